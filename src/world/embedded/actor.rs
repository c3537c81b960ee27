//! A body inside the world: what it is, carries and is busy with.

use std::collections::BTreeMap;

use super::action::{Work, check_border};
use super::body::vitals::Vitals;
use super::collide::Size;
use super::container::STORE;
use super::land::{Land, Presence};
use crate::vocab::{
    Action, ActionId, ActionResult, AgentName, Failure, ItemName, Lane, Percept, Point, Position,
    Tick,
};
use crate::world::senses::Senses;
use crate::world::slots;
use crate::world::{BodyEvent, Inventory, Stack};

/// The extent of a body that stands.
pub(super) const SIZE: Size = Size {
    width: 0.6,
    height: 1.8,
};
/// How high above the feet the eyes are, in blocks.
pub(super) const EYES: f64 = 1.62;
/// How far a body reaches, in blocks from the eyes.
pub(super) const REACH: f64 = 4.5;

/// A body and its session. What a saved world keeps of it stands in `save`; the rest ends when the body leaves.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a state of its own: who is here, stands, is carried, sneaks, runs"
)]
pub(super) struct Actor {
    pub(super) name: AgentName,
    pub(super) position: Point,
    pub(super) yaw: f32,
    pub(super) pitch: f32,
    pub(super) vitals: Vitals,
    /// What pushes it: blocks per tick east, up and south, from blows, currents and keys.
    pub(super) drift: [f64; 3],
    pub(super) held_slot: usize,
    pub(super) inventory: Inventory,
    /// Head, chest, legs, feet.
    pub(super) armour: [Option<Stack>; 4],
    pub(super) off_hand: Option<Stack>,
    /// What it keeps in ender chests, wherever they stand.
    pub(super) ender_chest: Vec<Option<Stack>>,
    /// The bed in which it will live again.
    pub(super) bed: Option<Position>,
    /// Since when it lies in a bed.
    pub(super) sleeping: Option<Tick>,
    pub(super) sneaking: bool,
    pub(super) sprinting: bool,
    /// When the weapon last struck, for its cooldown.
    pub(super) struck: Tick,
    /// Since when it holds a shield up.
    pub(super) shield_up: Option<Tick>,
    /// Where it was a tick ago.
    pub(super) was_at: Point,
    /// Health and food as last told.
    pub(super) felt: (u32, u32),
    pub(super) senses: Senses,
    /// The id of the next action.
    pub(super) next_action: u64,

    /// Whether somebody is in this body.
    pub(super) present: bool,
    /// Counts the joins: a body that was taken over must not leave for its successor.
    pub(super) session: u64,
    pub(super) on_ground: bool,
    /// Whether the legs hold the body up in this tick.
    pub(super) carried: bool,
    pub(super) window: Option<Position>,
    /// How many smeltings of the open furnace this body knows of.
    pub(super) smelted: u64,
    pub(super) inbox: Vec<(ActionId, Action)>,
    pub(super) cancelled: Vec<ActionId>,
    pub(super) outbox: Vec<BodyEvent>,
    lanes: [Option<Open>; 4],
    /// Inventory counts as last told, and how often the inventory had been touched then.
    counts: BTreeMap<ItemName, u32>,
    touched: u64,
}

/// An action under way.
#[derive(Clone, Debug)]
struct Open {
    id: ActionId,
    work: Work,
}

