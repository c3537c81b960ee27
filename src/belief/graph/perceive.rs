//! What follows from a percept: which beliefs it supports and which it contradicts.

use super::experience::smelted;
use super::finding::Finding;
use super::key::Key;
use super::node::{Innate, Perceived};
use super::witness::Witnesses;
use super::{Change, Graph};
use crate::belief::{Amount, Proposition};
use crate::vocab::{
    AgentName, BlockName, ItemName, MobName, Percept, Place, Position, Thing, Tick,
};

/// Log-odds of what I saw or did myself: 0.98.
pub(super) const SURE: f64 = 4.0;
/// Log-odds that a creature seen around my death is dangerous.
const SUSPECT: f64 = 1.0;
/// A creature seen within this many ticks and blocks of my death is a suspect.
const NEAR_DEATH: (u64, i64) = (200, 16);

impl Graph {
    /// Takes in what is known from the start: facts of an expert, guesses of a novice, planted misbeliefs.
    pub fn know(
        &mut self,
        tick: Tick,
        proposition: Proposition,
        negated: bool,
        source: Innate,
    ) -> Vec<Change> {
        let finding = Finding::own(proposition, negated, source.log_odds());
        self.record(tick, None, Perceived::Known(source), vec![finding])
    }

    /// Takes in what my body sensed. What was heard has to be parsed first and goes through [`Graph::hear`]; how the body feels is read
    /// from the observation and is not kept.
    pub fn perceive(&mut self, tick: Tick, here: &Place, percept: &Percept) -> Vec<Change> {
        self.perceive_with(tick, here, percept, &Witnesses::default())
    }

    /// What a percept is kept as, and what follows from it in my own mind; nothing for what is not kept.
    pub(super) fn senses(
        &mut self,
        tick: Tick,
        here: &Place,
        percept: &Percept,
    ) -> Option<(Perceived, Vec<Finding>)> {
        let there = |position: Position| Place {
            position,
            ..here.clone()
        };
        Some(match percept.clone() {
            Percept::SeesBlock { block, at } => self.sees_block(&block, there(at)),
            Percept::SeesAgent { agent, at } => self.sees_agent(agent, there(at)),
            Percept::SeesMob { mob, at } => self.sees_mob(mob, there(at)),
            Percept::Dug {
                block,
                at,
                tool,
                drops,
            } => {
                let drops = drops.into_iter().map(|(item, _)| item).collect();
                self.dug(&there(at), block, tool, drops)
            }
            Percept::Crafted {
                item,
                count,
                ingredients,
                station,
            } => self.crafted(item, count, ingredients, station),
            Percept::Smelted { input, output } => smelted(input, output),
            Percept::Ate { item, points } => self.ate(item, points),
            Percept::Gained { item, count } => {
                let carried = self.carried(&item).saturating_add(count);
                self.carries_now(item, carried)
            }
            Percept::Lost { item, count } => {
                let carried = self.carried(&item).saturating_sub(count);
                self.carries_now(item, carried)
            }
            Percept::LooksInside {
                container,
                at,
                items,
            } => self.looks_inside(container, there(at), items),
            Percept::Died { at } => self.died(tick, there(at)),
            Percept::Heard { .. } | Percept::Feels { .. } => return None,
        })
    }

    /// Whether a thing of this name walks about, as far as I know.
    pub(super) fn moves(&self, thing: &Thing) -> bool {
        self.movers.contains(thing) || self.is_unique(thing.as_str())
    }

    fn sees_block(&self, block: &BlockName, place: Place) -> (Perceived, Vec<Finding>) {
        let what = Perceived::Block {
            block: block.clone(),
            place: place.clone(),
        };
        if is_air(block) {
            return (what, self.all_gone(&place));
        }
        let mut findings = self.emptied(&place, |container| container != block);
        let thing = Thing::from(block);
        findings.push(Finding::own(Proposition::At { thing, place }, false, SURE));
        (what, findings)
    }

    /// Nothing stands there, and so nothing holds anything there.
    pub(super) fn all_gone(&self, place: &Place) -> Vec<Finding> {
        let mut findings = self.emptied(place, |_| true);
        let stands =
            |at: &Proposition| matches!(at, Proposition::At { thing, .. } if !self.moves(thing));
        findings.extend(self.refuted(&Key::AtPlace(place.clone()), stands));
        findings
    }

