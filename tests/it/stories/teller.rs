//! Stories at random: lines that make sense, in which every kind of event happens often enough to matter.

use std::collections::BTreeMap;

use mindforge::vocab::Random;
use serde_json::{Value, json};

const AGENTS: [&str; 6] = ["ann", "bob", "cat", "dan", "eve", "fay"];
/// As many as a village has.
const CROWD: [&str; 30] = [
    "ada", "alf", "amy", "ann", "ben", "bob", "cat", "dan", "eli", "eve", "fay", "gus", "guy",
    "hal", "ida", "ivy", "jan", "jim", "joe", "kai", "kim", "lea", "leo", "liz", "max", "mia",
    "ned", "pam", "roy", "sue",
];
const ROOMS: [&str; 3] = ["hall", "attic", "cellar"];
const CONTAINERS: [&str; 3] = ["box", "bag", "jar"];
const ITEMS: [&str; 3] = ["key", "ring", "cup"];
/// What nobody ever put anything into.
const UNKNOWN: &str = "void";

/// The lines of a story, and what it is about.
#[derive(Clone, Debug)]
pub(crate) struct Tale {
    /// JSON, an event each.
    pub(crate) lines: Vec<String>,
    /// Who may be asked about.
    pub(crate) agents: &'static [&'static str],
    /// What may be asked for.
    pub(crate) items: &'static [&'static str],
    /// Where it happens.
    pub(crate) rooms: &'static [&'static str],
}

/// The story of that number; the same every time.
pub(crate) fn tell(number: u64) -> Tale {
    let mut random = Random::keyed(7, "stories", &[number.cast_signed()]);
    // Who returns to a room again and again takes a long story of few.
    let is_long = random.chance(0.3);
    let agents = &AGENTS[..random.between(2, if is_long { 3 } else { 6 }) as usize];
    let items = &ITEMS[..random.between(1, if is_long { 1 } else { 3 }) as usize];
    let rooms = &ROOMS[..random.between(1, if is_long { 2 } else { 3 }) as usize];
    let length = random.between(6, if is_long { 60 } else { 30 });
    Teller::new(random, agents, items, rooms).tell(length)
}

/// A story of thirty agents and a thousand events.
pub(crate) fn tell_of_a_crowd() -> Tale {
    let random = Random::new(7, "crowd");
    Teller::new(random, &CROWD, &ITEMS, &ROOMS).tell(1_000)
}

struct Teller {
    random: Random,
    agents: &'static [&'static str],
    items: &'static [&'static str],
    rooms: &'static [&'static str],
    tick: u64,
    whereabouts: BTreeMap<&'static str, &'static str>,
    /// Container and place of every item that is somewhere.
    lies: BTreeMap<&'static str, (&'static str, &'static str)>,
    lines: Vec<String>,
}