impl Actor {
    /// A new body, standing at a point with nothing.
    pub(super) fn new(name: AgentName, position: Point) -> Self {
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
            lanes: [const { None }; 4],
            counts: BTreeMap::new(),
            touched: 0,
        }
    }

    /// Lets somebody in. Whatever the body was busy with is forgotten.
    pub(super) fn enter(&mut self) {
        self.leave();
        self.senses.rest();
        self.was_at = self.position;
        self.on_ground = true;
        self.present = true;
        self.session += 1;
        self.counts = self.count_inventory();
        self.outbox = vec![BodyEvent::Spawned];
    }

    /// Itself as the rest of the world sees it.
    pub(super) fn presence(&self) -> Presence {
        Presence {
            name: self.name.clone(),
            position: self.position,
            active: self.active(),
            lies_in: self.sleeping.and(self.bed),
        }
    }

    /// Whether it can act: somebody is in it and it lives.
    pub(super) fn active(&self) -> bool {
        self.present && self.vitals.alive()
    }

    /// Ends all actions under way, for a reason.
    pub(super) fn interrupt(&mut self, why: &Failure) {
        for lane in 0..self.lanes.len() {
            if let Some(open) = self.lanes[lane].take() {
                open.work.end(self);
                self.done(open.id, Err(why.clone()));
            }
        }
    }

    /// Ends the session.
    pub(super) fn leave(&mut self) {
        self.present = false;
        self.sleeping = None;
        self.sneaking = false;
        self.sprinting = false;
        self.shield_up = None;
        self.window = None;
        self.inbox.clear();
        self.cancelled.clear();
        self.outbox.clear();
        self.lanes = [const { None }; 4];
    }

    /// Applies what was handed in since the last tick: first the calls to stop, then the actions in order.
    pub(super) fn begin(&mut self, land: &mut Land) {
        for id in std::mem::take(&mut self.cancelled) {
            self.stop(id, land);
        }
        for (id, action) in std::mem::take(&mut self.inbox) {
            let lane = action.lane() as usize;
            let started = if !self.vitals.alive() {
                Err(Failure::Interrupted)
            } else if self.lanes[lane].is_some() {
                Err(Failure::Busy)
            } else if let Err(failure) = check_border(&action) {
                Err(failure)
            } else if self.sleeping.is_some()
                && !matches!(action, Action::Wake)
                && lane != Lane::Mouth as usize
            {
                Err(Failure::Invalid {
                    why: "the body sleeps; it must wake first".to_owned(),
                })
            } else {
                Work::start(action, self, land)
            };
            match started {
                Ok(Some(work)) => self.lanes[lane] = Some(Open { id, work }),
                Ok(None) => self.done(id, Ok(())),
                Err(failure) => {
                    land.note_unknown(&failure);
                    self.done(id, Err(failure));
                }
            }
        }
    }

    /// One tick for everything under way.
    pub(super) fn work(&mut self, land: &mut Land) {
        self.carried = false;
        for lane in [Lane::Legs, Lane::Hands, Lane::Mouth, Lane::Window] {
            let Some(mut open) = self.lanes[lane as usize].take() else {
                continue;
            };
            match open.work.proceed(self, land) {
                std::task::Poll::Pending => self.lanes[lane as usize] = Some(open),
                std::task::Poll::Ready(result) => {
                    if let Err(failure) = &result {
                        land.note_unknown(failure);
                    }
                    self.done(open.id, result);
                }
            }
        }
    }

    /// Tells what the inventory gained and lost since this was last asked.
    pub(super) fn tell_inventory(&mut self) {
        if self.inventory.touched() == self.touched {
            return;
        }
        self.touched = self.inventory.touched();
        let counts = self.count_inventory();
        let before = std::mem::replace(&mut self.counts, counts.clone());
        for (item, &count) in &before {
            let now = counts.get(item).copied().unwrap_or(0);
            if now < count {
                self.sense(Percept::Lost {
                    item: item.clone(),
                    count: count - now,
                });
            }
        }
        for (item, now) in counts {
            let count = before.get(&item).copied().unwrap_or(0);
            if now > count {
                self.sense(Percept::Gained {
                    item,
                    count: now - count,
                });
            }
        }
    }

    /// Lets the mind behind the body know.
    pub(super) fn sense(&mut self, percept: Percept) {
        self.outbox.push(BodyEvent::Sensed { percept });
    }

    /// Where it looks from.
    pub(super) fn eyes(&self) -> Point {
        self.position.offset(0.0, EYES, 0.0)
    }

    /// Whether the arm is long enough for a block.
    pub(super) fn reaches(&self, at: Position) -> bool {
        reaches(self.eyes(), at)
    }

    /// What is in the hand.
    pub(super) fn held(&self) -> Option<&Stack> {
        self.inventory.slot(self.held_slot)
    }

    /// Turns the head.
    pub(super) fn look_at(&mut self, point: Point) {
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
    pub(super) fn receive(&mut self, stack: &Stack) -> u32 {
        slots::put(self.inventory.slots_mut(), stack)
    }

    /// Takes an item back that is left of one that was used; it falls to the ground if there is no room.
    pub(super) fn give_back(&mut self, item: &str, land: &mut Land) {
        let stack = Stack::new(item, 1);
        if self.receive(&stack) > 0 {
            land.drop_stack(stack, self.eyes());
        }
    }

    fn stop(&mut self, id: ActionId, land: &mut Land) {
        let waiting = self.inbox.iter().position(|(queued, _)| *queued == id);
        if let Some(index) = waiting {
            self.inbox.remove(index);
            self.done(id, Err(Failure::Cancelled));
            return;
        }
        let is_it = |open: &Open| open.id == id;
        let mut lane = self.lanes.iter_mut();
        let lane = lane.find(|lane| lane.as_ref().is_some_and(is_it));
        if let Some(open) = lane.and_then(Option::take) {
            open.work.call_off(self, land);
            self.done(id, Err(Failure::Cancelled));
        }
    }

    fn done(&mut self, id: ActionId, result: ActionResult) {
        self.outbox.push(BodyEvent::Done { id, result });
    }

    fn count_inventory(&self) -> BTreeMap<ItemName, u32> {
        let mut counts = BTreeMap::new();
        for (_, stack) in self.inventory.stacks() {
            *counts.entry(stack.item.clone()).or_default() += stack.count;
        }
        counts
    }
}

/// Whether a block is within the arm's length of eyes at a point.
pub(super) fn reaches(eyes: Point, at: Position) -> bool {
    let nearest = |eye: f64, low: i32| eye.clamp(f64::from(low), f64::from(low) + 1.0);
    let point = Point::new(
        nearest(eyes.x, at.x),
        nearest(eyes.y, at.y),
        nearest(eyes.z, at.z),
    );
    eyes.distance(point) <= REACH
}
