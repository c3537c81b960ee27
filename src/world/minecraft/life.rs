//! One life on a server, from the first spawn to the end of the connection, frame by frame.

use std::rc::Rc;
use std::sync::mpsc::{Receiver, Sender};

use azalea::Event;
use azalea::local_player::{TabList, WorldHolder};
use azalea::protocol::packets::game::ClientboundGamePacket;

use super::super::{BodyEvent, Observation};
use super::act::{Actor, Scratch};
use super::clock::Clock;
use super::connection::Order;
use super::engine::{Engine, Panicked};
use super::hearing::Ear;
use super::lanes::{Ended, Lanes};
use super::noticing::Noticing;
use super::observing::Observer;
use super::seeing::Eyes;
use super::view::SharedView;
use crate::vocab::{Action, ActionId, AgentName, Failure, Lane, Percept, WorldId};

/// Frames that a goodbye gets to reach the server.
const GOODBYE_FRAMES: usize = 3;

/// A body in a server's world.
pub(super) struct Life {
    engine: Engine,
    observer: Observer,
    clock: Clock,
    view: SharedView,
    lanes: Lanes,
    noticing: Noticing,
    eyes: Eyes,
    scratch: Rc<Scratch>,
    events: Sender<BodyEvent>,
}

impl Life {
    /// Begins a life when the client has spawned; `log` is what happened on the way there. `None` if the client is not whole.
    pub(super) fn begin(
        engine: Engine,
        me: AgentName,
        world: WorldId,
        events: Sender<BodyEvent>,
        log: Vec<Event>,
    ) -> Option<Self> {
        let observer = Observer { me, world };
        let (observation, chunks) = observer.look(&engine.bot, &Clock::default(), None)?;
        let mut life = Self {
            engine,
            observer,
            clock: Clock::default(),
            view: SharedView::new(observation, chunks),
            lanes: Lanes::default(),
            noticing: Noticing::default(),
            eyes: Eyes::default(),
            scratch: Rc::default(),
            events,
        };
        life.say(BodyEvent::Spawned);
        for event in log {
            life.take_note(event);
        }
        life.look_around();
        Some(life)
    }

    pub(super) fn view(&self) -> SharedView {
        self.view.clone()
    }

    /// Lives for one frame; the reason, if the connection ended in it.
    pub(super) fn frame(&mut self, orders: &Receiver<Order>) -> Result<Option<String>, Panicked> {
        let ticked = self.engine.step()?;
        for event in self.engine.take_events() {
            if let Some(reason) = self.take_note(event) {
                return Ok(Some(reason));
            }
        }
        if ticked {
            self.clock.advance();
            self.look_around();
        }
        for ended in self.lanes.take_ended() {
            self.finish(ended);
        }
        // A handle that was dropped said `Leave` before.
        while let Ok(order) = orders.try_recv() {
            match order {
                Order::Do { id, action } => self.start(id, action),
                Order::Cancel { id } => {
                    if let Some(ended) = self.lanes.cancel(id) {
                        self.finish(ended);
                    }
                }
                Order::Leave => {
                    self.engine.bot.disconnect();
                    for _ in 0..GOODBYE_FRAMES {
                        self.engine.step()?;
                    }
                    return Ok(Some("left the server".to_owned()));
                }
            }
        }
        Ok(None)
    }

    /// Stops what is still under way.
    pub(super) fn end(&mut self) {
        for ended in self.lanes.stop_all(&Failure::Disconnected) {
            self.say(BodyEvent::Done {
                id: ended.id,
                result: ended.result,
            });
        }
    }

    fn start(&mut self, id: ActionId, action: Action) {
        let lane = action.lane();
        if self.lanes.is_busy(lane) {
            self.say(BodyEvent::Done {
                id,
                result: Err(Failure::Busy),
            });
            return;
        }
        let actor = Actor {
            bot: self.engine.bot.clone(),
            view: self.view.clone(),
            scratch: Rc::clone(&self.scratch),
        };
        self.lanes.start(id, lane, actor.perform(action));
    }

    /// Says how an action ended, after everything that it changed has been noticed.
    fn finish(&mut self, ended: Ended) {
        let called_off = matches!(ended.result, Err(Failure::Cancelled | Failure::Interrupted));
        if called_off {
            self.scratch.let_go(&self.engine.bot, ended.lane);
        }
        self.look_around();
        self.say(BodyEvent::Done {
            id: ended.id,
            result: ended.result,
        });
    }

    /// Takes in one of the client's events; the reason, if it is the last.
    fn take_note(&mut self, event: Event) -> Option<String> {
        match event {
            Event::Disconnect(reason) => {
                return Some(reason.map_or_else(
                    || "the server closed the connection".to_owned(),
                    |text| text.to_string(),
                ));
            }
            Event::ConnectionFailed(error) => return Some(error.to_string()),
            Event::Packet(packet) => self.read(&packet),
            Event::Chat(packet) => {
                let chunks = self.view.world();
                let chunks = chunks.shared.read();
                let players = self
                    .engine
                    .bot
                    .get_component::<TabList>()
                    .map(|tab| tab.clone())
                    .unwrap_or_default();
                let ear = Ear {
                    me: &self.observer.me,
                    players: &players,
                    registries: &chunks.registries,
                };
                if let Some(percept) = ear.hear(&packet) {
                    self.sense(percept);
                }
            }
            _ => {}
        }
        None
    }

    fn read(&mut self, packet: &ClientboundGamePacket) {
        let chunks = self.view.world();
        self.clock.read(packet, &chunks.shared.read().registries);
        self.scratch.read(packet);
        self.eyes.read(packet);
    }

    /// Looks at the world and says what is new in it.
    fn look_around(&mut self) {
        let window = self.scratch.window();
        let Some((now, chunks)) = self.observer.look(&self.engine.bot, &self.clock, window) else {
            return;
        };
        self.notice(&now, &chunks);
    }

    fn notice(&mut self, now: &Observation, chunks: &WorldHolder) {
        self.view.replace(now.clone(), chunks.clone());
        for at in self.scratch.take_changed() {
            self.eyes.changed(at);
        }
        for percept in self.eyes.look(now, chunks) {
            self.sense(percept);
        }
        for broken in self.scratch.take_broken() {
            self.noticing.broke(broken);
        }
        if !self.lanes.is_busy(Lane::Window) {
            for percept in self.noticing.compare_carried(now) {
                self.sense(percept);
            }
        }
        for percept in self.scratch.take_percepts() {
            self.sense(percept);
        }
        for event in self.noticing.compare(now) {
            let died = matches!(
                &event,
                BodyEvent::Sensed {
                    percept: Percept::Died { .. }
                }
            );
            self.say(event);
            if died {
                for ended in self.lanes.stop_all(&Failure::Interrupted) {
                    self.scratch.let_go(&self.engine.bot, ended.lane);
                    self.say(BodyEvent::Done {
                        id: ended.id,
                        result: ended.result,
                    });
                }
            }
        }
    }

    fn sense(&self, percept: Percept) {
        self.say(BodyEvent::Sensed { percept });
    }

    fn say(&self, event: BodyEvent) {
        // A handle that is gone wants to hear nothing; its order to leave is on the way.
        let _ = self.events.send(event);
    }
}
