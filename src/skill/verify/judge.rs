//! What a body had before a skill, compared with what it has after it.

use std::collections::BTreeSet;

use super::scene::Scene;
use crate::vocab::{After, BlockName, ItemName, Position};
use crate::world::Observation;
use crate::world::catalog::{BlockId, Catalog};
use crate::world::embedded::World;

/// How far from the body placed blocks are looked for, in blocks.
const REACH: i32 = 16;

/// How things stood before the skill.
pub(super) struct Witness {
    body: Observation,
    world: World,
}

impl Witness {
    pub(super) fn of(scene: &Scene) -> Self {
        Self {
            body: scene.body.with(|body| body.observe()),
            world: scene.world.with(|world| world.clone()),
        }
    }

    /// Whether all that is promised came about; the error says what is missing.
    pub(super) fn judge(&self, after: &After, scene: &Scene) -> Result<(), String> {
        let body = scene.body.with(|body| body.observe());
        let mut missing = Vec::new();
        for (item, wanted) in &after.gains {
            let gained = has(&body, item).saturating_sub(has(&self.body, item));
            if gained < *wanted {
                missing.push(format!("gained {gained} of {wanted} {item}"));
            }
        }
        for (item, wanted) in &after.spends {
            let spent = has(&self.body, item).saturating_sub(has(&body, item));
            if spent < *wanted {
                missing.push(format!("spent {spent} of {wanted} {item}"));
            }
        }
        for (block, wanted) in &after.places {
            let around = body.feet();
            let then = count(&self.world, block, around)?;
            let now = scene.world.with(|world| count(world, block, around))?;
            let placed = now.saturating_sub(then);
            if placed < *wanted {
                missing.push(format!("placed {placed} of {wanted} {block}"));
            }
        }
        if let Some(wanted) = after.feels.health
            && f64::from(body.health) < f64::from(wanted)
        {
            missing.push(format!("health {} of {wanted}", body.health));
        }
        if let Some(wanted) = after.feels.food
            && body.food < wanted
        {
            missing.push(format!("food {} of {wanted}", body.food));
        }
        for item in &after.wears {
            if !worn(&body).any(|worn| worn == item) {
                missing.push(format!("does not wear {item}"));
            }
        }
        if missing.is_empty() {
            Ok(())
        } else {
            Err(missing.join(", "))
        }
    }
}

/// How many items a body has whose name fits, in its inventory, in its other hand or worn.
fn has(body: &Observation, item: &ItemName) -> u32 {
    let carried = body.inventory.stacks().map(|(_, stack)| stack);
    let elsewhere = body.armour.iter().flatten().chain(&body.off_hand);
    let fitting = carried
        .chain(elsewhere)
        .filter(|stack| fits(item.as_str(), stack.item.as_str()));
    fitting.map(|stack| stack.count).sum()
}

fn worn(body: &Observation) -> impl Iterator<Item = &ItemName> {
    body.armour.iter().flatten().map(|stack| &stack.item)
}

/// How many blocks whose name fits stand around a place.
fn count(world: &World, block: &BlockName, around: Position) -> Result<u32, String> {
    let blocks = Catalog::get().blocks().iter();
    let kinds = blocks.filter(|known| fits(block.as_str(), known.name.as_str()));
    let kinds: BTreeSet<BlockId> = kinds.map(|known| known.id).collect();
    if kinds.is_empty() {
        return Err(format!("there is no block called `{block}`"));
    }
    let side = -REACH..=REACH;
    let mut count = 0;
    for y in side.clone() {
        for z in side.clone() {
            for x in side.clone() {
                count += u32::from(kinds.contains(&world.block(around.offset(x, y, z))));
            }
        }
    }
    Ok(count)
}

/// Whether a name is the one that is meant; a `*` in that stands for any letters.
fn fits(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, end)) => {
            let rest = name.strip_prefix(start);
            rest.is_some_and(|rest| rest.ends_with(end))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_star_stands_for_any_letters() {
        assert!(
            fits("*_log", "oak_log") && fits("cooked_*", "cooked_beef") && fits("dirt", "dirt")
        );
        assert!(
            !fits("*_log", "oak_logs") && !fits("dirt", "coarse_dirt") && !fits("ab*ba", "aba")
        );
    }
}
