//! The world that a skill is verified in, with what must hold before it.

use crate::vocab::{AgentName, Before, BlockName, DayTime, Failure, Position};
use crate::world::BodyHandle;
use crate::world::catalog::{Catalog, Cuboid, StateId};
use crate::world::embedded::{BiomeNotFound, Settings, SharedWorld, World};

/// How far a block that must be near may be, in blocks.
const NEAR: u32 = 32;
/// How far from the body things are put, in blocks: not in its way, and in its reach.
const BLOCKS_AT: std::ops::RangeInclusive<i32> = 2..=6;
/// Where creatures are put.
const MOBS_AT: std::ops::RangeInclusive<i32> = 5..=12;
/// Two hours after sunrise.
const DAY: u32 = 2_000;
/// When monsters come out: the sky gives them light 7 at 13,188.
const NIGHT: u32 = 14_000;
/// What is put in the place of the ground, not on it.
const SUNKEN: [&str; 5] = ["water", "lava", "farmland", "grass_block", "dirt"];
/// What grows on farmland.
const CROPS: [&str; 6] = [
    "wheat",
    "carrots",
    "potatoes",
    "beetroots",
    "pumpkin_stem",
    "melon_stem",
];

/// The shape of what one can stand on wherever one steps.
const WHOLE: Cuboid = Cuboid {
    min: [0.0; 3],
    max: [1.0; 3],
};

/// A world with one body in it.
#[derive(Debug)]
pub(super) struct Scene {
    pub(super) world: SharedWorld,
    pub(super) body: BodyHandle,
    name: AgentName,
}

/// Why there is no scene.
#[derive(Debug)]
pub(super) enum Flaw {
    /// This world has no place for it.
    Impossible(String),
    /// No world has: `skill.toml` is wrong.
    Mistake(String),
}

impl Scene {
    /// Sets up what must hold, in the world of a seed.
    pub(super) fn make(before: &Before, seed: u64) -> Result<Self, Flaw> {
        let name = AgentName::new("mindforge").map_err(|error| Flaw::Mistake(error.to_string()))?;
        let mut world = World::new(Settings {
            seed,
            ..Settings::default()
        });
        if let Some(biome) = &before.biome {
            world.spawn_in(biome).map_err(|error| match error {
                BiomeNotFound::Far { .. } => Flaw::Impossible(error.to_string()),
                BiomeNotFound::Unknown { .. } => Flaw::Mistake(error.to_string()),
            })?;
        }
        let world = SharedWorld::new(world);
        let body = BodyHandle::new(world.join(name.clone()));
        let scene = Self { world, body, name };
        scene.fill(before)?;
        Ok(scene)
    }

    fn fill(&self, before: &Before) -> Result<(), Flaw> {
        if let Some(time) = before.time {
            let hour = match time {
                DayTime::Day => DAY,
                DayTime::Night => NIGHT,
            };
            self.world.with(|world| world.set_time_of_day(hour));
        }
        for (item, count) in &before.carries {
            if Catalog::get().item_named(item.as_str()).is_none() {
                return Err(unknown("item", item.as_str()));
            }
            let given = self
                .world
                .with(|world| world.give(&self.name, item, *count));
            given.map_err(|failure| {
                Flaw::Impossible(format!("the body cannot carry {count} {item}: {failure}"))
            })?;
        }
        for block in &before.near {
            self.have_near(block)?;
        }
        for mob in &before.mobs {
            let spot = self.spot(MOBS_AT, |_| true);
            let spot = spot.ok_or_else(|| Flaw::Impossible(format!("no room for `{mob}`")))?;
            let summoned = self.world.with(|world| world.summon(mob, spot));
            summoned.map_err(|failure: Failure| Flaw::Mistake(failure.to_string()))?;
        }
        Ok(())
    }

