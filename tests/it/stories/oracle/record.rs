//! What happened and who could witness it: a list of moments, written once and never looked at again while it grows.

use std::collections::{BTreeMap, BTreeSet};

use mindforge::belief::story::{Act, Audience, Claim, Event, Name};

use super::Rule;
use super::moment::{Moment, Saying, Spot, What, Witnesses};

/// All that happened.
#[derive(Clone, Debug)]
pub(super) struct Record {
    without: Option<Rule>,
    pub(super) moments: Vec<Moment>,
    /// Where everything is, and whether it is hidden.
    pub(super) items: BTreeMap<Name, (Spot, bool)>,
    /// Where everything was first.
    pub(super) first: BTreeMap<Name, Spot>,
    /// Every agent named so far.
    pub(super) named: BTreeSet<Name>,
    /// Every item named so far.
    pub(super) named_items: BTreeSet<Name>,
    /// Where everybody is, and whether he hides.
    agents: BTreeMap<Name, (Name, bool)>,
    containers: Vec<Spot>,
    events: u64,
}

impl Record {
    pub(super) fn new(without: Option<Rule>) -> Self {
        Self {
            without,
            moments: Vec::new(),
            items: BTreeMap::new(),
            first: BTreeMap::new(),
            named: BTreeSet::new(),
            named_items: BTreeSet::new(),
            agents: BTreeMap::new(),
            containers: Vec::new(),
            events: 0,
        }
    }

    /// Writes down an event. It must make sense.
    pub(super) fn write(&mut self, event: &Event) {
        self.events += 1;
        let when = if self.keeps(Rule::OrderIsFinerThanTicks) {
            self.events
        } else {
            event.tick.0
        };
        self.named.extend(event.act.agents().cloned());
        self.named_items.extend(item(&event.act).cloned());
        match &event.act {
            Act::Enter {
                agent,
                place,
                hidden,
            } => self.enter(when, agent, place, *hidden),
            Act::Leave { agent, .. } => self.go(when, agent),
            Act::Exist {
                item,
                into,
                place,
                hidden,
            }
            | Act::Put {
                item,
                into,
                place,
                hidden,
                ..
            } => self.lie(when, item, &spot(into, place), *hidden),
            Act::Move {
                item,
                from,
                into,
                place,
                hidden,
                ..
            } => {
                if let Some(from) = from {
                    self.take_out(item, &spot(from, place));
                }
                self.lie(when, item, &spot(into, place), *hidden);
            }
            Act::Open { into, place, .. } => self.open(when, &spot(into, place)),
            Act::Tell {
                agent,
                to,
                claim,
                place,
            } => self.say(when, agent, to, claim, place.as_ref()),
        }
    }

    fn enter(&mut self, when: u64, agent: &Name, place: &Name, hides: bool) {
        let hides = hides && self.keeps(Rule::HiddenObserversAreNotSeen);
        let was_in = self.agents.get(agent).map(|(place, _)| place.clone());
        if was_in.is_some_and(|was_in| was_in != *place)
            && self.keeps(Rule::EnteringElsewhereIsLeaving)
        {
            self.go(when, agent);
        }
        self.agents.insert(agent.clone(), (place.clone(), hides));
        let mut present = self.present(place).visible;
        present.insert(agent.clone());
        let only_open = self.keeps(Rule::ALookSeesOpenItemsOnly);
        let in_sight = self
            .items
            .iter()
            .filter(|(_, (at, hidden))| at.place == *place && !(*hidden && only_open));
        let what = What::Comes {
            agent: agent.clone(),
            place: place.clone(),
            present,
            in_sight: in_sight
                .map(|(item, lies)| (item.clone(), lies.clone()))
                .collect(),
        };
        self.witnessed(when, self.of_the_doing_of(agent, place), what);
        if hides {
            self.peer(when, agent, place);
        }
    }

    /// Those whom a hidden one sees know where they are, as far as he knows; that is all he learns of them.
    fn peer(&mut self, when: u64, agent: &Name, place: &Name) {
        let mut witnesses = self.present(place);
        witnesses.hidden = BTreeSet::from([agent.clone()]);
        let what = What::Peers {
            agent: agent.clone(),
            place: place.clone(),
            present: witnesses.visible.clone(),
        };
        self.witnessed(when, witnesses, what);
    }

