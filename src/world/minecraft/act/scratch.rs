//! What actions leave behind on the connection's thread: percepts, broken blocks, the open window, the breath for speech.

use std::cell::{Cell, RefCell};

use azalea::mining::{Mining, StopMiningBlockEvent};
use azalea::pathfinder::PathfinderClientExt;
use azalea::protocol::packets::game::ClientboundGamePacket;
use azalea::{Client, WalkDirection};

use super::super::super::{Window, WindowKind};
use super::super::noticing::Broken;
use super::super::observing::stack;
use super::opened::Opened;
use crate::vocab::{BlockName, Lane, Percept, Position};

/// Shared by the actions of one body; all on one thread.
#[derive(Default)]
pub(in super::super) struct Scratch {
    percepts: RefCell<Vec<Percept>>,
    broken: RefCell<Vec<Broken>>,
    changed: RefCell<Vec<Position>>,
    open: RefCell<Option<Open>>,
    /// Tick up to which the breath for speech is spent.
    pub(super) spoken_until: Cell<u64>,
}

/// A window that is open.
pub(super) struct Open {
    pub(super) handle: Opened,
    pub(super) kind: WindowKind,
    pub(super) block: BlockName,
    pub(super) at: Position,
    /// A furnace's numbers, by the protocol's order: burning ticks left, of how many, cooked ticks, of how many.
    pub(super) numbers: [u16; 4],
}

impl Scratch {
    pub(super) fn sense(&self, percept: Percept) {
        self.percepts.borrow_mut().push(percept);
    }

    pub(super) fn broke(&self, broken: Broken) {
        self.broken.borrow_mut().push(broken);
    }

    /// Notes a block that an action changed.
    pub(super) fn changed(&self, at: Position) {
        self.changed.borrow_mut().push(at);
    }

    pub(super) fn set_open(&self, open: Option<Open>) {
        *self.open.borrow_mut() = open;
    }

    pub(super) fn with_open<R>(&self, look: impl FnOnce(&Open) -> R) -> Option<R> {
        self.open.borrow().as_ref().map(look)
    }

    pub(in super::super) fn take_percepts(&self) -> Vec<Percept> {
        self.percepts.take()
    }

    pub(in super::super) fn take_broken(&self) -> Vec<Broken> {
        self.broken.take()
    }

    pub(in super::super) fn take_changed(&self) -> Vec<Position> {
        self.changed.take()
    }

    /// The open window as an observation shows it; a window that the server closed is forgotten.
    pub(in super::super) fn window(&self) -> Option<Window> {
        let mut open = self.open.borrow_mut();
        let contents = open.as_ref()?.handle.contents();
        let Some(contents) = contents else {
            *open = None;
            return None;
        };
        let open = open.as_ref()?;
        let [burning, _, cooked, whole] = open.numbers;
        Some(Window {
            kind: open.kind,
            block: open.block.clone(),
            at: open.at,
            slots: contents.iter().map(stack).collect(),
            progress: if whole == 0 {
                0.0
            } else {
                f32::from(cooked) / f32::from(whole)
            },
            burning: burning.into(),
        })
    }

    /// Takes note of what a packet says about the open window.
    pub(in super::super) fn read(&self, packet: &ClientboundGamePacket) {
        let ClientboundGamePacket::ContainerSetData(packet) = packet else {
            return;
        };
        if let Some(open) = self.open.borrow_mut().as_mut()
            && open.handle.id() == packet.container_id
            && let Some(number) = open.numbers.get_mut(usize::from(packet.id))
        {
            *number = packet.value;
        }
    }

    /// Takes the body off what an action in this lane was doing.
    pub(in super::super) fn let_go(&self, bot: &Client, lane: Lane) {
        match lane {
            Lane::Legs => {
                bot.force_stop_pathfinding();
                bot.walk(WalkDirection::None);
            }
            // azalea panics when told to stop what it has not begun.
            Lane::Hands if bot.get_component::<Mining>().is_some() => {
                bot.ecs
                    .write()
                    .write_message(StopMiningBlockEvent { entity: bot.entity });
            }
            Lane::Window => self.set_open(None),
            Lane::Hands | Lane::Mouth | Lane::Head => {}
        }
    }
}