    /// Puts a block beside the body unless there is one near.
    fn have_near(&self, block: &BlockName) -> Result<(), Flaw> {
        let state = state(block.as_str()).ok_or_else(|| unknown("block", block.as_str()))?;
        let catalog = Catalog::get();
        let kind = catalog.block_of(state);
        let plain = state == catalog.block(kind).default_state;
        let found = self.body.with(|body| body.find_blocks(&[kind], NEAR, 64));
        let holds = |at: &Position| plain || self.world.with(|world| world.state(*at)) == state;
        if found.iter().any(holds) {
            return Ok(());
        }
        let name = catalog.block(kind).name.as_str();
        let full = |at: Position| self.is_full(at);
        // What flows must not.
        let walled = |at: Position| {
            at.up(-1)
                .neighbours()
                .into_iter()
                .all(|it| it == at || full(it))
        };
        let sunken = SUNKEN.contains(&name);
        let long = catalog.property(state, "part").is_some();
        let free = |at: Position| self.is_air(at) && full(at.up(-1));
        let spot = self.spot(BLOCKS_AT, |at| {
            (!sunken || walled(at)) && (!long || free(ahead(at)))
        });
        let spot = spot.ok_or_else(|| Flaw::Impossible(format!("no room for `{block}`")))?;
        self.world
            .with(|world| put(world, spot, name, state, sunken));
        Ok(())
    }

    /// The nearest place on firm ground with two blocks of air above it.
    fn spot(
        &self,
        distances: std::ops::RangeInclusive<i32>,
        fits: impl Fn(Position) -> bool,
    ) -> Option<Position> {
        let feet = self.body.with(|body| body.observe()).feet();
        let columns = distances.flat_map(|distance| {
            let side = -distance..=distance;
            side.clone()
                .flat_map(move |x| side.clone().map(move |z| (x, z)))
                .filter(move |(x, z)| x.abs().max(z.abs()) == distance)
        });
        let heights = [0, 1, -1, 2, -2];
        let spots = columns
            .flat_map(|(x, z)| heights.map(|y| Position::new(feet.x + x, feet.y + y, feet.z + z)));
        spots
            .filter(|at| self.is_air(*at) && self.is_air(at.up(1)) && self.is_full(at.up(-1)))
            .find(|at| fits(*at))
    }

    fn is_air(&self, at: Position) -> bool {
        let state = self.world.with(|world| world.state(at));
        let block = Catalog::get().block_of(state);
        let name = Catalog::get().block(block).name.as_str();
        Catalog::get().shape(state).is_empty() && !matches!(name, "water" | "lava" | "fire")
    }

    fn is_full(&self, at: Position) -> bool {
        let state = self.world.with(|world| world.state(at));
        matches!(Catalog::get().shape(state), [only] if *only == WHOLE)
    }
}

/// Puts a block where it belongs: in the ground, on farmland, with its other half.
fn put(world: &mut World, spot: Position, name: &str, state: StateId, sunken: bool) {
    let catalog = Catalog::get();
    if sunken {
        return world.set_state(spot.up(-1), state);
    }
    if CROPS.contains(&name)
        && let Some(moist) = catalog.state("farmland", &[("moisture", "7")])
    {
        world.set_state(spot.up(-1), moist);
    }
    world.set_state(spot, state);
    let halves = [("half", "upper", spot.up(1)), ("part", "head", ahead(spot))];
    for (property, value, at) in halves {
        let lower = ["lower", "foot"].contains(&catalog.property(state, property).unwrap_or(""));
        if let Some(other) = catalog
            .with_property(state, property, value)
            .filter(|_| lower)
        {
            world.set_state(at, other);
        }
    }
}

/// Where the other half of a bed lies, which faces north by default.
fn ahead(foot: Position) -> Position {
    foot.offset(0, 0, -1)
}

/// The state that a name stands for: `wheat` or `wheat[age=7]`.
fn state(text: &str) -> Option<StateId> {
    let (name, properties) = text.split_once('[').unwrap_or((text, "]"));
    let properties = properties.strip_suffix(']')?;
    let pairs = properties.split(',').filter(|pair| !pair.is_empty());
    let pairs: Option<Vec<_>> = pairs.map(|pair| pair.trim().split_once('=')).collect();
    Catalog::get().state(name, &pairs?)
}

fn unknown(what: &str, name: &str) -> Flaw {
    let plain = name.split('[').next().unwrap_or(name);
    let nearest = Catalog::get().nearest_name(plain);
    let hint = nearest.map_or_else(String::new, |nearest| {
        format!("\nhint: did you mean `{nearest}`?")
    });
    Flaw::Mistake(format!("there is no {what} called `{name}`{hint}"))
}
