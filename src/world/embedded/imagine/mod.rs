//! The fork for rehearsal: a world that holds what one body perceived, other land beyond, and believed rules in place of the true ones.
//!
//! It is made of what its owner has, never of the world that they are in, so that nothing of that can leak: no block that they did not
//! perceive, no chest that they did not look into, no chance that will be drawn there. To make one costs little, since the map of what was
//! perceived is shared and land is made when somebody looks.

mod body;
mod things;

use super::generate::{Generator, Imagined};
use super::land::Land;
use super::settings::Settings;
use super::terrain::Terrain;
use super::world::World;
use crate::vocab::{AgentName, TICKS_PER_DAY, Tick};
use crate::world::{Observation, Rules, Seen};

/// What somebody has of the world that they are in.
#[derive(Clone, Copy, Debug)]
pub struct Perceived<'a> {
    /// Whose body it is.
    pub name: &'a AgentName,
    /// The blocks that they perceived.
    pub seen: &'a Seen,
    /// The body's own state and what is in sight of it.
    pub view: &'a Observation,
    /// What they believe of the rules.
    pub rules: &'a Rules,
}

impl World {
    /// A world of its own in which somebody can try what they are about to do: they stand in it as they stand in theirs, among the blocks
    /// that they perceived and whom and what they see, and things go by the rules that they believe in.
    ///
    /// `settings` are those of the new world. Its seed makes the land beyond and draws all chances: it must not be that of the world
    /// that they are in. The land in sight is made at the first look, so that a short `view_distance` makes it cheap.
    /// [`SharedWorld::join`](super::SharedWorld::join) under the same name enters their body.
    ///
    /// - A perceived block stands in the state that it has when nothing is said. Above the highest of a column is air, below the lowest
    ///   rock; a gap between two is liquid under a liquid, air under a tree or if it is at most eight blocks high, else rock. A column of
    ///   which nothing was perceived is as high as the nearest perceived ground.
    /// - The body is awake and has no window open. What is in the window that `view` shows is in the block; what is in any other
    ///   container is unknown: it looks empty, and to take something out that was not put in fails with
    ///   [`Failure::Unknown`](crate::vocab::Failure::Unknown). Signs are blank.
    /// - Players in sight stand where they are and do nothing; the others can be whispered to. Creatures of kinds that do not live in
    ///   [embedded worlds](super), and what flies, are left out.
    /// - No animals are born. The biome of perceived land is that at the feet.
    ///
    /// It is not meant to be saved: [`World::save`] leaves out what was perceived.
    ///
    /// ```
    /// use mindforge::vocab::{Action, AgentName, BlockName, Position};
    /// use mindforge::world::embedded::{Perceived, Settings, SharedWorld, World};
    /// use mindforge::world::{Body, BodyEvent, Rules, Seen};
    ///
    /// let name = AgentName::new("alice")?;
    /// let body = SharedWorld::new(World::new(Settings::default())).join(name.clone());
    /// let view = body.observe();
    /// let mut seen = Seen::default();
    /// seen.note(&BlockName::new("dirt"), view.feet().offset(1, 0, 0));
    ///
    /// let rules = Rules { yields: vec![("dirt".into(), "diamond".into())], ..Rules::default() };
    /// let perceived = Perceived { name: &name, seen: &seen, view: &view, rules: &rules };
    /// let fork = SharedWorld::new(World::imagine(&perceived, Settings { seed: 8, ..Settings::default() }));
    /// let mut dreamer = fork.join(name);
    /// dreamer.submit(Action::Dig { at: view.feet().offset(1, 0, 0) });
    /// for _ in 0..40 {
    ///     fork.with(World::step);
    /// }
    /// assert_eq!(dreamer.observe().inventory.count("diamond"), 1);
    /// # Ok::<(), mindforge::vocab::InvalidAgentName>(())
    /// ```
    pub fn imagine(perceived: &Perceived<'_>, settings: Settings) -> Self {
        let Perceived {
            name,
            seen,
            view,
            rules,
        } = *perceived;
        let land = Imagined::new(
            seen.clone(),
            Generator::new(&settings),
            (body::extent(view), view.biome.clone()),
            things::extents(view),
        );
        let terrain = Terrain::new(Generator::Imagined(Box::new(land)));
        let mut world = Self {
            land: Land {
                tick: view.tick,
                skipped: skipped(view.tick, view.time_of_day),
                spawn: view.feet(),
                ..Land::new(settings, terrain)
            },
            actors: Vec::new(),
        };
        debug_assert_ne!(world.id(), view.world, "a fork may not draw the truth");
        world.believe(rules);
        body::put(name, seen, view, &mut world);
        things::put(name, view, &mut world);
        things::put_containers(seen, view, &mut world.land);
        world
    }
}

/// How many ticks must have been skipped for it to be this time of day.
fn skipped(tick: Tick, time_of_day: u32) -> u64 {
    let day = TICKS_PER_DAY;
    (u64::from(time_of_day) % day + day - tick.0 % day) % day
}

#[cfg(test)]
mod tests;
