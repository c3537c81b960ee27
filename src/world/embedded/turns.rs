//! Who comes first. Of several bodies that want one block, chest or item in the same tick somebody must be the first; nobody is it for
//! ever, because the order is drawn anew for every tick.

use super::actor::Actor;
use super::land::Land;
use crate::vocab::{Random, Tick};
use crate::world::Stack;

/// Writes down the bodies in the order in which a tick takes them: all orders are equally likely, and the same seed and tick give the
/// same one.
pub(super) fn draw(seed: u64, tick: Tick, present: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut turns: Vec<usize> = present.collect();
    if turns.len() > 1 {
        let mut random = Random::keyed(seed, "turns", &[tick.0.cast_signed()]);
        for last in (1..turns.len()).rev() {
            turns.swap(last, random.below(last as u64 + 1) as usize);
        }
    }
    turns
}

/// Gives lying items to those who can grasp them: to the nearest, and among equally near ones to the first of this tick. What the
/// nearest has no room for goes to the next. Arrows that stuck go to the first.
pub(super) fn pick_up(actors: &mut [Actor], turns: &[usize], land: &mut Land) {
    let now = land.tick;
    land.entities.items.retain(|_, item| {
        let near = turns.iter().filter_map(|&index| {
            let actor = actors.get(index)?;
            let grasps = actor.active() && item.in_grasp(actor.position, now);
            grasps.then(|| (actor.position.distance(item.position), index))
        });
        let mut near: Vec<(f64, usize)> = near.collect();
        near.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        for (_, index) in near {
            if item.stack.count > 0 {
                item.stack.count = actors[index].receive(&item.stack);
            }
        }
        item.stack.count > 0
    });
    let arrow = Stack::new("arrow", 1);
    land.entities.arrows.retain(|_, it| {
        let mut near = turns.iter().filter(|&&index| {
            let body = actors.get(index);
            body.is_some_and(|body| body.active() && it.in_grasp(body.position))
        });
        let first = near.next().copied();
        first.is_none_or(|index| actors[index].receive(&arrow) > 0)
    });
}

#[cfg(test)]
mod tests {
    use super::draw;
    use crate::vocab::Tick;

    #[test]
    fn of_any_two_bodies_each_comes_first_half_the_time() {
        let bodies = 5;
        let mut before = vec![vec![0; bodies]; bodies];
        for tick in 0..4_000 {
            let turns = draw(7, Tick(tick), 0..bodies);
            for (place, &early) in turns.iter().enumerate() {
                for &late in &turns[place + 1..] {
                    before[early][late] += 1;
                }
            }
        }
        for (early, shares) in before.iter().enumerate() {
            let others = shares.iter().enumerate().filter(|(late, _)| *late != early);
            for (late, share) in others {
                assert!((1_850..2_150).contains(share), "{early} {late}: {share}");
            }
        }
    }
}
