//! What happens in a sequence: doings of bodies, and what an operator or fate does to them.

use proptest::prelude::*;

use super::chore::Chore;
use super::pit::Pit;
use crate::vocab::{Action, Destination, Face, ItemName, Section, Wear};
use crate::world::catalog::Catalog;
use crate::world::embedded::beside::FIRST_PLAYER;
use crate::world::embedded::entity::mob::Kind;

/// One step of a sequence; then ticks pass.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// Whose step it is: 0 or 1.
    pub(super) body: usize,
    pub(super) deed: Deed,
    /// How many ticks pass.
    pub(super) ticks: u32,
}

/// What is done.
#[derive(Clone, Debug)]
pub(super) enum Deed {
    /// The body is told to do this.
    Act(Action),
    /// The body does this from beginning to end.
    Finish(Chore),
    /// A monster comes.
    Summon(Kind),
    /// All that it does is called off.
    Stop,
    /// It dies.
    Die,
    /// Whoever is in the body leaves it.
    Leave,
    /// Somebody enters the body.
    Enter,
    /// Nothing: time passes.
    Pass,
    /// The world is saved and loaded.
    Reload,
}

/// Any step, what bodies often do more often than what they seldom do.
pub(super) fn steps() -> impl Strategy<Value = Step> {
    (0..2_usize, deeds(), 1..6_u32).prop_map(|(body, deed, ticks)| {
        let ticks = match deed {
            Deed::Pass => ticks * 10,
            Deed::Finish(chore) => chore.patience(),
            Deed::Summon(_) => 60,
            _ => ticks,
        };
        Step { body, deed, ticks }
    })
}

fn deeds() -> impl Strategy<Value = Deed> {
    prop_oneof![
        900 => actions().prop_map(Deed::Act),
        40 => chores().prop_map(Deed::Finish),
        4 => monsters().prop_map(Deed::Summon),
        40 => Just(Deed::Stop),
        10 => Just(Deed::Die),
        10 => Just(Deed::Leave),
        20 => Just(Deed::Enter),
        40 => Just(Deed::Pass),
        10 => Just(Deed::Reload),
    ]
}

/// Fishing is long, and therefore rare.
fn chores() -> impl Strategy<Value = Chore> {
    prop_oneof![
        20 => Just(Chore::Eat),
        20 => Just(Chore::Shoot),
        40 => any::<u8>().prop_map(Chore::Tend),
        20 => any::<u8>().prop_map(Chore::Slay),
        2 => Just(Chore::Fish),
    ]
}

fn monsters() -> impl Strategy<Value = Kind> {
    let kinds = [Kind::Creeper, Kind::Creeper, Kind::Zombie, Kind::Skeleton];
    prop::sample::select(kinds.to_vec())
}

fn actions() -> impl Strategy<Value = Action> {
    let at = || any::<u16>().prop_map(Pit::place);
    let item = || any::<u8>().prop_map(Pit::item);
    let count = || prop_oneof![4 => 1..4_u32, 1 => Just(64), 1 => Just(0)];
    prop_oneof![
        12 => at().prop_map(|at| Action::Dig { at }),
        12 => (at(), prop::sample::select(Face::ALL.to_vec())).prop_map(|(against, face)| Action::Place { against, face }),
        14 => item().prop_map(|item| Action::Equip { item, to: Wear::Hand }),
        3 => (worn(), wear()).prop_map(|(item, to)| Action::Equip { item, to }),
        3 => wear().prop_map(|from| Action::Unequip { from }),
        5 => (item(), count()).prop_map(|(item, count)| Action::Toss { item, count }),
        8 => (0..4_u16).prop_map(|number| Action::OpenWindow { at: Pit::place(number) }),
        14 => (item(), count(), section(), section()).prop_map(|(item, count, from, to)| Action::MoveItems { item, count, from, to }),
        1 => Just(Action::CloseWindow),
        8 => (recipe(), 1..4_u32).prop_map(|(recipe, times)| Action::Craft { recipe, times, table: Some(Pit::place(3)) }),
        4 => Just(Action::Consume),
        6 => (0..2_u32).prop_map(|body| Action::Attack { entity: FIRST_PLAYER + body }),
        6 => at().prop_map(|at| Action::Goto { to: Destination::GetToBlock { at }, dig: at.y > 64 }),
        2 => at().prop_map(|bed| Action::Sleep { bed }),
        1 => Just(Action::Wake),
        6 => (0..30_u32).prop_map(|ticks| Action::UseItem { ticks }),
        6 => at().prop_map(|at| Action::ActivateBlock { at }),
        2 => at().prop_map(|at| Action::LookAt { point: at.center() }),
        1 => Just(Action::Fish),
        1 => at().prop_map(|at| Action::WriteSign { at, lines: vec!["mine".to_owned()] }),
        2 => (0..4_u32).prop_map(|ticks| Action::Wait { ticks }),
    ]
}

/// What can be worn, and what cannot.
fn worn() -> impl Strategy<Value = ItemName> {
    let items = [
        "leather_chestplate",
        "iron_helmet",
        "torch",
        "bread",
        "oak_planks",
    ];
    prop::sample::select(items.map(ItemName::new).to_vec())
}

fn wear() -> impl Strategy<Value = Wear> {
    let places = [
        Wear::Hand,
        Wear::OffHand,
        Wear::Head,
        Wear::Chest,
        Wear::Feet,
    ];
    prop::sample::select(places.to_vec())
}

fn section() -> impl Strategy<Value = Section> {
    prop_oneof![
        3 => Just(Section::Inventory),
        2 => Just(Section::Container),
        2 => Just(Section::FurnaceInput),
        2 => Just(Section::FurnaceFuel),
        1 => Just(Section::FurnaceOutput),
    ]
}

/// A recipe that the luggage suffices for.
fn recipe() -> impl Strategy<Value = u32> {
    let catalog = Catalog::get();
    let made = [
        "stick",
        "crafting_table",
        "chest",
        "furnace",
        "torch",
        "cake",
        "oak_slab",
        "bowl",
        "bucket",
        "wooden_pickaxe",
        "stone_axe",
        "ladder",
        "oak_door",
        "bread",
        "sandstone",
    ];
    let recipes = made.iter().flat_map(|name| {
        let item = catalog.item_named(name).unwrap();
        catalog.recipes_for(item.id).iter().copied()
    });
    prop::sample::select(recipes.collect::<Vec<u32>>())
}
