//! The rules of furnaces: what they smelt, and what they burn.

use super::ledger::Page;
use super::moment::Oven;
use super::rules::forgive_losses;
use super::stock::Stock;
use crate::vocab::ItemName;
use crate::world::catalog::Catalog;

/// A smelting turns one item into another, also in the tick in which the furnace is blown up.
pub(super) fn smelting(page: &Page, open: &mut Stock) {
    for (at, oven) in &page.after.furnaces {
        let before = page.before.furnaces.get(at).map_or(0, |it| it.smelted);
        if let (true, Some((input, output))) = (oven.smelted > before, &oven.last) {
            open.add(input, 1);
            open.add(output, -1);
        }
    }
    for input in lost_ovens(page).filter_map(|oven| oven.input.as_ref()) {
        let Some(output) = smelted(input) else {
            continue;
        };
        if open.count(input.as_str()) < 0 && open.count(output.as_str()) > 0 {
            open.add(input, 1);
            open.add(output, -1);
        }
    }
}

/// What an item is smelted to.
fn smelted(input: &ItemName) -> Option<&'static ItemName> {
    let catalog = Catalog::get();
    let input = catalog.item_named(input.as_str())?;
    let smelting = catalog.smelt(input.id)?;
    Some(&catalog.item(smelting.output)?.name)
}

/// Furnaces that are no more.
fn lost_ovens(page: &Page) -> impl Iterator<Item = &Oven> {
    let before = page.before.furnaces.iter();
    let lost = before.filter(|(at, _)| !page.after.furnaces.contains_key(*at));
    lost.map(|(_, oven)| oven)
}

/// A furnace that is lit takes one piece of fuel.
pub(super) fn burning_fuel(page: &Page, open: &mut Stock) {
    let catalog = Catalog::get();
    let is_fuel = |item: &ItemName| {
        let item = catalog.item_named(item.as_str());
        item.is_some_and(|it| catalog.fuel_ticks(it.id).is_some())
    };
    forgive_losses(open, lit(page), is_fuel);
}

/// How many furnaces were lit, or may have been before they were blown up.
pub(super) fn lit(page: &Page) -> i64 {
    let lit = page.after.furnaces.iter().filter(|(at, oven)| {
        let before = page.before.furnaces.get(at).map_or(0, |it| it.burning);
        oven.burning > before
    });
    (lit.count() + lost_ovens(page).count()) as i64
}
