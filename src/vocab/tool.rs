//! Which tool can stand in for which: a better one of the same kind. Those who believe and the world that goes by beliefs must agree on it.

use super::ItemName;

/// Materials from the weakest; those in one row harvest the same blocks (vanilla's `incorrect_for_*_tool` tags).
const TIERS: [&[&str]; 5] = [
    &["wooden", "golden"],
    &["stone", "copper"],
    &["iron"],
    &["diamond"],
    &["netherite"],
];

/// Whether `tool` harvests what `needed` is the weakest tool for: the same tool, or one of its kind of no weaker material.
pub fn suffices(tool: &ItemName, needed: &ItemName) -> bool {
    if tool == needed {
        return true;
    }
    match (graded(tool), graded(needed)) {
        (Some((tier, kind)), Some((needed_tier, needed_kind))) => {
            kind == needed_kind && tier >= needed_tier
        }
        _ => false,
    }
}

/// The tools that suffice where `tool` is needed, itself first, as the game names them.
pub fn substitutes(tool: &ItemName) -> Vec<ItemName> {
    let Some((tier, kind)) = graded(tool) else {
        return vec![tool.clone()];
    };
    let better = TIERS[tier..].iter().copied().flatten();
    let better = better.map(|material| ItemName::new(format!("{material}_{kind}")));
    let others = better.filter(|other| other != tool);
    [tool.clone()].into_iter().chain(others).collect()
}

/// `stone_pickaxe` is of tier 1 and kind `pickaxe`.
fn graded(tool: &ItemName) -> Option<(usize, &str)> {
    let (material, kind) = tool.as_str().split_once('_')?;
    let tier = TIERS.iter().position(|tier| tier.contains(&material))?;
    Some((tier, kind))
}

#[cfg(test)]
mod tests {
    use super::{substitutes, suffices};

    #[test]
    fn a_better_tool_of_the_kind_will_do_and_another_kind_will_not() {
        let cases = [
            ("iron_pickaxe", "wooden_pickaxe", true),
            ("wooden_pickaxe", "stone_pickaxe", false),
            ("golden_pickaxe", "wooden_pickaxe", true),
            ("iron_axe", "wooden_pickaxe", false),
            ("shears", "shears", true),
        ];
        for (tool, needed, expected) in cases {
            assert_eq!(
                suffices(&tool.into(), &needed.into()),
                expected,
                "{tool} for {needed}"
            );
        }
    }

    #[test]
    fn every_substitute_suffices() {
        let stone = "stone_axe".into();
        assert!(
            substitutes(&stone)
                .iter()
                .all(|tool| suffices(tool, &stone))
        );
        assert_eq!(substitutes(&"shears".into()), ["shears".into()]);
    }
}
