//! What the mind is told of the present: the feelings, map and skills that a brief is made of.

use std::collections::BTreeMap;
use std::sync::PoisonError;

use super::job::Job;
use super::life::Agent;
use crate::belief::Graph;
use crate::mind::{Brief, SkillCard};
use crate::skill;
use crate::vocab::{AgentName, BlockName, ItemName, Place, Tick};
use crate::world::Observation;

/// Blocks within which a remembered block counts as near.
const MEMORY_RANGE: u32 = 128;

/// What a brief borrows.
#[derive(Debug)]
pub(super) struct Context {
    tick: Tick,
    here: Place,
    inventory: Vec<(ItemName, u32)>,
    free_slots: usize,
    nearest: BTreeMap<BlockName, f64>,
    skills: Vec<SkillCard>,
}

impl Context {
    /// The brief for choosing a task, or for writing a skill for a job.
    pub(super) fn brief<'a>(
        &'a self,
        me: &'a AgentName,
        beliefs: &'a Graph,
        job: Option<&'a Job>,
    ) -> Brief<'a> {
        Brief {
            me,
            tick: self.tick,
            here: &self.here,
            beliefs,
            inventory: &self.inventory,
            free_slots: self.free_slots,
            nearest: &self.nearest,
            skills: &self.skills,
            attempts: job.map_or(&[], |job| &job.attempts),
            asked: job.map_or(&[], |job| &job.asked),
        }
    }
}

impl Agent {
    /// What the mind is told of the present.
    pub(super) fn context(&self, observation: &Observation) -> Context {
        let here = place(observation);
        let nearest = self.nearest(&here);
        Context {
            tick: observation.tick,
            inventory: carried(observation),
            free_slots: observation.inventory.free_slots(),
            nearest,
            skills: self.skill_cards(),
            here,
        }
    }

    fn skill_cards(&self) -> Vec<SkillCard> {
        if !self.settings.library {
            return Vec::new();
        }
        let card = |record: &skill::SkillRecord| {
            Some(SkillCard {
                name: record.name.clone(),
                task: record.task.clone()?,
                code: record.current()?.source.clone(),
            })
        };
        self.library.offered().filter_map(card).collect()
    }

    fn nearest(&self, here: &Place) -> BTreeMap<BlockName, f64> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let distance = |kind: &BlockName| {
            let at = *seen
                .find(std::slice::from_ref(kind), here.position, MEMORY_RANGE, 1)
                .first()?;
            Some((
                kind.clone(),
                (at.distance_squared(here.position) as f64).sqrt(),
            ))
        };
        self.kinds.iter().filter_map(distance).collect()
    }
}

/// The block of the feet with world and dimension.
pub(super) fn place(observation: &Observation) -> Place {
    Place {
        world: observation.world.clone(),
        dimension: observation.dimension,
        position: observation.feet(),
    }
}

/// What is carried, summed over slots, sorted by name.
fn carried(observation: &Observation) -> Vec<(ItemName, u32)> {
    let mut counts = BTreeMap::new();
    for (_, stack) in observation.inventory.stacks() {
        *counts.entry(stack.item.clone()).or_insert(0) += stack.count;
    }
    counts.into_iter().collect()
}

/// What is carried more of than before.
pub(super) fn gains(before: &Observation, after: &Observation) -> BTreeMap<ItemName, u32> {
    let more = |(item, count): (ItemName, u32)| {
        let gained = count.saturating_sub(before.inventory.count(item.as_str()));
        (gained > 0).then_some((item, gained))
    };
    carried(after).into_iter().filter_map(more).collect()
}
