//! `mindforge belief graph`: a part of a mind as DOT, JSON or a picture.

use std::fs;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, ValueEnum};

use super::Recalled;
use crate::belief::picture::{Part, Picture};
use crate::cli::output;
use crate::vocab::AgentName;

/// What to draw.
#[derive(Args, Debug)]
pub(in crate::cli) struct GraphArguments {
    /// Whose mind
    #[arg(long, value_name = "NAME")]
    pub(super) agent: AgentName,
    /// In which form [default: svg, or json with --json]
    #[arg(long)]
    format: Option<Format>,
    /// Only what is believed about an item, block, creature, agent or place (`X Y Z`), and why
    #[arg(long, value_name = "THING", conflicts_with = "why")]
    about: Option<String>,
    /// Only why one belief is held, such as `mining stone gives cobblestone`
    #[arg(long, value_name = "SENTENCE")]
    why: Option<String>,
    /// At most so many nodes
    #[arg(long, value_name = "N", default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..=300))]
    max: u16,
    /// Write it to a file instead of stdout
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For Graphviz
    Dot,
    /// For other programs
    Json,
    /// For people
    Svg,
}

/// Draws a part of a mind.
pub(super) fn run(mind: &Recalled, arguments: &GraphArguments, json: bool) -> anyhow::Result<()> {
    let part = match (&arguments.about, &arguments.why) {
        (Some(thing), _) => Part::About(mind.topic(thing)?),
        (None, Some(sentence)) => Part::Why(mind.known_fact(sentence)?),
        (None, None) => Part::Latest,
    };
    let picture = mind.graph.picture(&part, usize::from(arguments.max));
    let format = match arguments.format {
        Some(format) => format,
        None if json => Format::Json,
        None => Format::Svg,
    };
    let text = written(&picture, format)?;
    match &arguments.out {
        None => output::text(&text)?,
        Some(path) => {
            fs::write(path, text).with_context(|| format!("cannot write `{}`", path.display()))?;
            let (nodes, edges) = (picture.nodes.len(), picture.edges.len());
            let path = path.display();
            output::text(&format!("{nodes} nodes and {edges} edges are in `{path}`"))?;
        }
    }
    Ok(())
}

fn written(picture: &Picture, format: Format) -> anyhow::Result<String> {
    Ok(match format {
        Format::Dot => picture.to_dot(),
        Format::Json => serde_json::to_string(picture)? + "\n",
        Format::Svg => picture.to_svg()?,
    })
}
