//! The conformance suite on a server. What the test server cannot arrange or does not simulate is skipped, by name.

use mindforge::vocab::Tick;
use mindforge::world::conformance::{CHECKS, Ground, Need, Told, Verdict, Wish};
use mindforge::world::minecraft::TickWatch;
use mindforge::world::{Body, BodyHandle};

use super::server::Server;
use super::{PATIENCE, join};

/// Blocks between the places of two checks.
const APART: i32 = 40;

/// What the test server's operator can arrange, and what flying-squid simulates.
const PROVIDED: &[Need] = &[
    Need::Blocks,
    Need::Items,
    Need::Moves,
    Need::Company,
    Need::Drops,
];

/// Two fresh bodies on untouched ground.
struct Field<'a> {
    server: &'a mut Server,
    body: BodyHandle,
    other: BodyHandle,
    watch: TickWatch,
    tick: Tick,
}

impl<'a> Field<'a> {
    fn new(server: &'a mut Server, number: i32) -> Self {
        let alice = join(server, &format!("alice{number}"));
        let bob = join(server, &format!("bob{number}"));
        let at = alice.observe().feet().offset(number * APART, 0, 0);
        server.tell(&format!("stand alice{number} {} {} {}", at.x, at.y, at.z));
        server.tell(&format!("stand bob{number} {} {} {}", at.x, at.y, at.z + 6));
        let (watch, tick) = (alice.watch(), alice.tick());
        let mut field = Self {
            server,
            body: BodyHandle::new(alice),
            other: BodyHandle::new(bob),
            watch,
            tick,
        };
        for _ in 0..1_000 {
            let stands = |body: &BodyHandle| {
                body.with(|body| {
                    let feet = body.observe().feet();
                    feet.x == at.x && body.block_at(feet.up(-1)).is_some()
                })
            };
            if stands(&field.body) && stands(&field.other) {
                break;
            }
            field.step();
        }
        field
    }
}

impl Ground for Field<'_> {
    fn body(&self) -> BodyHandle {
        self.body.clone()
    }

    fn other(&self) -> Option<BodyHandle> {
        Some(self.other.clone())
    }

    fn step(&mut self) {
        self.tick = self.watch.wait_past(self.tick, PATIENCE);
    }

    fn provides(&self, need: Need) -> bool {
        PROVIDED.contains(&need)
    }

    fn arrange(&mut self, wish: &Wish<'_>) -> Told {
        let command = match wish {
            Wish::Block { name, at, .. } => format!("block {name} {} {} {}", at.x, at.y, at.z),
            Wish::Items { whose, item, count } => format!("give {whose} {item} {count}"),
            Wish::Body { whose, at } => format!("stand {whose} {} {} {}", at.x, at.y, at.z),
            other => return Err(format!("the operator cannot arrange {other:?}")),
        };
        self.server.tell(&command);
        Ok(())
    }
}

#[test]
fn a_server_body_passes_the_checks_that_the_embedded_one_passes() {
    let mut server = Server::start();
    let (mut passed, mut skipped, mut missed) = (0, Vec::new(), Vec::new());
    let checks = CHECKS.iter().flat_map(|(_, checks)| *checks);
    for (number, check) in (0..).zip(checks) {
        if let Some(need) = check.needs.iter().find(|need| !PROVIDED.contains(need)) {
            skipped.push((check.name, *need));
            continue;
        }
        match check.run(&mut Field::new(&mut server, number)) {
            Verdict::Passed => passed += 1,
            Verdict::Skipped(need) => skipped.push((check.name, need)),
            Verdict::Missed(what) => missed.push((check.name, what)),
        }
    }
    let summary = format!(
        "{passed} passed, {} skipped: {skipped:#?}, {} missed: {missed:#?}",
        skipped.len(),
        missed.len()
    );
    assert!(missed.is_empty(), "{summary}");
    println!("{summary}");
}
