//! Witnesses: what others could perceive together with me, and what their acts reveal.
//!
//! Who could perceive what is not known here: whoever knows bodies and worlds says who was near and facing, and who may have been. What
//! nobody can see of me (what I carry, how a thing tastes, what I found out by crafting) stays mine.

use super::finding::{Finding, Link, Sharer};
use super::node::Perceived;
use super::scope::Scope;
use super::{Change, Graph};
use crate::belief::Proposition;
use crate::vocab::{AgentName, Percept, Place, Tick};

/// Log-odds that somebody who acts upon a belief holds it: 0.95.
const ACTS_ON_IT: f64 = 3.0;

/// Who perceived something beside me.
#[derive(Clone, Copy, Debug, Default)]
pub struct Witnesses<'a> {
    /// Who perceived it too, as I could see; all of these see each other.
    pub together: &'a [AgentName],
    /// Who may have perceived it and may not: out of my sight, behind glass, facing away. What they hold is then uncertain.
    pub perhaps: &'a [AgentName],
    /// Whether I watched unseen, so that they know nothing of my being there.
    pub unseen: bool,
}

impl Graph {
    /// Takes in what my body sensed while others were near. It becomes common ground of those who sensed it too.
    pub fn perceive_with(
        &mut self,
        tick: Tick,
        here: &Place,
        percept: &Percept,
        witnesses: &Witnesses<'_>,
    ) -> Vec<Change> {
        let Some((what, findings)) = self.senses(tick, here, percept) else {
            return Vec::new();
        };
        let sharers = if is_open_to_all(&what) {
            self.sharers(witnesses)
        } else {
            Vec::new()
        };
        self.record_among(tick, Some(here), what, findings, &sharers)
    }

    /// An act reveals a belief: who digs for the diamond there believes that it is there, whatever he may have seen. `text` is the act in
    /// words: `bob dug at 12 11 -7`.
    pub fn reveals(
        &mut self,
        tick: Tick,
        here: &Place,
        agent: &AgentName,
        text: &str,
        proposition: Proposition,
    ) -> Vec<Change> {
        self.agents.insert(agent.clone());
        let what = Perceived::Act {
            agent: agent.clone(),
            text: text.to_owned(),
        };
        let finding = Finding {
            scope: Scope::Chain(vec![agent.clone()]),
            proposition,
            denied: false,
            link: Link::Evidence(ACTS_ON_IT),
        };
        self.record(tick, Some(here), what, vec![finding])
    }

    /// Who comes to the same findings as I do.
    fn sharers(&mut self, witnesses: &Witnesses<'_>) -> Vec<Sharer> {
        let mut sharers = Vec::new();
        for agent in witnesses.together.iter().chain(witnesses.perhaps) {
            if !self.agents.contains(agent) {
                self.agents.insert(agent.clone());
            }
        }
        if !witnesses.together.is_empty() {
            let me = (!witnesses.unseen).then_some(&self.me);
            let scope = Scope::common(witnesses.together.iter().chain(me));
            sharers.push(Sharer {
                minds: self.scopes.share(&scope),
                surely: true,
            });
        }
        for agent in witnesses.perhaps {
            let scope = Scope::Chain(vec![agent.clone()]);
            sharers.push(Sharer {
                minds: self.scopes.share(&scope),
                surely: false,
            });
        }
        sharers
    }
}

/// Whether others who are near can perceive it as I do.
fn is_open_to_all(what: &Perceived) -> bool {
    use Perceived as P;
    match what {
        P::Block { .. }
        | P::Agent { .. }
        | P::Mob { .. }
        | P::Inside { .. }
        | P::Dug { .. }
        | P::Died { .. } => true,
        P::Known(_)
        | P::Crafted { .. }
        | P::Smelted { .. }
        | P::Ate { .. }
        | P::Carried { .. }
        | P::Heard { .. }
        | P::Said { .. }
        | P::Act { .. }
        | P::Outcome { .. }
        | P::Scene(_) => false,
    }
}
