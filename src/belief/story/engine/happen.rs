//! What happens: each event is checked against the stage, changes it, and is shown to whoever witnesses it.

use super::Story;
use super::spot::{self, Spot, Spots};
use super::stage::Present;
use crate::belief::story::{Act, Audience, Claim, Event, Fault, MAX_AGENTS, Name};
use crate::belief::{Amount, Proposition, Scene, Shown, Words};
use crate::vocab::{AgentName, BlockName, ItemName, Thing};

impl Story {
    /// Lets the next thing happen. An event that makes no sense here changes nothing.
    pub fn happen(&mut self, event: &Event) -> Result<(), Fault> {
        self.check(event)?;
        self.tick = event.tick;
        for agent in event.act.agents() {
            self.cast.name(agent);
        }
        let text = event.to_string();
        match &event.act {
            Act::Enter {
                agent,
                place,
                hidden,
            } => self.enter(&text, agent, place, *hidden),
            Act::Leave { agent, .. } => self.leave(&text, agent),
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
            } => self.lay(&text, item, &Spot::new(into, place), *hidden),
            Act::Move {
                item,
                from,
                into,
                place,
                hidden,
                ..
            } => {
                if let (Some(from), None) = (from, self.stage.lying(item)) {
                    let happened = self.dated(&text);
                    self.stage
                        .lay(item, &Spot::new(from, place), None, &happened);
                }
                self.lay(&text, item, &Spot::new(into, place), *hidden);
            }
            Act::Open { into, place, .. } => self.open(&text, &Spot::new(into, place)),
            Act::Tell {
                agent,
                to,
                claim,
                place,
            } => self.tell(&text, agent, to, claim, place.as_ref()),
        }
        Ok(())
    }

    fn check(&self, event: &Event) -> Result<(), Fault> {
        if event.tick < self.tick {
            let (tick, before) = (event.tick, self.tick);
            return Err(Fault::Backwards { tick, before });
        }
        let new = event.act.agents().filter(|agent| !self.cast.knows(agent));
        if self.cast.len() + new.count() > MAX_AGENTS {
            return Err(Fault::TooManyAgents);
        }
        match &event.act {
            Act::Enter { .. } | Act::Tell { place: None, .. } => Ok(()),
            Act::Leave { agent, place }
            | Act::Tell {
                agent,
                place: Some(place),
                ..
            } => self.is_here(agent, place),
            Act::Exist {
                item, into, place, ..
            } => {
                let spot = Spot::new(into, place);
                self.has_room(&spot)?;
                self.is_not_elsewhere(item, &spot)
            }
            Act::Put {
                agent, into, place, ..
            }
            | Act::Open { agent, into, place } => {
                self.is_here(agent, place)?;
                self.has_room(&Spot::new(into, place))
            }
            Act::Move {
                agent,
                item,
                from,
                into,
                place,
                ..
            } => {
                self.is_here(agent, place)?;
                self.has_room(&Spot::new(into, place))?;
                from.as_ref()
                    .map_or(Ok(()), |from| self.is_inside(item, from, place))
            }
        }
    }

    fn is_here(&self, agent: &Name, place: &Name) -> Result<(), Fault> {
        match self.stage.presence(agent) {
            Some(presence) if presence.room == *place => Ok(()),
            presence => Err(Fault::Absent {
                agent: agent.clone(),
                place: place.clone(),
                is_in: presence.map(|presence| presence.room.clone()),
            }),
        }
    }

    fn has_room(&self, spot: &Spot) -> Result<(), Fault> {
        if self.stage.spots.is_full(spot) {
            return Err(Fault::TooManyContainers(Spots::MAX));
        }
        Ok(())
    }

    fn is_not_elsewhere(&self, item: &Name, spot: &Spot) -> Result<(), Fault> {
        match self.stage.lying(item) {
            Some(lying) if lying.spot != *spot => Err(Fault::Elsewhere {
                item: item.clone(),
                is_in: lying.spot.container.clone(),
                is_at: lying.spot.room.clone(),
            }),
            _ => Ok(()),
        }
    }

    fn is_inside(&self, item: &Name, from: &Name, place: &Name) -> Result<(), Fault> {
        match self.stage.lying(item) {
            Some(lying) if lying.spot != Spot::new(from, place) => Err(Fault::NotInside {
                item: item.clone(),
                from: from.clone(),
                place: place.clone(),
                is_in: lying.spot.container.clone(),
                is_at: lying.spot.room.clone(),
            }),
            _ => Ok(()),
        }
    }

    fn enter(&mut self, text: &str, agent: &Name, room: &Name, hidden: bool) {
        if self
            .stage
            .presence(agent)
            .is_some_and(|at| at.room != *room)
        {
            self.leave(text, agent);
        }
        self.stage.come(agent, room, hidden);
        let look = self.look(room);
        let present = self.stage.present(room);
        if hidden {
            // He looks around alone, and sees who is there; they see nothing new.
            let alone = Present {
                seen: vec![agent.clone()],
                unseen: Vec::new(),
            };
            self.show(text, Some(room), &alone, None, &look);
            let watching = Present {
                unseen: vec![agent.clone()],
                ..present
            };
            self.show(text, Some(room), &watching, None, &[]);
        } else {
            self.show(text, Some(room), &present, None, &look);
        }
    }

    /// Those there see somebody go who was not hidden.
    fn leave(&mut self, text: &str, agent: &Name) {
        let Some(at) = self.stage.presence(agent).cloned() else {
            return;
        };
        let mut present = self.stage.present(&at.room);
        if at.hidden {
            present = Present {
                seen: Vec::new(),
                unseen: vec![agent.clone()],
            };
        }
        self.show(text, Some(&at.room), &present, Some(agent), &[]);
        self.stage.go(agent);
    }

    fn lay(&mut self, text: &str, item: &Name, spot: &Spot, hidden: Option<bool>) {
        self.graph.only_one(Thing::new(item.as_str()));
        let happened = self.dated(text);
        self.stage.lay(item, spot, hidden, &happened);
        let shown: Vec<Shown> = self.found(item).into_iter().collect();
        let present = self.stage.present(&spot.room);
        self.show(text, Some(&spot.room), &present, None, &shown);
    }

    fn open(&mut self, text: &str, spot: &Spot) {
        self.stage.spots.place(spot);
        let mut shown = Vec::new();
        for item in self.stage.reputed(spot) {
            if self.stage.lying(&item).is_some_and(|it| it.spot == *spot) {
                shown.extend(self.found(&item));
            } else {
                let missed = [self.lies_open(&item, spot), self.lies_inside(&item, spot)];
                shown.extend(missed.map(|proposition| Shown {
                    proposition,
                    so: false,
                }));
            }
        }
        let present = self.stage.present(&spot.room);
        self.show(text, Some(&spot.room), &present, None, &shown);
    }

    fn tell(
        &mut self,
        text: &str,
        speaker: &Name,
        to: &Audience,
        claim: &Claim,
        place: Option<&Name>,
    ) {
        let item = claim.item();
        self.graph.only_one(Thing::new(item.as_str()));
        self.stage.mention(item);
        let readings = self.readings(item, claim.container(), place);
        let hearers: Vec<&Name> = match to {
            Audience::All => self.cast.everybody().collect(),
            Audience::Private(listed) => listed.iter().chain([speaker]).collect(),
        };
        let together = self.agents(hearers);
        let named = |name: &Name| self.cast.agent(name);
        let (speaker, told) = match claim {
            Claim::IsIn { .. } => (named(speaker), None),
            Claim::Told {
                speaker, hearer, ..
            } => (named(speaker), named(hearer)),
        };
        let scene = Scene {
            tick: self.tick,
            place: None,
            text,
            together: &together,
            unseen: &[],
            left: None,
        };
        if let Some(speaker) = speaker {
            let words = Words {
                speaker: &speaker,
                told: told.as_ref(),
                readings: &readings,
            };
            self.graph.overhear(&scene, &words);
        }
    }

    /// What words can mean, the likeliest first: a container where the speaker is, one where the item is, the one named first.
    fn readings(
        &mut self,
        item: &Name,
        container: &Name,
        place: Option<&Name>,
    ) -> Vec<Proposition> {
        let real = self.stage.lying(item).map(|lying| lying.spot.room.clone());
        let mut spots = self.stage.spots.called(container);
        spots.sort_by_key(|spot| (place != Some(&spot.room), real.as_ref() != Some(&spot.room)));
        if spots.is_empty() {
            let thing = Thing::new(item.as_str());
            let place = self.stage.spots.unknown(container);
            return vec![Proposition::At { thing, place }];
        }
        let reading = |spot: &Spot| {
            self.stage.repute(item, spot);
            self.lies_open(item, spot)
        };
        spots.iter().map(reading).collect()
    }

    /// What lies open in a room, and what somebody may think lies there and does not.
    fn look(&mut self, room: &Name) -> Vec<Shown> {
        let mut shown = Vec::new();
        for spot in self.stage.spots.in_room(room) {
            for item in self.stage.reputed(&spot) {
                let lying = self.stage.lying(&item);
                let so = lying.is_some_and(|it| it.spot == spot && !it.hidden);
                let proposition = self.lies_open(&item, &spot);
                shown.push(Shown { proposition, so });
            }
        }
        shown
    }

    /// An item as who sees it sees it.
    fn found(&mut self, item: &Name) -> Option<Shown> {
        let lying = self.stage.lying(item)?.clone();
        let proposition = if lying.hidden {
            self.lies_inside(item, &lying.spot)
        } else {
            self.lies_open(item, &lying.spot)
        };
        Some(Shown {
            proposition,
            so: true,
        })
    }

    fn lies_open(&mut self, item: &Name, spot: &Spot) -> Proposition {
        Proposition::At {
            thing: Thing::new(item.as_str()),
            place: self.stage.spots.place(spot),
        }
    }

    fn lies_inside(&mut self, item: &Name, spot: &Spot) -> Proposition {
        Proposition::Holds {
            container: BlockName::new(spot.container.as_str()),
            place: self.stage.spots.place(spot),
            item: ItemName::new(item.as_str()),
            amount: Amount::AtLeast(1),
        }
    }

    fn show(
        &mut self,
        text: &str,
        room: Option<&Name>,
        present: &Present,
        left: Option<&Name>,
        shown: &[Shown],
    ) {
        let (together, unseen) = (self.agents(&present.seen), self.agents(&present.unseen));
        let left = left.and_then(|name| self.cast.agent(name));
        let place = room.map(spot::room);
        let scene = Scene {
            tick: self.tick,
            place: place.as_ref(),
            text,
            together: &together,
            unseen: &unseen,
            left: left.as_ref(),
        };
        self.graph.witness(&scene, shown);
    }

    fn dated(&self, text: &str) -> String {
        format!("tick {}: {text}", self.tick)
    }

    fn agents<'a>(&self, names: impl IntoIterator<Item = &'a Name>) -> Vec<AgentName> {
        let agents = names.into_iter().filter_map(|name| self.cast.agent(name));
        agents.collect()
    }
}
