//! `mindforge belief show`: all that an agent believes, or what of it one asks for.

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::Recalled;
use crate::belief::{BeliefKind, BeliefView, Scope, Topic, sentence};
use crate::cli::output;
use crate::vocab::{AgentName, Tick};

/// Which beliefs.
#[derive(Args, Debug)]
pub(in crate::cli) struct ShowArguments {
    /// Whose beliefs
    #[arg(long, value_name = "NAME")]
    pub(super) agent: AgentName,
    /// Only what the agent thinks that this partner believes
    #[arg(long, value_name = "NAME")]
    partner: Option<AgentName>,
    /// Only beliefs of this kind
    #[arg(long)]
    kind: Option<Kind>,
    /// Only beliefs about an item, block, creature, agent or place (`X Y Z`)
    #[arg(long, value_name = "THING")]
    about: Option<String>,
    /// Only what is held: more likely true than not
    #[arg(long)]
    held: bool,
}

/// What a belief is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// How the world is now
    Perception,
    /// What a task takes: the rules of the world
    Task,
    /// What came up in talk and trial
    Interaction,
    /// What partners have, can, do, want and think
    Partner,
}

impl From<Kind> for BeliefKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Perception => Self::Perception,
            Kind::Task => Self::Task,
            Kind::Interaction => Self::Interaction,
            Kind::Partner => Self::Partner,
        }
    }
}

/// Prints the beliefs of a mind, its own first and the surest of each mind first.
pub(super) fn run(mind: &Recalled, arguments: &ShowArguments, json: bool) -> anyhow::Result<()> {
    let topic = match &arguments.about {
        Some(thing) => Some(mind.topic(thing)?),
        None => None,
    };
    if let Some(partner) = &arguments.partner {
        mind.partner(partner)?;
    }
    let shown = mind
        .graph
        .beliefs()
        .filter_map(|view| seen_by(mind, view, arguments))
        .filter(|view| is_wanted(view, arguments, topic.as_ref()));
    let mut beliefs: Vec<BeliefJson> = shown.map(|view| BeliefJson::new(mind, &view)).collect();
    beliefs.sort_by(|one, other| {
        let surest_first = other.confidence.total_cmp(&one.confidence);
        one.holder.cmp(&other.holder).then(surest_first)
    });
    if json {
        output::json(&beliefs)?;
    } else {
        let heading = ["holder", "kind", "sure", "tick", "from", "belief"];
        output::text(&output::table(heading, beliefs.into_iter().map(row)))?;
    }
    Ok(())
}

/// The belief as it stands in the mind that is asked for: a partner's confidence is read off all that reached the partner.
fn seen_by<'a>(
    mind: &Recalled,
    view: BeliefView<'a>,
    arguments: &ShowArguments,
) -> Option<BeliefView<'a>> {
    let Some(partner) = &arguments.partner else {
        return Some(view);
    };
    let chain = std::slice::from_ref(partner);
    let confidence = mind.graph.confidence(chain, view.proposition)?;
    let reached = !view.scope.is_mine() && view.scope.reaches(chain);
    reached.then_some(BeliefView { confidence, ..view })
}

fn is_wanted(view: &BeliefView<'_>, arguments: &ShowArguments, topic: Option<&Topic>) -> bool {
    // Of a partner's mind it is asked what a belief is about, for all of it is a partner's.
    let kind = if arguments.partner.is_some() {
        BeliefKind::of(&Scope::MINE, view.proposition)
    } else {
        view.kind
    };
    let of_kind = arguments.kind.is_none_or(|wanted| kind == wanted.into());
    let on_topic = topic.is_none_or(|topic| topic.is_named_by(view.proposition));
    of_kind && on_topic && (!arguments.held || view.confidence > 0.5)
}

/// A belief as other programs read it.
#[derive(Serialize)]
struct BeliefJson {
    /// Whose it is beyond the agent's own: `["bob"]` for what the agent thinks that Bob thinks, `{"common": ["alice", "bob"]}` for what
    /// these witnessed together.
    holder: Scope,
    fact: String,
    kind: BeliefKind,
    confidence: f64,
    held: bool,
    first: Tick,
    last: Tick,
    /// Whose words made the agent hold it.
    learned_from: Option<AgentName>,
}

impl BeliefJson {
    fn new(mind: &Recalled, view: &BeliefView<'_>) -> Self {
        Self {
            holder: view.scope.clone(),
            fact: sentence::print_fact(view.proposition, false, mind.graph.me()),
            kind: view.kind,
            confidence: view.confidence,
            held: view.confidence > 0.5,
            first: view.first,
            last: view.last,
            learned_from: view.learned_from.cloned(),
        }
    }
}

fn row(belief: BeliefJson) -> [String; 6] {
    let kind = match belief.kind {
        BeliefKind::Perception => "perception",
        BeliefKind::Task => "task",
        BeliefKind::Interaction => "interaction",
        BeliefKind::Partner => "partner",
    };
    let from = belief.learned_from;
    [
        belief.holder.to_string(),
        kind.to_owned(),
        format!("{:.2}", belief.confidence),
        belief.last.to_string(),
        from.map_or_else(|| "-".to_owned(), |from| from.to_string()),
        belief.fact,
    ]
}
