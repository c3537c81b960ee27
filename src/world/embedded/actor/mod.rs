//! A body inside the world: what it is, carries and is busy with.

mod busy;
mod tally;

use std::collections::BTreeMap;

use self::busy::Open;
use crate::vocab::{Action, ActionId, AgentName, ItemName, Lane, Percept, Point, Position, Tick};
use crate::world::embedded::body::vitals::Vitals;
use crate::world::embedded::collide::Size;
use crate::world::embedded::container::STORE;
use crate::world::embedded::land::{Land, Presence};
use crate::world::senses::Senses;
use crate::world::slots;
use crate::world::{BodyEvent, Inventory, Stack};

/// The extent of a body that stands.
pub(in crate::world::embedded) const SIZE: Size = Size {
    width: 0.6,
    height: 1.8,
};
/// How high above the feet the eyes are, in blocks.
pub(in crate::world::embedded) const EYES: f64 = 1.62;
/// How far a body reaches, in blocks from the eyes.
pub(in crate::world::embedded) const REACH: f64 = 4.5;

/// A body and its session. What a saved world keeps of it stands in `save`; the rest ends when the body leaves.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a state of its own: who is here, stands, is carried, sneaks, runs"
)]
pub(in crate::world::embedded) struct Actor {
    pub(in crate::world::embedded) name: AgentName,
    pub(in crate::world::embedded) position: Point,
    pub(in crate::world::embedded) yaw: f32,
    pub(in crate::world::embedded) pitch: f32,
    pub(in crate::world::embedded) vitals: Vitals,
    /// What pushes it: blocks per tick east, up and south, from blows, currents and keys.
    pub(in crate::world::embedded) drift: [f64; 3],
    pub(in crate::world::embedded) held_slot: usize,
    pub(in crate::world::embedded) inventory: Inventory,
    /// Head, chest, legs, feet.
    pub(in crate::world::embedded) armour: [Option<Stack>; 4],
    pub(in crate::world::embedded) off_hand: Option<Stack>,
    /// What it keeps in ender chests, wherever they stand.
    pub(in crate::world::embedded) ender_chest: Vec<Option<Stack>>,
    /// The bed in which it will live again.
    pub(in crate::world::embedded) bed: Option<Position>,
    /// Since when it lies in a bed.
    pub(in crate::world::embedded) sleeping: Option<Tick>,
    pub(in crate::world::embedded) sneaking: bool,
    pub(in crate::world::embedded) sprinting: bool,
    /// When the weapon last struck, for its cooldown.
    pub(in crate::world::embedded) struck: Tick,
    /// Since when it holds a shield up.
    pub(in crate::world::embedded) shield_up: Option<Tick>,
    /// Where it was a tick ago.
    pub(in crate::world::embedded) was_at: Point,
    /// How far it came in the last tick, whatever moved it.
    pub(in crate::world::embedded) velocity: Point,
    /// Health and food as last told.
    pub(in crate::world::embedded) felt: (u32, u32),
    pub(in crate::world::embedded) senses: Senses,
    /// The id of the next action.
    pub(in crate::world::embedded) next_action: u64,

    /// Whether somebody is in this body.
    pub(in crate::world::embedded) present: bool,
    /// Counts the joins: a body that was taken over must not leave for its successor.
    pub(in crate::world::embedded) session: u64,
    pub(in crate::world::embedded) on_ground: bool,
    /// Whether the legs hold the body up in this tick.
    pub(in crate::world::embedded) carried: bool,
    pub(in crate::world::embedded) window: Option<Position>,
    /// How many smeltings of the open furnace this body knows of.
    pub(in crate::world::embedded) smelted: u64,
    pub(in crate::world::embedded) inbox: Vec<(ActionId, Action)>,
    pub(in crate::world::embedded) cancelled: Vec<ActionId>,
    pub(in crate::world::embedded) outbox: Vec<BodyEvent>,
    lanes: [Option<Open>; Lane::ALL.len()],
    /// Inventory counts as last told, and how often the inventory had been touched then.
    counts: BTreeMap<ItemName, u32>,
    touched: u64,
}

