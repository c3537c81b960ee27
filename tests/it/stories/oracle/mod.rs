//! An independent answer to every question about a story: a model checker over who saw what.
//!
//! It shares no code with `src/belief` but the words that stories are told in. It has one idea: [`record`] writes down every moment with
//! its witnesses, and for a chain of minds [`mind`] goes through those moments that the chain witnessed, as if they were all that
//! happened. It does so anew for every chain and is in no hurry. The rules are those of `docs/beliefs.md`; every [`Rule`] can be left
//! out.

mod dating;
mod mind;
mod moment;
mod record;
mod rule;

use mindforge::belief::story::{Ask, Event, Name};

use mind::Mind;
use record::Record;
pub(crate) use rule::Rule;

/// What is answered: in words, and in which place.
pub(crate) type Said = (Option<String>, Option<String>);

/// Answers questions about one story.
#[derive(Debug)]
pub(crate) struct Oracle {
    record: Record,
    without: Option<Rule>,
}

impl Oracle {
    /// One that keeps to all rules.
    pub(crate) fn new() -> Self {
        Self::without(None)
    }

    /// One that ignores a rule.
    pub(crate) fn without(rule: Option<Rule>) -> Self {
        Self {
            record: Record::new(rule),
            without: rule,
        }
    }

    /// Hears of an event, which must make sense.
    pub(crate) fn happen(&mut self, event: &Event) {
        self.record.write(event);
    }

    /// Answers a question.
    pub(crate) fn answer(&self, ask: &Ask) -> Said {
        let item = ask.item();
        let is_named = self.record.named_items.contains(item)
            && ask.who().iter().all(|who| self.record.named.contains(who));
        if !is_named && self.keeps(Rule::WhatIsNotNamedHasNoAnswer) {
            return (None, None);
        }
        match ask {
            Ask::Where { who, .. } => in_words(self.believed(who.names(), item)),
            Ask::Was { .. } => in_words(self.record.first.get(item).map(|spot| {
                let place = Some(spot.place.clone());
                (spot.container.clone(), place)
            })),
            Ask::Knows { who, .. } => {
                let (thought, real) = (self.believed(who.names(), item), self.believed(&[], item));
                let too = self.keeps(Rule::KnowingIsOfThePlaceToo);
                let knows = match (thought, real) {
                    (None, _) => "unknown",
                    (Some(one), Some(other)) if one == other || !too && one.0 == other.0 => "true",
                    _ => "false",
                };
                (Some(knows.to_owned()), None)
            }
        }
    }

    /// Container and place of an item as a chain of minds has it; reality for none.
    fn believed(&self, who: &[Name], item: &Name) -> Option<(Name, Option<Name>)> {
        if who.is_empty() {
            let (at, _) = self.record.items.get(item)?;
            return Some((at.container.clone(), Some(at.place.clone())));
        }
        Mind::of(who, item, &self.record, self.without).believed()
    }

    fn keeps(&self, rule: Rule) -> bool {
        self.without != Some(rule)
    }
}

fn in_words(position: Option<(Name, Option<Name>)>) -> Said {
    let Some((container, place)) = position else {
        return (None, None);
    };
    let place = place.map(|place| place.to_string());
    (Some(container.to_string()), place)
}
