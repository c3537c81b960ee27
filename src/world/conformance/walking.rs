//! Legs: walking, steps, falls, swimming.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Destination, Failure, Keys, Point};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "a body walks to a place",
        needs: &[],
        tell: walks,
    },
    Check {
        name: "a body walks as fast as in the game",
        needs: &[],
        tell: walks_as_fast_as_in_the_game,
    },
    Check {
        name: "a body steps up one block and down again",
        needs: &[Need::Blocks],
        tell: steps_up_and_down,
    },
    Check {
        name: "a body walks around a wall",
        needs: &[Need::Blocks],
        tell: walks_around_a_wall,
    },
    Check {
        name: "a place that no way leads to is refused",
        needs: &[],
        tell: refuses_the_sky,
    },
    Check {
        name: "of several places a body walks to one that it can get to",
        needs: &[],
        tell: walks_to_any,
    },
    Check {
        name: "of several conditions a body meets all",
        needs: &[],
        tell: walks_to_all,
    },
    Check {
        name: "a body walks away until it is far enough",
        needs: &[],
        tell: walks_away,
    },
    Check {
        name: "a body that may dig breaks what walls it in",
        needs: &[Need::Blocks],
        tell: digs_itself_free,
    },
    Check {
        name: "a body falls to the ground, and far falls hurt",
        needs: &[Need::Moves, Need::Harm],
        tell: falls,
    },
    Check {
        name: "a body swims through water and climbs out",
        needs: &[Need::Blocks],
        tell: swims,
    },
    Check {
        name: "a body looks where it is told",
        needs: &[],
        tell: looks,
    },
    Check {
        name: "keys move a body as long as they are down",
        needs: &[],
        tell: holds_keys,
    },
    Check {
        name: "a body follows another",
        needs: &[Need::Company, Need::Moves],
        tell: follows,
    },
];

fn walks(story: &mut Story<'_>) -> Told {
    story.walks([3, 0, 0], 1.0)?;
    let feet = story.view().feet();
    let goal = story.at([3, 0, 0]);
    expect(feet.distance_squared(goal) <= 1, || {
        format!("ended at {feet}, not at {goal}")
    })
}

fn walks_as_fast_as_in_the_game(story: &mut Story<'_>) -> Told {
    let ticks = story.walks([7, 0, 0], 0.0)?;
    // 4.317 blocks a second are 32 ticks for seven blocks; who runs (5.612) takes 25, and a server answers late.
    expect((22..=80).contains(&ticks), || {
        format!("seven blocks took {ticks} ticks")
    })
}

fn steps_up_and_down(story: &mut Story<'_>) -> Told {
    story.fill("stone", [3, 0, -1], [3, 0, 1])?;
    story.walks([3, 1, 0], 0.0)?;
    expect(story.view().feet() == story.at([3, 1, 0]), || {
        "does not stand on the step".to_owned()
    })?;
    story.walks([6, 0, 0], 0.0).map(|_| ())
}

fn walks_around_a_wall(story: &mut Story<'_>) -> Told {
    story.fill("stone", [2, 0, -2], [2, 1, 2])?;
    story.walks([4, 0, 0], 0.0)?;
    expect(story.stands("stone", [2, 0, 0]), || {
        "the wall is broken".to_owned()
    })
}

fn refuses_the_sky(story: &mut Story<'_>) -> Told {
    let at = story.at([0, 30, 0]);
    let to = Destination::Block { at };
    story.fails(Action::Goto { to, dig: false }, &Failure::NoPath)
}

fn goto(to: Destination) -> Action {
    Action::Goto { to, dig: false }
}

fn walks_to_any(story: &mut Story<'_>) -> Told {
    let [sky, ground] = [[0, 30, 0], [4, 0, 1]].map(|place| story.at(place));
    let of = [sky, ground].map(|at| Destination::Block { at }).to_vec();
    story.does(goto(Destination::Any { of }))?;
    let feet = story.view().feet();
    expect(feet == ground, || {
        format!("ended at {feet}, not at {ground}")
    })
}

