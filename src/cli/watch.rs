//! Watching a run: one line for each agent on a terminal, log lines elsewhere.

use std::collections::BTreeMap;

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use crate::agent::Status;
use crate::colony::Watch;
use crate::vocab::{AgentName, Position, Tick};
use crate::world::Observation;

/// What a watcher sees of one agent.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct AgentLine {
    /// Who.
    pub(super) name: AgentName,
    /// What it works on, `collect 3 oak_log`; empty between tasks.
    pub(super) task: String,
    /// Its health in half hearts.
    pub(super) health: f32,
    /// The block its feet are in.
    pub(super) position: Position,
    /// The newest line it said; empty if none yet.
    pub(super) speech: String,
    /// Tasks done.
    pub(super) done: usize,
    /// Tasks failed.
    pub(super) failed: usize,
    /// Skills in its library.
    pub(super) skills: usize,
}

impl AgentLine {
    fn new((status, observation): &(Status, Observation)) -> Self {
        Self {
            name: status.name.clone(),
            task: status.task.clone(),
            health: observation.health,
            position: observation.feet(),
            speech: status.speech.clone(),
            done: status.run.done.len(),
            failed: status.run.failed.len(),
            skills: status.skills,
        }
    }

    /// The line as drawn, without the name.
    fn text(&self) -> String {
        let task = match self.task.as_str() {
            "" => "-",
            task => task,
        };
        let speech = match self.speech.as_str() {
            "" => String::new(),
            speech => format!(" | \"{speech}\""),
        };
        format!(
            "{task} | health {:.0} | at {} | {} done, {} failed, {} skills{speech}",
            self.health, self.position, self.done, self.failed, self.skills
        )
    }
}

/// Where agents are watched.
#[derive(Debug)]
pub(super) enum View {
    /// A line for each agent on a terminal, drawn over and over.
    Drawn(Drawn),
    /// A log line whenever an agent turns to another task or says something.
    Logged(BTreeMap<AgentName, AgentLine>),
}

/// The lines on a terminal.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    screen: MultiProgress,
    lines: BTreeMap<AgentName, ProgressBar>,
}

impl View {
    /// Drawn on a terminal, logged elsewhere.
    pub(super) fn new(on_terminal: bool) -> Self {
        if on_terminal {
            Self::Drawn(Drawn::default())
        } else {
            Self::Logged(BTreeMap::new())
        }
    }

    /// Takes in how the agents stand.
    pub(super) fn update(&mut self, agents: &[AgentLine]) {
        match self {
            Self::Drawn(drawn) => agents.iter().for_each(|agent| drawn.draw(agent)),
            Self::Logged(last) => agents.iter().for_each(|agent| log(last, agent)),
        }
    }

    /// Takes the lines off the terminal.
    pub(super) fn finish(self) {
        if let Self::Drawn(drawn) = self {
            drawn.lines.values().for_each(ProgressBar::finish_and_clear);
        }
    }
}

impl Watch for View {
    fn progress(&mut self, _tick: Tick, agents: &[(Status, Observation)]) {
        let lines: Vec<AgentLine> = agents.iter().map(AgentLine::new).collect();
        self.update(&lines);
    }
}

impl Drawn {
    fn draw(&mut self, agent: &AgentLine) {
        let screen = &self.screen;
        let line = self
            .lines
            .entry(agent.name.clone())
            .or_insert_with(|| screen.add(line(&agent.name)));
        line.set_message(agent.text());
        line.tick();
    }
}

fn line(name: &AgentName) -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {prefix:16} {wide_msg}");
    let line = ProgressBar::new_spinner().with_prefix(name.to_string());
    match style {
        Ok(style) => line.with_style(style),
        Err(_) => line,
    }
}

fn log(last: &mut BTreeMap<AgentName, AgentLine>, agent: &AgentLine) {
    let before = last.insert(agent.name.clone(), agent.clone());
    let is_new = |text: fn(&AgentLine) -> &String| {
        !text(agent).is_empty() && before.as_ref().map(text) != Some(text(agent))
    };
    if is_new(|line| &line.task) {
        tracing::info!(agent = %agent.name, at = %agent.position, "{}", agent.task);
    }
    if is_new(|line| &line.speech) {
        tracing::info!(agent = %agent.name, "says: {}", agent.speech);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_watched_agent_is_one_line() {
        let alice = AgentLine {
            name: "alice".parse().unwrap(),
            task: "collect 3 oak_log".to_owned(),
            health: 19.5,
            position: Position::new(12, 64, -7),
            speech: "how do i get stone_pickaxe?".to_owned(),
            done: 4,
            failed: 1,
            skills: 3,
        };
        insta::assert_snapshot!(alice.text(), @r#"collect 3 oak_log | health 20 | at 12 64 -7 | 4 done, 1 failed, 3 skills | "how do i get stone_pickaxe?""#);
        let idle = AgentLine {
            task: String::new(),
            speech: String::new(),
            ..alice
        };
        insta::assert_snapshot!(idle.text(), @"- | health 20 | at 12 64 -7 | 4 done, 1 failed, 3 skills");
    }
}
