//! The table that a run ends with.

use crate::colony::AgentReport;

use super::output;

/// The table, a line for each agent.
pub(super) fn table(agents: &[AgentReport]) -> String {
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
        [
            agent.name.to_string(),
            agent.tasks.done.len().to_string(),
            agent.tasks.failed.len().to_string(),
            agent.skills.to_string(),
            agent.episodes.to_string(),
            agent.beliefs.to_string(),
            agent.messages.sent.to_string(),
            agent.messages.received.to_string(),
            agent.learned_by_talk.to_string(),
            agent.deaths.to_string(),
        ]
    });
    output::table(heading, rows)
}
