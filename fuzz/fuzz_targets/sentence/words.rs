//! Sentences of the grammar, mixed into what the fuzzer has: bytes alone would hardly ever make one.

use std::sync::LazyLock;

use mindforge::belief::sentence::chapters;

/// The examples of all forms, and what else people say.
static EXAMPLES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let forms = chapters().iter().flat_map(|chapter| chapter.forms);
    let more = [
        "I think that",
        "I am sure that",
        "it is not so that",
        "not so:",
        "(I saw it)",
        "(Bob told me).",
        "at tick 9",
        "a an the and i i'm",
        "Oak Logs, 3 sticks",
        "netherite_drill unobtainium",
        "I cannot mine 3 stone because my arms are tired",
    ];
    forms.map(|form| form.example).chain(more).collect()
});

/// The line with a part of an example in it; nothing if the bytes themselves are to be changed.
pub(crate) fn mixed(line: &[u8], seed: u32) -> Option<String> {
    let line = String::from_utf8_lossy(line);
    let mut words: Vec<&str> = line.split(' ').collect();
    let mut draw = Draw(seed);
    let example = *EXAMPLES.get(draw.below(EXAMPLES.len()))?;
    let theirs: Vec<&str> = example.split(' ').collect();
    let at = draw.below(words.len());
    let one = theirs.get(draw.below(theirs.len())).copied()?;
    match draw.below(8) {
        0 => words = theirs,
        1 => drop(words.splice(at..at, theirs)),
        2 => words.insert(at, one),
        3 => *words.get_mut(at)? = one,
        4 => drop(words.remove(at)),
        _ => return None,
    }
    Some(words.join(" "))
}

/// Numbers drawn from a seed.
struct Draw(u32);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % bound.max(1)
    }
}
