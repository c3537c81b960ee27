//! Talk: what I hear and what I say, and what that makes of my models of those who hear it too.

use super::finding::{Claimed, Finding, Link};
use super::key::Key;
use super::node::{Innate, Perceived};
use super::scope::Scope;
use super::{Change, Graph};
use crate::belief::{Hedge, Outcome, Proposition, Question, Statement, Utterance};
use crate::vocab::{AgentName, Audience, Goal, Place, Tick};

/// Log-odds that a speaker holds what he says.
const MEANS_IT: f64 = 2.5;
/// Log-odds that a speaker thinks that I took his word.
const TAKEN: f64 = 1.5;
/// Log-odds that somebody who asks does not know.
const ASKS: f64 = 2.5;
/// How strongly a partner's wish is taken to be felt.
const WISH: f64 = 0.5;

/// Words as they reached me: who spoke, for whom, and who else heard it.
#[derive(Clone, Copy, Debug)]
pub struct Speech<'a> {
    /// Who spoke, as the world says.
    pub speaker: &'a AgentName,
    /// For whom.
    pub audience: Audience,
    /// Partners who heard it too.
    pub present: &'a [AgentName],
    /// What was said.
    pub utterance: &'a Utterance,
}

impl<'a> Speech<'a> {
    /// Words for everyone, heard by nobody else that I know of.
    pub fn public(speaker: &'a AgentName, utterance: &'a Utterance) -> Self {
        Self {
            speaker,
            audience: Audience::All,
            present: &[],
            utterance,
        }
    }
}

/// What an utterance says about the world.
struct Claim {
    proposition: Proposition,
    denied: bool,
    /// The share of the speaker's trust that the words carry.
    share: f64,
    /// The moment that it is about, if one was named.
    at: Option<Tick>,
}

impl Graph {
    /// Takes in what a partner said. A claim is testimony, weighed by trust; it also tells what the speaker holds, what he now thinks
    /// that I hold, and what the others who heard it may hold. A question tells what the speaker does not know.
    pub fn hear(&mut self, tick: Tick, here: &Place, speech: Speech<'_>) -> Vec<Change> {
        let Speech {
            speaker,
            audience,
            present,
            utterance,
        } = speech;
        if *speaker == self.me {
            return Vec::new();
        }
        self.agents.insert(speaker.clone());
        self.agents.extend(present.iter().cloned());
        let claims = claims(speaker, utterance);
        self.acquaint(speaker, present, utterance);
        self.note_wishes(tick, speaker, &claims);
        let mut findings = self.lacks(speaker, utterance);
        for claim in &claims {
            findings.extend(self.testimony_findings(speaker, present, claim));
        }
        let what = Perceived::Heard {
            speaker: speaker.clone(),
            audience,
            utterance: utterance.clone(),
        };
        let objections = self.objections(&claims);
        let mut changes = Vec::new();
        if !objections.is_empty() {
            // Before the words are weighed, so that an expert never holds them for a moment.
            changes = self.record(tick, None, Perceived::Known(Innate::Expert), objections);
        }
        changes.extend(self.record(tick, Some(here), what, findings));
        changes
    }

    /// Notes what I said: those who heard it have now been told, and think that I hold it.
    pub fn said(
        &mut self,
        tick: Tick,
        here: &Place,
        to: Option<&AgentName>,
        present: &[AgentName],
        utterance: &Utterance,
    ) -> Vec<Change> {
        let me = self.me.clone();
        let mut hearers: Vec<&AgentName> = present.iter().chain(to).collect();
        hearers.retain(|hearer| **hearer != me);
        hearers.sort_unstable();
        hearers.dedup();
        self.agents.extend(hearers.iter().copied().cloned());
        let mut findings = Vec::new();
        for claim in claims(&me, utterance) {
            for hearer in &hearers {
                let told = vec![(*hearer).clone()];
                let knows_me = vec![(*hearer).clone(), me.clone()];
                findings.push(claim.finding(Scope::Chain(told), claim.told()));
                findings.push(claim.finding(Scope::Chain(knows_me), Link::Evidence(MEANS_IT)));
            }
        }
        let what = Perceived::Said {
            to: to.cloned(),
            utterance: utterance.clone(),
        };
        self.record(tick, Some(here), what, findings)
    }

