//! A TOML text as settings, each with the line it stands on.

use std::collections::BTreeMap;
use std::path::Path;
use std::str::FromStr;

use toml::de::{DeTable, DeValue};
use toml::{Spanned, Value};

use super::error::{Error, Origin};

/// A value and where it was given.
#[derive(Clone, Debug)]
pub(super) struct Setting {
    /// The value.
    pub(super) value: Value,
    /// Where it was given.
    pub(super) origin: Origin,
}

/// Settings by path.
pub(super) type Settings = BTreeMap<String, Setting>;

/// One `[[agents]]` table.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Its settings, by path within the table.
    pub(super) settings: Settings,
    /// Where it begins.
    pub(super) origin: Origin,
}

/// What one source says.
#[derive(Clone, Debug, Default)]
pub(super) struct Document {
    /// Everything but the agents.
    pub(super) settings: Settings,
    /// The agents, if it names any, and where.
    pub(super) agents: Option<(Vec<Entry>, Origin)>,
}

impl Document {
    /// Reads a file's text. Keys are taken as they come; the table of keys is consulted later.
    pub(super) fn parse(text: &str, path: &Path) -> Result<Self, Error> {
        let reader = Reader { text, path };
        let root = DeTable::parse(text).map_err(|error| Error::Syntax {
            origin: reader.origin(error.span().unwrap_or_default().start),
            message: error.message().to_owned(),
        })?;
        let mut document = Self::default();
        for (key, value) in root.get_ref() {
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("agents", DeValue::Array(entries)) => {
                    document.agents = Some(reader.agents(entries, key.span().start)?);
                }
                (name, _) => reader.flatten(name, key, value, &mut document.settings)?,
            }
        }
        Ok(document)
    }
}

struct Reader<'a> {
    text: &'a str,
    path: &'a Path,
}

impl Reader<'_> {
    fn origin(&self, offset: usize) -> Origin {
        let before = self.text.get(..offset).unwrap_or(self.text);
        Origin::File {
            path: self.path.to_owned(),
            line: 1 + before.matches('\n').count(),
        }
    }

    fn agents(
        &self,
        entries: &[Spanned<DeValue<'_>>],
        start: usize,
    ) -> Result<(Vec<Entry>, Origin), Error> {
        let read = entries.iter().map(|entry| {
            let origin = self.origin(entry.span().start);
            let mut settings = Settings::new();
            let table = entry.get_ref().as_table().ok_or_else(|| Error::Value {
                key: "agents".to_owned(),
                origin: origin.clone(),
                expected: "tables `[[agents]]`".to_owned(),
                found: format!("`{}`", self.slice(entry)),
            })?;
            for (key, value) in table {
                self.flatten(key.get_ref(), key, value, &mut settings)?;
            }
            Ok(Entry { settings, origin })
        });
        Ok((read.collect::<Result<_, Error>>()?, self.origin(start)))
    }

    fn flatten(
        &self,
        path: &str,
        key: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Spanned<DeValue<'_>>,
        into: &mut Settings,
    ) -> Result<(), Error> {
        if let DeValue::Table(table) = value.get_ref()
            && !table.is_empty()
        {
            return table.iter().try_for_each(|(key, value)| {
                self.flatten(&format!("{path}.{}", key.get_ref()), key, value, into)
            });
        }
        let origin = self.origin(key.span().start);
        let value = match value.get_ref() {
            DeValue::Table(_) => Value::Table(toml::Table::new()),
            _ => Value::from_str(self.slice(value)).map_err(|error| Error::Syntax {
                origin: origin.clone(),
                message: error.message().to_owned(),
            })?,
        };
        into.insert(path.to_owned(), Setting { value, origin });
        Ok(())
    }

    fn slice(&self, value: &Spanned<DeValue<'_>>) -> &str {
        self.text.get(value.span()).unwrap_or_default()
    }
}
