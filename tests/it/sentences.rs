//! Belief sentences: the page about them is the table, and `talk parse` understands what it promises.

use std::fmt::Write as _;

use mindforge::agent;
use mindforge::belief::sentence::{Chapter, Context, chapters, parse, print};
use mindforge::belief::{Evidence, Hedge, Proposition, Statement, Utterance};
use mindforge::vocab::{AgentName, Dimension, Tick, WorldId};
use mindforge::world::catalog::Catalog;

use crate::fixture::Test;
use crate::generated::is_current;

const OPENING: &str = "\
# Belief sentences

Agents tell each other what they believe in short plain English, in chat, where a person can read it and type it too. One grammar, read
and printed by `src/belief/sentence/`: what is printed reads back as the same belief. This page is printed from the table in `forms.rs` by
`just gen`; tests parse every example. To try a sentence:

```console
$ mindforge talk parse \"I think iron_ore is at 12 40 -7 (I saw it)\" --speaker bob
```

| word | stands for |
|---|---|
| THING | the name of an item, a block, a creature or an agent: `oak_log`, `zombie`, `bob` |
| ITEM, BLOCK, TOOL, STATION, MOB | the name of one, as the game writes it |
| AGENT | a player's name |
| X Y Z | a block's place, as three whole numbers |
| N | a whole number |
| TASK | a verb (`collect`, `craft`, `smelt`, `mine`, `place`, `explore`), N, a name; then perhaps `at X Y Z`, perhaps `for AGENT` |
| GOAL | N ITEM, or a TASK |
| SKILL | the name of a skill, a JavaScript identifier |

Printing has one form; reading forgives what people type, as long as only one thing can be meant: the case of the first letter and of
names, names in several words and in the plural (`3 oak logs`), `a`, `an` and `the`, `and` in a recipe, a missing question mark, periods,
blanks. A line may hold several sentences.

A sentence about a name that nobody knows (`netherite_drill is at 1 2 3`) is answered by the question `what is netherite_drill?`. Whatever
else is said is text: its words are kept, and nothing is believed because of them.

";

#[test]
fn the_page_about_sentences_is_current() {
    is_current("docs/belief-sentences.md", &page());
}

fn page() -> String {
    let mut page = OPENING.to_owned();
    for Chapter {
        title,
        about,
        forms,
    } in chapters()
    {
        let _ = write!(page, "## {title}\n\n");
        if !about.is_empty() {
            let _ = write!(page, "{about}\n\n");
        }
        page += "| form | example | means |\n|---|---|---|\n";
        for form in *forms {
            let _ = writeln!(
                page,
                "| `{}` | `{}` | {} |",
                form.form, form.example, form.means
            );
        }
        page += "\n";
    }
    page.trim_end().to_owned() + "\n"
}

/// What a player says to agents who know the game and each other.
fn read(text: &str) -> Utterance {
    let alice = alice();
    let mut lexicon = agent::lexicon(&alice);
    lexicon.agents.insert("bob".parse().unwrap());
    let context = Context {
        speaker: &alice,
        world: &WorldId("embedded-7".into()),
        dimension: Dimension::Overworld,
        lexicon: &lexicon,
    };
    parse(text, &context)
}

fn alice() -> AgentName {
    "alice".parse().unwrap()
}

#[test]
fn every_example_of_the_page_is_understood_with_the_names_of_the_game() {
    for form in chapters().iter().flat_map(|chapter| chapter.forms) {
        let heard = read(form.example);
        let is_sentence = !matches!(heard, Utterance::Text(_) | Utterance::Unknown { .. });
        assert!(is_sentence, "{}: {heard:?}", form.example);
        assert_eq!(print(&heard, &alice()), form.example);
    }
}

#[test]
fn every_recipe_of_the_game_fits_a_line_of_chat_whatever_is_said_around_it() {
    let catalog = Catalog::get();
    for recipe in catalog.recipes() {
        let name = |item| catalog.item(item).unwrap().name.clone();
        let mut ingredients: Vec<_> = recipe
            .ingredients
            .iter()
            .map(|(item, n)| (name(*item), *n))
            .collect();
        ingredients.sort_unstable();
        let said = Utterance::Fact(Statement {
            hedge: Hedge::Think,
            proposition: Proposition::Recipe {
                item: name(recipe.result),
                count: recipe.count,
                ingredients,
                station: recipe.needs_table.then(|| "crafting_table".into()),
            },
            negated: true,
            evidence: Some(Evidence::Told("sixteen_letters_".parse().unwrap())),
            at_tick: Some(Tick(1_000_000_000)),
        });
        let line = print(&said, &alice());
        assert!(line.len() <= 256, "{line}");
    }
}

fn parsed(text: &str) -> Test {
    Test::new().args("talk parse").arg(text)
}

