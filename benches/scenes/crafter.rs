//! The same pace elsewhere: `crafter`, a survival game for agents in Python, stepped with random actions on this machine in this run.

use std::path::Path;
use std::process::Command;

use mindforge::vocab::{Action, Destination, Face, Failure, ItemName, Keys, Random};
use mindforge::world::embedded::EmbeddedBody;
use mindforge::world::{Body, BodyEvent};

use super::bodies::Crowd;
use super::{Line, rate};

/// One body that is told something new in every tick, takes its events and looks at what it knows, as a step of `crafter` does; and
/// `crafter` itself. What counts against the promise are the ticks in which the action acted: it ended well or would have gone on. In the
/// rest it failed at once (nothing to dig there, no room to build, no way), which is a step in `crafter` and costs little here.
pub(super) fn compare(scene: &'static str) -> Vec<Line> {
    let (steps, acting) = act_every_tick();
    let ours = steps * acting;
    let mut lines = vec![
        line(scene, "steps/s here, failing ones included", steps, None),
        line(scene, "steps/s here in which the action acts", ours, None),
    ];
    match crafter_steps() {
        Ok(theirs) => {
            lines.push(line(scene, "steps/s of crafter", theirs, None));
            let promise = Some(20.0);
            let all = steps / theirs;
            lines.push(line(scene, "times crafter, all steps", all, None));
            let times = ours / theirs;
            lines.push(line(scene, "times crafter, acting steps", times, promise));
        }
        Err(why) => eprintln!("crafter was not measured: {why}"),
    }
    lines
}

/// Steps a second, and the share of them in which the action acts.
fn act_every_tick() -> (f64, f64) {
    let mut crowd = Crowd::new(1);
    let (name, dirt) = (crowd.bodies[0].name(), ItemName::new("dirt"));
    if let Err(failure) = crowd.world.with(|world| world.give(&name, &dirt, 640)) {
        eprintln!("nothing to build with: {failure:?}");
    }
    let (mut steps, mut acting) = (0_u32, 0_u32);
    let rate = rate(|| {
        let body = &mut crowd.bodies[0];
        let id = body.submit(anything(body, &mut crowd.chance));
        crowd.steps(1);
        let body = &mut crowd.bodies[0];
        let failed = body.take_events().into_iter().any(|event| {
            matches!(event, BodyEvent::Done { id: done, result: Err(why) } if done == id && why != Failure::Cancelled)
        });
        body.cancel(id);
        steps += 1;
        acting += u32::from(!failed);
        1
    });
    (rate, f64::from(acting) / f64::from(steps))
}

/// An action at random: dig, build, turn, walk, run.
fn anything(body: &EmbeddedBody, chance: &mut Random) -> Action {
    let feet = body.observe().feet();
    let mut aside = || chance.between(-2, 2) as i32;
    let near = feet.offset(aside(), aside().abs() - 1, aside());
    match chance.below(5) {
        0 => Action::Dig { at: near },
        1 => Action::Place {
            against: near,
            face: Face::Up,
        },
        2 => Action::LookAt {
            point: near.center(),
        },
        3 => Action::Goto {
            to: Destination::Near {
                at: near,
                range: 1.0,
            },
            dig: false,
        },
        _ => Action::Controls {
            keys: Keys {
                forward: true,
                ..Keys::default()
            },
        },
    }
}

/// Installs `crafter` into a virtual environment under `target/`, once, and runs it.
fn crafter_steps() -> Result<f64, String> {
    let venv = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/crafter");
    let python = venv.join("bin/python");
    if !python.exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "crafter==1.8.3"]))?;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/step_crafter.py");
    let told = run(Command::new(&python).arg(script))?;
    let number = told.trim().parse();
    number.map_err(|error| format!("`{}`: {error}", told.trim()))
}

fn run(command: &mut Command) -> Result<String, String> {
    let output = command
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let told = String::from_utf8_lossy(&output.stderr);
        Err(format!("{command:?}: {}", told.trim()))
    }
}

fn line(scene: &'static str, what: &'static str, measured: f64, promise: Option<f64>) -> Line {
    Line {
        scene,
        what,
        measured,
        promise,
    }
}
