//! The stage: what is really so in a story, whoever knows of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::spot::{Spot, Spots};
use crate::belief::story::Name;

/// Who is where, and what lies in what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Stage {
    pub(super) spots: Spots,
    agents: BTreeMap<Name, Presence>,
    items: BTreeMap<Name, Lying>,
    reputed: BTreeMap<Spot, BTreeSet<Name>>,
    mentioned: BTreeSet<Name>,
}

/// An agent in a room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Presence {
    pub(super) room: Name,
    pub(super) hidden: bool,
}

/// Where an item lies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Lying {
    pub(super) first: Spot,
    /// What first showed it: `tick 4: sally put apple into basket`.
    pub(super) shown_by: String,
    pub(super) spot: Spot,
    pub(super) hidden: bool,
}

/// Those in a room, by name.
#[derive(Clone, Debug, Default)]
pub(super) struct Present {
    pub(super) seen: Vec<Name>,
    pub(super) unseen: Vec<Name>,
}

impl Stage {
    pub(super) fn presence(&self, agent: &Name) -> Option<&Presence> {
        self.agents.get(agent)
    }

    pub(super) fn come(&mut self, agent: &Name, room: &Name, hidden: bool) {
        let room = room.clone();
        self.agents.insert(agent.clone(), Presence { room, hidden });
    }

    pub(super) fn go(&mut self, agent: &Name) {
        self.agents.remove(agent);
    }

    pub(super) fn present(&self, room: &Name) -> Present {
        let mut present = Present::default();
        for (name, at) in self.agents.iter().filter(|(_, at)| at.room == *room) {
            let side = if at.hidden {
                &mut present.unseen
            } else {
                &mut present.seen
            };
            side.push(name.clone());
        }
        present
    }

    pub(super) fn lying(&self, item: &Name) -> Option<&Lying> {
        self.items.get(item)
    }

    /// Brings an item to a spot. What it was hidden or open as, it stays, unless that is said anew.
    /// `happened` is what is told of it.
    pub(super) fn lay(&mut self, item: &Name, spot: &Spot, hidden: Option<bool>, happened: &str) {
        self.spots.place(spot);
        let lying = self.items.entry(item.clone()).or_insert_with(|| Lying {
            first: spot.clone(),
            shown_by: happened.to_owned(),
            spot: spot.clone(),
            hidden: false,
        });
        lying.spot = spot.clone();
        lying.hidden = hidden.unwrap_or(lying.hidden);
        self.repute(item, spot);
        self.mention(item);
    }

    pub(super) fn mention(&mut self, item: &Name) {
        self.mentioned.insert(item.clone());
    }

    /// Whether anything ever happened to an item or was said of it.
    pub(super) fn mentions(&self, item: &Name) -> bool {
        self.mentioned.contains(item)
    }

    /// Notes that somebody may think that an item is there.
    pub(super) fn repute(&mut self, item: &Name, spot: &Spot) {
        let items = self.reputed.entry(spot.clone()).or_default();
        items.insert(item.clone());
    }

    /// The items that somebody may think are there, by name.
    pub(super) fn reputed(&self, spot: &Spot) -> Vec<Name> {
        let items = self.reputed.get(spot).into_iter().flatten();
        items.cloned().collect()
    }
}
