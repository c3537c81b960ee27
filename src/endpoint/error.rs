//! What can go wrong with a call.

/// Why a call brought no answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody answered in time.
    #[error(
        "cannot reach `{url}`\nhint: check `mind.llm.base_url`, and that a server listens there"
    )]
    Unreachable {
        /// What was called.
        url: String,
        /// How the connection failed.
        source: reqwest::Error,
    },
    /// The server refused.
    #[error("`{url}` answered {status}: {body}")]
    Status {
        /// What was called.
        url: String,
        /// The HTTP status.
        status: u16,
        /// The beginning of what it said.
        body: String,
    },
    /// The server answered with something else than such a server does.
    #[error("`{url}` did not answer as an OpenAI-compatible server does: {fault}")]
    Shape {
        /// What was called.
        url: String,
        /// What is wrong with the answer.
        fault: String,
    },
}