impl Teller {
    fn new(
        random: Random,
        agents: &'static [&'static str],
        items: &'static [&'static str],
        rooms: &'static [&'static str],
    ) -> Self {
        Self {
            random,
            agents,
            items,
            rooms,
            tick: 1,
            whereabouts: BTreeMap::new(),
            lies: BTreeMap::new(),
            lines: Vec::new(),
        }
    }

    /// About so many events: at first there is nobody who could do something.
    fn tell(mut self, length: i64) -> Tale {
        for _ in 0..length {
            self.go_on();
        }
        Tale {
            lines: self.lines,
            agents: self.agents,
            items: self.items,
            rooms: self.rooms,
        }
    }

    fn go_on(&mut self) {
        let weights = [6_u64, 2, 2, 4, 5, 3, 7];
        let drawn = self
            .random
            .weighted(weights.into_iter().enumerate(), |(_, weight)| *weight);
        let happened = match drawn.map_or(0, |(kind, _)| kind) {
            0 => Some(self.enter()),
            1 => self.leave(),
            2 => Some(self.exist()),
            3 => self.put(),
            4 => self.move_it(),
            5 => self.open(),
            _ => Some(self.say()),
        };
        if let Some(mut event) = happened {
            event["tick"] = json!(self.tick);
            self.lines.push(event.to_string());
            self.tick += self.random.below(2);
        }
    }

    fn enter(&mut self) -> Value {
        let (agent, place) = (self.pick(self.agents), self.pick(self.rooms));
        self.whereabouts.insert(agent, place);
        let mut event = json!({"event": "enter", "agent": agent, "place": place});
        if self.random.chance(0.2) {
            event["hidden"] = json!(self.random.chance(0.9));
        }
        event
    }

    fn leave(&mut self) -> Option<Value> {
        let (agent, place) = self.somebody_somewhere()?;
        self.whereabouts.remove(agent);
        Some(json!({"event": "leave", "agent": agent, "place": place}))
    }

    fn exist(&mut self) -> Value {
        let item = self.pick(self.items);
        let anywhere = (self.pick(&CONTAINERS), self.pick(self.rooms));
        let (into, place) = *self.lies.entry(item).or_insert(anywhere);
        let event = json!({"event": "exist", "item": item, "into": into, "place": place});
        self.perhaps_hidden(event)
    }

    fn put(&mut self) -> Option<Value> {
        let (agent, place) = self.somebody_somewhere()?;
        let (item, into) = (self.pick(self.items), self.pick(&CONTAINERS));
        self.lies.insert(item, (into, place));
        let event =
            json!({"event": "put", "agent": agent, "item": item, "into": into, "place": place});
        Some(self.perhaps_hidden(event))
    }

    fn move_it(&mut self) -> Option<Value> {
        let (agent, place) = self.somebody_somewhere()?;
        let (item, into) = (self.pick(self.items), self.pick(&CONTAINERS));
        let anything = self.pick(&CONTAINERS);
        let from = match self.lies.get(item) {
            Some((container, at)) => (*at == place).then_some(*container),
            None => Some(anything),
        };
        self.lies.insert(item, (into, place));
        let mut event =
            json!({"event": "move", "agent": agent, "item": item, "into": into, "place": place});
        if let Some(from) = from
            && self.random.chance(0.7)
        {
            event["from"] = json!(from);
        }
        Some(self.perhaps_hidden(event))
    }

    fn open(&mut self) -> Option<Value> {
        let (agent, place) = self.somebody_somewhere()?;
        let anything = self.pick(&CONTAINERS);
        let used = self.lies.values().find(|(_, at)| *at == place);
        let into = match used {
            Some((container, _)) if self.random.chance(0.5) => container,
            _ => anything,
        };
        Some(json!({"event": "open", "agent": agent, "into": into, "place": place}))
    }

    fn say(&mut self) -> Value {
        let agent = self.pick(self.agents);
        let mut event = json!({"event": "tell", "agent": agent, "claim": self.claim()});
        event["to"] = if self.random.chance(0.4) {
            json!("all")
        } else {
            let count = self.random.between(1, 2);
            json!(
                (0..count)
                    .map(|_| self.pick(self.agents))
                    .collect::<Vec<_>>()
            )
        };
        if let Some(place) = self.whereabouts.get(agent)
            && self.random.chance(0.4)
        {
            event["place"] = json!(place);
        }
        event
    }

    fn claim(&mut self) -> String {
        let item = self.pick(self.items);
        let anything = self.pick(&CONTAINERS);
        let container = match self.lies.get(item) {
            _ if self.random.chance(0.03) => UNKNOWN,
            Some((container, _)) if self.random.chance(0.4) => container,
            _ => anything,
        };
        let fact = format!("{item} is in {container}");
        if self.random.chance(0.7) {
            return fact;
        }
        let (speaker, hearer) = (self.pick(self.agents), self.pick(self.agents));
        format!("{speaker} told {hearer} that {fact}")
    }

    fn perhaps_hidden(&mut self, mut event: Value) -> Value {
        if self.random.chance(0.4) {
            event["hidden"] = json!(self.random.chance(0.6));
        }
        event
    }

    fn somebody_somewhere(&mut self) -> Option<(&'static str, &'static str)> {
        let somewhere: Vec<_> = self.whereabouts.iter().map(|(a, p)| (*a, *p)).collect();
        let index = self.random.below(somewhere.len() as u64);
        somewhere.get(index as usize).copied()
    }

    fn pick(&mut self, names: &[&'static str]) -> &'static str {
        names[self.random.below(names.len() as u64) as usize]
    }
}
