//! How a save is changed: its bytes, or the values that they stand for, so that what comes behind the parser is reached too.

use arbitrary::{Arbitrary, Unstructured};
use rmpv::Value;

use super::scene::real;

#[derive(Arbitrary, Debug)]
pub(crate) enum Forgery {
    /// Contents that are no save's.
    Made(Vec<u8>),
    /// Bytes of a real save's contents are others.
    Patched(All<(u16, u8)>),
    /// Values of a real save are others.
    Edited(All<Edit>),
}

/// As many as the bytes suffice for.
#[derive(Debug)]
pub(crate) struct All<T>(Vec<T>);

impl<'a, T: Arbitrary<'a>> Arbitrary<'a> for All<T> {
    fn arbitrary(bytes: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        let mut all = Vec::new();
        while !bytes.is_empty() {
            all.push(bytes.arbitrary()?);
        }
        Ok(Self(all))
    }
}

#[derive(Arbitrary, Debug)]
pub(crate) struct Edit {
    /// Which of the values, counted through the tree of them.
    which: u16,
    to: Odd,
}

/// What a value becomes.
#[derive(Arbitrary, Debug)]
enum Odd {
    Nothing,
    Truth(bool),
    Integer(i64),
    Unsigned(u64),
    Small(u8),
    Single(f32),
    Double(f64),
    Text(String),
    Empty,
    /// A list or map loses its last element.
    Shorter,
    /// A list or map has its first element twice.
    Longer,
    /// What a number is, and a bit more or less.
    Nudged(i8),
    /// The same as another value.
    Copied(u16),
}

impl Forgery {
    /// What is in the envelope.
    pub(crate) fn contents(&self) -> Vec<u8> {
        match self {
            Self::Made(bytes) => bytes.clone(),
            Self::Patched(All(patches)) => patched(patches),
            Self::Edited(All(edits)) => edited(edits),
        }
    }
}

fn patched(patches: &[(u16, u8)]) -> Vec<u8> {
    let mut contents = real().to_vec();
    for (at, byte) in patches {
        let at = usize::from(*at) % contents.len();
        contents[at] = *byte;
    }
    contents
}

fn edited(edits: &[Edit]) -> Vec<u8> {
    let mut tree = rmpv::decode::read_value(&mut &real()[..]).expect("a save is MessagePack");
    for Edit { which, to } in edits {
        let copied = match to {
            Odd::Copied(other) => nth(&mut tree, *other).clone(),
            _ => Value::Nil,
        };
        let value = nth(&mut tree, *which);
        *value = to.instead_of(value, copied);
    }
    let mut contents = Vec::new();
    rmpv::encode::write_value(&mut contents, &tree).expect("memory takes all");
    contents
}

/// The value with that number, modulo how many there are.
fn nth(tree: &mut Value, which: u16) -> &mut Value {
    let all = size(tree);
    descend(tree, usize::from(which) % all)
}

fn descend(value: &mut Value, mut left: usize) -> &mut Value {
    if left == 0 {
        return value;
    }
    left -= 1;
    for part in parts(value) {
        let within = size(part);
        if left < within {
            return descend(part, left);
        }
        left -= within;
    }
    unreachable!("the value is one of the tree's")
}

/// How many values a tree has.
fn size(value: &mut Value) -> usize {
    1 + parts(value).into_iter().map(size).sum::<usize>()
}

fn parts(value: &mut Value) -> Vec<&mut Value> {
    match value {
        Value::Array(elements) => elements.iter_mut().collect(),
        Value::Map(entries) => entries
            .iter_mut()
            .flat_map(|(key, value)| [key, value])
            .collect(),
        _ => Vec::new(),
    }
}

impl Odd {
    fn instead_of(&self, value: &Value, copied: Value) -> Value {
        match self {
            Self::Nothing => Value::Nil,
            Self::Truth(truth) => (*truth).into(),
            Self::Integer(number) => (*number).into(),
            Self::Unsigned(number) => (*number).into(),
            Self::Small(number) => (*number).into(),
            Self::Single(number) => (*number).into(),
            Self::Double(number) => (*number).into(),
            Self::Text(text) => text.as_str().into(),
            Self::Empty => match value {
                Value::Map(_) => Value::Map(Vec::new()),
                _ => Value::Array(Vec::new()),
            },
            Self::Shorter => shorter(value.clone()),
            Self::Longer => longer(value.clone()),
            Self::Nudged(by) => nudged(value, *by),
            Self::Copied(_) => copied,
        }
    }
}

fn shorter(mut value: Value) -> Value {
    match &mut value {
        Value::Array(elements) => drop(elements.pop()),
        Value::Map(entries) => drop(entries.pop()),
        _ => {}
    }
    value
}

fn longer(mut value: Value) -> Value {
    match &mut value {
        Value::Array(elements) => elements.extend(elements.first().cloned()),
        Value::Map(entries) => entries.extend(entries.first().cloned()),
        _ => {}
    }
    value
}

fn nudged(value: &Value, by: i8) -> Value {
    if let Some(number) = value.as_i64() {
        return number.wrapping_add(by.into()).into();
    }
    match value {
        Value::F32(number) => (number + f32::from(by)).into(),
        Value::F64(number) => (number + f64::from(by) / 16.0).into(),
        other => other.clone(),
    }
}