#[test]
fn a_claim_is_read_with_how_sure_and_how_known() {
    let said =
        parsed("I think Bob thinks that no iron ore at 12 40 -7 at tick 812 (Alice told me).");
    let json = said.args("--speaker alice --json").json();
    insta::assert_json_snapshot!(json, @r#"
    [
      {
        "at_tick": 812,
        "confidence": 0.8,
        "evidence": {
          "told": "alice"
        },
        "hedge": "think",
        "kind": "fact",
        "proposition": {
          "agent": "bob",
          "negated": false,
          "that": {
            "negated": true,
            "place": {
              "x": 12,
              "y": 40,
              "z": -7
            },
            "thing": "iron_ore",
            "type": "at"
          },
          "type": "thinks"
        },
        "sentence": "I think bob thinks that no iron_ore at 12 40 -7 at tick 812 (alice told me)",
        "speaker": "alice"
      }
    ]
    "#);
}

#[test]
fn each_kind_of_speech_is_told_apart() {
    let text = "Hello. mining stone gives cobblestone. not so: it is not so that zombie is dangerous. where is Bob? \
                please collect 3 dirt. please teach me mineStone. please look at my code for craft 1 stick. \
                I will collect 3 dirt by tick 900. yes. I cannot mine 3 stone because I have 0 wooden_pickaxe. \
                done: mine 1 dirt. I release you from mine 1 dirt. netherite_drill is at 1 2 3.";
    insta::assert_snapshot!(parsed(text).success(), @"
    -- stdout
     kind        sure  says
     text              Hello.
     fact        0.95  mining stone gives cobblestone
     correction  0.95  not so: it is not so that zombie is dangerous
     question          where is bob?
     request           please collect 3 dirt
     request           please teach me mineStone
     request           please look at my code for craft 1 stick
     promise           I will collect 3 dirt by tick 900
     promise           yes
     promise     0.95  I cannot mine 3 stone because I have 0 wooden_pickaxe
     promise           done: mine 1 dirt
     promise           I release you from mine 1 dirt
     text              netherite_drill is at 1 2 3. (what is netherite_drill?)
    -- stderr
    ");
}

#[test]
fn what_an_owner_asks_for_is_an_order_and_what_a_stranger_asks_for_is_not() {
    let please = |speaker: &str| {
        let test = Test::new().config("[agent]\nowners = [\"steve\"]\n");
        let test = test.args("talk parse --json --speaker").arg(speaker);
        test.arg("please collect 3 oak logs at 1 64 2 for alice")
            .json()
    };
    insta::assert_json_snapshot!(please("steve"), @r#"
    [
      {
        "at_tick": null,
        "confidence": null,
        "evidence": null,
        "hedge": null,
        "kind": "order",
        "proposition": null,
        "request": {
          "task": {
            "at": {
              "x": 1,
              "y": 64,
              "z": 2
            },
            "count": 3,
            "for_whom": "alice",
            "name": "oak_log",
            "verb": "collect"
          },
          "type": "task"
        },
        "sentence": "please collect 3 oak_log at 1 64 2 for alice",
        "speaker": "steve"
      }
    ]
    "#);
    assert_eq!(please("mallory")[0]["kind"], "request");
}

#[test]
fn a_name_that_nobody_knows_is_named() {
    let json = parsed("netherite_drill is at 1 2 3").args("--json").json();
    insta::assert_json_snapshot!(json, @r#"
    [
      {
        "at_tick": null,
        "confidence": null,
        "evidence": null,
        "hedge": null,
        "kind": "text",
        "proposition": {
          "negated": false,
          "statement": "netherite_drill is at 1 2 3",
          "type": "text"
        },
        "sentence": "netherite_drill is at 1 2 3",
        "speaker": "player",
        "unknown": "netherite_drill"
      }
    ]
    "#);
}

#[test]
fn long_speech_is_read_in_lines_of_chat() {
    let text = "zombie is dangerous. ".repeat(40);
    let json = parsed(&text).args("--json").json();
    assert_eq!(json.as_array().unwrap().len(), 40);
    let empty = parsed("").args("--json").json();
    assert_eq!(empty, serde_json::json!([]));
    let shout = parsed(&"A".repeat(100_000)).args("--json").json();
    assert!(
        shout
            .as_array()
            .unwrap()
            .iter()
            .all(|it| it["kind"] == "text")
    );
}

#[test]
fn nobody_has_a_speaker_s_name_that_the_game_does_not_allow() {
    insta::assert_snapshot!(parsed("yes").args("--speaker").arg("a b").fails(2), @"
    -- stdout
    -- stderr
    error: invalid value 'a b' for '--speaker <NAME>': `a b` is not a player name: 1 to 16 letters, digits or underscores

    For more information, try '--help'.
    ");
}
