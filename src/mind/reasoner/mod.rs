//! The built-in mind: plans backwards over believed recipes and yields, and writes the plan down as skill code.
//!
//! It knows no rule of the world that the graph does not hold; [`sense`] lists the little it takes for granted, as a new player
//! would (wood is above ground, ore below it, an iron pickaxe does what a stone one does). Where a belief is missing it asks;
//! where the last attempt failed it reads the error and writes another draft.
//!
//! No clock, no environment, no hash order: the same brief gives the same reply.

mod code;
mod cost;
mod dead_end;
mod knowledge;
mod plan;
mod room;
mod sense;
mod steps;
#[cfg(test)]
mod tests;

use crate::belief::{Question, Utterance};
use crate::vocab::{ItemName, SkillName, Task, Verb};

use super::{Brief, Draft, Mind, SkillCard, Writing};
use cost::Costs;
use knowledge::Knowledge;
use plan::Planner;

/// A mind without a model: regression planning over beliefs.
#[derive(Clone, Debug, Default)]
pub struct Reasoner {}

impl Mind for Reasoner {
    fn estimate(&mut self, tasks: &[Task], brief: &Brief<'_>) -> Vec<Option<f64>> {
        let knowledge = Knowledge::of(brief.beliefs);
        let costs = Costs::estimate(&knowledge, brief);
        tasks
            .iter()
            .map(|task| estimate(task, &knowledge, &costs))
            .collect()
    }

    fn write_skill(&mut self, task: &Task, brief: &Brief<'_>) -> Writing {
        if let Some(draft) = reuse(task, brief) {
            return Writing::Skill(draft);
        }
        let knowledge = Knowledge::of(brief.beliefs);
        let costs = Costs::estimate(&knowledge, brief);
        let planner = Planner {
            knowledge: &knowledge,
            costs: &costs,
            brief,
        };
        match planner.plan(task) {
            Some(plan) => Writing::Skill(code::write(task, &plan, brief)),
            None => ask(task, &knowledge, &costs, brief),
        }
    }
}

fn estimate(task: &Task, knowledge: &Knowledge, costs: &Costs<'_>) -> Option<f64> {
    match task.verb {
        Verb::Collect | Verb::Craft | Verb::Smelt | Verb::Place => costs
            .making(&ItemName::new(task.name.as_str()))
            .map(|ticks| ticks * f64::from(task.count)),
        Verb::Mine => costs.mining(knowledge, &task.name.as_str().into()),
        Verb::Explore => Some(sense::walk_ticks(f64::from(task.count))),
    }
}

/// The library's skill for a task of this kind, unless it was tried on it already: a skill that fails is rewritten, not repeated.
fn reuse(task: &Task, brief: &Brief<'_>) -> Option<Draft> {
    let fits = |card: &&SkillCard| {
        card.task.verb == task.verb && card.task.name == task.name && card.task.count >= task.count
    };
    let card = brief.skills.iter().find(fits)?;
    let tried = brief
        .attempts
        .iter()
        .any(|attempt| attempt.draft.name == card.name);
    (!tried).then(|| Draft {
        name: card.name.clone(),
        plan: vec![format!("use the skill {}", card.name)],
        code: card.code.clone(),
        rests_on: Vec::new(),
    })
}

/// What to ask of partners when no plan exists: about the task's own item first, then about what the plan for it lacks.
fn ask(task: &Task, knowledge: &Knowledge, costs: &Costs<'_>, brief: &Brief<'_>) -> Writing {
    let wanted = ItemName::new(task.name.as_str());
    let dead_end = dead_end::find(&wanted, knowledge, costs);
    let candidates = [wanted, dead_end.lacks.clone()];
    let unasked = candidates
        .into_iter()
        .map(|item| Utterance::Question(Question::HowToGet { item }))
        .find(|question| !brief.asked.contains(question));
    let Some(question) = unasked else {
        return Writing::GiveUp {
            because: format!("nobody told me how to get {}", dead_end.lacks),
        };
    };
    let excuse = dead_end.because.map(|because| Utterance::Cannot {
        task: task.clone(),
        because,
    });
    let news = excuse.filter(|excuse| !brief.asked.contains(excuse));
    Writing::Ask(news.into_iter().chain([question]).collect())
}

/// The name of the skill for a task: `craft 1 stone_pickaxe` is `craftStonePickaxe`.
fn skill_name(task: &Task) -> SkillName {
    let words = task
        .name
        .as_str()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let camel = words.flat_map(|word| {
        let (first, rest) = word.split_at(1);
        [first.to_ascii_uppercase(), rest.to_owned()]
    });
    SkillName::new(
        [task.verb.word().to_owned()]
            .into_iter()
            .chain(camel)
            .collect::<String>(),
    )
}
