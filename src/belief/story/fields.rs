//! A line of JSON, field by field, with the first thing that is wrong with it.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;

use crate::vocab::Tick;

use super::{Audience, Claim, Fault, MAX_LINE, Name};

/// A word, what it stands for, and the fields of such a line.
pub(super) type Kind<K> = (&'static str, K, &'static [&'static str]);

/// The fields of a line that are not read yet.
#[derive(Debug)]
pub(super) struct Fields {
    values: Vec<(String, Value)>,
    kind: Option<&'static str>,
}

impl Fields {
    /// Splits an object into its fields.
    pub(super) fn read(line: &[u8]) -> Result<Self, Fault> {
        if line.len() > MAX_LINE {
            return Err(Fault::LineTooLong);
        }
        let text = str::from_utf8(line).map_err(|error| Fault::NotText(1 + error.valid_up_to()))?;
        let Line(values) = serde_json::from_str(text).map_err(|_| not_an_object(text))?;
        let mut names: Vec<&str> = values.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        if let Some(twice) = names.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(Fault::Twice {
                field: excerpt(twice[0]),
            });
        }
        Ok(Self { values, kind: None })
    }

    /// What kind of line it is. After this all fields are known ones.
    pub(super) fn kind<K: Copy>(
        &mut self,
        field: &'static str,
        shared: &[&'static str],
        kinds: &[Kind<K>],
    ) -> Result<K, Fault> {
        let word = self.text(field)?;
        let (of, kind, own) = kinds
            .iter()
            .find(|(known, _, _)| *known == word)
            .ok_or_else(|| {
                let known: Vec<&str> = kinds.iter().map(|(known, _, _)| *known).collect();
                Fault::UnknownKind {
                    field,
                    nearest: nearest(&word, &known),
                    word: excerpt(&word),
                    known,
                }
            })?;
        self.kind = Some(of);
        let mut unknown = self.values.iter().map(|(name, _)| name.as_str());
        let unknown = unknown.find(|name| !own.contains(name) && !shared.contains(name));
        match unknown {
            None => Ok(*kind),
            Some(name) => {
                let known = [own, shared, &[field]].concat();
                Err(Fault::UnknownField {
                    field: excerpt(name),
                    of,
                    nearest: nearest(name, &known),
                    known,
                })
            }
        }
    }

    /// A moment.
    pub(super) fn tick(&mut self, field: &'static str) -> Result<Tick, Fault> {
        let value = self.value(field)?;
        let tick = value.as_u64().map(Tick);
        tick.ok_or_else(|| wrong_type(field, "a whole number from 0", &value))
    }

    /// A name.
    pub(super) fn name(&mut self, field: &'static str) -> Result<Name, Fault> {
        let text = self.text(field)?;
        name(field, &text)
    }

    /// A name, or none if the field is not there.
    pub(super) fn optional_name(&mut self, field: &'static str) -> Result<Option<Name>, Fault> {
        self.has(field).then(|| self.name(field)).transpose()
    }

    /// A list of names.
    pub(super) fn names(&mut self, field: &'static str) -> Result<Vec<Name>, Fault> {
        let value = self.value(field)?;
        names(field, "a list of names", &value)
    }

    /// `true` or `false`, or none if the field is not there.
    pub(super) fn optional_switch(&mut self, field: &'static str) -> Result<Option<bool>, Fault> {
        if !self.has(field) {
            return Ok(None);
        }
        let value = self.value(field)?;
        let switch = value.as_bool();
        switch
            .map(Some)
            .ok_or_else(|| wrong_type(field, "`true` or `false`", &value))
    }

    /// `"all"` or a list of names.
    pub(super) fn audience(&mut self, field: &'static str) -> Result<Audience, Fault> {
        let value = self.value(field)?;
        if value == "all" {
            return Ok(Audience::All);
        }
        names(field, "`\"all\"` or a list of names", &value).map(Audience::Private)
    }

    /// A sentence.
    pub(super) fn claim(&mut self, field: &'static str) -> Result<Claim, Fault> {
        let text = self.text(field)?;
        Claim::parse(&text).ok_or_else(|| Fault::NoClaim(excerpt(&text)))
    }

    fn has(&self, field: &str) -> bool {
        self.values.iter().any(|(name, _)| name == field)
    }

    fn text(&mut self, field: &'static str) -> Result<String, Fault> {
        match self.value(field)? {
            Value::String(text) => Ok(text),
            other => Err(wrong_type(field, "text", &other)),
        }
    }

    fn value(&mut self, field: &'static str) -> Result<Value, Fault> {
        let index = self.values.iter().position(|(name, _)| name == field);
        let index = index.ok_or(Fault::Missing {
            field,
            of: self.kind,
        })?;
        Ok(self.values.swap_remove(index).1)
    }
}

/// An object with all its fields, those that are given twice too.
struct Line(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Line {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Line;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Line, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Line(fields))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

fn not_an_object(text: &str) -> Fault {
    let error = match serde_json::from_str::<Value>(text) {
        Ok(value) => return Fault::NotAnObject(describe(&value)),
        Err(error) => error,
    };
    let message = error.to_string();
    let place = message.find(" at line ").unwrap_or(message.len());
    Fault::NotJson {
        column: error.column(),
        message: message[..place].to_owned(),
    }
}

fn names(field: &'static str, expected: &'static str, value: &Value) -> Result<Vec<Name>, Fault> {
    let wrong = |value| wrong_type(field, expected, value);
    let list = value.as_array().ok_or_else(|| wrong(value))?;
    list.iter()
        .map(|entry| name(field, entry.as_str().ok_or_else(|| wrong(entry))?))
        .collect()
}

fn name(field: &'static str, text: &str) -> Result<Name, Fault> {
    Name::new(text).map_err(|why| Fault::NotAName { field, why })
}

fn wrong_type(field: &'static str, expected: &'static str, value: &Value) -> Fault {
    Fault::Type {
        field,
        expected,
        found: describe(value),
    }
}

fn describe(value: &Value) -> String {
    match value {
        Value::Null => "`null`".to_owned(),
        Value::Bool(_) | Value::Number(_) => format!("`{value}`"),
        Value::String(text) => format!("the text `{}`", excerpt(text)),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}

/// A foreign text, short and harmless enough for an error.
fn excerpt(text: &str) -> String {
    const SHOWN: usize = 48;
    let shown: String = text
        .chars()
        .take(SHOWN)
        .flat_map(char::escape_debug)
        .collect();
    let is_cut = text.chars().nth(SHOWN).is_some();
    if is_cut { shown + "…" } else { shown }
}

/// The known word that a misspelled one looks most like.
fn nearest(word: &str, known: &[&'static str]) -> Option<&'static str> {
    let far = (word.chars().count() / 3).max(1);
    known
        .iter()
        .filter(|known| word.len() <= 2 * known.len())
        .map(|known| (strsim::damerau_levenshtein(word, known), *known))
        .filter(|(distance, _)| *distance <= far)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}
