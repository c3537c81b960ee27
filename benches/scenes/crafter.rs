//! The same pace elsewhere: `crafter`, a survival game for agents in Python, stepped with random actions on this machine in this run.

use std::path::Path;
use std::process::Command;

use mindforge::vocab::{Action, Destination, Face, Keys};
use mindforge::world::Body;

use super::bodies::Crowd;
use super::{Line, rate};

/// One body that acts, takes its events and looks at what it knows every tick, as a step of `crafter` does; and `crafter` itself.
pub(super) fn compare(scene: &'static str) -> Vec<Line> {
    let ours = act_every_tick();
    let mut lines = vec![line(scene, "steps/s here", ours, None)];
    match crafter_steps() {
        Ok(theirs) => {
            lines.push(line(scene, "steps/s of crafter", theirs, None));
            let promise = Some(20.0);
            lines.push(line(scene, "times crafter", ours / theirs, promise));
        }
        Err(why) => eprintln!("crafter was not measured: {why}"),
    }
    lines
}

fn act_every_tick() -> f64 {
    let mut crowd = Crowd::new(1);
    let mut last = None;
    rate(|| {
        let body = &mut crowd.bodies[0];
        if let Some(id) = last.take() {
            body.cancel(id);
        }
        let feet = body.observe().feet();
        let mut aside = || crowd.chance.between(-2, 2) as i32;
        let near = feet.offset(aside(), aside().abs() - 1, aside());
        let action = match crowd.chance.below(5) {
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
        };
        last = Some(body.submit(action));
        crowd.steps(1);
        drop(crowd.bodies[0].take_events());
        1
    })
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
