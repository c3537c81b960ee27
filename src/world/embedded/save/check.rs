//! What must fit together in a saved world, beyond each number's own bounds.

use std::collections::BTreeSet;

use super::bounds::{FARTHEST, Fault};
use super::{SavedColumn, SavedWorld};
use crate::world::catalog::Catalog;
use crate::world::embedded::chunk::{BOTTOM, CELLS_IN_COLUMN, SIDE, TOP};

/// Fails at the first thing that does not fit.
pub(super) fn check(saved: &SavedWorld) -> Result<(), Fault> {
    columns(&saved.columns)?;
    births(saved)?;
    bodies(saved)?;
    match saved.entities.ahead() {
        None => Ok(()),
        Some(number) => Err(Fault::new(
            "entities",
            format!("has number {number}, which was not given out yet"),
        )),
    }
}

/// Each column once, in order, with cells and states that there are.
fn columns(columns: &[SavedColumn]) -> Result<(), Fault> {
    let states = Catalog::get().state_count();
    let mut last = None;
    for (index, SavedColumn(x, z, cells)) in columns.iter().enumerate() {
        let fault = |what: String| Err(Fault::new(format!("columns.{index}"), what));
        let here = Some((*x, *z));
        if here <= last {
            return fault(format!("at {x} {z} is there twice, or out of order"));
        }
        last = here;
        if x.abs().max(z.abs()) > FARTHEST / SIDE {
            return fault(format!("at {x} {z} is outside of the world"));
        }
        if let Some(cell) = cells.keys().find(|cell| **cell >= CELLS_IN_COLUMN) {
            return fault(format!("has cell {cell}, not 0 to {}", CELLS_IN_COLUMN - 1));
        }
        if let Some(state) = cells.values().find(|state| state.0 >= states) {
            return fault(format!(
                "has block state {}, not 0 to {}",
                state.0,
                states - 1
            ));
        }
        if cells.is_empty() {
            return fault("tells of nothing".to_owned());
        }
    }
    Ok(())
}

/// Bodies live again within the world's height.
fn births(saved: &SavedWorld) -> Result<(), Fault> {
    let beds = saved.bodies.iter().filter_map(|body| body.bed);
    let mut places = std::iter::once(saved.spawn).chain(beds);
    match places.find(|at| !(BOTTOM..=TOP).contains(&at.y)) {
        None => Ok(()),
        Some(at) => Err(Fault::new(
            "spawn",
            format!("at {at} is above or below the world"),
        )),
    }
}

/// Each body once.
fn bodies(saved: &SavedWorld) -> Result<(), Fault> {
    let mut names = BTreeSet::new();
    let twice = saved.bodies.iter().find(|body| !names.insert(&body.name));
    match twice {
        None => Ok(()),
        Some(body) => Err(Fault::new("bodies", format!("has `{}` twice", body.name))),
    }
}