fn walks_to_all(story: &mut Story<'_>) -> Told {
    let (near, goal) = (story.at([3, 0, 0]), story.at([4, 0, 2]));
    let column = Destination::Xz {
        x: goal.x,
        z: goal.z,
    };
    let near = Destination::Near {
        at: near,
        range: 4.0,
    };
    let of = vec![near, column];
    story.does(goto(Destination::All { of }))?;
    let feet = story.view().feet();
    expect(feet == goal, || format!("ended at {feet}, not at {goal}"))
}

fn walks_away(story: &mut Story<'_>) -> Told {
    let at = story.at([0, 0, 0]);
    let of = Box::new(Destination::Near { at, range: 4.0 });
    story.does(goto(Destination::Not { of }))?;
    let far = story.view().feet().distance_squared(at);
    expect(far > 16, || format!("came away by {far} blocks squared"))
}

fn digs_itself_free(story: &mut Story<'_>) -> Told {
    for wall in [[1, 0], [-1, 0], [0, 1], [0, -1]] {
        story.fill("dirt", [wall[0], 0, wall[1]], [wall[0], 1, wall[1]])?;
    }
    let at = story.at([4, 0, 0]);
    let goto = |dig| Action::Goto {
        to: Destination::Block { at },
        dig,
    };
    story.fails(goto(false), &Failure::NoPath)?;
    story.does(goto(true)).map(|_| ())
}

fn falls(story: &mut Story<'_>) -> Told {
    story.stand([0, 3, 0])?;
    story.until("the ground", |story| {
        story.view().position.y <= f64::from(story.at([0, 0, 0]).y)
    })?;
    let unhurt = story.view().health;
    story.stand([0, 8, 0])?;
    story.until("the ground", |story| {
        story.view().on_ground && story.view().feet() == story.at([0, 0, 0])
    })?;
    story.until("the fall to hurt", |story| story.view().health < unhurt)?;
    let hurt = unhurt - story.view().health;
    expect((4.0..=5.0).contains(&hurt), || {
        format!("a fall of eight blocks cost {hurt} half hearts")
    })
}

fn swims(story: &mut Story<'_>) -> Told {
    story.fill("water", [2, -2, -5], [4, -1, 5])?;
    story.walks([6, 0, 0], 0.0)?;
    expect(story.view().feet() == story.at([6, 0, 0]), || {
        "did not climb out".to_owned()
    })
}

fn looks(story: &mut Story<'_>) -> Told {
    let eyes = story.view().position.offset(0.0, 1.62, 0.0);
    let point = Point::new(eyes.x - 50.0, eyes.y, eyes.z);
    story.does(Action::LookAt { point })?;
    let view = story.view();
    expect(
        (view.yaw - 90.0).abs() < 1.0 && view.pitch.abs() < 1.0,
        || format!("looks to {} and {}", view.yaw, view.pitch),
    )
}

fn holds_keys(story: &mut Story<'_>) -> Told {
    let before = story.view().position;
    let point = before.offset(0.0, 1.62, 50.0);
    story.does(Action::LookAt { point })?;
    let keys = Keys {
        forward: true,
        ..Keys::default()
    };
    let held = story.begins(Action::Controls { keys });
    story.wait(20);
    story.cancels(held);
    let (end, _) = story.end_of(held)?;
    expect(end == Err(Failure::Cancelled), || {
        format!("ended with {end:?}")
    })?;
    story.wait(20);
    let stopped = story.view().position;
    let far = stopped.z - before.z;
    expect((2.0..8.0).contains(&far), || {
        format!("went {far} blocks south in a second")
    })?;
    story.wait(10);
    expect(story.view().position.distance(stopped) < 0.1, || {
        "still moves".to_owned()
    })
}

fn follows(story: &mut Story<'_>) -> Told {
    story.stand_other([7, 0, 2])?;
    let player = story.other()?.with(|body| body.name());
    let following = story.begins(Action::Follow { player, range: 2.0 });
    let goal = story.at([7, 0, 2]);
    story.until("the follower to catch up", |story| {
        story.view().feet().distance_squared(goal) <= 9
    })?;
    story.cancels(following);
    let (end, _) = story.end_of(following)?;
    expect(end == Err(Failure::Cancelled), || {
        format!("ended with {end:?}")
    })
}
