//! Full pockets: what to throw away before a plan is begun.

use super::plan::{self, Plan};
use super::sense;
use crate::mind::Brief;
use crate::vocab::ItemName;

/// With fewer free slots than this, things are thrown away before anything is begun.
const ROOM: usize = 6;
/// As much rubble of a kind as a plan may need is kept: one slot of it.
const KEPT: u32 = 64;

/// What to throw away so that there is room for what the plan brings in: rubble first, then as much of what is neither needed nor
/// treasured as it takes.
pub(super) fn surplus(plan: &Plan, brief: &Brief<'_>) -> Vec<(ItemName, u32)> {
    if brief.free_slots >= ROOM {
        return Vec::new();
    }
    let needed = |item: &ItemName| match plan {
        Plan::Get(need) | Plan::Put(need) => plan::takes(need, item) > 0,
        Plan::Break { .. } | Plan::Walk => false,
    };
    let (rubble, rest): (Vec<_>, Vec<_>) = brief
        .inventory
        .iter()
        .partition(|(item, _)| sense::is_rubble(item));
    let rubble = rubble.into_iter().map(|(item, count)| {
        let kept = if needed(item) { KEPT } else { 0 };
        (item.clone(), count.saturating_sub(kept))
    });
    let mut thrown: Vec<(ItemName, u32)> = rubble.filter(|(_, count)| *count > 0).collect();
    let spare = rest
        .into_iter()
        .filter(|(item, _)| !needed(item) && !sense::is_treasured(item));
    let short = ROOM.saturating_sub(brief.free_slots + thrown.len());
    thrown.extend(spare.take(short).cloned());
    thrown
}
