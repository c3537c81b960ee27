//! Bodies among others: hearing, seeing, being entered again.

use super::{Scene, goto, named};
use crate::vocab::{Action, Audience, Failure, Percept, Position, Speaker};
use crate::world::embedded::{EmbeddedBody, Settings, Terrain};
use crate::world::{Body, BodyEvent};

#[test]
fn a_whisper_reaches_one_and_public_speech_not_the_speaker() {
    let mut scene = Scene::new();
    let mut bob = scene.world.join(named("bob"));
    let mut carol = scene.world.join(named("carol"));
    scene.do_it(Action::Whisper {
        to: named("bob"),
        text: "I am carol".to_owned(),
    });
    let heard = |body: &mut EmbeddedBody| {
        let events = body.take_events().into_iter();
        let heard = events.filter(|event| {
            matches!(
                event,
                BodyEvent::Sensed {
                    percept: Percept::Heard { .. }
                }
            )
        });
        heard.collect::<Vec<_>>()
    };
    let percept = Percept::Heard {
        speaker: Speaker::Agent(named("alice")),
        audience: Audience::Me,
        text: "I am carol".to_owned(),
    };
    assert_eq!(heard(&mut bob), [BodyEvent::Sensed { percept }]);
    assert_eq!(heard(&mut carol), []);
    scene.do_it(Action::Chat {
        text: "hello".to_owned(),
    });
    assert_eq!(heard(&mut carol).len(), 1);
    assert_eq!(
        scene
            .sensed()
            .filter(|it| matches!(it, Percept::Heard { .. }))
            .count(),
        0
    );
}

#[test]
fn who_enters_a_body_again_finds_it_as_it_was_left() {
    let mut scene = Scene::new();
    scene.give("bread", 2);
    scene.do_it(goto(Position::new(4, 64, 4)));
    let first = scene.alice.submit(Action::Wait { ticks: 9 });
    let mut again = scene.world.join(named("alice"));
    let view = again.observe();
    assert_eq!(
        (view.feet(), view.inventory.count("bread")),
        (Position::new(4, 64, 4), 2)
    );
    assert!(again.submit(Action::Wait { ticks: 1 }) > first);

    let late = scene.alice.submit(Action::Wait { ticks: 1 });
    let told = scene.alice.take_events();
    let result = Err(Failure::Disconnected);
    assert!(
        matches!(told[0], BodyEvent::Disconnected { .. }),
        "{told:?}"
    );
    assert_eq!(told[1..], [BodyEvent::Done { id: late, result }]);
    drop(scene.alice);
    assert_eq!(again.observe().players, [named("alice")]);
}

#[test]
fn speech_carries_as_far_as_the_settings_say() {
    let mut scene = Scene::with(Settings {
        terrain: Terrain::Flat,
        hearing: 16,
        ..Settings::default()
    });
    let mut bob = scene.world.join(named("bob"));
    for (far, heard) in [(10, 1), (30, 0)] {
        let place = scene.alice.observe().feet().offset(far, 0, 0);
        scene
            .world
            .with(|world| world.put_body(&named("bob"), place));
        bob.take_events();
        scene.do_it(Action::Chat {
            text: "over here".to_owned(),
        });
        let events = bob.take_events();
        let lines = events.iter().filter(|event| {
            matches!(
                event,
                BodyEvent::Sensed {
                    percept: Percept::Heard { .. }
                }
            )
        });
        assert_eq!(lines.count(), heard, "at {far} blocks");
    }
}

#[test]
fn bodies_see_each_other_and_what_the_other_changes() {
    let mut scene = Scene::new();
    let mut bob = scene.world.join(named("bob"));
    scene.step(30);
    let sees_alice = |event: &BodyEvent| matches!(event, BodyEvent::Sensed { percept: Percept::SeesAgent { agent, .. } } if *agent == named("alice"));
    assert_eq!(
        bob.take_events().iter().filter(|it| sees_alice(it)).count(),
        1
    );
    let at = Position::new(1, 63, 1);
    scene.do_it(Action::Dig { at });
    scene.step(1);
    let gone = BodyEvent::Sensed {
        percept: Percept::SeesBlock {
            block: "air".into(),
            at,
        },
    };
    assert!(bob.take_events().contains(&gone));
}
