//! What a body notices by comparing what it sees now with what it saw before.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{BodyEvent, EntityKind, Observation};
use crate::vocab::{BlockName, ItemName, Percept, Position, TICKS_PER_SECOND, Tick};

/// How far a drop may have rolled and still be told to come from a broken block, in blocks.
const DROP_RADIUS: f64 = 3.0;

/// A block that this body broke, and whose drops are still coming.
#[derive(Clone, Debug)]
pub(super) struct Broken {
    pub(super) block: BlockName,
    pub(super) at: Position,
    pub(super) tool: Option<ItemName>,
    pub(super) since: Tick,
    /// Entities that were there before.
    pub(super) before: BTreeSet<u32>,
}

/// The memory of the last look, and of the blocks broken a moment ago.
#[derive(Debug, Default)]
pub(super) struct Noticing {
    carried: BTreeMap<ItemName, u32>,
    felt: Option<(u32, u32)>,
    dead: bool,
    digs: Vec<Dig>,
}

#[derive(Debug)]
struct Dig {
    broken: Broken,
    fallen: BTreeMap<u32, (ItemName, u32)>,
    gained: BTreeMap<ItemName, u32>,
}

impl Noticing {
    /// Starts to look for the drops of a block.
    pub(super) fn broke(&mut self, broken: Broken) {
        self.digs.push(Dig {
            broken,
            fallen: BTreeMap::new(),
            gained: BTreeMap::new(),
        });
    }

    /// Everything that differs from the last look, but for the inventory.
    pub(super) fn compare(&mut self, now: &Observation) -> Vec<BodyEvent> {
        let mut events = self.life_and_death(now);
        let mut sense = |percept| events.push(BodyEvent::Sensed { percept });
        let felt = (now.health.ceil().max(0.0) as u32, now.food);
        if self.felt.replace(felt) != Some(felt) {
            sense(Percept::Feels {
                health: felt.0,
                food: felt.1,
            });
        }
        self.drops(now).into_iter().for_each(&mut sense);
        events
    }

    /// What the inventory has more and less of than at the last call.
    ///
    /// Not to be called while items are being moved by hand: what is on the cursor is in no slot.
    pub(super) fn compare_carried(&mut self, now: &Observation) -> Vec<Percept> {
        let mut carried = BTreeMap::new();
        for (_, stack) in now.inventory.stacks() {
            *carried.entry(stack.item.clone()).or_insert(0) += stack.count;
        }
        let before = std::mem::replace(&mut self.carried, carried);
        let items: BTreeSet<&ItemName> = before.keys().chain(self.carried.keys()).collect();
        let count =
            |of: &BTreeMap<ItemName, u32>, item: &ItemName| of.get(item).copied().unwrap_or(0);
        let mut percepts = Vec::new();
        for item in items {
            let (had, has) = (count(&before, item), count(&self.carried, item));
            if has > had {
                for dig in &mut self.digs {
                    *dig.gained.entry(item.clone()).or_insert(0) += has - had;
                }
                percepts.push(Percept::Gained {
                    item: item.clone(),
                    count: has - had,
                });
            } else if had > has {
                percepts.push(Percept::Lost {
                    item: item.clone(),
                    count: had - has,
                });
            }
        }
        percepts
    }

    fn life_and_death(&mut self, now: &Observation) -> Vec<BodyEvent> {
        let dead = now.health <= 0.0;
        match (std::mem::replace(&mut self.dead, dead), dead) {
            (false, true) => vec![BodyEvent::Sensed {
                percept: Percept::Died { at: now.feet() },
            }],
            (true, false) => vec![BodyEvent::Spawned],
            _ => Vec::new(),
        }
    }

    /// The digs whose second is over, each with what fell from it.
    fn drops(&mut self, now: &Observation) -> Vec<Percept> {
        for entity in &now.entities {
            let EntityKind::Item { item, count } = &entity.kind else {
                continue;
            };
            let claimed = self
                .digs
                .iter()
                .position(|dig| dig.fallen.contains_key(&entity.id));
            let near = || {
                self.digs
                    .iter()
                    .position(|dig| dig.may_have_dropped(entity.id, entity.position))
            };
            let Some(dig) = claimed
                .or_else(near)
                .and_then(|index| self.digs.get_mut(index))
            else {
                continue;
            };
            dig.fallen.insert(entity.id, (item.clone(), *count));
        }
        let (over, open) = std::mem::take(&mut self.digs)
            .into_iter()
            .partition(|dig: &Dig| now.tick.since(dig.broken.since) >= TICKS_PER_SECOND);
        self.digs = open;
        over.into_iter().map(Dig::percept).collect()
    }
}

impl Dig {
    fn may_have_dropped(&self, entity: u32, at: crate::vocab::Point) -> bool {
        !self.broken.before.contains(&entity) && at.distance(self.broken.at.center()) <= DROP_RADIUS
    }

    /// What lay there; or, where it was gone before it could be seen, what came to me.
    fn percept(self) -> Percept {
        let mut drops = BTreeMap::new();
        for (item, count) in self.fallen.into_values() {
            *drops.entry(item).or_insert(0) += count;
        }
        if drops.is_empty() {
            drops = self.gained;
        }
        Percept::Dug {
            block: self.broken.block,
            at: self.broken.at,
            tool: self.broken.tool,
            drops: drops.into_iter().collect(),
        }
    }
}
