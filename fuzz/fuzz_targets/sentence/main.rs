//! A line of chat from anybody: it is read as something, and what is printed of it is read the same.
#![no_main]

mod words;

use std::sync::LazyLock;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use mindforge::agent;
use mindforge::belief::sentence::{self, Context};
use mindforge::talk;
use mindforge::vocab::{AgentName, Dimension, Lexicon, WorldId};

/// Names of the game, and of three players.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = agent::lexicon(&name("alice"));
    lexicon.agents.extend(["bob", "I"].map(name));
    lexicon.others.insert("netherite_drill".into());
    lexicon
});

fuzz_target!(|line: &[u8]| {
    let line = String::from_utf8_lossy(line);
    let speaker = name("alice");
    let context = Context {
        speaker: &speaker,
        world: &WorldId("embedded-7".into()),
        dimension: Dimension::Overworld,
        lexicon: &LEXICON,
    };
    let heard = sentence::parse(&line, &context);
    let printed = sentence::print(&heard, &speaker);
    assert_eq!(sentence::parse(&printed, &context), heard, "{printed}");
    for line in talk::lines(&line) {
        for said in sentence::parse_all(&line, &context) {
            let printed = sentence::print(&said, &speaker);
            assert_eq!(sentence::parse(&printed, &context), said, "{printed}");
        }
    }
});

fuzz_mutator!(|line: &mut [u8], size: usize, max_size: usize, seed: u32| {
    match words::mixed(line.get(..size).unwrap_or_default(), seed) {
        Some(mixed) if mixed.len() <= max_size => {
            line[..mixed.len()].copy_from_slice(mixed.as_bytes());
            mixed.len()
        }
        _ => fuzzer_mutate(line, size, max_size),
    }
});

fn name(name: &str) -> AgentName {
    name.parse().expect("a player can be called so")
}
