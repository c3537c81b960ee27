//! How animals spend their days: they flee when hit, court, follow who holds their food, graze and stroll. After the goals of vanilla's
//! `Animal` and its kinds, in their order. The young do not follow their parents here.

use super::{Deed, Kind, Mob, Scene, legs};
use crate::vocab::Random;
use crate::world::catalog::Catalog;
use crate::world::embedded::actor::Actor;

/// Ticks that an animal flees after a blow.
const FRIGHT: u64 = 60;
/// How far it notices food in a hand, and how near it comes, in blocks: `TemptGoal`.
const TEMPTED: f64 = 10.0;
const NEAR_ENOUGH: f64 = 2.5;

impl Mob {
    /// An animal's thought.
    pub(super) fn graze_or_stroll(&mut self, id: u32, scene: &mut Scene<'_>, random: &mut Random) {
        let now = scene.land.tick;
        if self.farm.lays(self.kind, now, random) && !self.baby(now) {
            scene.deeds.push(Deed::Lay(id));
        }
        if self.hit_by_body.is_some_and(|hit| now.since(hit) < FRIGHT) {
            let to = legs::aside(self.position, random);
            let pace = self.pace(self.paces().flight);
            return self.go_straight(to, pace, scene.land);
        }
        if self.farm.in_love(now) {
            scene.deeds.push(Deed::Court(id));
            return;
        }
        let host = scene.actors.iter().find(|it| self.is_tempted_by(it));
        if let Some(host) = host {
            return if self.position.distance(host.position) > NEAR_ENOUGH {
                self.go(host.position, self.pace(self.paces().tempted), scene);
            } else {
                self.legs.stop();
            };
        }
        if self.kind == Kind::Sheep {
            self.graze(scene, random);
        }
        self.stroll(self.paces().stroll, scene.land, random);
    }

    /// Whether a body near holds what this kind breeds with.
    fn is_tempted_by(&self, actor: &Actor) -> bool {
        let near = actor.active() && self.position.distance(actor.position) <= TEMPTED;
        near && actor
            .held()
            .is_some_and(|held| self.kind.eats(held.item.as_str()))
    }

    /// By what its kind's goals multiply its speed.
    pub(super) fn paces(&self) -> Paces {
        let (flight, tempted, stroll) = match self.kind {
            Kind::Cow => (2.0, 1.25, 1.0),
            Kind::Pig => (1.25, 1.2, 1.0),
            Kind::Chicken => (1.4, 1.0, 1.0),
            Kind::Rabbit => (2.2, 1.0, 0.6),
            _ => (1.25, 1.1, 1.0),
        };
        Paces {
            flight,
            tempted,
            stroll,
        }
    }
}

/// By what goals multiply a kind's speed: the constructors of vanilla's `PanicGoal`, `TemptGoal` and `RandomStrollGoal`.
pub(super) struct Paces {
    pub(super) flight: f64,
    pub(super) tempted: f64,
    pub(super) stroll: f64,
}

impl Kind {
    /// Whether it breeds with an item.
    pub(in crate::world::embedded) fn eats(self, item: &str) -> bool {
        let item = Catalog::get().item_named(item);
        item.is_some_and(|it| self.facts().breeds_with.contains(&it.id))
    }
}
