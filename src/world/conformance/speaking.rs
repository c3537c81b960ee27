//! Chat and whispers.

use super::story::expect;
use super::{Check, Need, Story, Told};
use crate::vocab::{Action, AgentName, Audience, Failure, Percept, Speaker};

pub(super) const CHECKS: &[Check] = &[
    Check {
        name: "a line of chat is heard by another body with the name of its speaker",
        needs: &[Need::Company],
        tell: is_heard,
    },
    Check {
        name: "a whisper is heard by the one it is for, as such",
        needs: &[Need::Company],
        tell: whispers,
    },
    Check {
        name: "nobody hears their own line",
        needs: &[],
        tell: is_deaf_to_itself,
    },
    Check {
        name: "a line that is too long is refused in words",
        needs: &[],
        tell: refuses_a_long_line,
    },
    Check {
        name: "a whisper to nobody is refused",
        needs: &[],
        tell: refuses_a_whisper_to_nobody,
    },
];

fn hears(story: &mut Story<'_>, text: &str, audience: Audience) -> Told {
    let speaker = Speaker::Agent(story.name());
    let heard = Percept::Heard {
        speaker,
        audience,
        text: text.to_owned(),
    };
    story.until("the other to hear it", |story| {
        story.other_sensed().any(|percept| *percept == heard)
    })
}

fn is_heard(story: &mut Story<'_>) -> Told {
    let text = "the grass is green here".to_owned();
    story.does(Action::Chat { text: text.clone() })?;
    hears(story, &text, Audience::All)
}

fn whispers(story: &mut Story<'_>) -> Told {
    let to = story.other()?.with(|body| body.name());
    let text = "only for you".to_owned();
    let whisper = Action::Whisper {
        to,
        text: text.clone(),
    };
    story.does(whisper)?;
    hears(story, &text, Audience::Me)
}

fn is_deaf_to_itself(story: &mut Story<'_>) -> Told {
    let text = "is anybody here".to_owned();
    story.does(Action::Chat { text })?;
    story.wait(40);
    let own = Speaker::Agent(story.name());
    let heard =
        |percept: &Percept| matches!(percept, Percept::Heard { speaker, .. } if *speaker == own);
    expect(!story.sensed().any(heard), || "heard itself".to_owned())
}

fn refuses_a_long_line(story: &mut Story<'_>) -> Told {
    let text = "a".repeat(257);
    story.refuses(Action::Chat { text })
}

fn refuses_a_whisper_to_nobody(story: &mut Story<'_>) -> Told {
    let to = AgentName::new("nobody_here").map_err(|error| error.to_string())?;
    let text = "hello".to_owned();
    let (end, _) = story.ends(Action::Whisper { to, text })?;
    expect(matches!(end, Err(Failure::NotThere { .. })), || {
        format!("ended with {end:?}")
    })
}
