//! What many worlds of one scenario come to.

use serde::Serialize;

use super::seeds::Seeds;
use crate::belief::calibration::{Lived, Scenario, Setting, Standing, Taken, live};
use crate::stats::{self, calibration_error, reliability, spearman};

/// Bins of confidence from 0 to 1. The upper five can be met, for whoever takes a side is surer than one half.
const BINS: u32 = 10;

/// The calibration of a scenario over worlds of several seeds.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    pub(super) scenario: &'static str,
    /// Claims of each partner.
    claims: u32,
    /// The expected calibration error of a world from the first claim on, averaged over worlds.
    pub(super) error_while_learning: Option<Figure>,
    /// The same for claims after those.
    pub(super) error_after: Option<Figure>,
    /// The same for the claims of all worlds together, without the scatter of few claims.
    pub(super) error_pooled: f64,
    /// Spearman's, of trust and reliability; liars who know better are left out.
    pub(super) rank_correlation: Option<Figure>,
    /// After how many claims the turncoat was trusted in less than half of them.
    pub(super) noticed_after: Option<Figure>,
    /// The claims of all worlds after learning, by confidence.
    pub(super) bins: Vec<Bin>,
    pub(super) partners: Vec<Partner>,
    pub(super) worlds: Vec<OneWorld>,
}

/// A mean over worlds with its 95% interval.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Figure {
    pub(super) mean: f64,
    pub(super) low: f64,
    pub(super) high: f64,
}

#[derive(Debug, Serialize)]
pub(super) struct Bin {
    pub(super) from: f64,
    pub(super) to: f64,
    pub(super) count: u64,
    right: u64,
    /// The mean confidence.
    pub(super) expected: f64,
    /// The share that was true, with Wilson's 95% interval.
    pub(super) share: f64,
    pub(super) low: f64,
    pub(super) high: f64,
}

#[derive(Debug, Serialize)]
pub(super) struct Partner {
    pub(super) name: String,
    pub(super) reliability: f64,
    pub(super) trust: Option<Figure>,
}

#[derive(Debug, Serialize)]
pub(super) struct OneWorld {
    pub(super) seed: u64,
    pub(super) error_while_learning: f64,
    pub(super) error_after: f64,
    pub(super) rank_correlation: Option<f64>,
    noticed_after: Option<u32>,
}

impl Report {
    /// Lives through the worlds of a scenario.
    pub(super) fn of(scenario: Scenario, seeds: &Seeds, claims: u32) -> Self {
        let lives: Vec<(u64, Lived)> = seeds
            .iter()
            .map(|seed| {
                let setting = Setting {
                    claims,
                    ..Setting::new(seed, scenario)
                };
                (seed, live(&setting))
            })
            .collect();
        let exams = lives.iter().flat_map(|(_, lived)| pairs(&lived.exam));
        let bins = reliability(&exams.collect::<Vec<_>>(), BINS);
        let worlds: Vec<OneWorld> = lives.iter().map(OneWorld::of).collect();
        let over =
            |measure: fn(&OneWorld) -> Option<f64>| figure(worlds.iter().filter_map(measure));
        Self {
            scenario: scenario.name(),
            claims,
            error_while_learning: over(|world| Some(world.error_while_learning)),
            error_after: over(|world| Some(world.error_after)),
            error_pooled: calibration_error(&bins),
            rank_correlation: over(|world| world.rank_correlation),
            noticed_after: over(|world| world.noticed_after.map(f64::from)),
            bins: bins.iter().map(Bin::of).collect(),
            partners: partners(&lives),
            worlds,
        }
    }
}

impl OneWorld {
    fn of((seed, lived): &(u64, Lived)) -> Self {
        let error = |taken: &[Taken]| calibration_error(&reliability(&pairs(taken), BINS));
        let honest = lived.partners.iter().filter(|partner| !partner.lied);
        let ranks: Vec<(f64, f64)> = honest.map(|it| (it.reliability, it.trust)).collect();
        Self {
            seed: *seed,
            error_while_learning: error(&lived.learning),
            error_after: error(&lived.exam),
            rank_correlation: spearman(&ranks),
            noticed_after: lived.noticed_after,
        }
    }
}

impl Bin {
    fn of(bin: &stats::Bin) -> Self {
        Self {
            from: bin.from,
            to: bin.to,
            count: bin.count,
            right: bin.right,
            expected: bin.expected,
            share: bin.share(),
            low: bin.interval.low,
            high: bin.interval.high,
        }
    }
}

fn pairs(taken: &[Taken]) -> Vec<(f64, bool)> {
    taken.iter().map(|it| (it.confidence, it.right)).collect()
}

fn figure(numbers: impl Iterator<Item = f64>) -> Option<Figure> {
    let mean = stats::mean(&numbers.collect::<Vec<_>>())?;
    Some(Figure {
        mean: mean.value,
        low: mean.interval.low,
        high: mean.interval.high,
    })
}

/// The partners are the same in every world of a scenario, and in the same order.
fn partners(lives: &[(u64, Lived)]) -> Vec<Partner> {
    let first = lives.first().map_or(&[][..], |(_, lived)| &lived.partners);
    let partner = |(at, standing): (usize, &Standing)| Partner {
        name: match standing.matter {
            Some(matter) => format!("{}, {}", standing.partner, matter.name()),
            None if standing.lied => format!("{}, who lies", standing.partner),
            None => standing.partner.to_string(),
        },
        reliability: standing.reliability,
        trust: figure(
            lives
                .iter()
                .filter_map(|(_, lived)| lived.partners.get(at).map(|it| it.trust)),
        ),
    };
    first.iter().enumerate().map(partner).collect()
}
