//! The world of a calibration: what is so, and how I come to hear and see of it.

use std::collections::BTreeMap;

use super::Taken;
use crate::belief::{
    Amount, Evidence, Graph, Hedge, Matter, Proposition, Scene, Settings, Shown, Speech, Statement,
    Trust, Utterance,
};
use crate::vocab::{
    AgentName, BlockName, Dimension, ItemName, Percept, Place, Position, Random, Thing, Tick,
    WorldId,
};

/// Ticks between two matters: a second.
const STEP: u64 = 20;
/// I look within so many ticks, mostly: half a minute.
const SOON: i64 = 600;
/// Otherwise so much later.
const LATE: (i64, i64) = (5_000, 20_000);
/// The share of looks that come late.
const LATE_SHARE: f64 = 0.3;
/// The share of ores and chests that were emptied before a late look.
const GONE: f64 = 0.5;

/// Something that can be asked about, and whether it is so.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    number: i32,
    proposition: Proposition,
    so: bool,
}

impl Asked {
    pub(super) fn so(&self) -> bool {
        self.so
    }

    pub(super) fn matter(&self) -> Matter {
        Matter::of(&self.proposition)
    }
}

/// What is so, what time it is, what I still mean to look at, and my mind.
pub(super) struct World {
    random: Random,
    graph: Graph,
    now: Tick,
    next: i32,
    looks: BTreeMap<(Tick, i32), Asked>,
}

impl World {
    pub(super) fn new(seed: u64) -> Self {
        let settings = Settings {
            depth: 1,
            max_nodes: 1_000_000,
        };
        Self {
            random: Random::new(seed, "calibration"),
            graph: Graph::new(me(), settings),
            now: Tick(0),
            next: 0,
            looks: BTreeMap::new(),
        }
    }

    pub(super) fn chance(&mut self, probability: f64) -> bool {
        self.random.chance(probability)
    }

    pub(super) fn between(&mut self, least: i64, most: i64) -> usize {
        usize::try_from(self.random.between(least, most)).unwrap_or(0)
    }

    /// The numbers below `count` in any order.
    pub(super) fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut drawn: Vec<(u64, usize)> = (0..count).map(|n| (self.random.bits(), n)).collect();
        drawn.sort_unstable();
        drawn.into_iter().map(|(_, n)| n).collect()
    }

    /// A matter that nobody has spoken about: an ore, the contents of a chest, or half of the time a rule.
    pub(super) fn ask(&mut self) -> Asked {
        let rule = self.chance(0.5);
        self.ask_about(if rule { Matter::Rules } else { Matter::Places })
    }

    pub(super) fn ask_about(&mut self, matter: Matter) -> Asked {
        self.now = self.now + STEP;
        self.look();
        let number = self.next;
        self.next += 1;
        let place = place(number);
        let proposition = match matter {
            Matter::Rules => Proposition::Smelts {
                input: item("raw", number),
                output: item("fine", number),
            },
            _ if self.chance(0.5) => Proposition::At {
                thing: Thing::from("iron_ore"),
                place,
            },
            _ => Proposition::Holds {
                container: "chest".into(),
                place,
                item: "iron_ingot".into(),
                amount: Amount::Exactly(3),
            },
        };
        let so = self.chance(0.5);
        Asked {
            number,
            proposition,
            so,
        }
    }

    /// A partner says whether it is so. He found out himself, or heard it from a source that he names.
    pub(super) fn hear(
        &mut self,
        speaker: &AgentName,
        asked: &Asked,
        says: bool,
        source: Option<&AgentName>,
    ) {
        let evidence = match source {
            Some(source) => Evidence::Told(source.clone()),
            None => Evidence::Saw,
        };
        let utterance = Utterance::Fact(Statement {
            hedge: Hedge::Sure,
            proposition: asked.proposition.clone(),
            negated: !says,
            evidence: Some(evidence),
            at_tick: None,
        });
        let speech = Speech::public(speaker, &utterance);
        self.graph.hear(self.now, &place(asked.number), speech);
    }

    /// I see how it is, and see that a partner sees it too.
    pub(super) fn watch(&mut self, partner: &AgentName, asked: &Asked) {
        let place = place(asked.number);
        let together = [partner.clone()];
        let scene = Scene {
            tick: self.now,
            place: Some(&place),
            text: "we looked",
            together: &together,
            unseen: &[],
            left: None,
        };
        let shown = Shown {
            proposition: asked.proposition.clone(),
            so: asked.so,
        };
        self.graph.witness(&scene, &[shown]);
    }

    /// The side that I take by what I was told; nothing if I take none.
    pub(super) fn taken(&self, asked: &Asked) -> Option<Taken> {
        let sure = self.graph.confidence(&[], &asked.proposition)?;
        let side = sure > 0.5;
        let confidence = sure.max(1.0 - sure);
        (confidence > 0.5).then_some(Taken {
            confidence,
            right: side == asked.so,
        })
    }

    pub(super) fn trust(&self, partner: &AgentName) -> Trust {
        self.graph.trust(partner)
    }

    /// I go there later. By then, it may no longer be as it was.
    pub(super) fn look_later(&mut self, mut asked: Asked) {
        let late = self.chance(LATE_SHARE);
        let delay = if late {
            self.random.between(LATE.0, LATE.1)
        } else {
            self.random.between(1, SOON)
        };
        if late && asked.matter() == Matter::Places && self.chance(GONE) {
            asked.so = false;
        }
        let when = self.now + delay.unsigned_abs();
        self.looks.insert((when, asked.number), asked);
    }

    /// Sees all whose time has come.
    fn look(&mut self) {
        while let Some(due) = self
            .looks
            .first_entry()
            .filter(|due| due.key().0 <= self.now)
        {
            let ((tick, number), asked) = due.remove_entry();
            let place = place(number);
            let at = place.position;
            match &asked.proposition {
                Proposition::At { .. } => {
                    let block = BlockName::from(if asked.so { "iron_ore" } else { "stone" });
                    self.graph
                        .perceive(tick, &place, &Percept::SeesBlock { block, at });
                }
                Proposition::Smelts { input, output } => {
                    let output = if asked.so {
                        output.clone()
                    } else {
                        item("slag", number)
                    };
                    let input = input.clone();
                    let smelted = Percept::Smelted { input, output };
                    self.graph.perceive(tick, &place, &smelted);
                }
                _ => self.open(tick, &asked),
            }
        }
    }

    /// I look into the chest, alone.
    fn open(&mut self, tick: Tick, asked: &Asked) {
        let place = place(asked.number);
        let scene = Scene {
            tick,
            place: Some(&place),
            text: "I opened the chest",
            together: &[],
            unseen: &[],
            left: None,
        };
        let shown = Shown {
            proposition: asked.proposition.clone(),
            so: asked.so,
        };
        self.graph.witness(&scene, &[shown]);
    }
}

fn me() -> AgentName {
    AgentName::new("me").unwrap_or_else(|invalid| unreachable!("{invalid}"))
}

fn item(kind: &str, number: i32) -> ItemName {
    ItemName::new(format!("{kind}_{number}"))
}

/// Each matter has a place of its own, far from the others.
fn place(number: i32) -> Place {
    Place {
        world: WorldId("calibration".into()),
        dimension: Dimension::Overworld,
        position: Position::new(100 * (number % 100), 60, 100 * (number / 100)),
    }
}
