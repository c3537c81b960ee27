//! A script played in a world: two bodies that do one thing after the other, and all that comes of it.

use mindforge::vocab::{Action, ActionId, ActionResult, AgentName};
use mindforge::world::embedded::{EmbeddedBody, Settings, SharedWorld, World};
use mindforge::world::{Body, BodyEvent};

/// Ticks after which an action that has no end of its own is called off.
const LONGEST: u64 = 700;

/// A piece of a life that touches one family of rules.
pub(crate) struct Part {
    pub(crate) name: &'static str,
    pub(crate) settings: Settings,
    /// Builds what the script needs.
    pub(crate) furnish: fn(&mut World),
    /// What each body does, given how many things it did before.
    pub(crate) wills: [Will; 2],
    pub(crate) ticks: u64,
}

/// The next thing to do; nothing when all is done.
pub(crate) type Will = fn(&EmbeddedBody, usize) -> Option<Action>;

/// What came of a part.
pub(crate) struct Outcome {
    /// All that went through the bodies' doors, a JSON line each.
    pub(crate) log: String,
    pub(crate) save: Vec<u8>,
    pub(crate) done: usize,
    pub(crate) failed: usize,
    pub(crate) sensed: usize,
}

/// A body on its way through its script.
struct Player {
    body: EmbeddedBody,
    will: Will,
    done: usize,
    /// What it is at, and since when.
    at: Option<(ActionId, u64)>,
}

pub(crate) fn names() -> [AgentName; 2] {
    ["alice", "bob"].map(|name| name.parse().unwrap())
}

pub(crate) fn play(part: &Part) -> Outcome {
    let world = SharedWorld::new(World::new(part.settings.clone()));
    let [alice, bob] = names().map(|name| world.join(name));
    world.with(part.furnish);
    let mut players = [(alice, part.wills[0]), (bob, part.wills[1])].map(Player::new);
    let mut outcome = Outcome {
        log: String::new(),
        save: Vec::new(),
        done: 0,
        failed: 0,
        sensed: 0,
    };
    for tick in 0..part.ticks {
        for player in &mut players {
            player.turn(tick, &mut outcome);
        }
        world.with(World::step);
    }
    drop(players);
    outcome.save = world.with(|world| world.save());
    outcome
}

impl Player {
    fn new((body, will): (EmbeddedBody, Will)) -> Self {
        Self {
            body,
            will,
            done: 0,
            at: None,
        }
    }

    fn turn(&mut self, tick: u64, outcome: &mut Outcome) {
        for event in self.body.take_events() {
            self.write(tick, &event, outcome);
            match event {
                BodyEvent::Done { id, result } => self.ended(id, &result, outcome),
                BodyEvent::Sensed { .. } => outcome.sensed += 1,
                _ => {}
            }
        }
        match self.at {
            None => self.begin(tick, outcome),
            Some((id, since)) if tick - since == LONGEST => self.body.cancel(id),
            Some(_) => {}
        }
    }

    fn begin(&mut self, tick: u64, outcome: &mut Outcome) {
        if let Some(action) = (self.will)(&self.body, self.done) {
            self.write(tick, &action, outcome);
            self.at = Some((self.body.submit(action), tick));
            self.done += 1;
        }
    }

    fn ended(&mut self, id: ActionId, result: &ActionResult, outcome: &mut Outcome) {
        match result {
            Ok(()) => outcome.done += 1,
            Err(_) => outcome.failed += 1,
        }
        self.at = self.at.filter(|(open, _)| *open != id);
    }

    fn write(&self, tick: u64, what: &impl serde::Serialize, outcome: &mut Outcome) {
        let line = serde_json::to_string(&(tick, self.body.name(), what)).unwrap();
        outcome.log.push_str(&line);
        outcome.log.push('\n');
    }
}
