//! Creatures: what each is and has, and one tick of all of them. Facts of their kinds come from the catalog.
//!
//! A creature thinks every tenth tick, by turns of its number: what it is in, whom it sees, where it wants to go. In between only its
//! legs move, and a hunter looks whether it reaches. One that stands costs a comparison a tick; beyond [`AWAKE`] blocks of every body it
//! stands still altogether.

mod animal;
mod bow;
mod elements;
mod ender;
mod farm;
mod fuse;
mod harm;
mod hunter;
mod kind;
mod legs;
mod motion;
mod spawn;

use serde::{Deserialize, Serialize};

pub(in crate::world::embedded) use self::farm::{CHILDHOOD, Farm, feed, milk, shear};
pub(in crate::world::embedded) use self::harm::hurt;
use self::hunter::Mind;
pub(in crate::world::embedded) use self::kind::Kind;
use self::legs::Legs;
pub(in crate::world::embedded) use self::spawn::Herds;
use crate::vocab::{MobName, Point, Random, Tick};
use crate::world::embedded::actor::Actor;
use crate::world::embedded::collide::Size;
use crate::world::embedded::entity::Arrow;
use crate::world::embedded::harm::Target;
use crate::world::embedded::land::Land;
use crate::world::embedded::living;

/// Ticks between two thoughts of a creature.
const THINK_EVERY: u64 = 10;
/// Further than this from every body, in blocks, monsters are gone and animals stand still: vanilla's despawn distance.
const AWAKE: f64 = 128.0;
/// How many ways all creatures together may search in one tick.
const SEARCHES: u32 = 1;
/// The power of a creeper's explosion: vanilla's `Creeper.explosionRadius`.
const CREEPER_POWER: f32 = 3.0;

/// A creature. Moments that lie ahead are ticks, so that nothing counts while nothing happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Mob {
    pub(in crate::world::embedded) kind: Kind,
    /// The feet.
    pub(in crate::world::embedded) position: Point,
    /// What moves it besides its legs: blocks per tick east, up and south.
    pub(in crate::world::embedded) drift: [f64; 3],
    on_ground: bool,
    /// Blocks fallen since the last ground.
    fallen: f64,
    /// Half hearts.
    pub(in crate::world::embedded) health: f32,
    /// Until when it burns.
    burns_until: Tick,
    /// Ticks of breath left.
    air: i32,
    /// Until when only a harder blow hurts, and how hard the last one was.
    unhurt_until: Tick,
    last_blow: f32,
    /// When a body last hit it.
    hit_by_body: Option<Tick>,
    /// When it is grown up; past for those that are.
    pub(in crate::world::embedded) grown_at: Tick,
    /// When a body was last within [`spawn::NEAR`] blocks.
    near_at: Tick,
    legs: Legs,
    mind: Mind,
    farm: Farm,
}

/// What a creature does to more than itself: done when all have had their tick.
#[derive(Clone, Debug)]
enum Deed {
    /// It is gone, without loot.
    Vanish(u32),
    /// It looks for a partner.
    Court(u32),
    /// It lays an egg.
    Lay(u32),
    /// It explodes.
    Explode(u32),
    Shoot(Arrow),
}

/// What creatures see of the world while they think.
struct Scene<'a> {
    land: &'a mut Land,
    actors: &'a [Actor],
    deeds: Vec<Deed>,
    /// Ways that may still be searched in this tick.
    searches: u32,
}

/// One tick of all creatures, lowest number first.
pub(in crate::world::embedded) fn step(land: &mut Land, actors: &[Actor]) {
    spawn::step(land, actors);
    if land.entities.mobs.is_empty() {
        return;
    }
    let mut mobs = std::mem::take(&mut land.entities.mobs);
    let mut scene = Scene {
        land,
        actors,
        deeds: Vec::new(),
        searches: SEARCHES,
    };
    for (id, mob) in &mut mobs {
        mob.step(*id, &mut scene);
    }
    let deeds = scene.deeds;
    land.entities.mobs = mobs;
    for deed in deeds {
        deed.done(land);
    }
}

impl Deed {
    fn done(self, land: &mut Land) {
        match self {
            Self::Vanish(id) => {
                land.entities.mobs.remove(&id);
            }
            Self::Court(id) => farm::court(id, land),
            Self::Lay(id) => farm::lay(id, land),
            Self::Explode(id) => {
                if let Some(mob) = land.entities.mobs.remove(&id) {
                    let middle = mob
                        .position
                        .offset(0.0, mob.size(land.tick).height / 2.0, 0.0);
                    living::explode(land, middle, CREEPER_POWER, Some(Target::Mob(id)));
                }
            }
            Self::Shoot(arrow) => {
                let id = land.entities.next();
                land.entities.arrows.insert(id, arrow);
            }
        }
    }
}

