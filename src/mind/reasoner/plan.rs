//! Plans as trees: what is needed, how it is got, and what that needs in turn.

use super::cost::{Costs, Way};
use super::knowledge::{Knowledge, Recipe};
use crate::belief::Proposition;
use crate::mind::{Brief, SkillCard};
use crate::vocab::{BlockName, ItemName, SkillName, Task, Verb, substitutes};

/// A number of an item, and how it is got if it is not there.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Need {
    pub(super) item: ItemName,
    pub(super) count: u32,
    pub(super) how: How,
}

/// The way a need is met.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum How {
    /// Break blocks, with one of these tools if any are named.
    Mine {
        block: BlockName,
        tool: Option<Tool>,
    },
    /// Make a recipe so many times, ingredients first in the order given.
    Craft {
        times: u32,
        station: Option<Station>,
        ingredients: Vec<Need>,
        recipe: Recipe,
    },
    /// Smelt.
    Smelt {
        input: Box<Need>,
        fuel: Box<Need>,
        furnace: Station,
    },
    /// Call a skill of the library.
    Skill(SkillName),
}

/// A tool that must be in the inventory: any of `any_of` will do, else it is made, where a way is known.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tool {
    pub(super) any_of: Vec<ItemName>,
    pub(super) make: Option<Box<Need>>,
}

/// A block that must stand near; placed if it does not.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Station {
    pub(super) block: BlockName,
    pub(super) need: Box<Need>,
}

/// What a task comes to.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Plan {
    /// Have that many more of something.
    Get(Need),
    /// Have it, then put that many down.
    Put(Need),
    /// Break blocks of a kind.
    Break {
        block: BlockName,
        tool: Option<Tool>,
    },
    /// Walk away.
    Walk,
}

/// Reads plans off the cheapest ways.
#[derive(Debug)]
pub(super) struct Planner<'a> {
    pub(super) knowledge: &'a Knowledge,
    pub(super) costs: &'a Costs<'a>,
    pub(super) brief: &'a Brief<'a>,
}

impl Planner<'_> {
    /// A plan for the task, or `None` if some belief for it is missing.
    pub(super) fn plan(&self, task: &Task) -> Option<Plan> {
        let item = ItemName::new(task.name.as_str());
        let way = &mut Vec::new();
        match task.verb {
            Verb::Collect | Verb::Craft | Verb::Smelt => {
                self.make(&item, task.count, way).map(Plan::Get)
            }
            Verb::Place => self.need(&item, task.count, way).map(Plan::Put),
            Verb::Mine => {
                let block = BlockName::new(task.name.as_str());
                let tool = self.tool(&block, way)?;
                Some(Plan::Break { block, tool })
            }
            Verb::Explore => Some(Plan::Walk),
        }
    }

    /// The item by a verified skill if the library has one, else by its cheapest way.
    fn need(&self, item: &ItemName, count: u32, way: &mut Vec<ItemName>) -> Option<Need> {
        let Some(card) = self.skill_for(item) else {
            return self.make(item, count, way);
        };
        let how = How::Skill(card.name.clone());
        Some(Need {
            item: item.clone(),
            count,
            how,
        })
    }

    /// The item by its cheapest way, not by a skill: this is how a skill for it is written. `way` holds the items that it is
    /// made for: what is carried costs nothing, so the cheapest ways can run in a circle, and a circle is no plan.
    fn make(&self, item: &ItemName, count: u32, way: &mut Vec<ItemName>) -> Option<Need> {
        if way.contains(item) {
            return None;
        }
        way.push(item.clone());
        let how = self.how(item, count, way);
        way.pop();
        Some(Need {
            item: item.clone(),
            count,
            how: how?,
        })
    }

    fn how(&self, item: &ItemName, count: u32, way: &mut Vec<ItemName>) -> Option<How> {
        match self.costs.way(item)? {
            Way::Mine(block) => Some(How::Mine {
                block: block.clone(),
                tool: self.tool(block, way)?,
            }),
            Way::Craft(recipe) => self.craft(recipe, count, way),
            Way::Smelt(input) => {
                let furnace = self.station(&"furnace".into(), way)?;
                let input = Box::new(self.need(input, count, way)?);
                let burnt = |items: f64| (f64::from(count) / items).ceil() as u32;
                let fuels = self.costs.fuels();
                let mut fuels = fuels.iter();
                let fuel = fuels.find_map(|(fuel, items)| self.need(fuel, burnt(*items), way))?;
                Some(How::Smelt {
                    input,
                    fuel: Box::new(fuel),
                    furnace,
                })
            }
        }
    }

    /// A skill that makes the item and did not just fail.
    fn skill_for(&self, item: &ItemName) -> Option<&SkillCard> {
        if !matches!(self.costs.way(item), Some(Way::Craft(_) | Way::Smelt(_))) {
            return None;
        }
        let failed = |card: &SkillCard| {
            self.brief.attempts.iter().any(|attempt| {
                attempt.draft.name == card.name
                    || attempt.draft.code.contains(&format!("{}(", card.name))
            })
        };
        let makes = |card: &&SkillCard| {
            matches!(card.task.verb, Verb::Collect | Verb::Craft | Verb::Smelt)
                && card.task.name.as_str() == item.as_str()
                && !failed(card)
        };
        self.brief.skills.iter().find(makes)
    }

    fn craft(&self, recipe: &Recipe, count: u32, way: &mut Vec<ItemName>) -> Option<How> {
        let times = count.div_ceil(recipe.count);
        let ingredients = recipe.ingredients.iter();
        let ingredients = ingredients.map(|(item, each)| self.need(item, each * times, way));
        let mut ingredients = ingredients.collect::<Option<Vec<_>>>()?;
        // The most derived first: sticks are made before the planks that they would eat are counted.
        ingredients.sort_by_key(|need| std::cmp::Reverse(need.depth()));
        let station = match &recipe.station {
            Some(block) => Some(self.station(block, way)?),
            None => None,
        };
        Some(How::Craft {
            times,
            station,
            ingredients,
            recipe: recipe.clone(),
        })
    }

    fn station(&self, block: &BlockName, way: &mut Vec<ItemName>) -> Option<Station> {
        let need = Box::new(self.need(&ItemName::new(block.as_str()), 1, way)?);
        Some(Station {
            block: block.clone(),
            need,
        })
    }

    /// The tool for a block: `Some(None)` if the hand will do, `None` if it cannot be had.
    #[expect(
        clippy::option_option,
        reason = "no tool needed and no tool to be had are different answers"
    )]
    fn tool(&self, block: &BlockName, way: &mut Vec<ItemName>) -> Option<Option<Tool>> {
        let tools = self.knowledge.tools(block);
        let priced = tools
            .iter()
            .filter_map(|tool| Some((self.costs.tool(tool)?, tool)));
        let Some((_, tool)) = priced.min_by(|a, b| a.0.total_cmp(&b.0)) else {
            return tools.is_empty().then_some(None);
        };
        let make = self.need(tool, 1, way).map(Box::new);
        Some(Some(Tool {
            any_of: substitutes(tool),
            make,
        }))
    }
}

