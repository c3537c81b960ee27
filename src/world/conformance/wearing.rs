//! What hands hold and a body wears.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, Failure, Wear};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "an item is taken into the hand from wherever it lies",
        needs: &[Need::Items],
        tell: takes_into_the_hand,
    },
    Check {
        name: "armour is put on and taken off",
        needs: &[Need::Items],
        tell: puts_on_and_takes_off,
    },
    Check {
        name: "what is worn elsewhere is refused",
        needs: &[Need::Items],
        tell: refuses_boots_on_the_head,
    },
    Check {
        name: "the other hand holds what it is given",
        needs: &[Need::Items],
        tell: fills_the_other_hand,
    },
    Check {
        name: "a slot of the hotbar is taken into the hand, empty or not",
        needs: &[],
        tell: selects_slots,
    },
    Check {
        name: "a tenth slot of the hotbar is refused",
        needs: &[],
        tell: refuses_a_tenth_slot,
    },
    Check {
        name: "an arm swings at nothing",
        needs: &[],
        tell: swings,
    },
    Check {
        name: "what is not carried cannot be held",
        needs: &[],
        tell: refuses_what_is_not_carried,
    },
    Check {
        name: "to take off nothing is fine",
        needs: &[],
        tell: takes_off_nothing,
    },
];

fn equip(item: &str, to: Wear) -> Action {
    Action::Equip {
        item: item.into(),
        to,
    }
}

fn selects_slots(story: &mut Story<'_>) -> Told {
    for slot in [8, 0, 3] {
        story.does(Action::SelectSlot { slot })?;
        let held = story.view().held_slot;
        expect(held == slot, || format!("holds slot {held}, not {slot}"))?;
    }
    Ok(())
}

fn refuses_a_tenth_slot(story: &mut Story<'_>) -> Told {
    story.refuses(Action::SelectSlot { slot: 9 })
}

fn swings(story: &mut Story<'_>) -> Told {
    story.does(Action::Swing).map(|_| ())
}

fn takes_into_the_hand(story: &mut Story<'_>) -> Told {
    for item in ["dirt", "stick", "bread"] {
        story.give(item, 1)?;
    }
    for item in ["bread", "dirt", "stick"] {
        story.holds(item)?;
        story.until(item, |story| {
            story
                .view()
                .held()
                .is_some_and(|held| held.item.as_str() == item)
        })?;
    }
    Ok(())
}

fn puts_on_and_takes_off(story: &mut Story<'_>) -> Told {
    let suit = [
        ("iron_helmet", Wear::Head),
        ("iron_chestplate", Wear::Chest),
        ("iron_leggings", Wear::Legs),
        ("iron_boots", Wear::Feet),
    ];
    for (index, (item, to)) in suit.into_iter().enumerate() {
        story.wears(item, to)?;
        story.until(item, |story| {
            let worn = &story.view().armour[index];
            worn.as_ref()
                .is_some_and(|stack| stack.item.as_str() == item)
        })?;
        story.comes_to_carry(item, 0)?;
    }
    story.does(Action::Unequip { from: Wear::Head })?;
    story.comes_to_carry("iron_helmet", 1)?;
    expect(story.view().armour[0].is_none(), || {
        "the head still wears it".to_owned()
    })
}

fn refuses_boots_on_the_head(story: &mut Story<'_>) -> Told {
    story.give("iron_boots", 1)?;
    story.refuses(equip("iron_boots", Wear::Head))
}

fn fills_the_other_hand(story: &mut Story<'_>) -> Told {
    story.wears("torch", Wear::OffHand)?;
    story.until("the torch in the other hand", |story| {
        let held = story.view().off_hand;
        held.is_some_and(|stack| stack.item.as_str() == "torch")
    })
}

fn refuses_what_is_not_carried(story: &mut Story<'_>) -> Told {
    let missing = Failure::Missing {
        item: "diamond".into(),
        count: 1,
    };
    story.fails(equip("diamond", Wear::Hand), &missing)
}

fn takes_off_nothing(story: &mut Story<'_>) -> Told {
    story
        .does(Action::Unequip { from: Wear::Chest })
        .map(|_| ())
}
