//! By which rules items are used up and come to be. Each looks at one tick and takes off what it explains; what is left over at the end
//! appeared or vanished by no rule.

use super::cooking::{burning_fuel, lit, smelting};
use super::keeping::{explosions, feeding, laying, loot, milking, shearing};
use super::ledger::Page;
use super::pit::Pit;
use super::stock::Stock;
use crate::vocab::{Action, Failure, ItemName, Percept};
use crate::world::catalog::{Catalog, StateId};

/// Takes off what it explains of the difference that a tick made.
type Rule = fn(&Page, &mut Stock);

/// The exact ones come first; those that say only what may have been take what is left.
pub(super) const RULES: &[(&str, Rule)] = &[
    ("crafting", crafting),
    ("eating", eating),
    ("smelting", smelting),
    ("digging", digging),
    ("placing", placing),
    ("milking", milking),
    ("feeding", feeding),
    ("shearing", shearing),
    ("laying", laying),
    ("filling and emptying buckets", filling_and_emptying_buckets),
    ("burning fuel", burning_fuel),
    ("using up", using_up),
    ("hitting", hitting),
    ("fishing", fishing),
    ("breaking of tools", breaking_of_tools),
    ("loot", loot),
    ("popping off", popping_off),
    ("landing as an item", landing_as_an_item),
    ("destruction", destruction),
    ("explosions", explosions),
];

/// What a tick changed and no rule explains. Counts the rules that explained something.
pub(super) fn unexplained(page: &Page, uses: &mut [u32]) -> Stock {
    let mut open = page.after.stock.minus(&page.before.stock);
    for ((_, rule), uses) in RULES.iter().zip(uses) {
        if open.is_empty() {
            break;
        }
        let before = open.clone();
        rule(page, &mut open);
        *uses += u32::from(open != before);
    }
    open
}

/// A recipe takes its ingredients, gives back the vessels they came in, and gives its result.
fn crafting(page: &Page, open: &mut Stock) {
    for percept in &page.sensed {
        if let Percept::Crafted {
            item,
            count,
            ingredients,
            ..
        } = percept
        {
            open.add(item, -i64::from(*count));
            for (item, count) in ingredients {
                open.add(item, (*count).into());
                if BUCKETS.contains(&item.as_str()) && item.as_str() != EMPTY {
                    open.add(&ItemName::new(EMPTY), -i64::from(*count));
                }
            }
        }
    }
}

/// A meal takes what is eaten and leaves its vessel.
fn eating(page: &Page, open: &mut Stock) {
    let catalog = Catalog::get();
    for percept in &page.sensed {
        if let Percept::Ate { item, .. } = percept {
            open.add(item, 1);
            let food = catalog
                .item_named(item.as_str())
                .and_then(|it| catalog.food(it.id));
            let left = food
                .and_then(|food| food.leaves)
                .and_then(|it| catalog.item(it));
            if let Some(left) = left {
                open.add(&left.name, -1);
            }
        }
    }
}

/// A dug block leaves what its digger is told.
fn digging(page: &Page, open: &mut Stock) {
    for percept in &page.sensed {
        if let Percept::Dug { drops, .. } = percept {
            for (item, count) in drops {
                open.add(item, -i64::from(*count));
            }
        }
    }
}

/// What is placed leaves the hand, and some block changes.
fn placing(page: &Page, open: &mut Stock) {
    if page.before.blocks == page.after.blocks {
        return;
    }
    for (body, action, result) in &page.ended {
        let held = page.before.hands[*body].as_ref().map(|stack| &stack.item);
        if let (Action::Place { .. }, Ok(()), Some(held)) = (action, result, held)
            && !BUCKETS.contains(&held.as_str())
        {
            open.add(held, 1);
        }
    }
}

/// A bucket with nothing in it.
pub(super) const EMPTY: &str = "bucket";
const BUCKETS: [&str; 5] = [
    EMPTY,
    "water_bucket",
    "lava_bucket",
    "milk_bucket",
    "powder_snow_bucket",
];

/// A bucket that is filled or emptied stays a bucket.
fn filling_and_emptying_buckets(page: &Page, open: &mut Stock) {
    let total: i64 = BUCKETS.iter().map(|name| open.count(name)).sum();
    if total == 0 && (clicks(page).next().is_some() || lit(page) > 0 || ate_milk(page)) {
        for name in BUCKETS {
            open.add(&ItemName::new(name), -open.count(name));
        }
    }
}

fn ate_milk(page: &Page) -> bool {
    let consumes =
        |(_, action, _): &(usize, Action, Result<(), Failure>)| *action == Action::Consume;
    page.ended.iter().any(consumes)
}

