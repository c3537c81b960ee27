//! `mindforge belief why`: the chain of evidence behind one belief.

use clap::Args;
use serde::Serialize;

use super::{Recalled, Unanswered};
use crate::belief::{GivenUp, Proposition, Why};
use crate::cli::output;
use crate::vocab::{AgentName, Tick};

/// Which belief.
#[derive(Args, Debug)]
pub(in crate::cli) struct WhyArguments {
    /// The belief as a sentence, such as `iron_ore is at 12 40 -7`
    sentence: String,
    /// Whose belief
    #[arg(long, value_name = "NAME")]
    pub(super) agent: AgentName,
    /// Why the agent thinks that this partner holds it
    #[arg(long, value_name = "NAME")]
    partner: Option<AgentName>,
}

/// Explains the belief that a sentence names.
pub(super) fn run(mind: &Recalled, arguments: &WhyArguments, json: bool) -> anyhow::Result<()> {
    let fact = mind.fact(&arguments.sentence)?;
    let why = match &arguments.partner {
        None => own(mind, arguments, &fact)?,
        Some(partner) => of_partner(mind, arguments, mind.partner(partner)?, &fact)?,
    };
    if json {
        output::json(&WhyJson::new(&arguments.agent, &why))?;
    } else {
        output::text(&why.to_string())?;
    }
    Ok(())
}

fn own(mind: &Recalled, arguments: &WhyArguments, fact: &Proposition) -> Result<Why, Unanswered> {
    let never = || Unanswered::NeverCameUp {
        agent: arguments.agent.clone(),
        fact: arguments.sentence.clone(),
    };
    mind.graph.why(fact).ok_or_else(never)
}

fn of_partner(
    mind: &Recalled,
    arguments: &WhyArguments,
    partner: &AgentName,
    fact: &Proposition,
) -> Result<Why, Unanswered> {
    let never = || Unanswered::NotOfPartner {
        agent: arguments.agent.clone(),
        partner: partner.clone(),
        fact: arguments.sentence.clone(),
    };
    let chain = std::slice::from_ref(partner);
    mind.graph.why_in(chain, fact).ok_or_else(never)
}

/// An explanation as other programs read it.
#[derive(Serialize)]
struct WhyJson<'a> {
    agent: &'a AgentName,
    /// In whose mind beyond the agent's: empty for its own.
    holder: &'a [AgentName],
    fact: &'a str,
    confidence: f64,
    reasons: Vec<ReasonJson<'a>>,
    /// What the agent held in this matter and gave up, the latest first.
    given_up: &'a [GivenUp],
    /// What is held in its place.
    instead: &'a [String],
}

#[derive(Serialize)]
struct ReasonJson<'a> {
    tick: Tick,
    supports: bool,
    text: &'a str,
    because: &'a [String],
}

impl<'a> WhyJson<'a> {
    fn new(agent: &'a AgentName, why: &'a Why) -> Self {
        let reasons = why.reasons.iter().map(|reason| ReasonJson {
            tick: reason.tick,
            supports: reason.supports,
            text: &reason.text,
            because: &reason.because,
        });
        Self {
            agent,
            holder: &why.holder,
            fact: &why.fact,
            confidence: why.confidence,
            reasons: reasons.collect(),
            given_up: &why.given_up,
            instead: &why.instead,
        }
    }
}
