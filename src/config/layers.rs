//! The three layers, laid over one another and checked against the table of keys.

use std::fmt::Display;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use toml::Value;

use super::document::{Document, Entry, Setting, Settings};
use super::error::{Error, Origin};
use super::generated::shipped_file;
use super::keys::{self, AGENT_KEYS, Key, Stage};
use super::kind;

/// The file that is read when none is named, if it is there.
const USUAL_FILE: &str = "config.toml";
/// What the names of variables begin with that are configuration.
const VARIABLE_PREFIX: &str = "MINDFORGE__";

/// Where a configuration comes from.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The file that must be there; without one, `config.toml` in the working directory if there is one.
    pub file: Option<PathBuf>,
    /// Variables of the environment, name and value; those that are no configuration are passed over.
    pub variables: Vec<(String, String)>,
    /// What the command line says, the last one winning.
    pub overrides: Vec<Override>,
}

/// One key with a value from the environment or the command line.
#[derive(Clone, Debug)]
pub struct Override {
    key: String,
    value: String,
    origin: Origin,
}

impl Override {
    /// Reads the argument of `--set`, `a.b=value`. The value is TOML, or a text without quotes where the key holds one.
    pub fn parse(assignment: &str) -> Result<Self, Error> {
        match assignment.split_once('=') {
            Some((key, value)) if !key.trim().is_empty() => Ok(Self {
                key: key.trim().to_owned(),
                value: value.trim().to_owned(),
                origin: Origin::Flag(format!("--set {assignment}")),
            }),
            _ => Err(Error::Assignment(assignment.to_owned())),
        }
    }

    /// A flag of its own name that stands for a key, such as `--seed 8` for `world.seed`.
    pub fn flag(flag: &str, key: &str, value: impl Display) -> Self {
        let value = value.to_string();
        Self {
            key: key.to_owned(),
            origin: Origin::Flag(format!("{flag} {value}")),
            value,
        }
    }

    fn variable(name: &str, value: &str) -> Option<Self> {
        let path = name.strip_prefix(VARIABLE_PREFIX)?;
        Some(Self {
            key: path.to_lowercase().replace("__", "."),
            value: value.to_owned(),
            origin: Origin::Variable(name.to_owned()),
        })
    }
}

/// All layers as one document, checked: every key is known and every value fits.
pub(super) fn merge(sources: &Sources) -> Result<Document, Error> {
    let mut merged = Document::parse(&shipped_file(), Path::new("the defaults"))?;
    if let Some(file) = read_file(sources.file.as_deref())? {
        merged.settings.extend(file.settings);
        merged.agents = file.agents.or(merged.agents);
    }
    let variables = sources
        .variables
        .iter()
        .filter_map(|(name, value)| Override::variable(name, value));
    for each in variables.chain(sources.overrides.iter().cloned()) {
        apply(&mut merged, each)?;
    }
    check(&mut merged)?;
    Ok(merged)
}

fn read_file(named: Option<&Path>) -> Result<Option<Document>, Error> {
    let path = named.unwrap_or(Path::new(USUAL_FILE));
    match fs::read_to_string(path) {
        Ok(text) => Document::parse(&text, path).map(Some),
        Err(error) if named.is_none() && error.kind() == ErrorKind::NotFound => Ok(None),
        Err(source) => Err(Error::Read {
            path: path.to_owned(),
            source,
        }),
    }
}

fn apply(document: &mut Document, change: Override) -> Result<(), Error> {
    let Override { key, value, origin } = change;
    let Some(path) = key.strip_prefix("agents.") else {
        let known = keys::find(&key).ok_or_else(|| unknown(&key, &origin))?;
        let value = read_value(known, &key, &value, &origin)?;
        document.settings.insert(key, Setting { value, origin });
        return Ok(());
    };
    let (name, rest) = path.split_once('.').ok_or_else(|| unknown(&key, &origin))?;
    let known = find_agent_key(rest).ok_or_else(|| unknown(&key, &origin))?;
    let value = read_value(known, &key, &value, &origin)?;
    let entry = entry_mut(document, name)?;
    entry
        .settings
        .insert(rest.to_owned(), Setting { value, origin });
    Ok(())
}

fn read_value(key: &Key, path: &str, text: &str, origin: &Origin) -> Result<Value, Error> {
    match Value::from_str(text) {
        Ok(value) if !key.kind.is_text() || value.is_str() => Ok(value),
        _ if key.kind.is_text() => Ok(Value::String(text.to_owned())),
        _ => Err(Error::Value {
            key: path.to_owned(),
            origin: origin.clone(),
            expected: key.kind.expectation(),
            found: format!("`{text}`"),
        }),
    }
}