impl Actor {
    /// A new body, standing at a point with nothing.
    pub(in crate::world::embedded) fn new(name: AgentName, position: Point) -> Self {
        Self {
            name,
            position,
            yaw: 0.0,
            pitch: 0.0,
            vitals: Vitals::default(),
            drift: [0.0; 3],
            held_slot: 0,
            inventory: Inventory::default(),
            armour: [const { None }; 4],
            off_hand: None,
            ender_chest: vec![None; STORE],
            bed: None,
            sleeping: None,
            sneaking: false,
            sprinting: false,
            struck: Tick(0),
            shield_up: None,
            was_at: position,
            velocity: Point::default(),
            felt: (20, 20),
            senses: Senses::default(),
            next_action: 1,
            present: false,
            session: 0,
            on_ground: true,
            carried: false,
            window: None,
            smelted: 0,
            inbox: Vec::new(),
            cancelled: Vec::new(),
            outbox: Vec::new(),
            lanes: [const { None }; Lane::ALL.len()],
            counts: BTreeMap::new(),
            touched: 0,
        }
    }

    /// Lets somebody in. Whatever the body was busy with is forgotten.
    pub(in crate::world::embedded) fn enter(&mut self) {
        self.leave();
        self.senses.rest();
        self.was_at = self.position;
        self.velocity = Point::default();
        self.on_ground = true;
        self.present = true;
        self.session += 1;
        self.counts = self.count_inventory();
        self.outbox = vec![BodyEvent::Spawned];
    }

    /// Itself as the rest of the world sees it.
    pub(in crate::world::embedded) fn presence(&self) -> Presence {
        Presence {
            name: self.name.clone(),
            position: self.position,
            active: self.active(),
            lies_in: self.sleeping.and(self.bed),
        }
    }

    /// Whether it can act: somebody is in it and it lives.
    pub(in crate::world::embedded) fn active(&self) -> bool {
        self.present && self.vitals.alive()
    }

    /// Ends the session.
    pub(in crate::world::embedded) fn leave(&mut self) {
        self.present = false;
        self.sleeping = None;
        self.sneaking = false;
        self.sprinting = false;
        self.shield_up = None;
        self.window = None;
        self.inbox.clear();
        self.cancelled.clear();
        self.outbox.clear();
        self.lanes = [const { None }; Lane::ALL.len()];
    }

    /// Lets the mind behind the body know.
    pub(in crate::world::embedded) fn sense(&mut self, percept: Percept) {
        self.outbox.push(BodyEvent::Sensed { percept });
    }

    /// Where it looks from.
    pub(in crate::world::embedded) fn eyes(&self) -> Point {
        self.position.offset(0.0, EYES, 0.0)
    }

    /// Whether the arm is long enough for a block.
    pub(in crate::world::embedded) fn reaches(&self, at: Position) -> bool {
        reaches(self.eyes(), at)
    }

    /// What is in the hand.
    pub(in crate::world::embedded) fn held(&self) -> Option<&Stack> {
        self.inventory.slot(self.held_slot)
    }

    /// Turns the head.
    pub(in crate::world::embedded) fn look_at(&mut self, point: Point) {
        let eyes = self.eyes();
        let (x, y, z) = (point.x - eyes.x, point.y - eyes.y, point.z - eyes.z);
        let flat = x.hypot(z);
        if flat > 1e-6 {
            self.yaw = (-x).atan2(z).to_degrees() as f32;
        }
        if flat > 1e-6 || y.abs() > 1e-6 {
            self.pitch = (-y).atan2(flat).to_degrees() as f32;
        }
    }

    /// Takes items up; gives back how many there was no room for.
    pub(in crate::world::embedded) fn receive(&mut self, stack: &Stack) -> u32 {
        slots::put(self.inventory.slots_mut(), stack)
    }

    /// Takes an item back that is left of one that was used; it falls to the ground if there is no room.
    pub(in crate::world::embedded) fn give_back(&mut self, item: &str, land: &mut Land) {
        let stack = Stack::new(item, 1);
        if self.receive(&stack) > 0 {
            land.drop_stack(stack, self.eyes());
        }
    }
}

/// Whether a block is within the arm's length of eyes at a point.
pub(in crate::world::embedded) fn reaches(eyes: Point, at: Position) -> bool {
    let nearest = |eye: f64, low: i32| eye.clamp(f64::from(low), f64::from(low) + 1.0);
    let point = Point::new(
        nearest(eyes.x, at.x),
        nearest(eyes.y, at.y),
        nearest(eyes.z, at.z),
    );
    eyes.distance(point) <= REACH
}
