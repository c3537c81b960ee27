//! What a body on a server says when something cannot be done, and what it says when it cannot join.

use std::io::{Read, Write};
use std::net::TcpListener;

use mindforge::vocab::{Action, Destination, Failure, Position, Wear};
use mindforge::world::minecraft::{self, JoinError, MinecraftBody};
use mindforge::world::{Body, BodyEvent};

use super::server::Server;
use super::{act, join, name, settings, wait_for, wait_for_block};

#[test]
fn what_a_body_cannot_do_fails_with_the_reason() {
    let mut server = Server::start();
    let mut alice = join(&server, "alice");
    let feet = alice.observe().feet();
    let bedrock = Position::new(feet.x, 0, feet.z);
    server.tell(&format!(
        "block bedrock {} {} {}",
        feet.x + 2,
        feet.y,
        feet.z
    ));

    let failure = |alice: &mut MinecraftBody, action| act(alice, action).0.unwrap_err();
    assert_eq!(
        failure(&mut alice, Action::Dig { at: bedrock }),
        Failure::OutOfReach
    );
    assert_eq!(
        failure(
            &mut alice,
            Action::Dig {
                at: feet.offset(2, 0, 0)
            }
        ),
        Failure::Obstructed {
            what: "bedrock".to_owned()
        }
    );
    assert_eq!(
        failure(&mut alice, Action::Dig { at: feet.up(1) }),
        Failure::NotThere {
            what: "block".to_owned()
        }
    );
    assert_eq!(
        failure(
            &mut alice,
            Action::Equip {
                to: Wear::Hand,
                item: "diamond".into()
            }
        ),
        Failure::Missing {
            item: "diamond".into(),
            count: 1
        }
    );
    assert!(matches!(
        failure(&mut alice, Action::Fish),
        Failure::Unsupported { .. }
    ));
    let sky = Destination::Block { at: feet.up(40) };
    assert_eq!(
        failure(
            &mut alice,
            Action::Goto {
                to: sky,
                dig: false
            }
        ),
        Failure::NoPath
    );
}

#[test]
fn a_busy_lane_refuses_and_a_cancelled_action_ends() {
    let server = Server::start();
    let mut alice = join(&server, "alice");
    let first = alice.submit(Action::Wait { ticks: 100_000 });
    let second = alice.submit(Action::Wait { ticks: 1 });
    wait_for(&mut alice, "a refusal", |event| {
        *event
            == BodyEvent::Done {
                id: second,
                result: Err(Failure::Busy),
            }
    });
    alice.cancel(first);
    wait_for(&mut alice, "the end", |event| {
        *event
            == BodyEvent::Done {
                id: first,
                result: Err(Failure::Cancelled),
            }
    });
}

#[test]
fn a_kicked_body_hears_why_and_its_actions_end() {
    let mut server = Server::start();
    let mut alice = join(&server, "alice");
    let chest = alice.observe().feet().offset(2, 0, 0);
    server.tell(&format!("block chest {} {} {}", chest.x, chest.y, chest.z));
    wait_for_block(&mut alice, "chest", chest);
    assert_eq!(act(&mut alice, Action::OpenWindow { at: chest }).0, Ok(()));
    let waiting = alice.submit(Action::Wait { ticks: 100_000 });
    server.tell("kick alice enough for today");
    let events = wait_for(&mut alice, "the kick", |event| {
        matches!(event, BodyEvent::Disconnected { .. })
    });
    let done = BodyEvent::Done {
        id: waiting,
        result: Err(Failure::Disconnected),
    };
    let gone = BodyEvent::Disconnected {
        reason: "enough for today".to_owned(),
    };
    assert!(events.ends_with(&[done, gone]), "{events:#?}");

    let late = alice.submit(Action::Wait { ticks: 1 });
    assert_eq!(
        alice.take_events(),
        [BodyEvent::Done {
            id: late,
            result: Err(Failure::Disconnected)
        }]
    );
}

#[test]
fn a_port_where_nobody_listens_is_said_at_once() {
    // Nobody but the system may listen on ports below 1024.
    let error = minecraft::join(&settings("127.0.0.1:1".to_owned()), &name("alice")).unwrap_err();
    assert!(matches!(error, JoinError::Unreachable { .. }), "{error:?}");
    insta::assert_snapshot!(error, @r"
    cannot connect to `127.0.0.1:1`: Connection refused (os error 111)
    hint: is a Minecraft 26.1 server running there?
    ");
}

#[test]
fn a_server_of_another_version_is_quoted() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let refusing = std::thread::spawn(move || {
        let (mut client, _) = listener.accept().unwrap();
        let mut hello = [0; 16];
        client.read_exact(&mut hello).unwrap();
        let reason = br#"{"text":"Outdated client! Please use 1.20.1"}"#;
        // Length, packet 0 of the login phase, and the reason as a string with its length.
        let length = reason.len() as u8;
        client.write_all(&[length + 2, 0, length]).unwrap();
        client.write_all(reason).unwrap();
        client.read_to_end(&mut Vec::new()).unwrap();
    });
    let error =
        minecraft::join(&settings(format!("127.0.0.1:{port}")), &name("alice")).unwrap_err();
    assert!(
        matches!(&error, JoinError::Refused { reason, .. } if reason == "Outdated client! Please use 1.20.1"),
        "{error:?}"
    );
    refusing.join().unwrap();
}

#[test]
fn an_address_that_is_none_is_refused() {
    let error =
        minecraft::join(&settings("127.0.0.1:many".to_owned()), &name("alice")).unwrap_err();
    insta::assert_snapshot!(error, @r"
    `127.0.0.1:many` is not the address of a server: the port is not a number
    hint: write HOST:PORT, for example 127.0.0.1:25565
    ");
}
