//! What a story answers.

use super::Story;
use crate::belief::Whereabouts;
use crate::belief::story::{Answer, Ask, Found, Knowledge, Name, Question};
use crate::vocab::Thing;

impl Story {
    /// Answers a question from all that has happened so far.
    pub fn answer(&self, question: &Question) -> Answer {
        let unnamed = self.unnamed(&question.ask);
        if !unnamed.is_empty() {
            return Answer {
                because: unnamed,
                ..unknown(&question.id)
            };
        }
        match &question.ask {
            Ask::Where { who, item } => self.place_answer(&question.id, who.names(), item),
            Ask::Knows { who, item } => self.knowledge(&question.id, who.names(), item),
            Ask::Was { item } => self.beginning(&question.id, item),
        }
    }

    /// What the question names and the story does not.
    fn unnamed(&self, ask: &Ask) -> Vec<String> {
        let agents = ask.who().iter().filter(|name| !self.cast.knows(name));
        let item = Some(ask.item()).filter(|item| !self.stage.mentions(item));
        agents
            .chain(item)
            .map(|name| format!("the story does not name {name}"))
            .collect()
    }

    fn place_answer(&self, id: &Name, who: &[Name], item: &Name) -> Answer {
        let Some(found) = self.whereabouts(who, item) else {
            return unknown(id);
        };
        let named = found.place.as_ref();
        let named = named.and_then(|place| self.stage.spots.named(place));
        Answer {
            id: id.clone(),
            answer: named.map(|(container, _)| Found::In(container.clone())),
            place: named.and_then(|(_, room)| room.cloned()),
            confidence: found.confidence,
            because: because(&found),
        }
    }

    fn knowledge(&self, id: &Name, who: &[Name], item: &Name) -> Answer {
        let held = self.place_answer(id, who, item);
        let truth = self.place_answer(id, &[], item);
        let knowledge = match held.answer {
            None => Knowledge::Unknown,
            Some(_) if held.answer == truth.answer && held.place == truth.place => Knowledge::True,
            Some(_) => Knowledge::False,
        };
        Answer {
            answer: Some(Found::Knows(knowledge)),
            ..held
        }
    }

    fn beginning(&self, id: &Name, item: &Name) -> Answer {
        let Some(lying) = self.stage.lying(item) else {
            return unknown(id);
        };
        Answer {
            id: id.clone(),
            answer: Some(Found::In(lying.first.container.clone())),
            place: Some(lying.first.room.clone()),
            confidence: 1.0,
            because: vec![lying.shown_by.clone()],
        }
    }

    /// Who watches all of it is certain.
    fn whereabouts(&self, who: &[Name], item: &Name) -> Option<Whereabouts> {
        let found = self
            .graph
            .where_is(&self.chain(who)?, &Thing::new(item.as_str()))?;
        let confidence = if who.is_empty() {
            1.0
        } else {
            found.confidence
        };
        Some(Whereabouts {
            confidence,
            ..found
        })
    }
}

fn because(found: &Whereabouts) -> Vec<String> {
    let reasons = found.because.iter();
    reasons
        .map(|(tick, text)| format!("tick {tick}: {text}"))
        .collect()
}

fn unknown(id: &Name) -> Answer {
    Answer {
        id: id.clone(),
        answer: None,
        place: None,
        confidence: 0.0,
        because: Vec::new(),
    }
}