    /// When I last said exactly this to that partner (or to all).
    pub fn last_said(&self, to: Option<&AgentName>, utterance: &Utterance) -> Option<Tick> {
        let said = Perceived::Said {
            to: to.cloned(),
            utterance: utterance.clone(),
        };
        let at = self.index.percept(&self.nodes, &said)?;
        self.percept_node(at).map(|percept| percept.last)
    }

    fn note_wishes(&mut self, tick: Tick, speaker: &AgentName, claims: &[Claim]) {
        for claim in claims {
            if let Proposition::Wants { agent, goal } = &claim.proposition
                && agent == speaker
                && !claim.denied
            {
                self.desire_of(tick, vec![speaker.clone()], goal, WISH);
            }
        }
    }

    fn testimony_findings(
        &self,
        speaker: &AgentName,
        present: &[AgentName],
        claim: &Claim,
    ) -> Vec<Finding> {
        let told = claim.told();
        let meant = claim.finding(
            Scope::Chain(vec![speaker.clone()]),
            Link::Evidence(MEANS_IT),
        );
        if matches!(claim.proposition, Proposition::Text { .. }) {
            // A greeting is nobody's belief but, if at all, its speaker's.
            return vec![meant];
        }
        let mut findings = vec![
            claim.finding(Scope::MINE, told),
            meant,
            claim.finding(
                Scope::Chain(vec![speaker.clone(), self.me.clone()]),
                Link::Evidence(TAKEN),
            ),
        ];
        for other in present {
            if other != speaker && *other != self.me {
                findings.push(claim.finding(Scope::Chain(vec![other.clone()]), told));
            }
        }
        findings
    }

    /// A speaker who asks for something does not hold what I thought he held about it.
    fn lacks(&self, speaker: &AgentName, utterance: &Utterance) -> Vec<Finding> {
        let Utterance::Question(question) = utterance else {
            return Vec::new();
        };
        let holder = vec![speaker.clone()];
        let keys = answering(question);
        let known = keys.iter().flat_map(|key| self.opinions(&holder, key));
        known
            .filter(|held| !is_own_inventory(held, speaker))
            .map(|proposition| Finding {
                scope: Scope::Chain(holder.clone()),
                proposition,
                denied: true,
                link: Link::Evidence(ASKS),
            })
            .collect()
    }

    /// An expert's facts are complete: a claimed rule about what they cover, and that is not among them, is false.
    fn objections(&self, claims: &[Claim]) -> Vec<Finding> {
        claims
            .iter()
            .filter(|claim| !claim.denied)
            .map(|claim| &claim.proposition)
            .filter(|claimed| self.mine(claimed).is_none())
            .filter(|claimed| self.is_expert_on(claimed))
            .map(|claimed| Finding::own(claimed.clone(), true, Innate::Expert.log_odds()))
            .collect()
    }

    fn is_expert_on(&self, claimed: &Proposition) -> bool {
        use Proposition as P;
        let keys = match claimed.clone() {
            P::Yields { block, .. } | P::NeedsTool { block, .. } => {
                vec![Key::YieldsOf(block.clone()), Key::ToolFor(block)]
            }
            P::Recipe { item, .. } => vec![Key::RecipeOf(item)],
            P::Smelts { input, .. } => vec![Key::SmeltsFrom(input)],
            P::Edible { item, .. } => vec![Key::EdibleItem(item)],
            _ => return false,
        };
        let Some(expert) = self
            .index
            .percept(&self.nodes, &Perceived::Known(Innate::Expert))
        else {
            return false;
        };
        keys.iter().flat_map(|key| self.index.mine(key)).any(|at| {
            self.evidence(at)
                .iter()
                .any(|piece| piece.source == expert && piece.supports)
        })
    }
}

