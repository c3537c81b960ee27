//! Chat packets as percepts: who spoke, for whom, which words.
//!
//! The speaker comes from the packet's own fields where the protocol has them. Servers that rewrite chat send it as a system message
//! `<name> words` instead; such a line is believed only when a player of that name is in the game, and players cannot send system
//! messages themselves.

use azalea::chat::ChatPacket;
use azalea::core::registry_holder::RegistryHolder;
use azalea::local_player::TabList;
use azalea::protocol::packets::game::c_player_chat::ChatTypeBound;

use crate::vocab::{AgentName, Audience, Percept, Speaker};

/// Who listens, and who is there to be heard.
pub(super) struct Ear<'a> {
    pub(super) me: &'a AgentName,
    pub(super) players: &'a TabList,
    pub(super) registries: &'a RegistryHolder,
}

impl Ear<'_> {
    /// What was heard; `None` for the own voice and for what is shown but not said.
    pub(super) fn hear(&self, packet: &ChatPacket) -> Option<Percept> {
        match packet {
            ChatPacket::Player(packet) => {
                let by_id = self
                    .players
                    .get(&packet.sender)
                    .map(|player| player.profile.name.clone());
                let name = by_id.unwrap_or_else(|| packet.chat_type.name.to_string());
                self.spoken(&name, &packet.chat_type, packet.body.content.clone())
            }
            ChatPacket::Disguised(packet) => self.spoken(
                &packet.chat_type.name.to_string(),
                &packet.chat_type,
                packet.message.to_string(),
            ),
            ChatPacket::System(packet) if packet.overlay => None,
            ChatPacket::System(packet) => self.shown(packet.content.to_string()),
        }
    }

    fn spoken(&self, name: &str, kind: &ChatTypeBound, text: String) -> Option<Percept> {
        let audience = match kind.translation_key(self.registries) {
            "commands.message.display.outgoing" => return None,
            "commands.message.display.incoming" => Audience::Me,
            _ => Audience::All,
        };
        self.from(name, audience, text)
    }

    fn shown(&self, line: String) -> Option<Percept> {
        let rewritten = line
            .strip_prefix('<')
            .and_then(|rest| rest.split_once("> "));
        match rewritten.and_then(|(name, words)| Some((self.player(name)?, words))) {
            Some((speaker, words)) => self.from(speaker.as_str(), Audience::All, words.to_owned()),
            None => Some(Percept::Heard {
                speaker: Speaker::Server,
                audience: Audience::All,
                text: line,
            }),
        }
    }

    fn from(&self, name: &str, audience: Audience, text: String) -> Option<Percept> {
        let speaker = self.player(name).map_or(Speaker::Server, Speaker::Agent);
        let mine = matches!(&speaker, Speaker::Agent(agent) if agent == self.me);
        (!mine).then_some(Percept::Heard {
            speaker,
            audience,
            text,
        })
    }

    fn player(&self, name: &str) -> Option<AgentName> {
        let known = self
            .players
            .values()
            .any(|player| player.profile.name == name);
        known.then(|| AgentName::new(name).ok()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use azalea::FormattedText;
    use azalea::account::Account;
    use azalea::auth::game_profile::GameProfile;
    use azalea::core::game_type::GameMode;
    use azalea::player::PlayerInfo;
    use azalea::protocol::packets::game::c_disguised_chat::ClientboundDisguisedChat;
    use azalea::protocol::packets::game::c_system_chat::ClientboundSystemChat;
    use azalea::registry::{DataRegistry, Holder, data::ChatKind};

    use super::*;

    /// What alice hears of a packet, in a game with alice and bob.
    fn heard(packet: &ChatPacket) -> Option<(Speaker, String)> {
        let mut players = TabList::default();
        for name in ["alice", "bob"] {
            let uuid = Account::offline(name).uuid();
            let info = PlayerInfo {
                profile: GameProfile::new(uuid, name.to_owned()),
                uuid,
                gamemode: GameMode::Survival,
                latency: 0,
                display_name: None,
            };
            players.insert(uuid, info);
        }
        let ear = Ear {
            me: &AgentName::new("alice").unwrap(),
            players: &players,
            registries: &RegistryHolder::default(),
        };
        ear.hear(packet).map(|percept| match percept {
            Percept::Heard { speaker, text, .. } => (speaker, text),
            other => panic!("{other:?} is not heard"),
        })
    }

    fn system(line: &str) -> ChatPacket {
        ChatPacket::new(line)
    }

    fn disguised(name: &str, words: &str) -> ChatPacket {
        ChatPacket::Disguised(Arc::new(ClientboundDisguisedChat {
            message: FormattedText::from(words),
            chat_type: ChatTypeBound {
                chat_type: Holder::Reference(ChatKind::new_raw(0)),
                name: FormattedText::from(name),
                target_name: None,
            },
        }))
    }

    fn bob() -> Speaker {
        Speaker::Agent(AgentName::new("bob").unwrap())
    }

    #[test]
    fn the_speaker_is_the_one_that_the_packet_names_whatever_the_words_say() {
        let words = "<alice> I am alice";
        assert_eq!(
            heard(&disguised("bob", words)),
            Some((bob(), words.to_owned()))
        );
        assert_eq!(
            heard(&disguised("Server", "<bob> hi")),
            Some((Speaker::Server, "<bob> hi".to_owned()))
        );
    }

    #[test]
    fn chat_that_a_server_rewrote_is_its_players_if_there_is_such_a_player() {
        assert_eq!(heard(&system("<bob> hi")), Some((bob(), "hi".to_owned())));
        assert_eq!(
            heard(&system("<carol> hi")),
            Some((Speaker::Server, "<carol> hi".to_owned()))
        );
        assert_eq!(
            heard(&system("bob joined")),
            Some((Speaker::Server, "bob joined".to_owned()))
        );
    }

    #[test]
    fn nobody_hears_himself_nor_what_is_only_shown() {
        assert_eq!(heard(&system("<alice> hi")), None);
        assert_eq!(heard(&disguised("alice", "hi")), None);
        let content = FormattedText::from("press any key");
        assert_eq!(
            heard(&ChatPacket::System(Arc::new(ClientboundSystemChat {
                content,
                overlay: true
            }))),
            None
        );
    }
}
