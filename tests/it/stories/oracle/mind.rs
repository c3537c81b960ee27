//! What a chain of minds makes of the moments that it witnessed.

use std::collections::BTreeSet;

use mindforge::belief::story::{Claim, Name};

use super::Rule;
use super::moment::{Moment, Saying, Spot, What};
use super::record::Record;

/// Container and, as far as it is known, place.
type Position = (Name, Option<Name>);

/// A chain of minds on one item.
#[derive(Debug)]
pub(super) struct Mind<'a> {
    chain: &'a [Name],
    item: &'a Name,
    pub(super) record: &'a Record,
    without: Option<Rule>,
    /// Who was where and when, as far as the chain witnessed it; no place for somebody who left.
    pub(super) sightings: Vec<(u64, Name, Option<Name>)>,
    /// Where the chain thought that the item is, each thought newer than the one before; the last one counts.
    thoughts: Vec<Position>,
    /// Whether the last thought was refuted.
    refuted: bool,
    /// The newest time that the chain saw the item lie.
    pub(super) sight: Option<Sight>,
    /// Whether the item is hidden, as far as the chain knows.
    hidden: bool,
}

/// The item seen to lie somewhere.
#[derive(Debug)]
pub(super) struct Sight {
    pub(super) when: u64,
    pub(super) at: Spot,
    /// When it was seen that it is not there.
    pub(super) refuted: Option<u64>,
}

impl<'a> Mind<'a> {
    /// What a chain holds after all that happened.
    pub(super) fn of(
        chain: &'a [Name],
        item: &'a Name,
        record: &'a Record,
        without: Option<Rule>,
    ) -> Self {
        let mut mind = Self {
            chain,
            item,
            record,
            without,
            sightings: Vec::new(),
            thoughts: Vec::new(),
            refuted: false,
            sight: None,
            hidden: false,
        };
        for moment in &record.moments {
            mind.live_through(moment);
        }
        mind
    }

    /// Where it thinks that the item is.
    pub(super) fn believed(mut self) -> Option<Position> {
        if self.refuted {
            self.thoughts.pop();
            if self.keeps(Rule::RefutedIsNoIdea) {
                return None;
            }
        }
        self.thoughts.pop()
    }

    fn live_through(&mut self, moment: &Moment) {
        if let What::Says(saying) = &moment.what {
            self.hear(saying);
        } else if self.witnessed(moment) {
            self.see(moment);
        }
    }

    /// All are there to be seen; or the first hides and sees the others.
    fn witnessed(&self, moment: &Moment) -> bool {
        let all_visible = |names: &[Name]| {
            let visible = &moment.witnesses.visible;
            names.iter().all(|name| visible.contains(name))
        };
        let first_hides = moment.witnesses.hidden.contains(&self.chain[0]);
        !self.keeps(Rule::MindsKnowWhatTheyWitness)
            || all_visible(self.chain)
            || first_hides && all_visible(&self.chain[1..]) && self.keeps(Rule::HiddenObserversSee)
    }

    fn see(&mut self, moment: &Moment) {
        let when = moment.when;
        match &moment.what {
            What::Comes {
                agent,
                place,
                present,
                in_sight,
            } => {
                self.meet(when, agent, present, place);
                let looks = self.chain == [agent.clone()] || self.keeps(Rule::ALookIsShared);
                if looks && self.keeps(Rule::EnteringIsALook) {
                    match in_sight.get(self.item) {
                        Some((at, hidden)) => self.see_it(when, at, *hidden),
                        None => self.miss_it(when, place),
                    }
                }
            }
            What::Peers {
                agent,
                place,
                present,
            } if *agent == self.chain[0] => self.meet(when, agent, present, place),
            What::Goes { agent } => self.sightings.push((when, agent.clone(), None)),
            What::Lies { item, at, hidden } if item == self.item => {
                self.see_it(when, at, *hidden);
            }
            What::Opens { at, inside } => match inside.get(self.item) {
                Some(hidden) if self.keeps(Rule::OpeningShows) => self.see_it(when, at, *hidden),
                None if self.keeps(Rule::OpeningRefutes) => {
                    self.refute(when, |spot| spot == at);
                }
                _ => {}
            },
            What::Peers { .. } | What::Lies { .. } | What::Says(_) => {}
        }
    }