impl Need {
    /// How many steps lie between this and what is simply found.
    fn depth(&self) -> usize {
        match &self.how {
            How::Mine { .. } => 0,
            How::Skill(_) => 1,
            How::Craft { ingredients, .. } => {
                1 + ingredients.iter().map(Self::depth).max().unwrap_or(0)
            }
            How::Smelt { input, .. } => 1 + input.depth(),
        }
    }
}

/// How many of an item a need takes at most at once, itself included.
pub(super) fn takes(need: &Need, item: &ItemName) -> u32 {
    let own = if need.item == *item { need.count } else { 0 };
    let parts: Vec<&Need> = match &need.how {
        How::Skill(_) => Vec::new(),
        How::Mine { tool, .. } => tool
            .iter()
            .filter_map(|tool| tool.make.as_deref())
            .collect(),
        How::Craft {
            station,
            ingredients,
            ..
        } => station
            .iter()
            .map(|station| &*station.need)
            .chain(ingredients)
            .collect(),
        How::Smelt {
            input,
            fuel,
            furnace,
        } => vec![&furnace.need, input, fuel],
    };
    parts
        .into_iter()
        .map(|part| takes(part, item))
        .fold(own, u32::max)
}

/// What a way takes to be true.
pub(super) fn rests_on(need: &Need) -> Vec<Proposition> {
    let item = need.item.clone();
    match &need.how {
        How::Skill(_) => Vec::new(),
        How::Mine { block, tool } => {
            let tool = tool
                .iter()
                .filter_map(|tool| tool.make.as_deref())
                .flat_map(rests_on);
            tool.chain([Proposition::Yields {
                block: block.clone(),
                item,
            }])
            .collect()
        }
        How::Craft {
            ingredients,
            recipe,
            station,
            ..
        } => {
            let recipe = Proposition::Recipe {
                item,
                count: recipe.count,
                ingredients: recipe.ingredients.clone(),
                station: recipe.station.clone(),
            };
            let before = station
                .iter()
                .map(|station| &*station.need)
                .chain(ingredients);
            before.flat_map(rests_on).chain([recipe]).collect()
        }
        How::Smelt {
            input,
            fuel,
            furnace,
        } => {
            let before = [&furnace.need, input, fuel]
                .into_iter()
                .flat_map(|need| rests_on(need));
            before
                .chain([Proposition::Smelts {
                    input: input.item.clone(),
                    output: item,
                }])
                .collect()
        }
    }
}
