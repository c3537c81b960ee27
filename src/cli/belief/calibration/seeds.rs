//! A range of seeds, as written on the command line.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// Most worlds of one measurement.
const MOST: u64 = 10_000;

/// The seeds from a first to a last, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seeds(RangeInclusive<u64>);

impl Seeds {
    pub(super) fn iter(&self) -> impl Iterator<Item = u64> {
        self.0.clone()
    }
}

/// Why a text is no range of seeds.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum InvalidSeeds {
    #[error("expected two whole numbers such as `101..200`, or one")]
    Form,
    #[error("the last seed is before the first")]
    Backwards,
    #[error("these are more than {MOST} worlds")]
    TooMany,
}

impl FromStr for Seeds {
    type Err = InvalidSeeds;

    fn from_str(text: &str) -> Result<Self, InvalidSeeds> {
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        let number = |text: &str| text.parse::<u64>().map_err(|_| InvalidSeeds::Form);
        let (first, last) = (number(first)?, number(last)?);
        if last < first {
            return Err(InvalidSeeds::Backwards);
        }
        if last - first >= MOST {
            return Err(InvalidSeeds::TooMany);
        }
        Ok(Self(first..=last))
    }
}

impl fmt::Display for Seeds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.0.start(), self.0.end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_are_a_range_with_both_ends_or_one() {
        let seeds = |text: &str| text.parse::<Seeds>().map(|seeds| seeds.iter().count());
        assert_eq!(seeds("101..200"), Ok(100));
        assert_eq!(seeds("7"), Ok(1));
        assert_eq!(seeds("7..6"), Err(InvalidSeeds::Backwards));
        assert_eq!(seeds("1..10001"), Err(InvalidSeeds::TooMany));
        for wrong in ["", "..", "1..", "a..b", "-1..2", "1...3"] {
            assert_eq!(seeds(wrong), Err(InvalidSeeds::Form), "{wrong}");
        }
    }
}
