//! What is printed is understood, what people type is understood, and nothing that anybody types breaks the parser.

use proptest::prelude::*;
use proptest::sample::select;

use super::{
    Context, Evidence, Hedge, Question, Statement, Utterance, parse, parse_statement, print,
};
use crate::belief::{Amount, Proposition};
use crate::vocab::{
    AgentName, BlockName, Dimension, Goal, ItemName, Lexicon, MobName, Place, Position, SkillName,
    Task, Thing, Tick, Verb, WorldId,
};

const ITEMS: [&str; 7] = [
    "cobblestone",
    "dirt",
    "iron_shovel",
    "oak_log",
    "oak_planks",
    "stick",
    "wooden_pickaxe",
];
const BLOCKS: [&str; 6] = [
    "chest",
    "crafting_table",
    "dirt",
    "furnace",
    "oak_log",
    "stone",
];
const MOBS: [&str; 2] = ["sheep", "zombie"];
const AGENTS: [&str; 3] = ["alice", "bob", "carol"];

#[test]
fn every_form_reads_as_the_grammar_says() {
    let forms = [
        "stone is at 12 40 -7",
        "no stone at 12 40 -7",
        "bob has 3 oak_log",
        "I have at least 3 oak_log",
        "chest at 1 64 2 holds 12 dirt",
        "mining stone gives cobblestone",
        "mining stone needs wooden_pickaxe",
        "to craft 4 stick you need 2 oak_planks",
        "to craft 1 wooden_pickaxe you need 3 oak_planks, 2 stick at a crafting_table",
        "smelting oak_log gives dirt",
        "zombie drops dirt",
        "eating dirt restores 2",
        "I want 3 oak_log",
        "I want mine 3 stone",
        "I am collect 3 oak_log at 1 2 3 for bob",
        "I can mineStone",
        "zombie is dangerous",
        "carol wants 1 stick",
        "carol is doing craft 1 stick",
        "carol can mineStone",
        "bob thinks that it is not so that mining stone gives dirt",
        "carol thinks that bob thinks that no zombie at 1 2 3",
        "I tried craft 1 stick: missing 2 oak_planks",
        "I think mining stone gives cobblestone (I tried it)",
        "maybe bob has 3 dirt at tick 812 (carol told me)",
        "it is not so that mining dirt needs iron_shovel",
        "where is zombie?",
        "how do I get stick?",
        "what do you need?",
        "what are you doing?",
        "who has dirt?",
        "not so: it is not so that mining dirt needs iron_shovel (I tried it)",
        "please collect 3 dirt for alice",
        "please teach me mineStone",
        "I will collect 3 dirt by tick 900",
        "done: collect 3 dirt",
        "I cannot mine 3 stone because mining stone needs wooden_pickaxe",
        "I cannot mine 3 stone because my arms are tired",
    ];
    for text in forms {
        let utterance = read(text);
        assert!(
            !matches!(utterance, Utterance::Text(_)),
            "not understood: {text}"
        );
        assert_eq!(print(&utterance, &alice()), text);
    }
}

#[test]
fn people_may_be_a_little_free_with_their_words() {
    let as_printed = [
        (
            "  mining stone gives cobblestone. ",
            "mining stone gives cobblestone",
        ),
        ("I am sure that zombie is dangerous", "zombie is dangerous"),
        (
            "I think that zombie is dangerous",
            "I think zombie is dangerous",
        ),
        ("alice has 3 dirt", "I have 3 dirt"),
        (
            "to craft 1 wooden_pickaxe you need 2 stick, 3 oak_planks at a crafting_table",
            "to craft 1 wooden_pickaxe you need 3 oak_planks, 2 stick at a crafting_table",
        ),
    ];
    for (typed, printed) in as_printed {
        assert_eq!(print(&read(typed), &alice()), printed);
    }
}

#[test]
fn what_is_no_sentence_stays_text_as_it_was() {
    for text in [
        "",
        "hello there",
        "mining unobtainium gives dirt",
        "dave has 3 dirt",
        "stone is at 1 2",
        "stone is at 99999999999 2 3",
        "mining stone gives cobblestone and dirt",
        "mining stone gives cobblestone (dave told me)",
        "to craft 0 stick you need 2 oak_planks",
        "to craft 1 stick you need 2 dirt, 2 dirt",
        "please collect 0 dirt",
        "where is the love?",
        "mining stone\ngives cobblestone",
    ] {
        assert_eq!(read(text), Utterance::Text(text.to_owned()));
    }
}

