//! A body on a server that is not ours: joins, sees, walks, digs, picks up, speaks, hears, crafts, leaves; and what it says when it
//! cannot.

mod conforming;
mod living;
mod playing;
mod refusing;
mod server;

use std::time::{Duration, Instant};

use mindforge::vocab::{Action, ActionResult, AgentName, Percept, Position};
use mindforge::world::catalog::Catalog;
use mindforge::world::minecraft::{self, MinecraftBody, Settings};
use mindforge::world::{Body, BodyEvent};
use server::Server;

const PATIENCE: Duration = Duration::from_mins(1);

fn name(name: &str) -> AgentName {
    AgentName::new(name).unwrap()
}

fn settings(address: String) -> Settings {
    Settings {
        address,
        view_distance: 4,
        ..Settings::default()
    }
}

fn join(server: &Server, who: &str) -> MinecraftBody {
    minecraft::join(&settings(server.address()), &name(who)).unwrap()
}

/// Takes events until one is what is waited for; returns all of them.
fn wait_for(
    body: &mut MinecraftBody,
    what: &str,
    wanted: impl Fn(&BodyEvent) -> bool,
) -> Vec<BodyEvent> {
    let deadline = Instant::now() + PATIENCE;
    let mut events = Vec::new();
    while !events.iter().any(&wanted) {
        let left = deadline.saturating_duration_since(Instant::now());
        assert!(
            !left.is_zero(),
            "{what} did not happen; these did: {events:#?}\n{:#?}",
            body.observe()
        );
        events.extend(body.wait_events(left));
    }
    events
}

/// Does something to its end; returns how it ended and what happened meanwhile.
fn act(body: &mut MinecraftBody, action: Action) -> (ActionResult, Vec<BodyEvent>) {
    let what = format!("the end of {action:?}");
    let id = body.submit(action);
    let events = wait_for(
        body,
        &what,
        |event| matches!(event, BodyEvent::Done { id: done, .. } if *done == id),
    );
    let result = events.iter().find_map(|event| match event {
        BodyEvent::Done { id: done, result } if *done == id => Some(result.clone()),
        _ => None,
    });
    (result.unwrap(), events)
}

fn sensed(events: &[BodyEvent], wanted: impl Fn(&Percept) -> bool) -> bool {
    events
        .iter()
        .any(|event| matches!(event, BodyEvent::Sensed { percept } if wanted(percept)))
}

fn wait_to_sense(
    body: &mut MinecraftBody,
    what: &str,
    wanted: impl Fn(&Percept) -> bool,
) -> Vec<BodyEvent> {
    wait_for(
        body,
        what,
        |event| matches!(event, BodyEvent::Sensed { percept } if wanted(percept)),
    )
}

fn wait_to_hold(body: &mut MinecraftBody, item: &str, count: u32) {
    let deadline = Instant::now() + PATIENCE;
    while body.observe().inventory.count(item) != count {
        let left = deadline.saturating_duration_since(Instant::now());
        assert!(
            !left.is_zero(),
            "never held {count} {item}: {:#?}",
            body.observe().inventory
        );
        body.wait_events(left.min(Duration::from_millis(100)));
    }
}

fn wait_for_block(body: &mut MinecraftBody, name: &str, at: Position) {
    let block = Catalog::get().block_named(name).unwrap().id;
    let deadline = Instant::now() + PATIENCE;
    while body.block_at(at) != Some(block) {
        let left = deadline.saturating_duration_since(Instant::now());
        assert!(!left.is_zero(), "there never was {name} at {at}");
        body.watch().wait_past(body.tick(), left);
    }
}