impl Claim {
    fn finding(&self, scope: Scope, link: Link) -> Finding {
        Finding {
            scope,
            proposition: self.proposition.clone(),
            denied: self.denied,
            link,
        }
    }

    /// The claim as testimony.
    fn told(&self) -> Link {
        Link::Told(Claimed {
            at: self.at,
            ..Claimed::now(self.share)
        })
    }

    fn sure(proposition: Proposition, denied: bool) -> Self {
        Self {
            proposition,
            denied,
            share: share(Hedge::Sure),
            at: None,
        }
    }

    fn stated(statement: &Statement) -> Self {
        Self {
            proposition: statement.proposition.clone(),
            denied: statement.negated,
            share: share(statement.hedge),
            at: statement.at_tick,
        }
    }
}

/// The share of trust that words carry: with the prior trust of 0.8, confidences of 0.8, 0.72 and 0.63.
fn share(hedge: Hedge) -> f64 {
    match hedge {
        Hedge::Sure => 1.0,
        Hedge::Think => 0.7,
        Hedge::Maybe => 0.4,
    }
}

fn claims(speaker: &AgentName, utterance: &Utterance) -> Vec<Claim> {
    let agent = || speaker.clone();
    let wants = |goal| Proposition::Wants {
        agent: agent(),
        goal,
    };
    let tried = |task: &crate::vocab::Task, outcome: &str| Proposition::Tried {
        agent: agent(),
        task: task.clone(),
        outcome: Outcome::new(outcome),
    };
    match utterance {
        Utterance::Fact(statement) | Utterance::Correction(statement) => {
            vec![Claim::stated(statement)]
        }
        Utterance::Request(task)
        | Utterance::Promise { task, .. }
        | Utterance::LookAtCode { task } => {
            vec![Claim::sure(wants(Goal::Do(task.clone())), false)]
        }
        Utterance::TeachMe { skill } => {
            let can = Proposition::Can {
                agent: agent(),
                skill: skill.clone(),
            };
            vec![Claim::sure(can, true)]
        }
        Utterance::Completed(task) => vec![
            Claim::sure(tried(task, "done"), false),
            Claim::sure(wants(Goal::Do(task.clone())), true),
        ],
        Utterance::Cannot { task, because } => vec![
            Claim::sure(tried(task, "cannot"), false),
            Claim::stated(because),
        ],
        Utterance::Released(task) => vec![Claim::sure(wants(Goal::Do(task.clone())), true)],
        Utterance::Text(text) | Utterance::Unknown { text, .. } => vec![Claim::sure(
            Proposition::Text {
                statement: text.clone(),
            },
            false,
        )],
        Utterance::Question(_) | Utterance::Agreed => Vec::new(),
    }
}

/// Under which keys a mind would have what answers a question.
pub(super) fn answering(question: &Question) -> Vec<Key> {
    match question {
        Question::HowToGet { item } => vec![
            Key::RecipeOf(item.clone()),
            Key::Yielding(item.clone()),
            Key::SmeltsInto(item.clone()),
            Key::Dropping(item.clone()),
        ],
        Question::WhereIs { thing } => vec![Key::ThingAt(thing.clone())],
        Question::WhatIs { name } => vec![
            Key::ThingAt(name.clone()),
            Key::RecipeOf(name.as_str().into()),
            Key::Yielding(name.as_str().into()),
            Key::YieldsOf(name.as_str().into()),
        ],
        Question::WhoHas { item } => vec![Key::HasItem(item.clone())],
        Question::Need | Question::Doing => Vec::new(),
    }
}

fn is_own_inventory(proposition: &Proposition, speaker: &AgentName) -> bool {
    matches!(proposition, Proposition::Has { agent, .. } if agent == speaker)
}
