//! What cooks, cuts and works besides the furnace: smokers, blast furnaces, campfires, stonecutters, smithing tables; and barrels.

use super::stores::{moved, opened, stored};
use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Section};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "a barrel keeps what is put into it",
        needs: &[Need::Blocks, Need::Items],
        tell: fills_a_barrel,
    },
    Check {
        name: "a smoker roasts in half the time of a furnace",
        needs: &[Need::Blocks, Need::Items, Need::Smelting],
        tell: smokes,
    },
    Check {
        name: "a blast furnace smelts in half the time of a furnace",
        needs: &[Need::Blocks, Need::Items, Need::Smelting],
        tell: blasts,
    },
    Check {
        name: "a campfire roasts what is laid on it and lets it fall",
        needs: &[Need::Blocks, Need::Items, Need::Clicks, Need::Smelting],
        tell: roasts,
    },
    Check {
        name: "a stonecutter makes two slabs of a stone",
        needs: &[Need::Blocks, Need::Items],
        tell: cuts,
    },
    Check {
        name: "a stonecutter does not cut wood",
        needs: &[Need::Blocks, Need::Items],
        tell: cuts_no_wood,
    },
    Check {
        name: "a smithing table makes netherite of diamond",
        needs: &[Need::Blocks, Need::Items],
        tell: smiths,
    },
];

fn make(story: &Story<'_>, item: &str) -> Action {
    Action::Make {
        item: item.into(),
        times: 1,
        at: story.at([2, 0, 0]),
    }
}

fn fills_a_barrel(story: &mut Story<'_>) -> Told {
    story.give("dirt", 3)?;
    opened(story, "barrel")?;
    story.does(moved("dirt", 3, Section::Inventory, Section::Container))?;
    story.until("three dirt in the barrel", |story| {
        stored(story, "dirt") == 3
    })?;
    story.does(moved("dirt", 3, Section::Container, Section::Inventory))?;
    story.comes_to_carry("dirt", 3)
}

/// Lets one piece be cooked in an opened station. Fails if it takes longer than half the time of a furnace, which is 200 ticks.
fn cooks(story: &mut Story<'_>, station: &str, raw: &str, cooked: &str) -> Told {
    story.give("coal", 1)?;
    story.give(raw, 1)?;
    opened(story, station)?;
    story.does(moved(raw, 1, Section::Inventory, Section::FurnaceInput))?;
    story.does(moved("coal", 1, Section::Inventory, Section::FurnaceFuel))?;
    let ticks = (0..160).find(|_| {
        story.step();
        stored(story, cooked) == 1
    });
    expect(ticks.is_some_and(|ticks| ticks > 80), || {
        format!("was done after {ticks:?} ticks, not after 100")
    })
}

fn smokes(story: &mut Story<'_>) -> Told {
    cooks(story, "smoker", "beef", "cooked_beef")
}

fn blasts(story: &mut Story<'_>) -> Told {
    cooks(story, "blast_furnace", "raw_gold", "gold_ingot")
}

fn roasts(story: &mut Story<'_>) -> Told {
    story.block("campfire", [2, 0, 0])?;
    story.give("beef", 1)?;
    story.holds("beef")?;
    story.clicks([2, 0, 0])?;
    story.comes_to_carry("beef", 0)?;
    // It takes half a minute.
    story.wait(400);
    story.turns_up("cooked_beef")
}

fn cuts(story: &mut Story<'_>) -> Told {
    story.block("stonecutter", [2, 0, 0])?;
    story.give("stone", 2)?;
    story.does(make(story, "stone_slab"))?;
    story.comes_to_carry("stone_slab", 2)?;
    story.comes_to_carry("stone", 1)
}

fn cuts_no_wood(story: &mut Story<'_>) -> Told {
    story.block("stonecutter", [2, 0, 0])?;
    story.give("oak_planks", 1)?;
    story.refuses(make(story, "oak_slab"))?;
    expect(story.carries("oak_planks") == 1, || {
        "the planks are gone".to_owned()
    })
}

fn smiths(story: &mut Story<'_>) -> Told {
    let template = "netherite_upgrade_smithing_template";
    story.block("smithing_table", [2, 0, 0])?;
    for item in [template, "diamond_pickaxe", "netherite_ingot"] {
        story.give(item, 1)?;
    }
    story.does(make(story, "netherite_pickaxe"))?;
    story.comes_to_carry("netherite_pickaxe", 1)?;
    for item in [template, "diamond_pickaxe", "netherite_ingot"] {
        story.comes_to_carry(item, 0)?;
    }
    Ok(())
}
