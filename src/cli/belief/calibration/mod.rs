//! `mindforge belief calibration`: whether testimony is believed as far as it deserves, in simulated worlds.

mod report;
mod seeds;

use std::io;

use clap::{Args, ValueEnum as _};

use self::report::{Figure, Report};
use self::seeds::Seeds;
use crate::belief::calibration::Scenario;
use crate::cli::output;

/// What to measure.
#[derive(Args, Debug)]
pub(in crate::cli) struct CalibrationArguments {
    /// The seeds of the worlds, the first and the last
    #[arg(long, value_name = "A..B", default_value = "101..120")]
    seeds: Seeds,
    /// Claims of each partner, after which the worlds end
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=2_000))]
    claims: u32,
    /// Only this scenario
    #[arg(long, value_enum)]
    scenario: Option<Choice>,
    /// List every world
    #[arg(long)]
    worlds: bool,
}

/// Who says what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Choice {
    /// One partner speaks about each matter
    Alone,
    /// One to four speak about each matter
    Several,
    /// One speaks, and others repeat it in his name
    Echo,
    /// Partners who know rules do not know places
    ByKind,
    /// One who was honest lies from the middle on
    Turncoat,
    /// One who is wrong knows better
    Liar,
}

impl Choice {
    fn scenario(self) -> Scenario {
        match self {
            Self::Alone => Scenario::Alone,
            Self::Several => Scenario::Several,
            Self::Echo => Scenario::Echo,
            Self::ByKind => Scenario::ByKind,
            Self::Turncoat => Scenario::Turncoat,
            Self::Liar => Scenario::Liar,
        }
    }
}

/// Lives through the worlds and prints what came of them.
pub(super) fn run(arguments: &CalibrationArguments, json: bool) -> io::Result<()> {
    let chosen = arguments.scenario.map_or(Choice::value_variants(), |one| {
        let all = Choice::value_variants();
        let at = all.iter().position(|it| *it == one).unwrap_or(0);
        &all[at..=at]
    });
    let reports: Vec<Report> = chosen
        .iter()
        .map(|choice| Report::of(choice.scenario(), &arguments.seeds, arguments.claims))
        .collect();
    if json {
        return output::json(&reports);
    }
    let mut text = summary(&reports, arguments);
    for report in &reports {
        text += &details(report, arguments.worlds);
    }
    output::text(&text)
}

fn summary(reports: &[Report], arguments: &CalibrationArguments) -> String {
    let rows = reports.iter().map(|report| {
        [
            report.scenario.to_owned(),
            interval(report.error_while_learning),
            interval(report.error_after),
            format!("{:.4}", report.error_pooled),
            interval(report.rank_correlation),
        ]
    });
    let heading = [
        "scenario",
        "error while learning",
        "error after",
        "pooled",
        "rank correlation",
    ];
    format!(
        "worlds of seeds {}, {} claims of each partner\n\n{}",
        arguments.seeds,
        arguments.claims,
        output::table(heading, rows)
    )
}

fn details(report: &Report, worlds: bool) -> String {
    let rows = report.bins.iter().map(|bin| {
        [
            format!("{:.2} to {:.2}", bin.from, bin.to),
            format!("{:.3}", bin.expected),
            format!("{:.3} [{:.3}, {:.3}]", bin.share, bin.low, bin.high),
            bin.count.to_string(),
        ]
    });
    let bins = output::table(["sure", "mean", "true", "claims"], rows);
    let rows = report.partners.iter().map(|partner| {
        [
            partner.name.clone(),
            format!("{:.2}", partner.reliability),
            interval(partner.trust),
        ]
    });
    let partners = output::table(["partner", "reliability", "trust"], rows);
    let mut text = format!("\n{}, after learning\n{bins}\n{partners}", report.scenario);
    if let Some(noticed) = report.noticed_after {
        let noticed = interval(Some(noticed));
        text += "\nthe turncoat is noticed after ";
        text += &noticed;
        text += " claims\n";
    }
    if worlds {
        let rows = report.worlds.iter().map(|world| {
            [
                world.seed.to_string(),
                format!("{:.4}", world.error_while_learning),
                format!("{:.4}", world.error_after),
                world
                    .rank_correlation
                    .map_or_else(|| "-".to_owned(), |rho| format!("{rho:.3}")),
            ]
        });
        let heading = [
            "seed",
            "error while learning",
            "error after",
            "rank correlation",
        ];
        text += "\n";
        text += &output::table(heading, rows);
    }
    text
}

/// A mean with its interval.
fn interval(figure: Option<Figure>) -> String {
    figure.map_or_else(
        || "-".to_owned(),
        |it| format!("{:.3} [{:.3}, {:.3}]", it.mean, it.low, it.high),
    )
}