#[test]
fn endless_thoughts_about_thoughts_are_text() {
    let text = format!("{}zombie is dangerous", "bob thinks that ".repeat(50));
    assert!(matches!(read(&text), Utterance::Text(_)));
}

#[test]
fn a_planted_misbelief_reads_as_a_statement_and_a_question_does_not() {
    let lexicon = lexicon();
    let world = world();
    let alice = alice();
    let context = context(&alice, &world, &lexicon);
    let statement = parse_statement("mining dirt needs iron_shovel", &context).unwrap();
    let needs = Proposition::NeedsTool {
        block: "dirt".into(),
        tool: "iron_shovel".into(),
    };
    assert_eq!(statement.proposition, needs);
    assert_eq!(parse_statement("what do you need?", &context), None);
}

proptest! {
    #[test]
    fn what_is_printed_is_understood(utterance in utterances()) {
        let text = print(&utterance, &alice());
        prop_assert_eq!(read(&text), utterance, "{}", text);
    }

    #[test]
    fn any_text_is_taken_for_something(text in any::<String>()) {
        read(&text);
    }

    #[test]
    fn words_of_the_grammar_in_any_order_break_nothing(
        words in prop::collection::vec(select(SHARDS), 0..30)
    ) {
        let text = words.concat();
        let utterance = read(&text);
        let again = read(&print(&utterance, &alice()));
        prop_assert_eq!(utterance, again);
    }
}

const SHARDS: &[&str] = &[
    "I think ",
    "maybe ",
    "I am ",
    "sure ",
    "that ",
    "not so: ",
    "it is not so that ",
    "bob",
    "alice",
    " thinks that ",
    " has ",
    "at least ",
    "3",
    " dirt",
    "mining ",
    "stone",
    " gives ",
    " needs ",
    " at tick ",
    " (bob told me)",
    " (I saw it)",
    " is at ",
    "1 2 3",
    "no ",
    " at ",
    "I have ",
    "collect 3 dirt",
    "I cannot ",
    " because ",
    "please ",
    "?",
    ".",
    "where is ",
    "\u{7}",
    "é",
];

fn utterances() -> impl Strategy<Value = Utterance> {
    prop_oneof![
        4 => statements().prop_map(Utterance::Fact),
        1 => statements().prop_map(Utterance::Correction),
        1 => questions().prop_map(Utterance::Question),
        1 => tasks().prop_map(Utterance::Request),
        1 => skills().prop_map(|skill| Utterance::TeachMe { skill }),
        1 => (tasks(), proptest::option::of(any::<u64>().prop_map(Tick)))
            .prop_map(|(task, by)| Utterance::Promise { task, by }),
        1 => tasks().prop_map(Utterance::Completed),
        1 => (tasks(), statements()).prop_map(|(task, because)| Utterance::Cannot { task, because }),
        1 => "[!?a-z][a-z ]{0,20}!".prop_map(Utterance::Text),
    ]
}

fn statements() -> impl Strategy<Value = Statement> {
    let evidence = prop_oneof![
        Just(Evidence::Saw),
        Just(Evidence::TriedIt),
        agents().prop_map(Evidence::Told),
    ];
    (
        select(&[Hedge::Maybe, Hedge::Think, Hedge::Sure][..]),
        propositions(),
        any::<bool>(),
        proptest::option::of(evidence),
        proptest::option::of(any::<u64>().prop_map(Tick)),
    )
        .prop_map(
            |(hedge, proposition, negated, evidence, at_tick)| Statement {
                hedge,
                proposition,
                negated,
                evidence,
                at_tick,
            },
        )
}

fn propositions() -> impl Strategy<Value = Proposition> {
    use Proposition as P;
    let simple = prop_oneof![
        (things(), places()).prop_map(|(thing, place)| P::At { thing, place }),
        (agents(), items(), amounts()).prop_map(|(agent, item, amount)| P::Has {
            agent,
            item,
            amount
        }),
        (blocks(), places(), items(), amounts()).prop_map(|(container, place, item, amount)| {
            P::Holds {
                container,
                place,
                item,
                amount,
            }
        }),
        (blocks(), items()).prop_map(|(block, item)| P::Yields { block, item }),
        (blocks(), items()).prop_map(|(block, tool)| P::NeedsTool { block, tool }),
        recipes(),
        (items(), items()).prop_map(|(input, output)| P::Smelts { input, output }),
        (select(&MOBS[..]), items()).prop_map(|(mob, item)| P::Drops {
            mob: MobName::from(mob),
            item
        }),
        (items(), any::<u32>()).prop_map(|(item, points)| P::Edible { item, points }),
        (agents(), skills()).prop_map(|(agent, skill)| P::Can { agent, skill }),
        (agents(), tasks()).prop_map(|(agent, task)| P::Doing { agent, task }),
        (agents(), goals()).prop_map(|(agent, goal)| P::Wants { agent, goal }),
        things().prop_map(|thing| P::Danger { thing }),
        (agents(), tasks(), "[a-z]{1,8}( [a-z]{1,8}){0,3}").prop_map(|(agent, task, outcome)| {
            P::Tried {
                agent,
                task,
                outcome,
            }
        }),
    ];
    simple.prop_recursive(3, 4, 1, |inner| {
        (agents(), inner, any::<bool>()).prop_map(|(agent, that, negated)| P::Thinks {
            agent,
            that: Box::new(that),
            negated,
        })
    })
}

