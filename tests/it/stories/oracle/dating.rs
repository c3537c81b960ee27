//! Who could see an item later: the one who speaks of it or the one who hears it.

use mindforge::belief::story::Name;

use super::Rule;
use super::mind::{Mind, Sight};
use super::moment::What;

/// When somebody could last see the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Last {
    Never,
    At(u64),
    Now,
}

impl Mind<'_> {
    /// Whether the speaker could see the item later than the one who hears it, as far as the chain knows.
    pub(super) fn accepts(&self, own: &Name, speaker: &Name) -> bool {
        let Some(sight) = &self.sight else {
            return self.keeps(Rule::WhoSawNothingBelieves);
        };
        if !self.keeps(Rule::OldNewsIsRefused) {
            return true;
        }
        let own = self.own_last(own, sight);
        self.keeps(Rule::FreshNewsIsBelieved) && self.last_of(speaker, &sight.at.place) > own
    }

    fn own_last(&self, own: &Name, sight: &Sight) -> Last {
        let (left, is_there) = self.stays(own, &sight.at.place);
        let refuted = sight
            .refuted
            .filter(|_| self.keeps(Rule::ARefutedSightIsOver));
        let lasts = match refuted {
            None => self.keeps(Rule::OwnSightLastsUntilLeaving),
            Some(_) => self.keeps(Rule::ARefutedSightLastedUntilLeaving),
        };
        if refuted.is_none() && is_there && self.keeps(Rule::WhoIsThereSeesNow) {
            return Last::Now;
        }
        let before_that = |when: &u64| refuted.is_none_or(|refuted| *when <= refuted);
        let left = left.into_iter().filter(|_| lasts).filter(before_that);
        Last::At(left.fold(sight.when, u64::max))
    }

    fn last_of(&self, speaker: &Name, place: &Name) -> Last {
        let (left, is_there) = self.stays(speaker, place);
        match left.last() {
            _ if is_there => Last::Now,
            Some(when) => Last::At(*when),
            None if self.keeps(Rule::NeverSeenThereIsNoSight) => Last::Never,
            None => Last::Now,
        }
    }

    /// When somebody left a place, each time, and whether he is there, as far as the chain knows.
    fn stays(&self, agent: &Name, place: &Name) -> (Vec<u64>, bool) {
        let (mut left, mut is_there) = (Vec::new(), false);
        for (when, other, at) in self.known_sightings() {
            if other != *agent {
                continue;
            }
            let goes = at.is_none();
            if is_there
                && (goes || self.keeps(Rule::SeenElsewhereIsGone))
                && at.as_ref() != Some(place)
            {
                left.push(when);
                is_there = false;
            }
            is_there |= at.as_ref() == Some(place);
        }
        (left, is_there)
    }

    fn known_sightings(&self) -> Vec<(u64, Name, Option<Name>)> {
        if self.keeps(Rule::SightIsDatedByWhatTheMindKnows) {
            return self.sightings.clone();
        }
        let moments = self.record.moments.iter();
        let whereabouts = moments.filter_map(|moment| match &moment.what {
            What::Comes { agent, place, .. } => {
                Some((moment.when, agent.clone(), Some(place.clone())))
            }
            What::Goes { agent } => Some((moment.when, agent.clone(), None)),
            _ => None,
        });
        whereabouts.collect()
    }
}
