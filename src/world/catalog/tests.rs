//! What the embedded facts promise.

use super::{Catalog, load};

#[test]
fn the_embedded_facts_load() {
    load::load().unwrap();
}

#[test]
fn the_facts_are_complete() {
    let catalog = Catalog::get();
    assert_eq!(catalog.blocks().len(), 1_168);
    assert_eq!(catalog.items().len(), 1_506);
    assert_eq!(catalog.recipes().len(), 1_684);
    assert_eq!(catalog.recipes_by_result.len(), 887);
    assert_eq!(catalog.foods().len(), 44);
    assert_eq!(catalog.smelting().len(), 156);
    assert_eq!(catalog.fuel.len(), 280);
}
