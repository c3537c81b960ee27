//! What a body on a server must do at the least: ten checks, in an order in which each leaves the ground fit for the next.
//!
//! The suite of `mindforge::world::conformance` is told to the embedded world. To be told to a server it wants an operator who arranges each
//! of its grounds faster than these tests may take; until then these stand for it.

use mindforge::vocab::{
    Action, ActionId, ActionResult, Audience, Destination, Face, Failure, Percept, Position,
    Speaker, Wear,
};
use mindforge::world::catalog::{BlockId, Catalog};
use mindforge::world::{Body, BodyEvent, BodyHandle};

use super::server::Server;
use super::{PATIENCE, join};

/// Where the checks take place.
struct Ground<'a> {
    /// The body under test: on grass or dirt, with nothing higher than the ground within three blocks.
    body: BodyHandle,
    /// A second body within hearing, if the world can hold one.
    other: Option<BodyHandle>,
    /// Lets one tick pass.
    step: &'a mut dyn FnMut(),
    /// Whether the world drops what is dug up.
    drops: bool,
}

/// A check and the sentence that names it.
struct Check {
    /// What holds if it passes.
    name: &'static str,
    /// Runs it; the error says what was missed.
    run: fn(&mut Ground<'_>) -> Result<(), String>,
}

/// All checks, in an order in which each leaves the ground fit for the next.
const CHECKS: &[Check] = &[
    Check {
        name: "a body knows where it stands and that it lives",
        run: observes_itself,
    },
    Check {
        name: "ground is found by kind, nearest first",
        run: finds_blocks,
    },
    Check {
        name: "a body walks to a place",
        run: walks,
    },
    Check {
        name: "a second action in a busy lane is refused",
        run: refuses_a_busy_lane,
    },
    Check {
        name: "a cancelled action ends at once, as cancelled, and once",
        run: cancels,
    },
    Check {
        name: "a block too far away is out of reach",
        run: refuses_what_is_out_of_reach,
    },
    Check {
        name: "a block is dug up and comes into the inventory",
        run: digs_and_picks_up,
    },
    Check {
        name: "what was dug up is put back",
        run: places,
    },
    Check {
        name: "a line of chat is heard by another body with the name of its speaker",
        run: is_heard,
    },
    Check {
        name: "a line that is too long is refused in words",
        run: refuses_a_long_line,
    },
];

#[test]
fn a_server_body_passes_the_first_checks_of_the_embedded_one() {
    let mut server = Server::start();
    let alice = join(&server, "alice");
    let bob = join(&server, "bob");
    let at = alice.observe().feet().offset(0, 0, 6);
    server.tell(&format!("stand bob {} {} {}", at.x, at.y, at.z));
    let watch = alice.watch();
    let mut tick = alice.tick();
    let mut ground = Ground {
        body: BodyHandle::new(alice),
        other: Some(BodyHandle::new(bob)),
        step: &mut || tick = watch.wait_past(tick, PATIENCE),
        drops: true,
    };
    for check in CHECKS {
        let missed = (check.run)(&mut ground);
        let now = ground.body.with(|body| body.observe());
        assert_eq!(missed, Ok(()), "{}: {now:#?}", check.name);
    }
}

fn observes_itself(ground: &mut Ground<'_>) -> Result<(), String> {
    let view = ground.body.with(|body| body.observe());
    let name = ground.body.with(|body| body.name());
    expect(view.players.contains(&name), || {
        format!("`{name}` is not among the players {:?}", view.players)
    })?;
    expect(view.health > 0.0, || format!("health is {}", view.health))?;
    let below = block_at(ground, view.feet().up(-1))?;
    expect(Catalog::get().block(below).solid, || {
        format!("stands on {}", Catalog::get().block(below).name)
    })
}

fn finds_blocks(ground: &mut Ground<'_>) -> Result<(), String> {
    let feet = feet(ground);
    let kind = block_at(ground, feet.up(-1))?;
    let found = ground.body.with(|body| body.find_blocks(&[kind], 16, 5));
    expect(found.first() == Some(&feet.up(-1)), || {
        format!("the block under {feet} is not the first of {found:?}")
    })?;
    let distance = |at: &Position| at.distance_squared(feet);
    expect(found.is_sorted_by_key(distance), || {
        format!("{found:?} is not sorted")
    })
}

fn walks(ground: &mut Ground<'_>) -> Result<(), String> {
    let goal = feet(ground).offset(3, 0, 0);
    run(ground, near(goal, 1.0), 200)?;
    let feet = feet(ground);
    expect(feet.distance_squared(goal) <= 1, || {
        format!("ended at {feet}, not at {goal}")
    })
}

fn refuses_a_busy_lane(ground: &mut Ground<'_>) -> Result<(), String> {
    let first = submit(ground, Action::Wait { ticks: 400 });
    let second = submit(ground, Action::Wait { ticks: 1 });
    let result = finish(ground, second, 40)?;
    ground.body.with(|body| body.cancel(first));
    finish(ground, first, 40).map(|_| ())?;
    expect(result == Err(Failure::Busy), || {
        format!("the second wait ended with {result:?}")
    })
}

fn cancels(ground: &mut Ground<'_>) -> Result<(), String> {
    let goal = feet(ground).offset(-12, 0, 0);
    let walk = submit(ground, near(goal, 1.0));
    (ground.step)();
    (ground.step)();
    ground.body.with(|body| body.cancel(walk));
    let result = finish(ground, walk, 20)?;
    expect(result == Err(Failure::Cancelled), || {
        format!("the walk ended with {result:?}")
    })?;
    let again = finish(ground, walk, 20);
    expect(again.is_err(), || "the walk ended twice".to_owned())
}

fn refuses_what_is_out_of_reach(ground: &mut Ground<'_>) -> Result<(), String> {
    let at = feet(ground).offset(7, -1, 0);
    let result = run_to_result(ground, Action::Dig { at }, 200)?;
    expect(result == Err(Failure::OutOfReach), || {
        format!("digging at {at} ended with {result:?}")
    })
}

fn digs_and_picks_up(ground: &mut Ground<'_>) -> Result<(), String> {
    let home = feet(ground);
    let at = home.offset(1, -1, 0);
    let carried = carried(ground);
    run(ground, Action::Dig { at }, 400)?;
    let left = block_at(ground, at)?;
    expect(left == BlockId::AIR, || format!("{at} is still {left:?}"))?;
    if !ground.drops {
        return Ok(());
    }
    run(ground, near(at, 0.0), 200)?;
    for _ in 0..100 {
        if self::carried(ground) > carried {
            return run(ground, near(home, 0.0), 200);
        }
        (ground.step)();
    }
    Err("the drop did not come into the inventory within 100 ticks".to_owned())
}

fn places(ground: &mut Ground<'_>) -> Result<(), String> {
    let view = ground.body.with(|body| body.observe());
    let block = view.inventory.stacks().find(|(_, stack)| {
        let name = stack.item.as_str();
        Catalog::get().block_named(name).is_some()
    });
    let Some((_, stack)) = block else {
        return if ground.drops {
            Err("there is no block to place".to_owned())
        } else {
            Ok(())
        };
    };
    let item = stack.item.clone();
    run(
        ground,
        Action::Equip {
            item: item.clone(),
            to: Wear::Hand,
        },
        40,
    )?;
    let floor = view.feet().offset(-2, -1, 0);
    let face = Face::Up;
    run(
        ground,
        Action::Place {
            against: floor,
            face,
        },
        40,
    )?;
    let placed = block_at(ground, floor.up(1))?;
    let name = &Catalog::get().block(placed).name;
    expect(name.as_str() == item.as_str(), || {
        format!("{name} stands there, not {item}")
    })
}

fn is_heard(ground: &mut Ground<'_>) -> Result<(), String> {
    let Some(other) = ground.other.clone() else {
        return Ok(());
    };
    let speaker = Speaker::Agent(ground.body.with(|body| body.name()));
    let text = "the grass is green here".to_owned();
    run(ground, Action::Chat { text: text.clone() }, 40)?;
    let heard = Percept::Heard {
        speaker,
        audience: Audience::All,
        text,
    };
    for _ in 0..100 {
        let events = other.with(|body| body.take_events());
        let heard =
            |event: &BodyEvent| matches!(event, BodyEvent::Sensed { percept } if *percept == heard);
        if events.iter().any(heard) {
            return Ok(());
        }
        (ground.step)();
    }
    Err("the other body did not hear the line within 100 ticks".to_owned())
}

fn refuses_a_long_line(ground: &mut Ground<'_>) -> Result<(), String> {
    let text = "a".repeat(257);
    let result = run_to_result(ground, Action::Chat { text }, 40)?;
    expect(matches!(result, Err(Failure::Invalid { .. })), || {
        format!("a line of 257 characters ended with {result:?}")
    })
}

fn submit(ground: &Ground<'_>, action: Action) -> ActionId {
    ground.body.with(|body| body.submit(action))
}

/// Runs an action that must succeed.
fn run(ground: &mut Ground<'_>, action: Action, patience: u32) -> Result<(), String> {
    let told = format!("{action:?}");
    let result = run_to_result(ground, action, patience)?;
    result.map_err(|failure| format!("{told} failed: {failure}"))
}

fn run_to_result(
    ground: &mut Ground<'_>,
    action: Action,
    patience: u32,
) -> Result<ActionResult, String> {
    let id = submit(ground, action);
    finish(ground, id, patience)
}

/// Lets ticks pass until an action is done; other events on the way are dropped.
fn finish(ground: &mut Ground<'_>, id: ActionId, patience: u32) -> Result<ActionResult, String> {
    for _ in 0..patience {
        (ground.step)();
        for event in ground.body.with(|body| body.take_events()) {
            match event {
                BodyEvent::Done { id: done, result } if done == id => return Ok(result),
                BodyEvent::Disconnected { reason } => {
                    return Err(format!("disconnected: {reason}"));
                }
                _ => {}
            }
        }
    }
    Err(format!(
        "action {} did not end within {patience} ticks",
        id.0
    ))
}

fn near(at: Position, range: f64) -> Action {
    Action::Goto {
        to: Destination::Near { at, range },
        dig: false,
    }
}

fn feet(ground: &Ground<'_>) -> Position {
    ground.body.with(|body| body.observe()).feet()
}

fn carried(ground: &Ground<'_>) -> u32 {
    let view = ground.body.with(|body| body.observe());
    view.inventory.stacks().map(|(_, stack)| stack.count).sum()
}

fn block_at(ground: &Ground<'_>, at: Position) -> Result<BlockId, String> {
    let block = ground.body.with(|body| body.block_at(at));
    block.ok_or_else(|| format!("{at} is not loaded"))
}

fn expect(holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise()) }
}
