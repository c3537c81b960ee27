//! Plans as trees: what is needed, how it is got, and what that needs in turn.

use super::cost::{Costs, Way};
use super::knowledge::{Knowledge, Recipe};
use crate::belief::{Proposition, substitutes};
use crate::mind::{Brief, SkillCard};
use crate::vocab::{BlockName, ItemName, SkillName, Task, Verb};

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
        match task.verb {
            Verb::Collect | Verb::Craft | Verb::Smelt => {
                self.make(&item, task.count).map(Plan::Get)
            }
            Verb::Place => self.need(&item, task.count).map(Plan::Put),
            Verb::Mine => {
                let block = BlockName::new(task.name.as_str());
                let tool = self.tool(&block)?;
                Some(Plan::Break { block, tool })
            }
            Verb::Explore => Some(Plan::Walk),
        }
    }

    /// The item by its cheapest way, not by a skill: this is how a skill for it is written.
    fn make(&self, item: &ItemName, count: u32) -> Option<Need> {
        let how = match self.costs.way(item)? {
            Way::Mine(block) => How::Mine {
                block: block.clone(),
                tool: self.tool(block)?,
            },
            Way::Craft(recipe) => self.craft(recipe, count)?,
            Way::Smelt(input) => How::Smelt {
                input: Box::new(self.need(input, count)?),
                fuel: Box::new(self.need(&self.costs.fuel()?, count.div_ceil(8).max(1))?),
                furnace: self.station(&"furnace".into())?,
            },
        };
        Some(Need {
            item: item.clone(),
            count,
            how,
        })
    }

    /// The item by a verified skill if the library has one, else by its cheapest way.
    fn need(&self, item: &ItemName, count: u32) -> Option<Need> {
        match self.skill_for(item) {
            Some(card) => Some(Need {
                item: item.clone(),
                count,
                how: How::Skill(card.name.clone()),
            }),
            None => self.make(item, count),
        }
    }

    /// A skill that makes the item and did not just fail.
    fn skill_for(&self, item: &ItemName) -> Option<&SkillCard> {
        let failed = |card: &SkillCard| {
            self.brief.attempts.iter().any(|attempt| {
                attempt.draft.name == card.name
                    || attempt.draft.code.contains(&format!("{}(", card.name))
            })
        };
        let makes = |card: &&SkillCard| {
            matches!(card.task.verb, Verb::Craft | Verb::Smelt)
                && card.task.name.as_str() == item.as_str()
                && !failed(card)
        };
        self.brief.skills.iter().find(makes)
    }

    fn craft(&self, recipe: &Recipe, count: u32) -> Option<How> {
        let times = count.div_ceil(recipe.count);
        let mut ingredients = recipe
            .ingredients
            .iter()
            .map(|(item, each)| self.need(item, each * times))
            .collect::<Option<Vec<_>>>()?;
        // The most derived first: sticks are made before the planks that they would eat are counted.
        ingredients.sort_by_key(|need| std::cmp::Reverse(need.depth()));
        let station = match &recipe.station {
            Some(block) => Some(self.station(block)?),
            None => None,
        };
        Some(How::Craft {
            times,
            station,
            ingredients,
            recipe: recipe.clone(),
        })
    }

    fn station(&self, block: &BlockName) -> Option<Station> {
        let need = Box::new(self.need(&ItemName::new(block.as_str()), 1)?);
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
    fn tool(&self, block: &BlockName) -> Option<Option<Tool>> {
        let tools = self.knowledge.tools(block);
        let priced = tools
            .iter()
            .filter_map(|tool| Some((self.costs.tool(tool)?, tool)));
        match priced.min_by(|a, b| a.0.total_cmp(&b.0)) {
            None => tools.is_empty().then_some(None),
            Some((_, tool)) => {
                let any_of = substitutes(tool);
                Some(Some(Tool {
                    any_of,
                    make: self.need(tool, 1).map(Box::new),
                }))
            }
        }
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
