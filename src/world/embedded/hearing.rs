//! Who hears what was said.

use super::actor::Actor;
use super::land::{Land, Voice};
use crate::vocab::{Audience, Percept, Speaker};

/// Brings what was said in this tick to all who hear it.
pub(super) fn deliver(land: &mut Land, actors: &mut [Actor]) {
    for voice in std::mem::take(&mut land.voices) {
        for actor in actors.iter_mut().filter(|it| it.present) {
            if hears(actor, &voice, land.settings.hearing) {
                actor.sense(Percept::Heard {
                    speaker: Speaker::Agent(voice.speaker.clone()),
                    audience: voice.to.as_ref().map_or(Audience::All, |_| Audience::Me),
                    text: voice.text.clone(),
                });
            }
        }
    }
}

/// Whether a line reaches a body. Nobody hears themselves; a whisper carries any distance to the one it is for.
fn hears(actor: &Actor, voice: &Voice, hearing: u32) -> bool {
    if actor.name == voice.speaker {
        return false;
    }
    match &voice.to {
        Some(to) => *to == actor.name,
        None => hearing == 0 || actor.position.distance(voice.from) <= f64::from(hearing),
    }
}
