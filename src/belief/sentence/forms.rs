//! The table of all sentence forms: `docs/belief-sentences.md` is printed from it and its examples are tested.

/// One form of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// The form; words in capitals stand for others.
    pub form: &'static str,
    /// A sentence of this form, as it is printed.
    pub example: &'static str,
    /// What it means.
    pub means: &'static str,
}

/// Forms that belong together.
#[derive(Clone, Copy, Debug)]
pub struct Chapter {
    /// What they are.
    pub title: &'static str,
    /// What is true of all of them.
    pub about: &'static str,
    /// The forms.
    pub forms: &'static [Form],
}

/// All forms, in the order of the page.
pub fn chapters() -> &'static [Chapter] {
    CHAPTERS
}

const fn form(form: &'static str, example: &'static str, means: &'static str) -> Form {
    Form {
        form,
        example,
        means,
    }
}

const CHAPTERS: &[Chapter] = &[
    Chapter {
        title: "Facts about places and agents",
        about: "In a fact \"I\" is the speaker. N may be `at least N` where something is counted that somebody has or that a container holds.",
        forms: &[
            form(
                "THING is at X Y Z",
                "iron_ore is at 12 40 -7",
                "A block, an item, a creature or an agent is there.",
            ),
            form(
                "no THING at X Y Z",
                "no iron_ore at 12 40 -7",
                "It is not there.",
            ),
            form(
                "I have N ITEM",
                "I have 3 oak_log",
                "The speaker carries that many.",
            ),
            form(
                "AGENT has N ITEM",
                "bob has at least 3 oak_log",
                "Another agent carries that many, here three or more.",
            ),
            form(
                "BLOCK at X Y Z holds N ITEM",
                "chest at 1 64 2 holds 12 dirt",
                "A container, named by its block, holds that many.",
            ),
            form(
                "BLOCK at X Y Z holds N kinds of items",
                "chest at 1 64 2 holds 2 kinds of items",
                "The speaker looked into a container: so many kinds, and nothing else.",
            ),
            form(
                "BLOCK at X Y Z is empty",
                "chest at 1 64 2 is empty",
                "The same, with nothing in it.",
            ),
            form(
                "THING is dangerous",
                "zombie is dangerous",
                "It hurts those who come near.",
            ),
            form(
                "I want GOAL",
                "I want 3 oak_log",
                "The speaker wants to have that many, or a task done.",
            ),
            form(
                "AGENT wants GOAL",
                "bob wants craft 1 stick",
                "Another agent wants it.",
            ),
            form(
                "I am TASK",
                "I am collect 3 oak_log at 12 64 -7 for bob",
                "The speaker is at work on the task.",
            ),
            form(
                "AGENT is doing TASK",
                "bob is doing mine 3 stone",
                "Another agent is at work on it.",
            ),
            form(
                "I can SKILL",
                "I can craftStonePickaxe",
                "The speaker has run that skill with success.",
            ),
            form("AGENT can SKILL", "bob can mineStone", "Another agent has."),
            form(
                "I tried TASK: OUTCOME",
                "I tried craft 1 stick: missing 2 oak_planks",
                "What came of the speaker's attempt, in at most 100 characters.",
            ),
            form(
                "AGENT tried TASK: OUTCOME",
                "bob tried mine 1 stone: done",
                "What came of another agent's attempt.",
            ),
            form(
                "AGENT thinks that FACT",
                "bob thinks that no zombie at 1 64 2",
                "What an agent holds true, up to four minds deep.",
            ),
        ],
    },
    Chapter {
        title: "Rules of the world",
        about: "",
        forms: &[
            form(
                "mining BLOCK gives ITEM",
                "mining stone gives cobblestone",
                "What falls when the block is dug with the right tool.",
            ),
            form(
                "mining BLOCK needs TOOL",
                "mining stone needs wooden_pickaxe",
                "The weakest tool with which anything falls.",
            ),
            form(
                "to craft N ITEM you need N ITEM",
                "to craft 4 stick you need 2 oak_planks",
                "A recipe made by hand, and how many it makes.",
            ),
            form(
                "to craft N ITEM you need N ITEM, N ITEM at a STATION",
                "to craft 1 stone_pickaxe you need 3 cobblestone, 2 stick at a crafting_table",
                "A recipe with several ingredients, sorted by name, made at a block.",
            ),
            form(
                "smelting ITEM gives ITEM",
                "smelting raw_iron gives iron_ingot",
                "What a furnace turns the first into.",
            ),
            form(
                "MOB drops ITEM",
                "zombie drops rotten_flesh",
                "What a dead creature may leave behind.",
            ),
            form(
                "eating ITEM restores N",
                "eating apple restores 4",
                "How many half drumsticks the item restores.",
            ),
        ],
    },
    Chapter {
        title: "How sure, how known, when",
        about: "Any fact may be denied, hedged, dated and backed, in this order: hedge, denial, fact, tick, evidence. A confidence prints as one \
                of three bands and is read as the middle of its band.",
        forms: &[
            form(
                "maybe FACT",
                "maybe bob has 3 dirt",
                "A confidence up to 0.7; read as 0.6.",
            ),
            form(
                "I think FACT",
                "I think zombie is at 1 64 2",
                "Above 0.7, up to 0.9; read as 0.8. `I think that` is understood too.",
            ),
            form(
                "FACT",
                "zombie is at 1 64 2",
                "Above 0.9; read as 0.95. `I am sure that` and `I am sure` are understood too.",
            ),
            form(
                "it is not so that FACT",
                "it is not so that mining dirt needs iron_shovel",
                "The fact is false.",
            ),
            form(
                "FACT at tick N",
                "chest at 1 64 2 holds 12 dirt at tick 812",
                "It held then, or will.",
            ),
            form(
                "FACT (I saw it)",
                "iron_ore is at 12 40 -7 (I saw it)",
                "The speaker perceived it.",
            ),
            form(
                "FACT (AGENT told me)",
                "I think iron_ore is at 12 40 -7 at tick 812 (bob told me)",
                "The speaker has it from somebody.",
            ),
            form(
                "FACT (I tried it)",
                "mining stone gives cobblestone (I tried it)",
                "The speaker did it himself.",
            ),
        ],
    },
    Chapter {
        title: "Questions and corrections",
        about: "",
        forms: &[
            form(
                "where is THING?",
                "where is iron_ore?",
                "Answered by a place, or by a container that holds it.",
            ),
            form(
                "how do I get ITEM?",
                "how do I get stick?",
                "Answered by the rules that the asker lacks.",
            ),
            form(
                "who has ITEM?",
                "who has dirt?",
                "Answered by agents who carry it.",
            ),
            form(
                "what do you need?",
                "what do you need?",
                "Answered by what the other wants.",
            ),
            form(
                "what are you doing?",
                "what are you doing?",
                "Answered by the other's task.",
            ),
            form(
                "what is NAME?",
                "what is netherite_drill?",
                "Asked about a name that the speaker does not know; answered by facts that name it.",
            ),
            form(
                "not so: FACT",
                "not so: it is not so that mining dirt needs iron_shovel (I tried it)",
                "What the hearer holds is wrong; this is right.",
            ),
        ],
    },
    Chapter {
        title: "Requests and promises",
        about: "What an owner of the agents asks for is an order; what anybody else asks for is not.",
        forms: &[
            form(
                "please TASK",
                "please collect 3 dirt for alice",
                "The speaker wants it done.",
            ),
            form(
                "please teach me SKILL",
                "please teach me mineStone",
                "The speaker wants the skill.",
            ),
            form(
                "please look at my code for TASK",
                "please look at my code for craft 1 stick",
                "The speaker wants to know why his code for the task fails.",
            ),
            form(
                "I will TASK",
                "I will collect 3 dirt for alice",
                "The speaker takes the task on.",
            ),
            form(
                "I will TASK by tick N",
                "I will collect 3 dirt by tick 900",
                "The same, until then.",
            ),
            form(
                "yes",
                "yes",
                "The speaker takes on what was last asked of him.",
            ),
            form(
                "I cannot TASK because FACT",
                "I cannot mine 3 stone because mining stone needs wooden_pickaxe",
                "The speaker does not take it on; the reason may be any text.",
            ),
            form("done: TASK", "done: collect 3 dirt", "The task is done."),
            form(
                "I release you from TASK",
                "I release you from collect 3 dirt",
                "The speaker no longer counts on it.",
            ),
        ],
    },
];
