//! What stonecutters and smithing tables make.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ItemIds, LoadError};
use crate::world::catalog::{Cut, ItemId};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CutWire {
    input: String,
    output: String,
    /// Without it, one.
    count: Option<u32>,
}

pub(super) fn stonecutting(
    wires: Vec<CutWire>,
    names: &ItemIds,
) -> Result<BTreeMap<ItemId, Vec<Cut>>, LoadError> {
    const FILE: &str = "stonecutting.json";
    let mut cuts: BTreeMap<ItemId, Vec<Cut>> = BTreeMap::new();
    for wire in wires {
        let cut = Cut {
            output: names.find(FILE, &wire.output)?,
            count: wire.count.unwrap_or(1),
        };
        let input = names.find(FILE, &wire.input)?;
        cuts.entry(input).or_default().push(cut);
    }
    Ok(cuts)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SmithingWire {
    template: String,
    base: String,
    addition: String,
    makes: String,
}

pub(super) fn smithing(
    wires: Vec<SmithingWire>,
    names: &ItemIds,
) -> Result<BTreeMap<(ItemId, ItemId, ItemId), ItemId>, LoadError> {
    let find = |name: &str| names.find("smithing.json", name);
    wires
        .into_iter()
        .map(|wire| {
            let [template, base, addition] = [&wire.template, &wire.base, &wire.addition];
            let taken = (find(template)?, find(base)?, find(addition)?);
            Ok((taken, find(&wire.makes)?))
        })
        .collect()
}
