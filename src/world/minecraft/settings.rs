//! Which server to join and how, and why that may not work.

use serde::{Deserialize, Serialize};

/// Which server to join, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// `HOST:PORT`; the port may be left out when it is 25565.
    pub address: String,
    /// Which kind of account.
    pub auth: Auth,
    /// How far the server is asked to send the world, in chunks: 2 to 32.
    pub view_distance: u8,
    /// Seconds from the first packet until the body must stand in the world.
    pub join_seconds: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            address: "127.0.0.1:25565".to_owned(),
            auth: Auth::Offline,
            view_distance: 8,
            join_seconds: 30,
        }
    }
}

/// Which kind of account a body plays with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Auth {
    /// A name only; the server must run with `online-mode=false`.
    Offline,
    /// A bought account.
    Microsoft,
}

/// Why a body could not join a server.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum JoinError {
    /// The program was compiled without azalea.
    #[error(
        "this build has no Minecraft support\nhint: build with the default features on nightly"
    )]
    NotBuilt,
    /// Something that the settings ask for is not there yet.
    #[error(
        "{what} is not supported yet\nhint: set `auth = \"offline\"` and join a server with `online-mode=false`"
    )]
    Unsupported {
        /// What.
        what: String,
    },
    /// The address is not one, or its name leads nowhere.
    #[error(
        "`{address}` is not the address of a server: {why}\nhint: write HOST:PORT, for example 127.0.0.1:25565"
    )]
    Address {
        /// As configured.
        address: String,
        /// What is wrong with it.
        why: String,
    },
    /// There is no connection to be had.
    #[error(
        "cannot connect to `{address}`: {why}\nhint: is a Minecraft 26.1 server running there?"
    )]
    Unreachable {
        /// As configured.
        address: String,
        /// The system's words.
        why: String,
    },
    /// The server answered and then sent the body away.
    #[error("the server at `{address}` refused `{name}`: {reason}")]
    Refused {
        /// As configured.
        address: String,
        /// Who wanted to join.
        name: String,
        /// The server's words.
        reason: String,
    },
    /// The server did not let the body in, nor sent it away.
    #[error(
        "the server at `{address}` did not let the body in within {seconds} s\nhint: is it a Minecraft 26.1 server?"
    )]
    TimedOut {
        /// As configured.
        address: String,
        /// How long it had.
        seconds: u32,
    },
    /// The client itself broke down; the server sent something that it cannot read.
    #[error("the connection to `{address}` broke down: {why}")]
    Broken {
        /// As configured.
        address: String,
        /// What broke.
        why: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_without_a_word_are_the_defaults() {
        let settings: Settings = serde_json::from_str("{}").unwrap();
        assert_eq!(settings, Settings::default());
    }

    #[test]
    fn every_join_error_says_what_happened_where() {
        let address = "127.0.0.1:1".to_owned();
        let errors = [
            JoinError::NotBuilt,
            JoinError::Unsupported {
                what: "a Microsoft account".to_owned(),
            },
            JoinError::Address {
                address: "a:b".to_owned(),
                why: "the port is not a number".to_owned(),
            },
            JoinError::Unreachable {
                address: address.clone(),
                why: "connection refused".to_owned(),
            },
            JoinError::Refused {
                address: address.clone(),
                name: "bob".to_owned(),
                reason: "outdated client".to_owned(),
            },
            JoinError::TimedOut {
                address: address.clone(),
                seconds: 30,
            },
            JoinError::Broken {
                address,
                why: "a packet could not be read".to_owned(),
            },
        ];
        let text = errors.map(|error| error.to_string()).join("\n");
        insta::assert_snapshot!(text, @r#"
        this build has no Minecraft support
        hint: build with the default features on nightly
        a Microsoft account is not supported yet
        hint: set `auth = "offline"` and join a server with `online-mode=false`
        `a:b` is not the address of a server: the port is not a number
        hint: write HOST:PORT, for example 127.0.0.1:25565
        cannot connect to `127.0.0.1:1`: connection refused
        hint: is a Minecraft 26.1 server running there?
        the server at `127.0.0.1:1` refused `bob`: outdated client
        the server at `127.0.0.1:1` did not let the body in within 30 s
        hint: is it a Minecraft 26.1 server?
        the connection to `127.0.0.1:1` broke down: a packet could not be read
        "#);
    }
}