    fn meet(&mut self, when: u64, agent: &Name, present: &BTreeSet<Name>, place: &Name) {
        let all = self.keeps(Rule::EnteringShowsWhoIsThere);
        let seen = present.iter().filter(|other| all || *other == agent);
        let seen = seen.map(|agent| (when, agent.clone(), Some(place.clone())));
        self.sightings.extend(seen);
    }

    fn see_it(&mut self, when: u64, at: &Spot, hidden: bool) {
        let at = at.clone();
        self.think((at.container.clone(), Some(at.place.clone())));
        self.hidden = hidden;
        self.sight = Some(Sight {
            when,
            at,
            refuted: None,
        });
    }

    /// It does not lie open in this place.
    fn miss_it(&mut self, when: u64, place: &Name) {
        let could_be_seen = !self.hidden || !self.keeps(Rule::ALookRefutesOpenItemsOnly);
        if could_be_seen && self.keeps(Rule::ALookRefutes) {
            self.refute(when, |spot| spot.place == *place);
        }
    }

    /// It is in none of these spots.
    fn refute(&mut self, when: u64, empty: impl Fn(&Spot) -> bool) {
        if let Some((container, Some(place))) = self.thoughts.last() {
            let spot = Spot {
                container: container.clone(),
                place: place.clone(),
            };
            self.refuted |= empty(&spot);
        }
        if let Some(sight) = &mut self.sight
            && empty(&sight.at)
        {
            sight.refuted.get_or_insert(when);
        }
    }

    fn think(&mut self, position: Position) {
        self.thoughts.push(position);
        self.refuted = false;
    }

    fn hear(&mut self, saying: &Saying) {
        if saying.claim.item() != self.item {
            return;
        }
        let hears = |names: &[Name]| names.iter().all(|name| self.hearers(saying).contains(name));
        let speaker = match &saying.claim {
            Claim::IsIn { .. } if hears(self.chain) => &saying.speaker,
            Claim::Told { .. } if hears(self.chain) && !self.keeps(Rule::ReportsAreNoClaims) => {
                &saying.speaker
            }
            Claim::Told { speaker, .. }
                if self.is_told_of_by_a_report(saying) && self.keeps(Rule::ReportsAreBelieved) =>
            {
                speaker
            }
            _ => return,
        };
        let own = &self.chain[self.chain.len() - 1];
        if own == speaker && self.keeps(Rule::SpeakersKeepTheirBelief) {
            return;
        }
        if self.accepts(own, speaker) {
            let place = self.place_meant(saying);
            self.think((saying.claim.container().clone(), place));
            self.hidden &= self.keeps(Rule::AClaimKeepsHidden);
        }
    }

    fn hearers<'s>(&'s self, saying: &'s Saying) -> &'s BTreeSet<Name> {
        if saying.to_all && !self.keeps(Rule::PublicWordsReachThoseNamed) {
            return &self.record.named;
        }
        &saying.hearers
    }

    /// Hearers think, of those two who are said to have talked, that they did.
    fn is_told_of_by_a_report(&self, saying: &Saying) -> bool {
        let two: Vec<&Name> = saying.claim.agents().collect();
        let outside = self.chain.iter().take_while(|name| !two.contains(name));
        let (hearers, talked) = self.chain.split_at(outside.count());
        let is_outside = !hearers.is_empty() || !self.keeps(Rule::ReportsTellThoseTwoNothing);
        is_outside
            && !talked.is_empty()
            && talked.iter().all(|name| two.contains(&name))
            && hearers
                .iter()
                .all(|name| self.hearers(saying).contains(name))
    }

    /// Of the places with a container of that name, the one that is meant.
    fn place_meant(&self, saying: &Saying) -> Option<Name> {
        let last_known = self.sight.as_ref().map(|sight| &sight.at.place);
        let last_known = last_known.filter(|_| self.keeps(Rule::ClaimsMeanThePlaceLastKnown));
        let said_in = saying.said_in.as_ref();
        let said_in = said_in.filter(|_| self.keeps(Rule::ClaimsMeanThePlaceOfTheirSaying));
        let really_in = saying.really_in.as_ref();
        let really_in = really_in.filter(|_| self.keeps(Rule::ClaimsMeanThePlaceOfTheItem));
        let has_one = |place: &&Name| saying.containers_in.contains(place);
        let candidates = [last_known, said_in, really_in, saying.containers_in.first()];
        candidates.into_iter().flatten().find(has_one).cloned()
    }

    pub(super) fn keeps(&self, rule: Rule) -> bool {
        self.without != Some(rule)
    }
}
