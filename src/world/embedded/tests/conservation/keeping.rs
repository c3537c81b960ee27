//! The rules of what creatures take and give: milk, fodder, wool, eggs, loot, and what they blow up.

use super::ledger::Page;
use super::moment::Beast;
use super::rules::{EMPTY, forgive_losses};
use super::stock::Stock;
use crate::vocab::{Action, ItemName, Percept};
use crate::world::catalog::Catalog;
use crate::world::embedded::entity::mob::Kind;

/// A cow fills a bucket.
pub(super) fn milking(page: &Page, open: &mut Stock) {
    for held in tended_with(page).filter(|item| item.as_str() == EMPTY) {
        open.add(held, 1);
        open.add(&ItemName::new("milk_bucket"), -1);
    }
}

/// An animal eats what it is given.
pub(super) fn feeding(page: &Page, open: &mut Stock) {
    let fodder = tended_with(page).filter(|item| !matches!(item.as_str(), EMPTY | "shears"));
    for held in fodder {
        open.add(held, 1);
    }
}

/// A sheep that loses its wool, and perhaps its life in the same tick, leaves one to three of it.
pub(super) fn shearing(page: &Page, open: &mut Stock) {
    for (before, after) in changed(page) {
        if let (Some(wool), None) = (&before.wool, after.and_then(|it| it.wool.as_ref())) {
            forgive_gain(open, wool.as_str(), 3);
        }
    }
}

/// A hen that lays, and perhaps dies in the same tick, leaves an egg.
pub(super) fn laying(page: &Page, open: &mut Stock) {
    let laid = changed(page).filter(|(before, after)| {
        before.egg_at.is_some() && before.egg_at != after.and_then(|it| it.egg_at)
    });
    forgive_gain(open, "egg", laid.count() as i64);
}

/// A creature that is gone leaves what its kind may.
pub(super) fn loot(page: &Page, open: &mut Stock) {
    let catalog = Catalog::get();
    for beast in gone(page) {
        for loot in beast.kind.facts().loot {
            for item in [Some(loot.item), loot.burned].into_iter().flatten() {
                let name = catalog.item(item).unwrap().name.as_str();
                let wool = beast.wool.as_ref().filter(|_| name == "white_wool");
                let name = wool.map_or(name, |wool| wool.as_str());
                forgive_gain(open, name, loot.count.1.into());
            }
        }
    }
}

/// What explodes destroys what lies there, and what was thrown or dug out there in the same tick.
pub(super) fn explosions(page: &Page, open: &mut Stock) {
    let creeper = gone(page).any(|beast| beast.kind == Kind::Creeper);
    let tnt = page
        .before
        .fuses
        .iter()
        .any(|id| !page.after.fuses.contains(id));
    if !creeper && !tnt {
        return;
    }
    let mut lay = page.before.lying.clone();
    for (_, action, _) in &page.ended {
        if let Action::Toss { item, count } = action {
            lay.add(item, (*count).into());
        }
    }
    for percept in &page.sensed {
        if let Percept::Dug { drops, .. } = percept {
            for (item, count) in drops {
                lay.add(item, (*count).into());
            }
        }
    }
    for (item, count) in lay.items() {
        forgive_losses(open, count, |it| it == item);
    }
}

/// What was in the hands that tended a creature in this tick.
fn tended_with(page: &Page) -> impl Iterator<Item = &ItemName> {
    let tended = page
        .ended
        .iter()
        .filter(|(_, action, result)| matches!(action, Action::Interact { .. }) && result.is_ok());
    tended.filter_map(|(body, ..)| Some(&page.before.hands[*body].as_ref()?.item))
}

/// Creatures as they were before, and after if they still are.
fn changed(page: &Page) -> impl Iterator<Item = (&Beast, Option<&Beast>)> {
    let before = page.before.beasts.iter();
    before.map(|(id, beast)| (beast, page.after.beasts.get(id)))
}

/// Creatures that are no more.
fn gone(page: &Page) -> impl Iterator<Item = &Beast> {
    let gone = changed(page).filter(|(_, after)| after.is_none());
    gone.map(|(before, _)| before)
}

/// Takes off up to so much of a gain.
fn forgive_gain(open: &mut Stock, item: &str, at_most: i64) {
    let gained = open.count(item).clamp(0, at_most);
    open.add(&ItemName::new(item), -gained);
}
