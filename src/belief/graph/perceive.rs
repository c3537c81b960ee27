//! What follows from a percept: which beliefs it supports and which it contradicts.

use super::key::Key;
use super::node::{Innate, Perceived};
use super::revise::Finding;
use super::{Change, Graph};
use crate::belief::Proposition;
use crate::vocab::{
    AgentName, BlockName, ItemName, MobName, Percept, Place, Position, Thing, Tick, suffices,
};

/// Log-odds of what I saw or did myself: 0.98.
const SURE: f64 = 4.0;
/// Log-odds against a rule by which something else should have dropped: more than all testimony, less than an expert's facts, for drops
/// can be a matter of chance.
const NO_SUCH_DROP: f64 = 2.2;
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
        let there = |position: Position| Place {
            position,
            ..here.clone()
        };
        let (what, findings) = match percept.clone() {
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
            Percept::Died { at } => self.died(tick, there(at)),
            Percept::Heard { .. } | Percept::Feels { .. } => return Vec::new(),
        };
        self.record(tick, Some(here), what, findings)
    }

    /// Whether a thing of this name walks about, as far as I know.
    pub(super) fn moves(&self, thing: &Thing) -> bool {
        self.movers.contains(thing) || self.is_unique(thing)
    }

    fn sees_block(&self, block: &BlockName, place: Place) -> (Perceived, Vec<Finding>) {
        let what = Perceived::Block {
            block: block.clone(),
            place: place.clone(),
        };
        let findings = if is_air(block) {
            self.blocks_at(&place)
                .into_iter()
                .map(|gone| Finding::own(gone, true, SURE))
                .collect()
        } else {
            let thing = Thing::from(block);
            vec![Finding::own(Proposition::At { thing, place }, false, SURE)]
        };
        (what, findings)
    }

    /// What I have an opinion about standing in a place.
    fn blocks_at(&self, place: &Place) -> Vec<Proposition> {
        self.opinions(&[], &Key::AtPlace(place.clone()))
            .into_iter()
            .filter(|at| matches!(at, Proposition::At { thing, .. } if !self.moves(thing)))
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

    fn dug(
        &self,
        place: &Place,
        block: BlockName,
        tool: Option<ItemName>,
        drops: Vec<ItemName>,
    ) -> (Perceived, Vec<Finding>) {
        let mut findings: Vec<Finding> = self
            .blocks_at(place)
            .into_iter()
            .map(|gone| Finding::own(gone, true, SURE))
            .collect();
        if drops.is_empty() {
            findings.extend(self.nothing_dropped(&block, tool.as_ref()));
        } else {
            findings.extend(self.something_dropped(&block, tool.as_ref(), &drops));
        }
        let what = Perceived::Dug { block, tool, drops };
        (what, findings)
    }

    /// What dropped can drop; what I expected to drop and never saw drop is in doubt; a tool that I did without is not needed.
    fn something_dropped(
        &self,
        block: &BlockName,
        tool: Option<&ItemName>,
        drops: &[ItemName],
    ) -> Vec<Finding> {
        let mut findings: Vec<Finding> = drops
            .iter()
            .map(|item| Finding::own(yields(block, item), false, SURE))
            .collect();
        let keys = [Key::YieldsOf(block.clone()), Key::ToolFor(block.clone())];
        for expected in keys.iter().flat_map(|key| self.refutable(key)) {
            let weight = match &expected {
                Proposition::Yields { item, .. }
                    if !drops.contains(item) && !self.seen_to_drop(block, item) =>
                {
                    NO_SUCH_DROP
                }
                Proposition::NeedsTool { tool: needed, .. }
                    if !tool.is_some_and(|tool| suffices(tool, needed)) =>
                {
                    SURE
                }
                _ => continue,
            };
            findings.push(Finding::own(expected, true, weight));
        }
        findings
    }

    /// With a tool that served before, the drop is in doubt. If the tool should have been enough, both the drop and the tool are. If it was
    /// weaker than what I think is needed, that is borne out. If I thought that none is needed, then either the drop is wrong or a tool
    /// is needed; the drop stays believed, and [`Graph::useless_tools`] remembers the hand.
    fn nothing_dropped(&self, block: &BlockName, tool: Option<&ItemName>) -> Vec<Finding> {
        let doubt = |doubtful| Finding::own(doubtful, true, NO_SUCH_DROP);
        let drops = self.yields_of(block).into_iter().map(|i| yields(block, &i));
        let mut diggings = self.diggings(block);
        if diggings.any(|(used, drops)| used.as_ref() == tool && !drops.is_empty()) {
            return drops.map(doubt).collect();
        }
        let needed = self.tools_for(block);
        let enough: Vec<&ItemName> = needed
            .iter()
            .filter(|needed| tool.is_some_and(|tool| suffices(tool, needed)))
            .collect();
        if needed.is_empty() {
            let statement = match tool {
                Some(tool) => format!("mining {block} with {tool} gave nothing"),
                None => format!("mining {block} by hand gave nothing"),
            };
            return vec![Finding::own(Proposition::Text { statement }, false, SURE)];
        }
        if enough.is_empty() {
            return needed
                .iter()
                .map(|needed| Finding::own(needs_tool(block, needed), false, NO_SUCH_DROP))
                .collect();
        }
        let tools = enough.into_iter().map(|needed| needs_tool(block, needed));
        tools.chain(drops).map(doubt).collect()
    }

    fn seen_to_drop(&self, block: &BlockName, item: &ItemName) -> bool {
        let Some(at) = self.mine(&yields(block, item)) else {
            return false;
        };
        self.evidence(at).iter().any(|piece| {
            let source = self.percept_node(piece.source).map(|percept| &percept.what);
            piece.supports && matches!(source, Some(Perceived::Dug { .. }))
        })
    }

    fn crafted(
        &self,
        item: ItemName,
        count: u32,
        ingredients: Vec<(ItemName, u32)>,
        station: Option<BlockName>,
    ) -> (Perceived, Vec<Finding>) {
        let recipe = |station: Option<BlockName>| Proposition::Recipe {
            item: item.clone(),
            count,
            ingredients: ingredients.clone(),
            station,
        };
        let by_hand = recipe(None);
        let mut findings = Vec::new();
        if station.is_some() && self.holds(&by_hand) {
            // What can be made by hand can be made at a table too: nothing new.
            findings.push(Finding::own(by_hand, false, SURE));
        } else {
            findings.push(Finding::own(recipe(station.clone()), false, SURE));
        }
        if station.is_none() {
            let table = recipe(Some("crafting_table".into()));
            if self.holds(&table) {
                findings.push(Finding::own(table, true, SURE));
            }
        }
        let what = Perceived::Crafted {
            item,
            count,
            ingredients,
            station,
        };
        (what, findings)
    }

    /// A full stomach takes less than a food has to give, so that fewer points than believed contradict nothing.
    fn ate(&self, item: ItemName, points: u32) -> (Perceived, Vec<Finding>) {
        let believed = self.food_points(&item).filter(|held| *held >= points);
        let edible = Proposition::Edible {
            item: item.clone(),
            points: believed.unwrap_or(points),
        };
        let findings = if points == 0 {
            Vec::new()
        } else {
            vec![Finding::own(edible, false, SURE)]
        };
        (Perceived::Ate { item, points }, findings)
    }

    fn carries_now(&self, item: ItemName, count: u32) -> (Perceived, Vec<Finding>) {
        let key = Key::HasOf(self.me.clone());
        let has = Proposition::Has {
            agent: self.me.clone(),
            item: item.clone(),
            amount: crate::belief::Amount::Exactly(count),
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

fn smelted(input: ItemName, output: ItemName) -> (Perceived, Vec<Finding>) {
    let smelts = Proposition::Smelts {
        input: input.clone(),
        output: output.clone(),
    };
    let what = Perceived::Smelted { input, output };
    (what, vec![Finding::own(smelts, false, SURE)])
}

fn yields(block: &BlockName, item: &ItemName) -> Proposition {
    Proposition::Yields {
        block: block.clone(),
        item: item.clone(),
    }
}

fn needs_tool(block: &BlockName, tool: &ItemName) -> Proposition {
    Proposition::NeedsTool {
        block: block.clone(),
        tool: tool.clone(),
    }
}

fn is_air(block: &BlockName) -> bool {
    matches!(block.as_str(), "air" | "cave_air" | "void_air")
}
