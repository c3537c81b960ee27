//! `mindforge belief diff`: what an agent could tell a partner.

use clap::Args;
use serde::Serialize;

use super::Recalled;
use crate::belief::{Difference, Evidence, Gap, sentence};
use crate::cli::output;
use crate::vocab::AgentName;

/// Between whom.
#[derive(Args, Debug)]
pub(in crate::cli) struct DiffArguments {
    /// Whose view
    #[arg(long, value_name = "NAME")]
    pub(super) agent: AgentName,
    /// In comparison with what the agent thinks that this partner believes
    #[arg(long, value_name = "NAME")]
    partner: AgentName,
    /// At most so many, the most useful first
    #[arg(long, value_name = "N")]
    max: Option<usize>,
}

/// Prints what a partner lacks or has wrong, the most useful first.
pub(super) fn run(mind: &Recalled, arguments: &DiffArguments, json: bool) -> anyhow::Result<()> {
    let partner = mind.partner(&arguments.partner)?;
    let differences = mind.graph.diff(partner);
    let most = arguments.max.unwrap_or(usize::MAX);
    let differences: Vec<DifferenceJson> = differences
        .iter()
        .take(most)
        .map(|difference| DifferenceJson::new(mind.graph.me(), difference))
        .collect();
    if json {
        output::json(&differences)?;
        return Ok(());
    }
    let heading = ["kind", "needed", "sure", "from", "belief", "partner holds"];
    output::text(&output::table(heading, differences.into_iter().map(row)))?;
    Ok(())
}

/// A difference as other programs read it.
#[derive(Serialize)]
struct DifferenceJson {
    /// What the agent holds.
    fact: String,
    /// Whether the partner lacks it or holds otherwise.
    kind: Gap,
    /// How sure the agent is of the fact, 0.5 to 1.
    confidence: f64,
    /// What the partner holds in its place, if he does.
    partner_holds: Option<String>,
    /// How sure the agent thinks the partner is of what it is about, 0 to 1; nothing if that never came up.
    partner_confidence: Option<f64>,
    /// How the agent knows; nothing for what it has known from the start.
    evidence: Option<Evidence>,
    /// How many steps lie between the fact and what the partner is after; nothing if he does not need it for that.
    steps: Option<u32>,
}

impl DifferenceJson {
    fn new(me: &AgentName, difference: &Difference) -> Self {
        let said = |negated| sentence::print_fact(&difference.proposition, negated, me);
        let instead = difference.instead.first();
        let partner_holds = match (instead, difference.gap) {
            (Some(instead), _) => Some(sentence::print_fact(instead, false, me)),
            (None, Gap::Otherwise) => Some(said(!difference.negated)),
            (None, Gap::Lacks) => None,
        };
        Self {
            fact: said(difference.negated),
            kind: difference.gap,
            confidence: difference.confidence,
            partner_holds,
            partner_confidence: difference.partner_confidence,
            evidence: difference.evidence.clone(),
            steps: difference.steps,
        }
    }
}

fn row(difference: DifferenceJson) -> [String; 6] {
    let from = match &difference.evidence {
        None => "-".to_owned(),
        Some(Evidence::Saw) => "saw".to_owned(),
        Some(Evidence::TriedIt) => "tried".to_owned(),
        Some(Evidence::Told(who)) => who.to_string(),
    };
    let kind = match difference.kind {
        Gap::Lacks => "lacks",
        Gap::Otherwise => "otherwise",
    };
    let needed = match difference.steps {
        None => "-".to_owned(),
        Some(0) => "now".to_owned(),
        Some(steps) => format!("in {steps}"),
    };
    [
        kind.to_owned(),
        needed,
        format!("{:.2}", difference.confidence),
        from,
        difference.fact,
        difference.partner_holds.unwrap_or_else(|| "-".to_owned()),
    ]
}
