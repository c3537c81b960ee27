//! What a body's eyes meet: the shared senses, fed with the chunks that the server sent.
//!
//! The server sends whole chunks, walls or not; a mind is told only of what a look from the eyes reaches.

use azalea::core::position::BlockPos;
use azalea::local_player::WorldHolder;
use azalea::protocol::packets::game::ClientboundGamePacket;

use super::super::senses::{FAR, LOOK_EVERY, Senses};
use super::super::{EntityKind, Observation};
use super::names;
use super::view::{block_pos, position};
use crate::vocab::{AgentName, Percept, Point, Position, Tick};

/// The eyes of a standing player over the feet, in blocks.
pub(super) const EYE_HEIGHT: f64 = 1.62;

/// The eyes of one body.
#[derive(Debug, Default)]
pub(super) struct Eyes {
    senses: Senses,
    looked: Option<Tick>,
}

impl Eyes {
    /// Looks around, if it is time to.
    pub(super) fn look(&mut self, now: &Observation, chunks: &WorldHolder) -> Vec<Percept> {
        let due = self
            .looked
            .is_none_or(|looked| now.tick.since(looked) >= LOOK_EVERY);
        if !due && !self.senses.has_news() {
            return Vec::new();
        }
        self.looked = Some(now.tick);
        let eyes = now.position.offset(0.0, EYE_HEIGHT, 0.0);
        let world = chunks.shared.read();
        let block_at = |at: Position| world.get_block_state(block_pos(at)).map(names::block_id);
        let mut percepts = if due {
            self.senses.look(eyes, FAR, &block_at)
        } else {
            self.senses.glance(eyes, &block_at)
        };
        percepts.extend(self.senses.look_for(players(now), eyes, &block_at));
        percepts
    }

    /// Takes note of a block that this body itself has changed; the server does not tell it.
    pub(super) fn changed(&mut self, at: Position) {
        self.senses.block_changed(at);
    }

    /// Takes note of the blocks that a packet changes.
    pub(super) fn read(&mut self, packet: &ClientboundGamePacket) {
        match packet {
            ClientboundGamePacket::LevelChunkWithLight(_) => self.senses.land_changed(),
            ClientboundGamePacket::BlockUpdate(packet) => self.changed(position(packet.pos)),
            ClientboundGamePacket::SectionBlocksUpdate(packet) => {
                for state in &packet.states {
                    let at = packet.section_pos + state.pos;
                    self.changed(position(BlockPos::new(at.x, at.y, at.z)));
                }
            }
            _ => {}
        }
    }
}

fn players(now: &Observation) -> impl Iterator<Item = (&AgentName, Point)> {
    now.entities.iter().filter_map(|entity| match &entity.kind {
        EntityKind::Player { name } => Some((name, entity.position)),
        _ => None,
    })
}
