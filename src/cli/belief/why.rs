//! `mindforge belief why`: the chain of evidence behind one belief.

use serde::Serialize;

use super::{Recalled, Unanswered};
use crate::belief::Why;
use crate::cli::output;
use crate::vocab::{AgentName, Tick};

/// Explains the belief that a sentence names.
pub(super) fn run(mind: &Recalled, text: &str, json: bool) -> anyhow::Result<()> {
    let me = mind.graph.me();
    let fact = mind.fact(text)?;
    let why = mind
        .graph
        .why(&fact)
        .ok_or_else(|| Unanswered::NeverCameUp {
            agent: me.clone(),
            fact: text.to_owned(),
        })?;
    if json {
        output::json(&WhyJson::new(me, &why))?;
    } else {
        output::text(&why.to_string())?;
    }
    Ok(())
}

/// An explanation as other programs read it.
#[derive(Serialize)]
struct WhyJson<'a> {
    agent: &'a AgentName,
    fact: &'a str,
    confidence: f64,
    reasons: Vec<ReasonJson<'a>>,
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
            fact: &why.fact,
            confidence: why.confidence,
            reasons: reasons.collect(),
        }
    }
}
