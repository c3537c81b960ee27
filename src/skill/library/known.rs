//! What every skill finds in its sandbox, asked of a sandbox, so that no list can lag behind it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::skill::{Limits, Program, Run, drive_alone};
use crate::vocab::AgentName;
use crate::world::embedded::{Settings, SharedWorld, Terrain, World};
use crate::world::{BodyHandle, Sight};

/// A skill that tells what it finds.
const TELL: &str = "async function tell(bot) {
  let modules = '';
  try { require('?'); } catch (error) { modules = error.message.split(' only ').pop(); }
  return { globals: Object.getOwnPropertyNames(globalThis), modules: modules.split(', ') };
}";

/// What is there without a library.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Known {
    /// The names of the language, the bot API and the primitives.
    pub(super) globals: BTreeSet<String>,
    /// What can be required.
    pub(super) modules: BTreeSet<String>,
}

/// What is there; the first call looks.
pub(super) fn known() -> &'static Known {
    static KNOWN: LazyLock<Known> = LazyLock::new(|| {
        ask().unwrap_or_else(|why| {
            tracing::error!(
                "a sandbox cannot be asked what is in it, so every skill is refused: {why}"
            );
            Known::default()
        })
    });
    &KNOWN
}

fn ask() -> Result<Known, String> {
    let world = SharedWorld::new(World::new(Settings {
        terrain: Terrain::Flat,
        view_distance: 1,
        ..Settings::default()
    }));
    let name = AgentName::new("mindforge").map_err(|error| error.to_string())?;
    let body = BodyHandle::new(world.join(name));
    let program = Program::new("tell".into(), TELL);
    let mut run = Run::start(program, body.clone(), Sight::Loaded, Limits::default(), 0);
    let outcome = drive_alone(&mut run, &world, &body);
    match outcome.error {
        Some(error) => Err(error.to_string()),
        None => serde_json::from_value(outcome.result).map_err(|error| error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::known;

    #[test]
    fn a_sandbox_tells_what_is_in_it() {
        let known = known();
        for name in [
            "Array",
            "parseInt",
            "Vec3",
            "mcData",
            "GoalNear",
            "mineBlock",
            "setTimeout",
            "require",
        ] {
            assert!(known.globals.contains(name), "{name}: {known:?}");
        }
        assert!(known.modules.contains("vec3") && known.modules.contains("minecraft-data"));
    }
}
