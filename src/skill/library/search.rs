//! Which skills bear on a task, and which give an item.

use std::collections::BTreeMap;

use super::{Library, SkillRecord};
use crate::vocab::ItemName;

/// How fast repeated words lose weight, and how much longer texts are held back: the usual constants of BM25.
const K1: f64 = 1.2;
const B: f64 = 0.75;

impl Library {
    /// The skills whose name, description and task are most like a text, the best first, by BM25 (S. Robertson and H. Zaragoza, 2009).
    /// Retired skills are not offered.
    pub fn search(&self, text: &str, limit: usize) -> Vec<&SkillRecord> {
        let documents: Vec<(&SkillRecord, Vec<String>)> = self
            .offered()
            .map(|record| (record, document(record)))
            .collect();
        let query = words(text);
        let mut common: BTreeMap<&str, usize> = BTreeMap::new();
        for word in &query {
            let holds = |it: &&(&SkillRecord, Vec<String>)| it.1.contains(word);
            common.insert(word, documents.iter().filter(holds).count());
        }
        let total = documents.len() as f64;
        let length: usize = documents.iter().map(|(_, words)| words.len()).sum();
        let usual = (length as f64 / total.max(1.0)).max(1.0);
        let score = |document: &[String]| -> f64 {
            let longer = 1.0 - B + B * document.len() as f64 / usual;
            let weight = |(word, common): (&&str, &usize)| {
                let times = document.iter().filter(|it| it == word).count() as f64;
                let rare = (1.0 + (total - *common as f64 + 0.5) / (*common as f64 + 0.5)).ln();
                rare * times * (K1 + 1.0) / (times + K1 * longer)
            };
            common.iter().map(weight).sum()
        };
        let scored = documents
            .iter()
            .map(|(record, words)| (score(words), *record));
        let mut scored: Vec<_> = scored.filter(|(score, _)| *score > 0.0).collect();
        // Equal scores stay in the order of names.
        scored.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        scored
            .into_iter()
            .take(limit)
            .map(|(_, record)| record)
            .collect()
    }

    /// The skills that give an item, the most reliable first. Retired skills are not offered.
    pub fn giving(&self, item: &str) -> Vec<&SkillRecord> {
        let gives = |record: &&SkillRecord| record.after.gains.keys().any(|it| it.as_str() == item);
        let mut found: Vec<&SkillRecord> = self.offered().filter(gives).collect();
        found.sort_by(|one, other| rate(other).total_cmp(&rate(one)));
        found
    }
}

/// The share of successes, with one success and one failure before the first run.
fn rate(record: &SkillRecord) -> f64 {
    let (uses, successes) = record
        .current()
        .map_or((0, 0), |it| (it.uses, it.successes));
    (successes + 1) as f64 / (uses + 2) as f64
}

fn document(record: &SkillRecord) -> Vec<String> {
    let task = record
        .task
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let gains: Vec<&str> = record.after.gains.keys().map(ItemName::as_str).collect();
    let gains = gains.join(" ");
    words(&format!(
        "{} {} {task} {gains}",
        record.name, record.description
    ))
}

/// The words of a text in small letters; `craftWoodenPickaxe` and `wooden_pickaxe` are several. Single letters say nothing.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    for c in text.chars() {
        let begins = !c.is_alphanumeric() || c.is_uppercase() && was_small;
        if begins {
            words.push(String::new());
        }
        if let (true, Some(word)) = (c.is_alphanumeric(), words.last_mut()) {
            word.extend(c.to_lowercase());
        }
        was_small = c.is_lowercase();
    }
    let plural = |word: String| match word.strip_suffix('s') {
        Some(one) if one.len() > 2 && !one.ends_with('s') => one.to_owned(),
        _ => word,
    };
    words
        .into_iter()
        .filter(|word| word.len() > 1)
        .map(plural)
        .collect()
}
