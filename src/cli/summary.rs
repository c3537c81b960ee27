//! The table that a run ends with.

use crate::vocab::AgentName;

use super::output;

/// What a run was for one agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SummaryLine {
    /// Who.
    pub(super) name: AgentName,
    /// Tasks done in this run.
    pub(super) done: usize,
    /// Tasks failed in this run.
    pub(super) failed: usize,
    /// Skills of the whole life.
    pub(super) skills: usize,
    /// Episodes of the whole life.
    pub(super) episodes: usize,
    /// Beliefs of the whole life.
    pub(super) beliefs: usize,
    /// Messages said in this run.
    pub(super) sent: usize,
    /// Messages heard in this run.
    pub(super) received: usize,
    /// What partners taught in this run.
    pub(super) learned_by_talk: usize,
    /// Deaths in this run.
    pub(super) deaths: usize,
}

/// The table, a line for each agent.
pub(super) fn table(agents: &[SummaryLine]) -> String {
    let heading = [
        "agent",
        "done",
        "failed",
        "skills",
        "episodes",
        "beliefs",
        "sent",
        "received",
        "learned by talk",
        "deaths",
    ];
    let rows = agents.iter().map(|agent| {
        let counts = [
            agent.done,
            agent.failed,
            agent.skills,
            agent.episodes,
            agent.beliefs,
            agent.sent,
            agent.received,
            agent.learned_by_talk,
            agent.deaths,
        ];
        let mut row: [String; 10] = std::array::from_fn(|_| agent.name.to_string());
        for (cell, count) in row.iter_mut().skip(1).zip(counts) {
            *cell = count.to_string();
        }
        row
    });
    output::table(heading, rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_ends_with_a_line_for_each_agent() {
        let bob = SummaryLine {
            name: "bob".parse().unwrap(),
            done: 9,
            failed: 2,
            skills: 7,
            episodes: 11,
            beliefs: 120,
            sent: 6,
            received: 8,
            learned_by_talk: 3,
            deaths: 0,
        };
        insta::assert_snapshot!(table(&[bob]), @"");
    }
}
