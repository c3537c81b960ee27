//! An utterance as other programs read it.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::belief::sentence::print;
use crate::belief::{Evidence, Hedge, Proposition, Question, Statement, Utterance};
use crate::vocab::{AgentName, SkillName, Task, Thing, Tick};

/// One utterance: its kind, the claim in it if there is one, and what is asked or promised.
#[derive(Serialize)]
pub(super) struct Understood {
    kind: Kind,
    speaker: AgentName,
    /// In the form that is printed; a text as it was said.
    sentence: String,
    #[serde(flatten)]
    claim: Claim,
    #[serde(flatten)]
    content: Option<Content>,
}

#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Fact,
    Question,
    Correction,
    Request,
    Promise,
    Order,
    Text,
}

/// What is said to be so; all null where nothing is.
#[derive(Default, Serialize)]
struct Claim {
    hedge: Option<Hedge>,
    /// The middle of the hedge's band.
    confidence: Option<f64>,
    proposition: Option<Map<String, Value>>,
    evidence: Option<Evidence>,
    at_tick: Option<Tick>,
}

/// What is said besides claims.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Content {
    Question(Question),
    Request(Request),
    Promise(Promise),
    /// The name in a text that would be a sentence if anybody knew the name.
    Unknown(Thing),
}

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Request {
    Task { task: Task },
    TeachMe { skill: SkillName },
    LookAtCode { task: Task },
}

/// The claim of `cannot` is its reason.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Promise {
    Will { task: Task, by: Option<Tick> },
    Yes,
    Cannot { task: Task },
    Done { task: Task },
    Release { task: Task },
}

impl Understood {
    /// What an owner of the agents requests is an order.
    pub(super) fn new(
        utterance: Utterance,
        speaker: &AgentName,
        is_owner: bool,
    ) -> serde_json::Result<Self> {
        let sentence = print(&utterance, speaker);
        let request = if is_owner { Kind::Order } else { Kind::Request };
        let asks = |it| (request, Claim::default(), Some(Content::Request(it)));
        let promises = |it| (Kind::Promise, Claim::default(), Some(Content::Promise(it)));
        let (kind, claim, content) = match utterance {
            Utterance::Fact(it) => (Kind::Fact, Claim::of(it)?, None),
            Utterance::Correction(it) => (Kind::Correction, Claim::of(it)?, None),
            Utterance::Question(it) => {
                let content = Content::Question(it);
                (Kind::Question, Claim::default(), Some(content))
            }
            Utterance::Request(task) => asks(Request::Task { task }),
            Utterance::TeachMe { skill } => asks(Request::TeachMe { skill }),
            Utterance::LookAtCode { task } => asks(Request::LookAtCode { task }),
            Utterance::Promise { task, by } => promises(Promise::Will { task, by }),
            Utterance::Agreed => promises(Promise::Yes),
            Utterance::Completed(task) => promises(Promise::Done { task }),
            Utterance::Released(task) => promises(Promise::Release { task }),
            Utterance::Cannot { task, because } => {
                let content = Content::Promise(Promise::Cannot { task });
                (Kind::Promise, Claim::of(because)?, Some(content))
            }
            Utterance::Unknown { name, text } => {
                (Kind::Text, Claim::text(text)?, Some(Content::Unknown(name)))
            }
            Utterance::Text(text) => (Kind::Text, Claim::text(text)?, None),
        };
        Ok(Self {
            kind,
            speaker: speaker.clone(),
            sentence,
            claim,
            content,
        })
    }

    /// A row of the table: kind, confidence, words.
    pub(super) fn row(self) -> [String; 3] {
        let sure = self.claim.confidence.map(|it| format!("{it:.2}"));
        let says = match self.content {
            Some(Content::Unknown(name)) => format!("{} (what is {name}?)", self.sentence),
            _ => self.sentence,
        };
        [self.kind.word().to_owned(), sure.unwrap_or_default(), says]
    }
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Question => "question",
            Self::Correction => "correction",
            Self::Request => "request",
            Self::Promise => "promise",
            Self::Order => "order",
            Self::Text => "text",
        }
    }
}

impl Claim {
    fn of(statement: Statement) -> serde_json::Result<Self> {
        Ok(Self {
            hedge: Some(statement.hedge),
            confidence: Some(statement.hedge.confidence()),
            proposition: Some(typed(&statement.proposition, statement.negated)?),
            evidence: statement.evidence,
            at_tick: statement.at_tick,
        })
    }

    fn text(statement: String) -> serde_json::Result<Self> {
        let proposition = typed(&Proposition::Text { statement }, false)?;
        Ok(Self {
            proposition: Some(proposition),
            ..Self::default()
        })
    }
}

/// A proposition with its type and whether it is negated. A place is its coordinates: chat names no world.
fn typed(proposition: &Proposition, negated: bool) -> serde_json::Result<Map<String, Value>> {
    let mut fields: Map<String, Value> =
        serde_json::from_value(serde_json::to_value(proposition)?)?;
    if let Some(position) = fields.get("place").and_then(|it| it.get("position")) {
        let position = position.clone();
        fields.insert("place".to_owned(), position);
    }
    if let Proposition::Thinks { that, negated, .. } = proposition {
        let that = typed(that, *negated)?;
        fields.insert("that".to_owned(), Value::Object(that));
    }
    fields.insert("negated".to_owned(), Value::Bool(negated));
    Ok(fields)
}
