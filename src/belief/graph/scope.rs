//! Scopes: the minds that a piece of evidence counts in.
//!
//! What a group witnesses together is held once, for every chain of its members: a hundred and twenty-eight agents around one chest are
//! one scope, not sixteen thousand chains. What a chain of minds holds is read off all scopes that reach it.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use indexmap::IndexSet;
use serde::{Deserialize, Serialize};

use super::node::Holder;
use crate::vocab::AgentName;

/// The minds that a piece of evidence counts in, as far as I know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Scope {
    /// One chain of minds beyond mine: `[]` is my own mind, `[bob]` what I think Bob thinks.
    Chain(Holder),
    /// What a group witnessed together: each of them, what each thinks of each other, and so on.
    Common {
        /// Who, sorted; I am named if I was seen to be one of them.
        common: Vec<AgentName>,
    },
    /// What somebody witnessed unseen: he knows what the others there know, and they do not know of him.
    Unseen {
        /// Who.
        unseen: AgentName,
        /// Whom he saw, sorted.
        among: Vec<AgentName>,
    },
    /// Words that were reported: each hearer thinks that these two exchanged them.
    Reported {
        /// Who heard the report, sorted, without those two.
        reported: Vec<AgentName>,
        /// Who is said to have spoken and who to have listened, sorted.
        between: Vec<AgentName>,
    },
}

impl Scope {
    /// My own mind.
    pub const MINE: Self = Self::Chain(Vec::new());

    /// What these witnessed together, in any order.
    pub(super) fn common<'a>(group: impl IntoIterator<Item = &'a AgentName>) -> Self {
        Self::Common {
            common: sorted(group),
        }
    }

    /// What `by` witnessed unseen among these.
    pub(super) fn unseen<'a>(
        by: &AgentName,
        among: impl IntoIterator<Item = &'a AgentName>,
    ) -> Self {
        Self::Unseen {
            unseen: by.clone(),
            among: sorted(among),
        }
    }

    /// What these heard that one of two told the other. Who is one of the two knows better than any report.
    pub(super) fn reported<'a>(
        hearers: impl IntoIterator<Item = &'a AgentName>,
        between: [&'a AgentName; 2],
    ) -> Self {
        let outside = hearers.into_iter().filter(|name| !between.contains(name));
        Self::Reported {
            reported: sorted(outside),
            between: sorted(between),
        }
    }

    /// Whether it is my own mind.
    pub fn is_mine(&self) -> bool {
        *self == Self::MINE
    }

    /// Whether evidence of this scope counts in that chain of minds. Mine counts in no other.
    pub fn reaches(&self, chain: &[AgentName]) -> bool {
        let all_in = |members: &[AgentName], minds: &[AgentName]| {
            minds.iter().all(|mind| members.binary_search(mind).is_ok())
        };
        match self {
            Self::Chain(holder) => holder == chain,
            Self::Common { common } => !chain.is_empty() && all_in(common, chain),
            Self::Unseen { unseen, among } => chain
                .split_first()
                .is_some_and(|(first, rest)| first == unseen && all_in(among, rest)),
            Self::Reported { reported, between } => {
                let outside = |mind: &&AgentName| reported.binary_search(*mind).is_ok();
                let hearers = chain.iter().take_while(outside).count();
                let (hearers, two) = chain.split_at(hearers);
                !hearers.is_empty() && !two.is_empty() && all_in(between, two)
            }
        }
    }

    /// How narrow it is: of two pieces of evidence of one moment, what was meant for the chain alone counts.
    pub(super) fn is_exact(&self) -> bool {
        matches!(self, Self::Chain(_))
    }
}

/// `me`, `me > bob`, `alice and bob together`.
impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chain(holder) => {
                f.write_str("me")?;
                holder.iter().try_for_each(|mind| write!(f, " > {mind}"))
            }
            Self::Common { common } => write!(f, "{} together", listed(common)),
            Self::Unseen { unseen, among } => write!(f, "{unseen}, unseen by {}", listed(among)),
            Self::Reported { reported, between } => {
                write!(f, "{} of {}", listed(reported), listed(between))
            }
        }
    }
}

fn listed(names: &[AgentName]) -> String {
    match names {
        [] => "nobody".to_owned(),
        [one] => one.to_string(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AgentName::as_str).collect();
            format!("{} and {last}", first.join(", "))
        }
    }
}

fn sorted<'a>(names: impl IntoIterator<Item = &'a AgentName>) -> Vec<AgentName> {
    let unique: BTreeSet<&AgentName> = names.into_iter().collect();
    unique.into_iter().cloned().collect()
}