fn entry_mut<'a>(document: &'a mut Document, name: &str) -> Result<&'a mut Entry, Error> {
    let entries = document.agents.as_mut().map(|(entries, _)| entries);
    let known = names(entries.as_deref().map_or(&[], Vec::as_slice));
    entries
        .and_then(|entries| entries.iter_mut().find(|entry| is_called(entry, name)))
        .ok_or_else(|| Error::UnknownAgent {
            name: name.to_owned(),
            known,
        })
}

fn is_called(entry: &Entry, name: &str) -> bool {
    entry
        .settings
        .get("name")
        .is_some_and(|setting| setting.value.as_str() == Some(name))
}

fn names(entries: &[Entry]) -> String {
    let names = entries
        .iter()
        .filter_map(|entry| entry.settings.get("name")?.value.as_str());
    names.collect::<Vec<_>>().join(", ")
}

fn check(document: &mut Document) -> Result<(), Error> {
    document
        .settings
        .retain(|path, setting| !(is_section(path) && is_empty_table(&setting.value)));
    for (path, setting) in &document.settings {
        match keys::find(path) {
            Some(key) => check_setting(key, path, setting)?,
            None if is_section(path) || path == "agents" => return Err(not_a_table(path, setting)),
            None => return Err(unknown(path, &setting.origin)),
        }
    }
    let agents = document.agents.iter().flat_map(|(entries, _)| entries);
    agents.into_iter().try_for_each(check_entry)
}

fn check_entry(entry: &Entry) -> Result<(), Error> {
    let name = entry
        .settings
        .get("name")
        .ok_or_else(|| Error::Missing {
            key: "name",
            origin: entry.origin.clone(),
        })?
        .value
        .as_str()
        .unwrap_or_default();
    check_keys(name, &entry.settings)
}

fn check_keys(name: &str, settings: &Settings) -> Result<(), Error> {
    settings.iter().try_for_each(|(path, setting)| {
        let full = format!("agents.{name}.{path}");
        let key = find_agent_key(path).ok_or_else(|| unknown(&full, &setting.origin))?;
        check_setting(key, &full, setting)
    })
}

fn check_setting(key: &Key, path: &str, setting: &Setting) -> Result<(), Error> {
    key.kind
        .check(&setting.value)
        .map_err(|found| Error::Value {
            key: path.to_owned(),
            origin: setting.origin.clone(),
            expected: key.kind.expectation(),
            found,
        })?;
    let (built, known) = match key.stage {
        Stage::Built => return Ok(()),
        Stage::Some(words) => (
            setting
                .value
                .as_str()
                .is_some_and(|word| words.contains(&word)),
            kind::one_of(words),
        ),
        Stage::DefaultOnly => (is_default(key, &setting.value), key.default.to_owned()),
    };
    if built {
        return Ok(());
    }
    Err(Error::NotBuilt {
        key: path.to_owned(),
        value: setting.value.to_string(),
        origin: setting.origin.clone(),
        known,
    })
}

fn is_default(key: &Key, value: &Value) -> bool {
    let number = |value: &Value| {
        value
            .as_float()
            .or_else(|| value.as_integer().map(|n| n as f64))
    };
    Value::from_str(key.default).is_ok_and(|default| {
        default == *value || (number(&default).is_some() && number(&default) == number(value))
    })
}

fn find_agent_key(path: &str) -> Option<&'static Key> {
    AGENT_KEYS.iter().find(|key| key.name == path)
}

fn is_section(path: &str) -> bool {
    keys::all().any(|(full, _)| {
        full.strip_prefix(path)
            .is_some_and(|rest| rest.starts_with('.'))
    })
}

fn is_empty_table(value: &Value) -> bool {
    value.as_table().is_some_and(toml::Table::is_empty)
}

fn not_a_table(path: &str, setting: &Setting) -> Error {
    let expected = if path == "agents" {
        "tables `[[agents]]`".to_owned()
    } else {
        format!("a table `[{path}]`")
    };
    Error::Value {
        key: path.to_owned(),
        origin: setting.origin.clone(),
        expected,
        found: kind::found(&setting.value),
    }
}

fn unknown(path: &str, origin: &Origin) -> Error {
    let agent_keys = |name: &str| {
        let prefix = format!("agents.{name}.");
        AGENT_KEYS
            .iter()
            .map(move |key| format!("{prefix}{}", key.name))
    };
    let nearest = match path
        .strip_prefix("agents.")
        .and_then(|path| path.split_once('.'))
    {
        Some((name, _)) => keys::nearest(path, agent_keys(name)),
        None => keys::nearest(path, keys::all().map(|(full, _)| full)),
    };
    Error::UnknownKey {
        key: path.to_owned(),
        origin: origin.clone(),
        nearest,
    }
}
