//! Chat and whispers.

use crate::vocab::{ActionResult, AgentName, Failure};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::land::{Land, Voice};

/// The longest line, in characters.
const LONGEST: usize = 256;

/// Says a line to one player, or to everybody in hearing.
pub(super) fn speak(
    to: Option<AgentName>,
    text: String,
    actor: &Actor,
    land: &mut Land,
) -> ActionResult {
    let length = text.chars().count();
    if !(1..=LONGEST).contains(&length) {
        return Err(Failure::Invalid {
            why: format!("a chat line has 1 to {LONGEST} characters, not {length}"),
        });
    }
    if let Some(to) = &to
        && !land.bodies.iter().any(|body| body.name == *to)
    {
        return Err(Failure::NotThere {
            what: format!("player `{to}`"),
        });
    }
    land.voices.push(Voice {
        speaker: actor.name.clone(),
        from: actor.position,
        to,
        text,
    });
    Ok(())
}
