//! The world in the box: deterministic from its seed, stepped by hand, no clock, no I/O.
//!
//! In it: land of 27 biomes from frozen seas to jungles, with caves, ravines, lakes, all ores and woods of the overworld, plants and
//! herds, and its picture from above ([`Relief`]); block states; walking by search through real shapes, jumping, falling, swimming, following, and movement keys; health, hunger, healing, breath, fire, lava, falls,
//! effects of food, armour, blows, death and new life, beds; digging by the game's times, harvest levels and drops; item entities, pick-up
//! and what destroys them; wear of tools; crafting of every recipe, stonecutters, smithing tables; furnaces, smokers, blast furnaces and
//! campfires that cook whether or not anyone looks; chests, single and double, and barrels; placing in states, held and joined as in the
//! game; doors, tools at blocks, buckets, bows, shields, things to throw, rods, signs; water and lava that flow, light, crops, wild plants
//! and saplings of every wood that grow by themselves and by bone meal, leaves that wither, fire, TNT and explosions; pigs, cows, sheep,
//! chickens and rabbits, zombies, skeletons, spiders, creepers and endermen; chat and whispers; day and night; eyes; saves, which keep what
//! happened and leave the rest to the seed; rules that somebody believes in place of the true ones; a fork for rehearsal, of what one body
//! perceived ([`World::imagine`]).
//!
//! Not in it yet, and never pretended: an action that is missing ends with `Unsupported` (bone meal on what only other worlds grow,
//! crossbows, tridents, potions, spawn eggs, boats, composting; opening hoppers, shulker boxes, anvils and the like; repairing by
//! crafting). There is no weather, no nether, no end; there are no structures, and no other creatures and biomes than those above. Redstone is
//! not built: levers, buttons and repeaters change their own state and nothing else; dust, tripwire, rails and chorus join nothing. Axes do
//! not disable shields, a body that draws a bow is not slower, others do not see the hook of a rod. Chorus fruit moves nobody and
//! suspicious stew is only food. Trees that saplings become bear no vines, moss or bees. The young do not follow their parents, spiders do
//! not leap, endermen carry nothing. Land that the generator made grows only once something there was touched. Walking by search builds no
//! bridges or pillars on its way. In deep water a body treads water by itself. A speaker does not hear their own chat.
//!
//! This module may not read a clock, the environment or a file, and nothing in it may depend on the order of calls other than the
//! order of bodies.
//!
//! ```
//! use mindforge::vocab::{Action, AgentName, Destination, Position};
//! use mindforge::world::Body;
//! use mindforge::world::embedded::{Settings, SharedWorld, Terrain, World};
//!
//! let settings = Settings { terrain: Terrain::Flat, ..Settings::default() };
//! let world = SharedWorld::new(World::new(settings));
//! let mut alice = world.join(AgentName::new("alice")?);
//! let goal = Position::new(5, 64, 0);
//! alice.submit(Action::Goto { to: Destination::Block { at: goal }, dig: false });
//! for _ in 0..40 {
//!     world.with(|world| world.step());
//! }
//! assert_eq!(alice.observe().feet(), goal);
//! # Ok::<(), mindforge::vocab::InvalidAgentName>(())
//! ```

mod action;
mod actor;
mod aim;
mod beside;
mod body;
mod chunk;
mod collide;
mod compass;
mod container;
mod daylight;
mod entity;
mod generate;
mod harm;
mod hearing;
mod imagine;
mod joined;
mod kinds;
mod land;
mod living;
mod night;
mod relief;
mod route;
mod rules;
mod save;
mod section;
mod settings;
mod shared;
mod sight;
mod spawn;
mod sturdy;
mod support;
mod survey;
mod terrain;
mod turns;
mod world;

pub use imagine::Perceived;
pub use relief::{Cover, Relief, Spot};
pub use save::{Fault, SaveError, SaveSummary};
pub use settings::{Difficulty, Settings, Terrain};
pub use shared::{EmbeddedBody, SharedWorld};
pub use world::{BiomeNotFound, World};

#[cfg(test)]
mod tests;
