//! What people keep animals for: young ones, wool, milk and eggs. After vanilla's `Animal`, `BreedGoal`, `Sheep`, `Cow` and `Chicken`.

use serde::{Deserialize, Serialize};

use super::{Kind, Mob, Scene, THINK_EVERY, add};
use crate::vocab::{Failure, ItemName, Random, Tick};
use crate::world::Stack;
use crate::world::embedded::kinds::by_name;
use crate::world::embedded::land::Land;

/// Ticks in love, and until the next love.
const LOVE: u64 = 600;
const REST: u64 = 6_000;
/// Ticks from birth to grown up.
pub(in crate::world::embedded) const CHILDHOOD: u64 = 24_000;
/// The share of what is left of its childhood that a meal takes from the young: `AgeableMob.getSpeedUpSecondsWhenFeeding`.
const NOURISHING: u64 = 10;
/// How far a partner is noticed, and how near two must come, in blocks.
const COURTS: f64 = 8.0;
const TOGETHER: f64 = 3.0;
/// How likely a sheep eats grass in the time of a thought: once in 1,000 ticks, the young once in 50.
const GRAZES: f64 = THINK_EVERY as f64 / 1_000.0;
const YOUNG_GRAZES: f64 = THINK_EVERY as f64 / 50.0;
/// Ticks between two eggs: from the least to twice that.
const EGG: u64 = 6_000;

by_name! {
    /// What a sheep grazes on and leaves.
    fn pasture() -> Pasture of StateId { air, dirt, grass_block, short_grass }
}

/// What an animal has for its keeper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::world::embedded) struct Farm {
    love_until: Tick,
    /// When it may be in love again.
    rested_at: Tick,
    /// When a chicken lays its next egg.
    egg_at: Tick,
    /// The colour of a sheep's wool.
    wool: Wool,
    sheared: bool,
}

/// The colours in which sheep are born.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Wool {
    #[default]
    White,
    Black,
    Gray,
    LightGray,
    Brown,
    Pink,
}

impl Farm {
    /// Draws what a new animal is born with.
    pub(super) fn begin(&mut self, kind: Kind, id: u32, land: &Land) {
        let mut random = land.random("farm", land.spawn.up(id as i32));
        match kind {
            Kind::Sheep => self.wool = Wool::drawn(&mut random),
            Kind::Chicken => self.egg_at = land.tick + EGG + random.below(EGG),
            _ => {}
        }
    }

    /// Whether it looks for a partner.
    pub(super) fn in_love(&self, now: Tick) -> bool {
        now < self.love_until
    }

    /// Whether an egg is due; the next one is then on its way.
    pub(super) fn lays(&mut self, kind: Kind, now: Tick, random: &mut Random) -> bool {
        let due = kind == Kind::Chicken && now >= self.egg_at;
        if due {
            self.egg_at = now + EGG + random.below(EGG);
        }
        due
    }

    /// The wool that it wears, if it is a sheep with any.
    pub(super) fn fleece(&self) -> Option<ItemName> {
        (!self.sheared).then(|| ItemName::new(self.wool.item()))
    }
}

impl Wool {
    /// A colour as often as in the game: `SheepColorSpawnRules` of temperate land.
    fn drawn(random: &mut Random) -> Self {
        match random.below(100_000) {
            ..5_000 => Self::Black,
            5_000..10_000 => Self::Gray,
            10_000..15_000 => Self::LightGray,
            15_000..18_000 => Self::Brown,
            18_000..18_164 => Self::Pink,
            _ => Self::White,
        }
    }

    fn item(self) -> &'static str {
        match self {
            Self::White => "white_wool",
            Self::Black => "black_wool",
            Self::Gray => "gray_wool",
            Self::LightGray => "light_gray_wool",
            Self::Brown => "brown_wool",
            Self::Pink => "pink_wool",
        }
    }
}

impl Mob {
    /// A sheep eats grass now and then where that gives it something: wool again, or a shorter childhood.
    pub(super) fn graze(&mut self, scene: &mut Scene<'_>, random: &mut Random) {
        let now = scene.land.tick;
        let young = self.baby(now);
        let chance = if young { YOUNG_GRAZES } else { GRAZES };
        if !(young || self.farm.sheared) || !random.chance(chance) {
            return;
        }
        let (feet, pasture) = (self.position.block(), pasture());
        if scene.land.state(feet) == pasture.short_grass {
            scene.land.set_state(feet, pasture.air);
        } else if scene.land.state(feet.up(-1)) == pasture.grass_block {
            scene.land.set_state(feet.up(-1), pasture.dirt);
        } else {
            return;
        }
        self.farm.sheared = false;
        self.nourish(now);
    }

