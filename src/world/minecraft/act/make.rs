//! Crafting as a player does it: the ingredients are put into the grid by clicks, and what comes out is taken.

use super::super::super::catalog::{Catalog, ItemId, Recipe};
use super::hold::holds;
use super::opened::Opened;
use super::{ANSWER, Actor};
use crate::vocab::{ActionResult, BlockName, Failure, ItemName, Percept, Position};

/// The slot of a crafting window that shows what the grid makes; the grid's slots follow it.
const RESULT: usize = 0;

/// A grid in an open window.
struct Grid {
    handle: Opened,
    /// Slots on a side.
    width: usize,
}

impl Grid {
    /// The first slot behind the grid and, in the body's own window, behind the armour.
    fn first_own(&self) -> usize {
        if self.width == 2 { 9 } else { 10 }
    }
}

impl Actor {
    pub(super) async fn craft(
        &self,
        recipe: u32,
        times: u32,
        table: Option<Position>,
    ) -> ActionResult {
        let recipe = Catalog::get()
            .recipes()
            .get(recipe as usize)
            .ok_or_else(|| Failure::Invalid {
                why: format!("there is no recipe number {recipe}"),
            })?;
        self.check_ingredients(recipe, times)?;
        let grid = self.open_grid(recipe, table).await?;
        for _ in 0..times {
            self.craft_once(&grid, recipe).await?;
        }
        Ok(())
    }

    fn check_ingredients(&self, recipe: &Recipe, times: u32) -> ActionResult {
        if times == 0 {
            return Err(Failure::Invalid {
                why: "nothing is to be made".to_owned(),
            });
        }
        let inventory = self.now().inventory;
        for &(item, count) in &recipe.ingredients {
            let item = name(item)?;
            let (needed, has) = (count.saturating_mul(times), inventory.count(item.as_str()));
            if has < needed {
                return Err(Failure::Missing {
                    item,
                    count: needed - has,
                });
            }
        }
        Ok(())
    }

    async fn open_grid(&self, recipe: &Recipe, table: Option<Position>) -> Result<Grid, Failure> {
        self.scratch.set_open(None);
        self.ticks(1).await;
        match table {
            Some(at) => {
                let handle = self.open_block(at, &["crafting_table"]).await?.0;
                Ok(Grid { handle, width: 3 })
            }
            None if recipe.needs_table => Err(Failure::NeedsTable),
            None => {
                let handle = self.open_own()?;
                Ok(Grid { handle, width: 2 })
            }
        }
    }

    async fn craft_once(&self, grid: &Grid, recipe: &Recipe) -> ActionResult {
        let result = name(recipe.result)?;
        for (cell, item) in cells(recipe, grid.width) {
            self.put_one(grid, &name(item)?, cell).await?;
        }
        let shown = || {
            self.slots()
                .get(RESULT)
                .is_some_and(|slot| holds(slot, &result))
        };
        if !self.until(shown).await {
            return Err(Failure::Invalid {
                why: format!("the server makes no {result} of these ingredients"),
            });
        }
        let before = self.own_count(grid, &result);
        grid.handle.shift_click(RESULT);
        if !self
            .settled(|| self.own_count(grid, &result) >= before + recipe.count)
            .await
        {
            return Err(Failure::InventoryFull);
        }
        self.scratch.sense(crafted(recipe, grid.width)?);
        Ok(())
    }

    /// Puts one of an item into a slot of the grid: takes a stack up, drops one of it, puts the rest back.
    async fn put_one(&self, grid: &Grid, item: &ItemName, cell: usize) -> ActionResult {
        let own = grid.first_own();
        let source = self
            .slots()
            .iter()
            .skip(own)
            .position(|slot| holds(slot, item));
        let source = own
            + source.ok_or_else(|| Failure::Missing {
                item: item.clone(),
                count: 1,
            })?;
        grid.handle.left_click(source);
        self.ticks(1).await;
        grid.handle.right_click(cell);
        self.ticks(1).await;
        grid.handle.left_click(source);
        let there = || self.slots().get(cell).is_some_and(|slot| holds(slot, item));
        if self.until(there).await {
            Ok(())
        } else {
            Err(Failure::Invalid {
                why: format!("the server did not take the click within {ANSWER} ticks"),
            })
        }
    }

    fn own_count(&self, grid: &Grid, item: &ItemName) -> u32 {
        let slots = self.slots();
        let own = slots
            .iter()
            .skip(grid.first_own())
            .filter(|slot| holds(slot, item));
        own.map(|slot| u32::try_from(slot.count()).unwrap_or(0))
            .sum()
    }
}

/// The slots of the grid with what belongs there: a shape in the upper left corner, a heap from the first slot on.
fn cells(recipe: &Recipe, width: usize) -> Vec<(usize, ItemId)> {
    if recipe.shape.is_empty() {
        let heap = recipe
            .ingredients
            .iter()
            .flat_map(|&(item, count)| (0..count).map(move |_| item));
        return heap
            .enumerate()
            .map(|(index, item)| (RESULT + 1 + index, item))
            .collect();
    }
    let rows = recipe.shape.iter().enumerate();
    rows.flat_map(|(y, row)| {
        let row = row.iter().enumerate();
        row.filter_map(move |(x, item)| item.map(|item| (RESULT + 1 + y * width + x, item)))
    })
    .collect()
}

fn crafted(recipe: &Recipe, width: usize) -> Result<Percept, Failure> {
    let ingredients: Result<Vec<_>, Failure> = recipe
        .ingredients
        .iter()
        .map(|&(item, count)| Ok((name(item)?, count)))
        .collect();
    let mut ingredients = ingredients?;
    ingredients.sort();
    Ok(Percept::Crafted {
        item: name(recipe.result)?,
        count: recipe.count,
        ingredients,
        station: (width == 3).then(|| BlockName::new("crafting_table")),
    })
}

fn name(item: ItemId) -> Result<ItemName, Failure> {
    let item = Catalog::get().item(item).map(|item| item.name.clone());
    item.ok_or_else(|| Failure::Invalid {
        why: "the recipe names an item that does not exist".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recipe(result: &str) -> &'static Recipe {
        let catalog = Catalog::get();
        let item = catalog.item_named(result).unwrap().id;
        let number = catalog.recipes_for(item)[0];
        &catalog.recipes()[number as usize]
    }

    #[test]
    fn a_pickaxe_fills_the_top_row_and_the_middle_column() {
        let cells: Vec<usize> = cells(recipe("wooden_pickaxe"), 3)
            .into_iter()
            .map(|(cell, _)| cell)
            .collect();
        assert_eq!(cells, [1, 2, 3, 5, 8]);
    }

    #[test]
    fn sticks_fit_the_grid_that_every_body_has() {
        let cells: Vec<usize> = cells(recipe("stick"), 2)
            .into_iter()
            .map(|(cell, _)| cell)
            .collect();
        assert_eq!(cells, [1, 3]);
    }
}