fn recipes() -> impl Strategy<Value = Proposition> {
    let ingredients = prop::collection::btree_map(items(), 1..u32::MAX, 1..4);
    (
        items(),
        1..u32::MAX,
        ingredients,
        proptest::option::of(blocks()),
    )
        .prop_map(|(item, count, ingredients, station)| Proposition::Recipe {
            item,
            count,
            ingredients: ingredients.into_iter().collect(),
            station,
        })
}

fn questions() -> impl Strategy<Value = Question> {
    prop_oneof![
        things().prop_map(|thing| Question::WhereIs { thing }),
        items().prop_map(|item| Question::HowToGet { item }),
        items().prop_map(|item| Question::WhoHas { item }),
        Just(Question::Need),
        Just(Question::Doing),
    ]
}

fn goals() -> impl Strategy<Value = Goal> {
    prop_oneof![
        (items(), any::<u32>()).prop_map(|(item, count)| Goal::Have { item, count }),
        tasks().prop_map(Goal::Do),
    ]
}

fn tasks() -> impl Strategy<Value = Task> {
    let verb = select(&Verb::ALL[..]).prop_map(|(verb, _)| verb);
    let at = proptest::option::of(positions());
    (
        verb,
        1..u32::MAX,
        things(),
        at,
        proptest::option::of(agents()),
    )
        .prop_map(|(verb, count, name, at, for_whom)| Task {
            verb,
            count,
            name,
            at,
            for_whom,
        })
}

fn places() -> impl Strategy<Value = Place> {
    positions().prop_map(|position| Place {
        world: world(),
        dimension: Dimension::Overworld,
        position,
    })
}

fn positions() -> impl Strategy<Value = Position> {
    (any::<i32>(), any::<i32>(), any::<i32>()).prop_map(|(x, y, z)| Position::new(x, y, z))
}

fn amounts() -> impl Strategy<Value = Amount> {
    prop_oneof![
        any::<u32>().prop_map(Amount::Exactly),
        any::<u32>().prop_map(Amount::AtLeast)
    ]
}

fn things() -> impl Strategy<Value = Thing> {
    let all: Vec<&str> = ITEMS
        .iter()
        .chain(&BLOCKS)
        .chain(&MOBS)
        .chain(&AGENTS)
        .copied()
        .collect();
    select(all).prop_map(Thing::from)
}

fn items() -> impl Strategy<Value = ItemName> {
    select(&ITEMS[..]).prop_map(ItemName::from)
}

fn blocks() -> impl Strategy<Value = BlockName> {
    select(&BLOCKS[..]).prop_map(BlockName::from)
}

fn agents() -> impl Strategy<Value = AgentName> {
    select(&AGENTS[..]).prop_map(|name| AgentName::new(name).unwrap())
}

fn skills() -> impl Strategy<Value = SkillName> {
    "[a-zA-Z_$][a-zA-Z0-9_$]{0,20}".prop_map(SkillName::new)
}

fn read(text: &str) -> Utterance {
    parse(text, &context(&alice(), &world(), &lexicon()))
}

fn context<'a>(speaker: &'a AgentName, world: &'a WorldId, lexicon: &'a Lexicon) -> Context<'a> {
    Context {
        speaker,
        world,
        dimension: Dimension::Overworld,
        lexicon,
    }
}

fn lexicon() -> Lexicon {
    Lexicon {
        items: ITEMS.iter().map(|name| ItemName::from(*name)).collect(),
        blocks: BLOCKS.iter().map(|name| BlockName::from(*name)).collect(),
        mobs: MOBS.iter().map(|name| MobName::from(*name)).collect(),
        agents: AGENTS
            .iter()
            .map(|name| AgentName::new(*name).unwrap())
            .collect(),
    }
}

fn world() -> WorldId {
    WorldId("embedded-7".into())
}

fn alice() -> AgentName {
    AgentName::new("alice").unwrap()
}
