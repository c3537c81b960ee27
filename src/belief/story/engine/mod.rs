//! The engine of a story: events in, answers out.
//!
//! The [`Stage`] knows what is really so: who is where, what lies in what. The graph knows what everybody witnessed. A story tells the
//! graph what its events show to whom, and asks it where a chain of minds thinks that a thing is; it never looks ahead and keeps no
//! beliefs of its own.

mod answers;
mod cast;
mod happen;
mod spot;
mod stage;

use serde::{Deserialize, Serialize};

use self::cast::Cast;
use self::stage::Stage;
use crate::belief::{Graph, GraphWire, Settings, WireError};
use crate::vocab::{AgentName, Tick};

/// The version of the form in which a story is written down.
const VERSION: u32 = 1;
/// More minds in each other than any question may name.
const DEPTH: usize = super::MAX_CHAIN;

/// One story, from its first event to the latest.
///
/// ```
/// use mindforge::belief::story::{Event, Fault, Question, Story};
///
/// let mut story = Story::default();
/// for line in [
///     r#"{"tick":1,"event":"enter","agent":"sally","place":"kitchen"}"#,
///     r#"{"tick":2,"event":"enter","agent":"anne","place":"kitchen"}"#,
///     r#"{"tick":3,"event":"put","agent":"sally","item":"apple","into":"basket","place":"kitchen"}"#,
///     r#"{"tick":4,"event":"leave","agent":"sally","place":"kitchen"}"#,
///     r#"{"tick":5,"event":"move","agent":"anne","item":"apple","into":"box","place":"kitchen"}"#,
/// ] {
///     story.happen(&Event::read(line.as_bytes())?)?;
/// }
/// let answer = |who: &str| {
///     let line = format!(r#"{{"id":"q","who":{who},"ask":"where","item":"apple"}}"#);
///     let answer = story.answer(&Question::read(line.as_bytes())?);
///     Ok::<_, Fault>(answer.answer.map(|found| found.as_str().to_owned()))
/// };
/// assert_eq!(answer("[]")?.as_deref(), Some("box"));
/// assert_eq!(answer(r#"["sally"]"#)?.as_deref(), Some("basket"));
/// assert_eq!(answer(r#"["anne","sally"]"#)?.as_deref(), Some("basket"));
/// # Ok::<(), Fault>(())
/// ```
#[derive(Clone, Debug)]
pub struct Story {
    graph: Graph,
    stage: Stage,
    cast: Cast,
    tick: Tick,
}

/// A story as data. Equal stories make equal bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoryWire {
    version: u32,
    tick: Tick,
    graph: GraphWire,
    stage: Stage,
    cast: Cast,
}

impl Default for Story {
    /// A story in which nothing has happened.
    fn default() -> Self {
        let cast = Cast::default();
        Self {
            graph: Graph::new(cast.narrator(), settings()),
            stage: Stage::default(),
            cast,
            tick: Tick(0),
        }
    }
}

impl Story {
    /// How large its graph is.
    pub fn figures(&self) -> crate::belief::Figures {
        self.graph.figures()
    }

    /// The story so far as data.
    pub fn to_wire(&self) -> StoryWire {
        StoryWire {
            version: VERSION,
            tick: self.tick,
            graph: self.graph.to_wire(),
            stage: self.stage.clone(),
            cast: self.cast.clone(),
        }
    }

    /// The story that the data describe; it can go on.
    pub fn from_wire(wire: StoryWire) -> Result<Self, WireError> {
        if wire.version != VERSION {
            return Err(WireError::Version {
                found: wire.version,
            });
        }
        Ok(Self {
            graph: Graph::from_wire(wire.graph, settings())?,
            stage: wire.stage,
            cast: wire.cast,
            tick: wire.tick,
        })
    }

    fn chain(&self, who: &[super::Name]) -> Option<Vec<AgentName>> {
        who.iter().map(|name| self.cast.agent(name)).collect()
    }
}

/// A story is kept whole: it is as long as its file, and every event can matter to a question.
fn settings() -> Settings {
    Settings {
        depth: DEPTH,
        max_nodes: usize::MAX,
    }
}