impl Mob {
    /// A healthy grown-up, standing at a point.
    pub(in crate::world::embedded) fn new(kind: Kind, position: Point) -> Self {
        Self {
            kind,
            position,
            drift: [0.0; 3],
            on_ground: false,
            fallen: 0.0,
            health: kind.facts().health,
            burns_until: Tick(0),
            air: elements::BREATH,
            unhurt_until: Tick(0),
            last_blow: 0.0,
            hit_by_body: None,
            grown_at: Tick(0),
            near_at: Tick(0),
            legs: Legs::default(),
            mind: Mind::default(),
            farm: Farm::default(),
        }
    }

    /// The name of its kind.
    pub(in crate::world::embedded) fn name(&self) -> &'static MobName {
        &self.kind.facts().name
    }

    /// Its extent: the young are half as large.
    pub(in crate::world::embedded) fn size(&self, now: Tick) -> Size {
        let size = self.kind.facts().size;
        if self.baby(now) {
            Size {
                width: size.width / 2.0,
                height: size.height / 2.0,
            }
        } else {
            size
        }
    }

    /// Where it looks from.
    pub(in crate::world::embedded) fn eyes(&self, now: Tick) -> Point {
        let part = if self.baby(now) { 0.5 } else { 1.0 };
        self.position
            .offset(0.0, self.kind.facts().eyes * part, 0.0)
    }

    /// Whether something holds it from below.
    pub(in crate::world::embedded) fn stands(&self) -> bool {
        self.on_ground
    }

    /// Lets something hold it, or nothing, until it moves.
    pub(in crate::world::embedded) fn stand(&mut self, on_ground: bool) {
        self.on_ground = on_ground;
    }

    /// Blocks per tick, by its legs and what else moves it.
    pub(in crate::world::embedded) fn velocity(&self) -> Point {
        let [east, south] = self.legs.heading(self.position).unwrap_or_default();
        let [x, y, z] = self.drift;
        Point::new(x + east, y, z + south)
    }

    /// Whether it is young.
    pub(in crate::world::embedded) fn baby(&self, now: Tick) -> bool {
        now < self.grown_at
    }

    fn step(&mut self, id: u32, scene: &mut Scene<'_>) {
        let turn = scene.land.tick.0 + u64::from(id);
        if turn.is_multiple_of(THINK_EVERY) {
            self.think(id, scene);
        }
        if self.mind.asleep {
            return;
        }
        if self.mind.quarry.is_some() {
            self.hunt(id, scene);
        }
        self.travel(id, scene.land);
    }

    fn think(&mut self, id: u32, scene: &mut Scene<'_>) {
        let mut random = scene
            .land
            .random("mob", self.position.block().up(id as i32));
        let near = nearest(self.position, scene.actors);
        self.mind.asleep = near.is_none_or(|(_, far)| far > AWAKE);
        if self.despawns(near.map(|(_, far)| far), scene.land, &mut random) {
            scene.deeds.push(Deed::Vanish(id));
            return;
        }
        if self.mind.asleep {
            return;
        }
        self.suffer(id, scene.land, &mut random);
        self.feel_ground(scene.land);
        if self.kind.monster() {
            self.hunt_or_stroll(scene, &mut random);
        } else {
            self.graze_or_stroll(id, scene, &mut random);
        }
        self.legs.remember(self.position);
    }

    /// Strolls if it is its whim and a body is near enough to see it.
    fn stroll(&mut self, pace: f64, land: &Land, random: &mut Random) {
        let watched = land.tick.since(self.near_at) < 5 * THINK_EVERY;
        if self.legs.idle() && watched && random.chance(legs::WHIM) {
            let to = legs::aside(self.position, random);
            self.go_straight(to, pace, land);
        }
    }
}

/// The active body nearest to a point, by index, and how far it is in blocks.
fn nearest(from: Point, actors: &[Actor]) -> Option<(usize, f64)> {
    let active = actors.iter().enumerate().filter(|(_, it)| it.active());
    active
        .map(|(index, it)| (index, it.position.distance(from)))
        .min_by(|(_, a), (_, b)| a.total_cmp(b))
}

/// Puts a creature into the world and gives its number.
pub(in crate::world::embedded) fn add(mut mob: Mob, land: &mut Land) -> u32 {
    let id = land.entities.next();
    mob.near_at = land.tick;
    mob.farm.begin(mob.kind, id, land);
    land.entities.mobs.insert(id, mob);
    id
}
