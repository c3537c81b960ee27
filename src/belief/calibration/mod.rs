//! Is testimony believed as far as it deserves? Small worlds with partners of known reliability, lived through by a [`Graph`](crate::belief::Graph).
//!
//! Partners make claims about places of ores, contents of chests and rules of smelting. Later I look at a part of it myself, sometimes so
//! late that the world has changed meanwhile. The graph gets percepts and utterances through its public functions and nothing else; the
//! truth is known to the world alone. A world is a function of its [`Setting`]: the only chance in it is the seed's.
//!
//! What came of it is returned raw, as pairs of confidence and truth. Summaries are for [`stats`](crate::stats).
//!
//! ```
//! use mindforge::belief::calibration::{Scenario, Setting, live};
//!
//! let setting = Setting { claims: 20, ..Setting::new(7, Scenario::Alone) };
//! let lived = live(&setting);
//! assert_eq!(lived.partners.len(), 6);
//! assert!(lived.learning.iter().all(|taken| taken.confidence > 0.5));
//! ```

mod partner;
mod world;

use super::Matter;
use crate::vocab::AgentName;

use self::partner::Partner;
use self::world::{Asked, World};

/// How often the partners' claims are true.
pub const RELIABILITIES: [f64; 6] = [0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
/// Claims of each partner and kind after which nothing is learned any more, so that it is seen how well the partners are known by then.
const EXAM: u32 = 50;

/// Who says what to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scenario {
    /// One partner speaks about each matter.
    Alone,
    /// One to four partners speak about each matter, each by his own lights.
    Several,
    /// One partner speaks about each matter, and up to four repeat his words and name him.
    Echo,
    /// Partners are as reliable about rules as they are unreliable about places.
    ByKind,
    /// One more partner is right in 0.95 of his claims, and from the middle on in 0.05.
    Turncoat,
    /// One more partner is as often wrong as another one, but I watched him see how it is before half of his wrong claims.
    Liar,
}

impl Scenario {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Alone,
        Self::Several,
        Self::Echo,
        Self::ByKind,
        Self::Turncoat,
        Self::Liar,
    ];

    /// In words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Alone => "one teller",
            Self::Several => "several tellers",
            Self::Echo => "echoes",
            Self::ByKind => "by kind of claim",
            Self::Turncoat => "a turncoat",
            Self::Liar => "a liar who knows better",
        }
    }
}

/// A world to live through.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// Decides everything that is left to chance.
    pub seed: u64,
    /// Who says what.
    pub scenario: Scenario,
    /// How many matters each partner is the first to speak about.
    pub claims: u32,
    /// The share of matters that I look at myself later. With 0 nothing is learned about anybody.
    pub verified: f64,
}

impl Setting {
    /// 200 claims of each partner, half of which I verify.
    pub fn new(seed: u64, scenario: Scenario) -> Self {
        Self {
            seed,
            scenario,
            claims: 200,
            verified: 0.5,
        }
    }
}

/// A matter that I took somebody's word for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Taken {
    /// How sure I was of the side that I took, above 0.5.
    pub confidence: f64,
    /// Whether it was so.
    pub right: bool,
}

/// How far a partner is trusted in the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Who.
    pub partner: AgentName,
    /// About what; nothing if he is alike in all kinds of claims.
    pub matter: Option<Matter>,
    /// How often his claims are true by then.
    pub reliability: f64,
    /// How often I expect them to be.
    pub trust: f64,
    /// Whether he knew better where he was wrong, which costs him more trust than his reliability would.
    pub lied: bool,
}

/// What came of a world.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lived {
    /// Every matter that I took somebody's word for while I learned whom to trust, from the first claim on.
    pub learning: Vec<Taken>,
    /// The same for fifty more claims of each partner and kind, of which I verify none.
    pub exam: Vec<Taken>,
    /// How far I trust the partners.
    pub partners: Vec<Standing>,
    /// After how many claims since he turned I trusted the turncoat in less than half of them.
    pub noticed_after: Option<u32>,
}

/// Lives through a world.
pub fn live(setting: &Setting) -> Lived {
    let mut partners = partner::company(setting.scenario);
    let mut world = World::new(setting.seed);
    let mut lived = Lived::default();
    for round in 0..setting.claims {
        if round == setting.claims / 2 {
            partners.iter_mut().for_each(Partner::turn);
        }
        for first in world.shuffled(partners.len()) {
            let asked = world.ask();
            speak(&mut world, setting.scenario, &partners, first, &asked);
            lived.learning.extend(world.taken(&asked));
            if world.chance(setting.verified) {
                world.look_later(asked);
            }
        }
        if lived.noticed_after.is_none() {
            lived.noticed_after = partners
                .iter()
                .filter(|partner| partner.has_turned())
                .find(|partner| world.trust(partner.name()).mean() < 0.5)
                .map(|_| round + 1 - setting.claims / 2);
        }
    }
    examine(&mut world, &partners, &mut lived);
    lived
}

fn examine(world: &mut World, partners: &[Partner], lived: &mut Lived) {
    for partner in partners {
        let trust = world.trust(partner.name());
        let standing = |matter: Option<Matter>, reliability| Standing {
            partner: partner.name().clone(),
            matter,
            reliability,
            trust: matter.map_or(trust.mean(), |matter| trust.mean_on(matter)),
            lied: partner.is_liar(),
        };
        if partner.is_alike_in_all() {
            let reliability = partner.reliability(Matter::Places);
            lived.partners.push(standing(None, reliability));
        } else {
            for matter in [Matter::Places, Matter::Rules] {
                let reliability = partner.reliability(matter);
                lived.partners.push(standing(Some(matter), reliability));
            }
        }
        for matter in [Matter::Places, Matter::Rules] {
            for _ in 0..EXAM {
                let asked = world.ask_about(matter);
                let says = partner.says(world, &asked);
                world.hear(partner.name(), &asked, says, None);
                lived.exam.extend(world.taken(&asked));
            }
        }
    }
}

fn speak(world: &mut World, scenario: Scenario, partners: &[Partner], first: usize, asked: &Asked) {
    let speaker = &partners[first];
    let says = speaker.says(world, asked);
    if speaker.is_liar() && says != asked.so() && world.chance(0.5) {
        world.watch(speaker.name(), asked);
    }
    world.hear(speaker.name(), asked, says, None);
    let others = match scenario {
        Scenario::Several => world.between(0, 3),
        Scenario::Echo => world.between(0, 4),
        _ => 0,
    };
    let others = world.shuffled(partners.len()).into_iter().take(others);
    for other in others.filter(|other| *other != first) {
        let other = &partners[other];
        if scenario == Scenario::Echo {
            world.hear(other.name(), asked, says, Some(speaker.name()));
        } else {
            let says = other.says(world, asked);
            world.hear(other.name(), asked, says, None);
        }
    }
}