/// A click uses up one of what is in the hand at most, and a bow one arrow.
fn using_up(page: &Page, open: &mut Stock) {
    for body in clicks(page) {
        if let Some(held) = &page.before.hands[body] {
            let arrow = held.item.as_str() == "bow";
            forgive_losses(open, 1, |item| {
                *item == held.item || (arrow && item.as_str().ends_with("arrow"))
            });
        }
    }
}

/// An arrow that hits somebody is gone.
fn hitting(page: &Page, open: &mut Stock) {
    let gone = (page.before.arrows - page.after.arrows).max(0);
    forgive_losses(open, gone, |item| item.as_str() == "arrow");
}

/// A catch comes out of the water.
fn fishing(page: &Page, open: &mut Stock) {
    let catalog = Catalog::get();
    let caught = page.ended.iter();
    let caught = caught.filter(|(_, action, result)| *action == Action::Fish && result.is_ok());
    for _ in caught {
        let catch = catalog.fishing().iter().find_map(|catch| {
            let name = &catalog.item(catch.item)?.name;
            (open.count(name.as_str()) >= catch.count.into()).then_some((name, catch.count))
        });
        if let Some((name, count)) = catch {
            open.add(name, -i64::from(count));
        }
    }
}

/// The bodies that click with something, once for each click.
fn clicks(page: &Page) -> impl Iterator<Item = usize> {
    let ended = page.ended.iter().map(|(body, action, _)| (*body, action));
    let under_way = page.under_way.iter().map(|(body, action)| (*body, action));
    ended.chain(under_way).filter_map(|(body, action)| {
        let clicks = matches!(
            action,
            Action::UseItem { .. } | Action::ActivateBlock { .. } | Action::Place { .. }
        );
        clicks.then_some(body)
    })
}

/// A tool or a piece of armour that is used up is gone.
fn breaking_of_tools(page: &Page, open: &mut Stock) {
    let lost: Vec<ItemName> = open.items().map(|(item, _)| item.clone()).collect();
    for item in lost {
        let fragile = page.before.fragile.count(item.as_str());
        forgive_losses(open, fragile, |it| *it == item);
    }
}

/// A block that goes without being dug may leave what it drops.
fn popping_off(page: &Page, open: &mut Stock) {
    let dug = |at| {
        page.sensed
            .iter()
            .any(|percept| matches!(percept, Percept::Dug { at: there, .. } if *there == at))
    };
    let blocks = page.before.blocks.iter().zip(&page.after.blocks);
    let gone = Pit::places().zip(blocks).filter(|(at, (before, after))| {
        let catalog = Catalog::get();
        catalog.block_of(**before) != catalog.block_of(**after) && !dug(*at)
    });
    for (_, (before, _)) in gone {
        forgive_drops(*before, open);
    }
}

/// A falling block that cannot stand where it lands becomes an item.
fn landing_as_an_item(page: &Page, open: &mut Stock) {
    for (id, state) in &page.before.falling {
        if !page.after.falling.contains_key(id) {
            forgive_drops(*state, open);
        }
    }
}

/// What lies in fire, lava or thorns is destroyed.
fn destruction(page: &Page, open: &mut Stock) {
    let lost: Vec<ItemName> = open.items().map(|(item, _)| item.clone()).collect();
    for item in lost {
        let exposed =
            page.before.exposed.count(item.as_str()) + page.after.exposed.count(item.as_str());
        forgive_losses(open, exposed, |it| *it == item);
    }
}

/// Takes off up to so many losses of items of a kind.
pub(super) fn forgive_losses(open: &mut Stock, at_most: i64, kind: impl Fn(&ItemName) -> bool) {
    let mut left = at_most;
    let losses = open
        .items()
        .filter(|(item, count)| *count < 0 && kind(item));
    let losses: Vec<_> = losses.map(|(item, count)| (item.clone(), -count)).collect();
    for (item, count) in losses {
        let forgiven = count.min(left);
        open.add(&item, forgiven);
        left -= forgiven;
    }
}

/// Takes off what a block in this state drops at most by itself, without a tool.
fn forgive_drops(state: StateId, open: &mut Stock) {
    let catalog = Catalog::get();
    let property = |name: &str| catalog.property(state, name);
    let block = catalog.block_of(state);
    let pickaxe = catalog.item_named("netherite_pickaxe").map(|it| it.id);
    let tool = pickaxe.filter(|_| !catalog.can_harvest(block, None));
    for drop in catalog.drops_in_state(block, &property, tool) {
        let Some(item) = catalog.item(drop.item) else {
            continue;
        };
        let gained = open.count(item.name.as_str()).clamp(0, drop.count.1.into());
        open.add(&item.name, -gained);
    }
}
