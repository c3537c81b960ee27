//! Opening containers and moving items in and out.

use super::hold::missing;
use crate::vocab::{ActionResult, Failure, ItemName, Percept, Position, Section};
use crate::world::Stack;
use crate::world::catalog::Catalog;
use crate::world::embedded::actor::Actor;
use crate::world::embedded::container::chest::Opened;
use crate::world::embedded::container::{Container, Furnace, is_ender_chest, is_fuel};
use crate::world::embedded::kinds::kinds;
use crate::world::embedded::land::Land;
use crate::world::slots::{self, Slots};

/// Blocks that open in the game and have nothing behind them here.
const CLOSED: &[&str] = &[
    "anvil",
    "beacon",
    "brewing_stand",
    "cartography_table",
    "chipped_anvil",
    "crafter",
    "damaged_anvil",
    "dispenser",
    "dropper",
    "enchanting_table",
    "grindstone",
    "hopper",
    "loom",
];

/// Opens a container within reach; one that is open already is closed for it.
pub(super) fn open(at: Position, actor: &mut Actor, land: &Land) -> ActionResult {
    if !actor.reaches(at) {
        return Err(Failure::OutOfReach);
    }
    if !opens(at, land) {
        return Err(unopened(at, land));
    }
    if let Some(lid) = Opened::at(at, &land.terrain).shut_by(land) {
        let what = Catalog::get()
            .block(land.terrain.block(lid))
            .name
            .to_string();
        return Err(Failure::Obstructed { what });
    }
    actor.look_at(at.center());
    actor.window = Some(at);
    let furnace = land.containers.get(at).and_then(Container::furnace);
    actor.smelted = furnace.map_or(0, Furnace::known_before_opening);
    Ok(())
}

/// Whether the block has a window.
pub(super) fn opens(at: Position, land: &Land) -> bool {
    let (block, container) = (land.terrain.block(at), land.containers.get(at));
    block == kinds().crafting_table
        || is_ender_chest(block)
        || container.and_then(Container::kind).is_some()
}

/// Why a block does not open.
fn unopened(at: Position, land: &Land) -> Failure {
    let name = Catalog::get().block(land.terrain.block(at)).name.as_str();
    if CLOSED.contains(&name) || name.ends_with("shulker_box") {
        return Failure::Unsupported {
            what: format!("opening a {name}"),
        };
    }
    Failure::NotThere {
        what: format!("container (it is {name})"),
    }
}

/// Closes the open window; fine if there is none.
pub(super) fn close(actor: &mut Actor) {
    actor.window = None;
}

/// Closes the window of a body that walked away or whose container is gone, and tells what an open furnace has made.
pub(in crate::world::embedded) fn watch(actor: &mut Actor, land: &Land) {
    let Some(at) = actor.window else {
        return;
    };
    if !opens(at, land) || actor.position.distance(at.center()) > 8.0 {
        actor.window = None;
        return;
    }
    let furnace = land.containers.get(at).and_then(Container::furnace);
    if let Some(furnace) = furnace
        && furnace.smelted > actor.smelted
        && let Some((input, output)) = furnace.last.clone()
    {
        actor.smelted = furnace.smelted;
        actor.sense(Percept::Smelted { input, output });
    }
}

/// Items on their way between two sections.
pub(super) struct Move {
    pub(super) item: ItemName,
    pub(super) count: u32,
    pub(super) from: Section,
    pub(super) to: Section,
}

impl Move {
    /// Moves all of them, or none and says why.
    pub(super) fn apply(&self, actor: &mut Actor, land: &mut Land) -> ActionResult {
        self.check_words()?;
        if self.to == Section::FurnaceInput {
            land.rules().check_cook(&self.item)?;
        }
        match (self.carry_all(actor, land), actor.window) {
            (Err(Failure::Missing { .. }), Some(at)) if self.is_strange(at, land) => {
                let name = &Catalog::get().block(land.terrain.block(at)).name;
                let what = format!("what is in the {name}");
                Err(Failure::Unknown { what })
            }
            (carried, _) => carried,
        }
    }

    /// Whether it takes something out of what nobody knows: containers into which nobody has looked, and in an imagined world what
    /// the body keeps in ender chests.
    fn is_strange(&self, at: Position, land: &Land) -> bool {
        let opened = Opened::at(at, &land.terrain);
        let mut halves = [Some(opened.first), opened.second].into_iter().flatten();
        let own = is_ender_chest(land.terrain.block(at)) && !land.rules().are_true();
        self.from != Section::Inventory
            && (own || halves.any(|half| land.containers.is_strange(half)))
    }

    fn carry_all(&self, actor: &mut Actor, land: &mut Land) -> ActionResult {
        if actor
            .window
            .is_some_and(|at| is_ender_chest(land.terrain.block(at)))
        {
            return self.carry_own(actor);
        }
        let opened = actor.window.map(|at| Opened::at(at, &land.terrain));
        let moved = opened.and_then(|opened| {
            let containers = &mut land.containers;
            containers.change(opened, |container| self.carry(actor, container))
        });
        moved.unwrap_or_else(|| {
            Err(Failure::NotThere {
                what: "open container".to_owned(),
            })
        })
    }

    /// Moves between the inventory and what the body keeps in ender chests.
    fn carry_own(&self, actor: &mut Actor) -> ActionResult {
        let mut own = Container::Store(std::mem::take(&mut actor.ender_chest));
        let carried = self.carry(actor, &mut own);
        if let Container::Store(slots) = own {
            actor.ender_chest = slots;
        }
        carried
    }

    fn carry(&self, actor: &mut Actor, container: &mut Container) -> ActionResult {
        let source = section(self.from, actor, container)?;
        let have = slots::count(source, self.item.as_str());
        if have < self.count {
            return Err(missing(&self.item, self.count - have));
        }
        section(self.to, actor, container)?;
        let source = section(self.from, actor, container)?;
        let taken = slots::take(source, &self.item, self.count);
        let target = section(self.to, actor, container)?;
        let before = target.to_vec();
        if taken.iter().all(|stack| slots::put(target, stack) == 0) {
            return Ok(());
        }
        target.clone_from_slice(&before);
        let source = section(self.from, actor, container)?;
        give_back(source, &taken);
        Err(match self.to {
            Section::Inventory => Failure::InventoryFull,
            _ => Failure::Obstructed {
                what: "what is in the container".to_owned(),
            },
        })
    }

    fn check_words(&self) -> ActionResult {
        let why = if self.count == 0 {
            "cannot move 0 items".to_owned()
        } else if self.from == self.to {
            "cannot move items to where they are".to_owned()
        } else if self.to == Section::FurnaceOutput {
            "nothing can be put into a furnace's output".to_owned()
        } else if self.to == Section::FurnaceFuel && !is_fuel(&self.item) {
            format!("`{}` does not burn", self.item)
        } else {
            return Ok(());
        };
        Err(Failure::Invalid { why })
    }
}

fn section<'a>(
    section: Section,
    actor: &'a mut Actor,
    container: &'a mut Container,
) -> Result<&'a mut Slots, Failure> {
    match section {
        Section::Inventory => Ok(actor.inventory.slots_mut()),
        other => container.section(other).ok_or(Failure::Invalid {
            why: "the open container has no such slot".to_owned(),
        }),
    }
}

fn give_back(source: &mut Slots, taken: &[Stack]) {
    for stack in taken {
        slots::put(source, stack);
    }
}
