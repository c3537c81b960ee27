//! How monsters notice a body, go after it and strike. What is special to skeletons, creepers and endermen stands in files of its own.

use serde::{Deserialize, Serialize};

use super::{Kind, Mob, Scene, THINK_EVERY, nearest};
use crate::vocab::{Point, Random, Tick};
use crate::world::embedded::actor::{Actor, SIZE};
use crate::world::embedded::harm::{Blow, Cause, Target};
use crate::world::embedded::land::Land;
use crate::world::embedded::living::light;
use crate::world::embedded::settings::Difficulty;
use crate::world::senses::clear_line;

/// Ticks that a hunter goes on after a body that it does not see any more: `TargetGoal.unseenMemoryTicks`.
const MEMORY: u64 = 60;
/// Ticks between two blows: `MeleeAttackGoal`.
const COOLDOWN: u64 = 20;
/// How far beyond its sides a creature strikes, in blocks: `Mob.DEFAULT_ATTACK_REACH`.
const ARM: f64 = 0.828;
/// How hard its blow pushes.
const PUSH: f64 = 0.4;
/// Ticks that a creature that was hit is angry.
const GRUDGE: u64 = 400;
/// How bright it must be for a spider to leave bodies alone: half of full, as in `Spider.SpiderTargetGoal`.
const CALMING: u8 = 8;

/// What a creature has in mind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Mind {
    /// Whether it stands still because nobody is near enough to see it.
    pub(super) asleep: bool,
    /// The index of the body that it is after.
    pub(super) quarry: Option<usize>,
    /// When it last saw that body.
    pub(super) seen_at: Tick,
    /// When it can strike or shoot again.
    pub(super) ready_at: Tick,
    /// Who hit it, and until when that counts.
    provoked: Option<(usize, Tick)>,
    /// Ticks that a creeper has swollen.
    pub(super) swollen: u32,
}

impl Mind {
    /// Notes a blow of a body.
    pub(super) fn provoke(&mut self, body: usize, now: Tick) {
        self.provoked = Some((body, now + GRUDGE));
    }

    /// The body that it is angry at.
    fn enemy(&self, now: Tick) -> Option<usize> {
        let (body, until) = self.provoked?;
        (now < until).then_some(body)
    }
}

impl Mob {
    /// A monster's thought: goes after a body that it notices, or strolls.
    pub(super) fn hunt_or_stroll(&mut self, scene: &mut Scene<'_>, random: &mut Random) {
        self.keep_or_drop_quarry(scene);
        if self.mind.quarry.is_none() {
            self.notice(scene, random);
        }
        let quarry = self.mind.quarry.and_then(|body| scene.actors.get(body));
        match (quarry, self.kind) {
            (None, _) => self.stroll(1.0, scene.land, random),
            (Some(body), Kind::Skeleton) => self.keep_distance(body.position, scene),
            (Some(_), Kind::Creeper) if self.mind.swollen > 0 => self.legs.stop(),
            (Some(body), _) => self.go(body.position, self.pace(1.0), scene),
        }
    }

    /// What it does to the body that it is after, each tick.
    pub(super) fn hunt(&mut self, id: u32, scene: &mut Scene<'_>) {
        let Some((index, actor)) = self.quarry(scene.actors) else {
            return;
        };
        match self.kind {
            Kind::Creeper => self.swell(id, actor.position, scene),
            Kind::Skeleton => self.draw_bow(id, actor.position, scene),
            _ => self.strike(id, (index, actor.position), scene.land),
        }
    }

    /// Whether it saw its quarry at its last thought.
    pub(super) fn sees_quarry(&self, now: Tick) -> bool {
        now.since(self.mind.seen_at) <= THINK_EVERY
    }

    fn quarry<'a>(&self, actors: &'a [Actor]) -> Option<(usize, &'a Actor)> {
        let index = self.mind.quarry?;
        let actor = actors.get(index).filter(|it| it.active())?;
        Some((index, actor))
    }

    fn keep_or_drop_quarry(&mut self, scene: &Scene<'_>) {
        let now = scene.land.tick;
        if let Some((_, actor)) = self.quarry(scene.actors)
            && self.position.distance(actor.position) <= self.kind.facts().follow_range
        {
            if self.sees(actor, scene.land) {
                self.mind.seen_at = now;
            }
            if now.since(self.mind.seen_at) <= MEMORY {
                return;
            }
        }
        if self.mind.quarry.take().is_some() {
            self.legs.stop();
            self.mind.swollen = 0;
        }
    }

    /// Looks for a body to go after: who hit it, else the nearest that it minds.
    fn notice(&mut self, scene: &mut Scene<'_>, random: &mut Random) {
        let now = scene.land.tick;
        let enemy = self.mind.enemy(now);
        let found = enemy.or_else(|| nearest(self.position, scene.actors).map(|(body, _)| body));
        let Some((index, actor)) = found.and_then(|it| Some((it, scene.actors.get(it)?))) else {
            return;
        };
        let near = self.position.distance(actor.position) <= self.kind.facts().follow_range;
        if !actor.active() || !near || !self.sees(actor, scene.land) {
            return;
        }
        if enemy.is_some() || self.minds(actor, scene.land, random) {
            self.mind.quarry = Some(index);
            self.mind.seen_at = now;
            self.mind.ready_at = self.mind.ready_at.max(now + COOLDOWN);
        }
    }

    /// Whether it hunts a body that did nothing to it. A spider in bright light does so no more; an enderman only who stares at it.
    fn minds(&self, actor: &Actor, land: &Land, random: &mut Random) -> bool {
        match self.kind {
            Kind::Spider => {
                let here = self.eyes(land.tick).block();
                light::brightness(land, here) < CALMING || random.chance(0.01)
            }
            Kind::Enderman => self.is_stared_at(actor, land.tick),
            _ => true,
        }
    }

    fn sees(&self, actor: &Actor, land: &Land) -> bool {
        clear_line(self.eyes(land.tick), actor.eyes(), &land.terrain)
    }

    /// Strikes with claws or teeth when ready and near enough.
    fn strike(&mut self, id: u32, (body, feet): (usize, Point), land: &mut Land) {
        let now = land.tick;
        if now < self.mind.ready_at || !self.reaches(feet, now) || !self.sees_quarry(now) {
            return;
        }
        self.mind.ready_at = now + COOLDOWN;
        land.blows.push(Blow {
            target: Target::Body(body),
            amount: self.attack(land.settings.difficulty),
            cause: Cause::Hit,
            push: Some((self.position, PUSH)),
            by: Some(Target::Mob(id)),
        });
    }

    /// Whether a body's box touches this creature's, widened by its arm.
    fn reaches(&self, feet: Point, now: Tick) -> bool {
        let size = self.size(now);
        let wide = size.width.midpoint(SIZE.width) + ARM;
        let (x, z) = (feet.x - self.position.x, feet.z - self.position.z);
        let up = feet.y - self.position.y;
        x.abs() < wide && z.abs() < wide && (-SIZE.height..size.height).contains(&up)
    }

    /// Half hearts of a blow.
    fn attack(&self, difficulty: Difficulty) -> f32 {
        let [easy, normal, hard] = self.kind.facts().attack;
        match difficulty {
            Difficulty::Peaceful => 0.0,
            Difficulty::Easy => easy,
            Difficulty::Normal => normal,
            Difficulty::Hard => hard,
        }
    }
}
