//! The control primitives that ship with the binary: documented skills that every skill can call.

/// A primitive's name and source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Primitive {
    /// The function's name.
    pub name: &'static str,
    /// JavaScript; its leading comment says how it is used.
    pub source: &'static str,
}

/// All of them, by name.
pub fn primitives() -> &'static [Primitive] {
    &PRIMITIVES
}

macro_rules! shipped {
    ($name:literal) => {
        Primitive {
            name: $name,
            source: include_str!(concat!("../../skills/primitives/", $name, ".js")),
        }
    };
}

static PRIMITIVES: [Primitive; 20] = [
    shipped!("checkItemInsideChest"),
    shipped!("closeChest"),
    shipped!("come"),
    shipped!("craftItem"),
    shipped!("depositItemIntoChest"),
    shipped!("eat"),
    shipped!("exploreUntil"),
    shipped!("flee"),
    shipped!("getItemFromChest"),
    shipped!("givePlacedItemBack"),
    shipped!("giveTo"),
    shipped!("killMob"),
    shipped!("listItemsInChest"),
    shipped!("mineBlock"),
    shipped!("moveToChest"),
    shipped!("placeItem"),
    shipped!("shoot"),
    shipped!("smeltItem"),
    shipped!("waitForMobRemoved"),
    shipped!("waitForMobShot"),
];

#[cfg(test)]
mod tests {
    use super::primitives;
    use crate::skill::runtime::{Function, functions};

    #[test]
    fn every_primitive_is_documented_and_named_like_its_function() {
        for primitive in primitives() {
            assert!(primitive.source.starts_with("// "), "{}", primitive.name);
            let main = Function {
                name: primitive.name.into(),
                is_async: true,
            };
            let declared = functions(primitive.source, primitive.name).unwrap();
            assert!(declared.contains(&main), "{declared:?}");
        }
    }
}