    fn go(&mut self, when: u64, agent: &Name) {
        let Some((place, _)) = self.agents.get(agent).cloned() else {
            return;
        };
        let witnesses = self.of_the_doing_of(agent, &place);
        self.agents.remove(agent);
        let agent = agent.clone();
        self.witnessed(when, witnesses, What::Goes { agent });
    }

    fn take_out(&mut self, item: &Name, from: &Spot) {
        self.name_container(from);
        if !self.items.contains_key(item) && self.keeps(Rule::TakenOutWasInside) {
            self.first.insert(item.clone(), from.clone());
        }
    }

    fn lie(&mut self, when: u64, item: &Name, at: &Spot, hidden: Option<bool>) {
        self.name_container(at);
        let was_hidden = self.items.get(item).is_some_and(|(_, hidden)| *hidden);
        let stays_hidden = was_hidden && self.keeps(Rule::HiddenPersists);
        let hidden = hidden.unwrap_or(stays_hidden);
        self.items.insert(item.clone(), (at.clone(), hidden));
        self.first.entry(item.clone()).or_insert_with(|| at.clone());
        let (item, at) = (item.clone(), at.clone());
        self.witnessed(
            when,
            self.present(&at.place),
            What::Lies { item, at, hidden },
        );
    }

    fn open(&mut self, when: u64, at: &Spot) {
        self.name_container(at);
        let inside = self.items.iter().filter(|(_, (spot, _))| spot == at);
        let inside = inside.map(|(item, (_, hidden))| (item.clone(), *hidden));
        let what = What::Opens {
            at: at.clone(),
            inside: inside.collect(),
        };
        self.witnessed(when, self.present(&at.place), what);
    }

    fn say(
        &mut self,
        when: u64,
        speaker: &Name,
        to: &Audience,
        claim: &Claim,
        said_in: Option<&Name>,
    ) {
        let hearers = match to {
            Audience::Private(hearers) if self.keeps(Rule::PrivateWordsArePrivate) => {
                hearers.iter().chain([speaker]).cloned().collect()
            }
            _ if self.keeps(Rule::PublicWordsCarry) => self.named.clone(),
            _ => {
                let place = self.agents.get(speaker).map(|(place, _)| place);
                place.map_or_else(BTreeSet::new, |place| self.present(place).visible)
            }
        };
        let same_name = |spot: &&Spot| spot.container == *claim.container();
        let containers = self.containers.iter().filter(same_name);
        let saying = Saying {
            speaker: speaker.clone(),
            to_all: *to == Audience::All,
            hearers,
            claim: claim.clone(),
            said_in: said_in.cloned(),
            really_in: self.items.get(claim.item()).map(|(at, _)| at.place.clone()),
            containers_in: containers.map(|spot| spot.place.clone()).collect(),
        };
        self.witnessed(when, Witnesses::default(), What::Says(saying));
    }

    fn witnessed(&mut self, when: u64, witnesses: Witnesses, what: What) {
        self.moments.push(Moment {
            when,
            witnesses,
            what,
        });
    }

    fn name_container(&mut self, spot: &Spot) {
        if !self.containers.contains(spot) {
            self.containers.push(spot.clone());
        }
    }

    /// Who is in a place.
    fn present(&self, place: &Name) -> Witnesses {
        let there = |hides: bool| {
            let agents = self.agents.iter();
            let there = agents.filter(move |(_, (at, hidden))| at == place && *hidden == hides);
            there.map(|(agent, _)| agent.clone()).collect()
        };
        Witnesses {
            visible: there(false),
            hidden: there(true),
        }
    }

    /// Who sees somebody come or go: nobody but himself, if he hides.
    fn of_the_doing_of(&self, agent: &Name, place: &Name) -> Witnesses {
        let there = self.present(place);
        if there.visible.contains(agent) {
            return there;
        }
        Witnesses {
            visible: BTreeSet::new(),
            hidden: BTreeSet::from([agent.clone()]),
        }
    }

    fn keeps(&self, rule: Rule) -> bool {
        self.without != Some(rule)
    }
}

/// The item that an event names, if it does.
fn item(act: &Act) -> Option<&Name> {
    match act {
        Act::Exist { item, .. } | Act::Put { item, .. } | Act::Move { item, .. } => Some(item),
        Act::Tell { claim, .. } => Some(claim.item()),
        Act::Enter { .. } | Act::Leave { .. } | Act::Open { .. } => None,
    }
}

fn spot(container: &Name, place: &Name) -> Spot {
    Spot {
        container: container.clone(),
        place: place.clone(),
    }
}
