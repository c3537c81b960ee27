//! A plan in words, as the head of a skill and the diary show it.

use super::plan::{How, Need};

/// The plan in words, first things first.
pub(super) fn describe(need: &Need, steps: &mut Vec<String>) {
    match &need.how {
        How::Skill(skill) => steps.push(format!(
            "use the skill {skill} for {} {}",
            need.count, need.item
        )),
        How::Mine { block, tool } => {
            if let Some(make) = tool.as_ref().and_then(|tool| tool.make.as_deref()) {
                describe(make, steps);
            }
            steps.push(format!("mine {block} for {} {}", need.count, need.item));
        }
        How::Craft {
            station,
            ingredients,
            recipe,
            ..
        } => {
            let before = station
                .iter()
                .map(|station| &*station.need)
                .chain(ingredients);
            for need in before {
                describe(need, steps);
            }
            let place = recipe
                .station
                .as_ref()
                .map_or(String::new(), |station| format!(" at a {station}"));
            steps.push(format!("craft {} {}{place}", need.count, need.item));
        }
        How::Smelt {
            input,
            fuel,
            furnace,
        } => {
            for need in [&furnace.need, input, fuel] {
                describe(need, steps);
            }
            steps.push(format!(
                "smelt {} for {} {}",
                input.item, need.count, need.item
            ));
        }
    }
}
