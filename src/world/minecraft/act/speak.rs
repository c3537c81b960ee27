//! Chat and whispers, within what a server takes for a person.

use super::Actor;
use crate::vocab::{ActionResult, AgentName, Failure, TICKS_PER_SECOND};

/// The longest line that the protocol carries, in characters.
const LONGEST: usize = 256;
/// Lines that may be said at once; after them one a second. The game itself kicks at ten at once.
const AT_ONCE: u64 = 4;

impl Actor {
    pub(super) async fn chat(&self, text: String) -> ActionResult {
        if text.starts_with('/') {
            return invalid("a line that begins with `/` is a command, and agents have none");
        }
        check_line(&text, text.chars().count())?;
        self.breathe().await;
        self.bot.write_chat_packet(&text);
        self.ticks(1).await;
        Ok(())
    }

    pub(super) async fn whisper(&self, to: &AgentName, text: String) -> ActionResult {
        let command = format!("msg {to} {text}");
        check_line(&text, command.chars().count())?;
        if !self.now().players.contains(to) {
            return Err(Failure::NotThere {
                what: to.to_string(),
            });
        }
        self.breathe().await;
        self.bot.write_command_packet(&command);
        self.ticks(1).await;
        Ok(())
    }

    /// Waits until one more line will not be taken for spam.
    async fn breathe(&self) {
        let now = self.view.tick().0;
        let spent = self.scratch.spoken_until.get().max(now) + TICKS_PER_SECOND;
        self.scratch.spoken_until.set(spent);
        let too_much = spent.saturating_sub(now + AT_ONCE * TICKS_PER_SECOND);
        self.ticks(usize::try_from(too_much).unwrap_or(0)).await;
    }
}

fn check_line(text: &str, length: usize) -> ActionResult {
    if text.trim().is_empty() {
        return invalid("there is nothing to say");
    }
    if length > LONGEST {
        return invalid(&format!(
            "a line may have {LONGEST} characters, this one has {length}"
        ));
    }
    if text.chars().any(|c| c.is_control() || c == '§') {
        return invalid("a line may not have control characters");
    }
    Ok(())
}

fn invalid(why: &str) -> ActionResult {
    Err(Failure::Invalid {
        why: why.to_owned(),
    })
}
