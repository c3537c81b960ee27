//! What every number of a saved world must be, so that no sum of it runs over and no search from it runs for ever: a walk over all of a
//! value, whatever it consists of. What rooms add to the save is covered without their asking.

mod parts;

use std::fmt;
use std::ops::RangeInclusive;

use serde::Serialize;
use serde::ser;

/// Blocks from the middle of the world: vanilla's `Level.MAX_LEVEL_SIZE`.
pub(super) const FARTHEST: i32 = 30_000_000;
/// Longest count of ticks, ids and what else never ends: two thousand years of play at a hundred thousand times life.
const LONGEST: i128 = 1 << 52;
/// Most of what is counted in 32 bits. Entity numbers from here on are those of bodies.
const MOST: i128 = 1 << 30;
/// Greatest speed, damage, angle: far beyond what happens, near enough to be walked through.
const STRONGEST: f64 = 10_000.0;

/// Narrower bounds, by the name of a type and its field.
const NARROW: &[(&str, &str, RangeInclusive<i128>)] = &[
    ("ActiveEffect", "level", 1..=255),
    ("SavedBody", "held_slot", 0..=8),
    ("Stack", "count", 1..=1_000_000),
    ("Vitals", "food", 0..=20),
];

/// What is wrong with a save, and where in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{place}` {what}")]
pub struct Fault {
    /// Where: `bodies.0.position.x`.
    pub place: String,
    /// What is the matter: `is NaN`.
    pub what: String,
}

impl Fault {
    /// A fault at a place.
    pub(super) fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            what: what.into(),
        }
    }
}

impl ser::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new("", message.to_string())
    }
}

/// Fails at the first number that is out of bounds.
pub(super) fn check(value: &impl Serialize) -> Result<(), Fault> {
    value.serialize(&mut Walk { path: Vec::new() })
}

/// A step from a value to one of its parts.
enum Step {
    /// A field of a named type.
    Field(&'static str, &'static str),
    /// An element of a list, or a key or value of a map.
    Index(usize),
}

/// Where the walk is.
struct Walk {
    path: Vec<Step>,
}

impl Walk {
    fn integer(&self, value: i128, usual: RangeInclusive<i128>) -> Result<(), Fault> {
        let bounds = match self.path.last() {
            Some(Step::Field(of, field)) => {
                let narrow = NARROW.iter().find(|(o, f, _)| o == of && f == field);
                narrow.map_or(usual, |(_, _, bounds)| bounds.clone())
            }
            _ => usual,
        };
        if bounds.contains(&value) {
            return Ok(());
        }
        let (least, most) = bounds.into_inner();
        Err(self.fault(format!("is {value}, not {least} to {most}")))
    }

    fn float(&self, value: f64) -> Result<(), Fault> {
        let is_place = matches!(self.path.last(), Some(Step::Field("Point", _)));
        let most = if is_place {
            f64::from(FARTHEST)
        } else {
            STRONGEST
        };
        if value.abs() <= most {
            return Ok(());
        }
        Err(self.fault(format!("is {value}, not -{most} to {most}")))
    }

    fn fault(&self, what: String) -> Fault {
        let steps = self.path.iter().map(|step| match step {
            Step::Field(_, field) => (*field).to_owned(),
            Step::Index(index) => index.to_string(),
        });
        Fault::new(steps.collect::<Vec<_>>().join("."), what)
    }

    fn part(&mut self, step: Step, value: &(impl Serialize + ?Sized)) -> Result<(), Fault> {
        self.path.push(step);
        value.serialize(&mut *self)?;
        self.path.pop();
        Ok(())
    }
}
