//! `mindforge talk`: what is said, as agents understand it.

mod understood;

use clap::Subcommand;

use crate::agent;
use crate::belief::sentence::{self, Context};
use crate::config::Config;
use crate::talk;
use crate::vocab::{AgentName, Dimension, WorldId};

use self::understood::Understood;
use super::arguments::Globals;
use super::error::ExitStatus;
use super::output;

/// What to do with speech.
#[derive(Debug, Subcommand)]
pub(super) enum TalkCommand {
    /// Read a text as belief sentences: facts, questions, corrections, requests, promises
    #[command(after_help = "The forms of sentences are listed in docs/belief-sentences.md.")]
    Parse {
        /// What is said, such as `I think iron_ore is at 12 40 -7 (I saw it)`
        text: String,
        /// Who says it, which is "I" in it
        #[arg(long, value_name = "NAME", default_value = "player")]
        speaker: AgentName,
    },
}

/// Carries out a `talk` subcommand.
pub(super) fn run(
    command: TalkCommand,
    globals: &Globals,
    config: &Config,
) -> anyhow::Result<ExitStatus> {
    match command {
        TalkCommand::Parse { text, speaker } => parse(&text, &speaker, globals.json, config)?,
    }
    Ok(ExitStatus::Success)
}

/// Reads the text line by line, as it would come through chat, and prints what each sentence says.
fn parse(text: &str, speaker: &AgentName, json: bool, config: &Config) -> anyhow::Result<()> {
    let owners = &config.agent.owners;
    let mut lexicon = agent::lexicon(speaker);
    let configured = config.agents.iter().map(|agent| &agent.name);
    lexicon.agents.extend(configured.chain(owners).cloned());
    let context = Context {
        speaker,
        world: &WorldId("".into()),
        dimension: Dimension::Overworld,
        lexicon: &lexicon,
    };
    let is_owner = owners.contains(speaker);
    let said: Vec<Understood> = talk::lines(text)
        .iter()
        .flat_map(|line| sentence::parse_all(line, &context))
        .map(|utterance| Understood::new(utterance, speaker, is_owner))
        .collect::<Result<_, _>>()?;
    if json {
        return Ok(output::json(&said)?);
    }
    let rows = said.into_iter().map(Understood::row);
    Ok(output::text(&output::table(
        ["kind", "sure", "says"],
        rows,
    ))?)
}