    /// Containers of these kinds do not stand there, whatever they are thought to hold.
    fn emptied(&self, place: &Place, gone: impl Fn(&BlockName) -> bool) -> Vec<Finding> {
        self.refuted(&Key::HoldsAt(place.clone()), |thought| match thought {
            Proposition::Holds { container, .. } | Proposition::Contents { container, .. } => {
                gone(container)
            }
            _ => false,
        })
    }

    /// What was in the container, and what is thought to be in it and was not.
    fn looks_inside(
        &self,
        container: BlockName,
        place: Place,
        items: Vec<(ItemName, u32)>,
    ) -> (Perceived, Vec<Finding>) {
        let inside = |item: &ItemName| items.iter().any(|(there, _)| there == item);
        let missed = |thought: &Proposition| matches!(thought, Proposition::Holds { item, .. } if !inside(item));
        let mut findings = self.refuted(&Key::HoldsAt(place.clone()), missed);
        findings.extend(items.iter().map(|(item, count)| {
            let holds = Proposition::Holds {
                container: container.clone(),
                place: place.clone(),
                item: item.clone(),
                amount: Amount::Exactly(*count),
            };
            Finding::own(holds, false, SURE)
        }));
        let contents = Proposition::Contents {
            container: container.clone(),
            place: place.clone(),
            kinds: u32::try_from(items.len()).unwrap_or(u32::MAX),
        };
        findings.push(Finding::own(contents, false, SURE));
        let what = Perceived::Inside {
            container,
            place,
            items,
        };
        (what, findings)
    }

    /// Such things under a key are not so, whoever has an opinion about them.
    fn refuted(&self, key: &Key, such: impl Fn(&Proposition) -> bool) -> Vec<Finding> {
        let all = self.index.mine(key).chain(self.index.theirs(key));
        let mut refuted: Vec<&Proposition> = all
            .filter_map(|at| self.belief_node(at))
            .map(|node| &node.proposition)
            .filter(|proposition| such(proposition))
            .collect();
        refuted.sort_unstable();
        refuted.dedup();
        refuted
            .into_iter()
            .map(|proposition| Finding::own(proposition.clone(), true, SURE))
            .collect()
    }

    fn sees_agent(&mut self, agent: AgentName, place: Place) -> (Perceived, Vec<Finding>) {
        self.agents.insert(agent.clone());
        let at = Proposition::At {
            thing: Thing::from(&agent),
            place: place.clone(),
        };
        let what = Perceived::Agent { agent, place };
        (what, vec![Finding::own(at, false, SURE)])
    }

    fn sees_mob(&mut self, mob: MobName, place: Place) -> (Perceived, Vec<Finding>) {
        self.movers.insert(Thing::from(&mob));
        let at = Proposition::At {
            thing: Thing::from(&mob),
            place: place.clone(),
        };
        let what = Perceived::Mob { mob, place };
        (what, vec![Finding::own(at, false, SURE)])
    }

    fn carries_now(&self, item: ItemName, count: u32) -> (Perceived, Vec<Finding>) {
        let key = Key::HasOf(self.me.clone());
        let has = Proposition::Has {
            agent: self.me.clone(),
            item: item.clone(),
            amount: Amount::Exactly(count),
        };
        let findings = if count > 0 {
            vec![Finding::own(has, false, SURE)]
        } else {
            self.opinions(&[], &key)
                .into_iter()
                .filter(|held| matches!(held, Proposition::Has { item: of, .. } if *of == item))
                .map(|gone| Finding::own(gone, true, SURE))
                .collect()
        };
        (Perceived::Carried { item, count }, findings)
    }

    fn died(&self, tick: Tick, place: Place) -> (Perceived, Vec<Finding>) {
        let (ticks, blocks) = NEAR_DEATH;
        let suspects = self.movers.iter().filter(|thing| {
            self.seen_at(thing).into_iter().any(|(last, at)| {
                let near = at.world == place.world
                    && at.dimension == place.dimension
                    && at.position.distance_squared(place.position) <= blocks * blocks;
                near && tick.since(last) <= ticks
            })
        });
        let findings = suspects
            .map(|thing| {
                let danger = Proposition::Danger {
                    thing: thing.clone(),
                };
                Finding::own(danger, false, SUSPECT)
            })
            .collect();
        (Perceived::Died { place }, findings)
    }
}

impl Innate {
    /// An expert's facts stand against any talk; a guess gives way to one trusted word.
    pub(super) fn log_odds(self) -> f64 {
        match self {
            Self::Expert => 3.5,
            Self::Guess | Self::Misbelief => 1.0,
        }
    }
}

fn is_air(block: &BlockName) -> bool {
    matches!(block.as_str(), "air" | "cave_air" | "void_air")
}
