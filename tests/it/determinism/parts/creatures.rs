//! Creatures: one body feeds, milks, shears and slaughters, the other fights monsters.

use mindforge::vocab::{Action, Wear};
use mindforge::world::Body;
use mindforge::world::embedded::{EmbeddedBody, World};

use super::deeds::{at, begin, equip, wear};

/// The creatures' entity numbers are 1 to 10 in this order.
const KINDS: [&str; 10] = [
    "pig", "cow", "cow", "sheep", "chicken", "rabbit", "zombie", "spider", "creeper", "skeleton",
];

pub(super) fn furnish(world: &mut World) {
    begin(
        world,
        [
            &[("wheat", 4), ("bucket", 1), ("shears", 1)],
            &[
                ("iron_sword", 1),
                ("iron_helmet", 1),
                ("iron_chestplate", 1),
                ("shield", 1),
            ],
        ],
    );
    for (index, kind) in (0_i32..).zip(KINDS) {
        let place = match index {
            0..6 => at(index - 3, 64, 3),
            _ => at(10, 64, 3 * (index - 8)),
        };
        world.summon(&kind.into(), place).unwrap();
    }
}

pub(super) fn farms(_: &EmbeddedBody, step: usize) -> Option<Action> {
    let near_to = |entity: u32| Action::Interact { entity };
    let script = [
        equip("wheat"),
        near_to(2),
        near_to(3),
        equip("bucket"),
        near_to(2),
        equip("shears"),
        near_to(4),
        Action::Wait { ticks: 200 },
        Action::Attack { entity: 1 },
        Action::Wait { ticks: 20 },
        Action::Attack { entity: 1 },
        Action::UseItem { ticks: 0 },
    ];
    script.get(step).cloned()
}

pub(super) fn fights(body: &EmbeddedBody, step: usize) -> Option<Action> {
    let dressing = [
        wear("iron_helmet", Wear::Head),
        wear("iron_chestplate", Wear::Chest),
        wear("shield", Wear::OffHand),
        equip("iron_sword"),
    ];
    let fighting = || match step % 3 {
        0 => Action::UseItem { ticks: 10 },
        1 => Action::Wait { ticks: 12 },
        _ => {
            let monsters = body.observe().entities.into_iter();
            let nearest = monsters
                .map(|entity| entity.id)
                .find(|id| (7..=10).contains(id));
            Action::Attack {
                entity: nearest.unwrap_or(7),
            }
        }
    };
    dressing.get(step).cloned().or_else(|| Some(fighting()))
}
