//! The way to an item that a partner can most likely go: over what he has and what is known to be around.

use std::collections::BTreeMap;

use crate::belief::{Graph, Proposition};
use crate::vocab::{AgentName, BlockName, ItemName, MobName, Place, Thing};

/// How far ahead the way is looked at, in items made of items.
const HORIZON: usize = 8;
/// The effort of what is not around, as far as is known: it may have to be searched for.
const SEARCH: u32 = 300;
/// The effort of a block that has to be made before it can be mined.
const MADE: u32 = 10_000;
/// The effort of what nobody knows how to get, or only by means of itself.
const HOPELESS: u32 = 1_000_000;

/// A way to get an item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Method {
    Mine(BlockName),
    Craft(Proposition),
    Smelt(ItemName),
    Hunt(MobName),
}

/// Judges ways for one partner.
#[derive(Debug)]
pub(super) struct Router<'a> {
    graph: &'a Graph,
    here: &'a Place,
    partner: &'a AgentName,
    efforts: BTreeMap<ItemName, u32>,
}

impl<'a> Router<'a> {
    pub(super) fn new(graph: &'a Graph, here: &'a Place, partner: &'a AgentName) -> Self {
        Self {
            graph,
            here,
            partner,
            efforts: BTreeMap::new(),
        }
    }

    /// The way of least effort; the first by kind and confidence among equals.
    pub(super) fn best(&mut self, item: &ItemName) -> Option<Method> {
        let methods = self.methods(item);
        self.efforts.insert(item.clone(), HOPELESS);
        let best = methods
            .into_iter()
            .map(|method| (self.effort_of(&method, HORIZON), method))
            .min_by_key(|(effort, _)| *effort)
            .map(|(_, method)| method);
        self.efforts.clear();
        best
    }

    /// Whether the partner has the item, as far as I can tell.
    pub(super) fn has(&self, item: &ItemName) -> bool {
        let owners = self.graph.owners_of(item);
        owners.iter().any(|(owner, _)| owner == self.partner)
    }

    fn methods(&self, item: &ItemName) -> Vec<Method> {
        let graph = self.graph;
        let mine = graph.blocks_yielding(item).into_iter().map(Method::Mine);
        let craft = graph.recipes_for(item).into_iter().map(Method::Craft);
        let smelt = graph.smelted_from(item).into_iter().map(Method::Smelt);
        let hunt = graph.mobs_dropping(item).into_iter().map(Method::Hunt);
        mine.chain(craft).chain(smelt).chain(hunt).collect()
    }

    fn effort_of(&mut self, method: &Method, horizon: usize) -> u32 {
        match method {
            Method::Mine(block) => {
                let search = self.search_block(block);
                let tools = self.graph.tools_for(block);
                1 + search + self.total(tools.iter().take(1), horizon)
            }
            Method::Craft(Proposition::Recipe {
                ingredients,
                station,
                ..
            }) => {
                let station = station
                    .as_ref()
                    .map(|station| ItemName::new(station.as_str()));
                let items = ingredients.iter().map(|(item, _)| item).chain(&station);
                1 + self.total(items, horizon)
            }
            Method::Craft(_) => HOPELESS,
            Method::Smelt(input) => {
                let furnace = ItemName::from("furnace");
                1 + self.total([input, &furnace].into_iter(), horizon)
            }
            Method::Hunt(mob) => 5 + self.search(&mob.into()),
        }
    }

    fn total<'i>(&mut self, items: impl Iterator<Item = &'i ItemName>, horizon: usize) -> u32 {
        items
            .map(|item| self.effort(item, horizon))
            .fold(0, u32::saturating_add)
            .min(HOPELESS)
    }

    fn effort(&mut self, item: &ItemName, horizon: usize) -> u32 {
        if self.has(item) {
            return 0;
        }
        if let Some(known) = self.efforts.get(item) {
            return *known;
        }
        let Some(nearer) = horizon.checked_sub(1) else {
            return HOPELESS;
        };
        // While an item is being judged, a way that needs the item itself is no way.
        self.efforts.insert(item.clone(), HOPELESS);
        let methods = self.methods(item);
        let least = methods
            .iter()
            .map(|method| self.effort_of(method, nearer))
            .min()
            .unwrap_or(HOPELESS);
        self.efforts.insert(item.clone(), least);
        least
    }

    /// A crafting table does not grow anywhere.
    fn search_block(&self, block: &BlockName) -> u32 {
        let search = self.search(&block.into());
        let made = !self
            .graph
            .recipes_for(&ItemName::new(block.as_str()))
            .is_empty();
        if search > 0 && made { MADE } else { search }
    }

    fn search(&self, thing: &Thing) -> u32 {
        if self.graph.places_of(thing, self.here).is_empty() {
            SEARCH
        } else {
            0
        }
    }
}