    fn nourish(&mut self, now: Tick) {
        let left = self.grown_at.since(now);
        self.grown_at = now + (left - left / NOURISHING);
    }
}

#[cfg(test)]
impl Mob {
    /// The wool that it wears, if it is a sheep with any.
    pub(in crate::world::embedded) fn wool(&self) -> Option<ItemName> {
        self.farm.fleece().filter(|_| self.kind == Kind::Sheep)
    }

    /// When it lays its next egg, if it is a chicken.
    pub(in crate::world::embedded) fn egg_at(&self) -> Option<Tick> {
        (self.kind == Kind::Chicken).then_some(self.farm.egg_at)
    }

    /// Lets a chicken lay at this time.
    pub(in crate::world::embedded) fn lay_at(&mut self, tick: Tick) {
        self.farm.egg_at = tick;
    }
}

/// Feeds an animal what its kind breeds with: the grown fall in love, the young grow faster.
pub(in crate::world::embedded) fn feed(id: u32, land: &mut Land) -> Result<(), Failure> {
    let now = land.tick;
    let mob = land.entities.mobs.get_mut(&id).ok_or_else(gone)?;
    if mob.baby(now) {
        mob.nourish(now);
    } else if now < mob.farm.rested_at || mob.farm.in_love(now) {
        return Err(Failure::Invalid {
            why: format!("the {} is not hungry", mob.name()),
        });
    } else {
        mob.farm.love_until = now + LOVE;
    }
    Ok(())
}

/// Shears a sheep: one to three of its wool fall.
pub(in crate::world::embedded) fn shear(id: u32, land: &mut Land) -> Result<(), Failure> {
    let now = land.tick;
    let mob = land.entities.mobs.get_mut(&id).ok_or_else(gone)?;
    let fleece = mob.farm.fleece().filter(|_| !mob.baby(now));
    let Some(wool) = fleece else {
        return Err(Failure::Invalid {
            why: "the sheep has no wool".to_owned(),
        });
    };
    mob.farm.sheared = true;
    let at = mob.position.offset(0.0, 1.0, 0.0);
    let count = land.random("shear", at.block()).between(1, 3) as u32;
    land.drop_stack(Stack::new(wool, count), at);
    Ok(())
}

/// Whether a cow gives milk.
pub(in crate::world::embedded) fn milk(id: u32, land: &Land) -> Result<(), Failure> {
    let mob = land.entities.mobs.get(&id).ok_or_else(gone)?;
    if mob.baby(land.tick) {
        return Err(Failure::Invalid {
            why: "a calf gives no milk".to_owned(),
        });
    }
    Ok(())
}

/// Lets an egg fall; none where it would have to be believed.
pub(super) fn lay(id: u32, land: &mut Land) {
    if land.goes_as_in_the_game("what creatures give")
        && let Some(mob) = land.entities.mobs.get(&id)
    {
        let at = mob.position;
        land.drop_stack(Stack::new("egg", 1), at);
    }
}

/// Brings an animal in love to the nearest other of its kind in love; two that are together have a young one.
pub(super) fn court(id: u32, land: &mut Land) {
    let now = land.tick;
    let Some(one) = land
        .entities
        .mobs
        .get(&id)
        .filter(|it| it.farm.in_love(now))
    else {
        return;
    };
    let (kind, at) = (one.kind, one.position);
    let others = land.entities.mobs.iter();
    let others =
        others.filter(|(other, it)| **other != id && it.kind == kind && it.farm.in_love(now));
    let others = others.map(|(other, it)| (*other, it.position, it.position.distance(at)));
    let partner = others
        .filter(|(.., far)| *far <= COURTS)
        .min_by(|a, b| a.2.total_cmp(&b.2).then(a.0.cmp(&b.0)));
    let Some((partner, there, far)) = partner else {
        return;
    };
    if far <= TOGETHER {
        for parent in [id, partner] {
            if let Some(parent) = land.entities.mobs.get_mut(&parent) {
                parent.farm.love_until = Tick(0);
                parent.farm.rested_at = now + REST;
            }
        }
        let mut young = Mob::new(kind, at);
        young.grown_at = now + CHILDHOOD;
        add(young, land);
    } else if let Some(mut one) = land.entities.mobs.remove(&id) {
        one.go_straight(there, one.pace(1.0), land);
        land.entities.mobs.insert(id, one);
    }
}

fn gone() -> Failure {
    Failure::NotThere {
        what: "creature".to_owned(),
    }
}
