//! Partners of known reliability.

use super::world::{Asked, World};
use super::{RELIABILITIES, Scenario};
use crate::belief::Matter;
use crate::vocab::AgentName;

/// How often one is right who is to be trusted until he turns, and how often from then on.
const TURNCOAT: (f64, f64) = (0.95, 0.05);
/// How often the liar tells the truth, as one of the others does who is merely mistaken.
const LIAR: f64 = 0.65;

/// Somebody who makes claims.
#[derive(Clone, Debug)]
pub(super) struct Partner {
    name: AgentName,
    places: f64,
    rules: f64,
    role: Role,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Plain,
    Faithful,
    Turned,
    Liar,
}

/// Everyone who speaks in a scenario.
pub(super) fn company(scenario: Scenario) -> Vec<Partner> {
    let names = ["alice", "bob", "carol", "dave", "erin", "frank"].into_iter();
    let mirrored = RELIABILITIES.iter().rev();
    let mut company: Vec<Partner> = names
        .zip(RELIABILITIES.iter().zip(mirrored))
        .filter_map(|(name, (reliability, mirrored))| {
            let by_kind = scenario == Scenario::ByKind;
            let rules = if by_kind { mirrored } else { reliability };
            Partner::new(name, *reliability, *rules, Role::Plain)
        })
        .collect();
    let one_more = match scenario {
        Scenario::Turncoat => Partner::new("grace", TURNCOAT.0, TURNCOAT.0, Role::Faithful),
        Scenario::Liar => Partner::new("grace", LIAR, LIAR, Role::Liar),
        _ => None,
    };
    company.extend(one_more);
    company
}

impl Partner {
    fn new(name: &str, places: f64, rules: f64, role: Role) -> Option<Self> {
        Some(Self {
            name: AgentName::new(name).ok()?,
            places,
            rules,
            role,
        })
    }

    pub(super) fn name(&self) -> &AgentName {
        &self.name
    }

    /// How often his claims of a kind are true.
    pub(super) fn reliability(&self, matter: Matter) -> f64 {
        match matter {
            Matter::Rules => self.rules,
            Matter::Places | Matter::People => self.places,
        }
    }

    pub(super) fn is_alike_in_all(&self) -> bool {
        self.places.total_cmp(&self.rules).is_eq()
    }

    pub(super) fn is_liar(&self) -> bool {
        self.role == Role::Liar
    }

    pub(super) fn has_turned(&self) -> bool {
        self.role == Role::Turned
    }

    /// The turncoat turns.
    pub(super) fn turn(&mut self) {
        if self.role == Role::Faithful {
            self.role = Role::Turned;
            self.places = TURNCOAT.1;
            self.rules = TURNCOAT.1;
        }
    }

    /// Whether he says that it is so.
    pub(super) fn says(&self, world: &mut World, asked: &Asked) -> bool {
        let truthful = world.chance(self.reliability(asked.matter()));
        asked.so() == truthful
    }
}