/// A chain without thoughts about one's own thoughts: what Bob thinks that Bob thinks is what Bob thinks.
pub(super) fn collapsed(chain: &[AgentName]) -> Vec<AgentName> {
    let mut chain = chain.to_vec();
    chain.dedup();
    chain
}

/// A scope as the nodes of a graph share it, with a number that is cheap to compare. The number holds within one graph only.
#[derive(Clone, Debug)]
pub(super) struct Minds {
    pub(super) number: u32,
    scope: Arc<Scope>,
}

impl std::ops::Deref for Minds {
    type Target = Scope;
    fn deref(&self) -> &Scope {
        &self.scope
    }
}

impl PartialEq for Minds {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Serialize for Minds {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.scope.serialize(serializer)
    }
}

/// Numbered when the node enters a graph.
impl<'de> Deserialize<'de> for Minds {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Scope::deserialize(deserializer).map(|scope| Self {
            number: 0,
            scope: Arc::new(scope),
        })
    }
}

/// All scopes of a graph. Mine has number 0.
#[derive(Clone, Debug)]
pub(super) struct Scopes(IndexSet<Arc<Scope>, foldhash::fast::FixedState>);

impl Default for Scopes {
    fn default() -> Self {
        let mut scopes = IndexSet::default();
        scopes.insert(Arc::new(Scope::MINE));
        Self(scopes)
    }
}

impl Scopes {
    /// My own mind.
    pub(super) fn mine(&self) -> Minds {
        Minds {
            number: 0,
            scope: Arc::clone(&self.0[0]),
        }
    }

    /// The scope with its number; a new one gets the next.
    pub(super) fn share(&mut self, scope: &Scope) -> Minds {
        let number = match self.0.get_index_of(scope) {
            Some(number) => number,
            None => self.0.insert_full(Arc::new(scope.clone())).0,
        };
        Minds {
            number: u32::try_from(number).unwrap_or(u32::MAX),
            scope: Arc::clone(&self.0[number]),
        }
    }

    /// The number of a scope that evidence was found in before.
    pub(super) fn number(&self, scope: &Scope) -> Option<u32> {
        let number = self.0.get_index_of(scope)?;
        u32::try_from(number).ok()
    }

    /// The numbers of all scopes that reach a chain.
    pub(super) fn reaching(&self, chain: &[AgentName]) -> impl Iterator<Item = u32> {
        let reaching = self.0.iter().zip(0_u32..);
        reaching.filter_map(|(scope, number)| scope.reaches(chain).then_some(number))
    }
}

#[cfg(test)]
mod tests {
    use super::Scope;
    use crate::vocab::AgentName;

    #[test]
    fn what_a_group_saw_reaches_every_chain_of_its_members_and_no_other() {
        let scope = Scope::common(&names("carol alice bob"));
        for inside in ["alice", "bob alice", "alice bob carol alice"] {
            assert!(scope.reaches(&names(inside)), "{inside}");
        }
        for outside in ["", "dave", "alice dave", "dave alice"] {
            assert!(!scope.reaches(&names(outside)), "{outside}");
        }
    }

    #[test]
    fn who_watched_unseen_knows_what_the_others_know_and_they_do_not_know_of_him() {
        let scope = Scope::unseen(&name("eve"), &names("alice bob"));
        assert!(scope.reaches(&names("eve")));
        assert!(scope.reaches(&names("eve alice bob")));
        assert!(!scope.reaches(&names("alice")));
        assert!(!scope.reaches(&names("alice eve")));
        assert!(!scope.reaches(&names("eve alice eve")));
    }

    #[test]
    fn a_report_reaches_what_its_hearers_think_of_the_two_and_neither_of_the_two() {
        let scope = Scope::reported(&names("alice bob carol"), [&name("alice"), &name("dave")]);
        assert!(scope.reaches(&names("bob dave")));
        assert!(scope.reaches(&names("carol bob dave alice")));
        for outside in ["bob", "dave", "alice dave", "dave alice", "bob dave carol"] {
            assert!(!scope.reaches(&names(outside)), "{outside}");
        }
    }

    #[test]
    fn a_scope_is_told_in_words() {
        assert_eq!(Scope::MINE.to_string(), "me");
        assert_eq!(Scope::Chain(names("bob me")).to_string(), "me > bob > me");
        assert_eq!(
            Scope::common(&names("bob alice")).to_string(),
            "alice and bob together"
        );
    }

    fn name(name: &str) -> AgentName {
        name.parse().unwrap()
    }

    fn names(line: &str) -> Vec<AgentName> {
        line.split_whitespace().map(name).collect()
    }
}
