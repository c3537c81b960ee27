//! From the configuration to the settings that the modules own.

use std::path::PathBuf;

use crate::config::{self, Config};
use crate::world::{embedded, minecraft};
use crate::{agent, belief, colony, skill, talk};

/// The colony that the configuration describes.
pub(super) fn colony(config: &Config, event_log: Option<PathBuf>) -> colony::Settings {
    colony::Settings {
        world: world(config),
        speed: match config.world.speed {
            config::Speed::Max => colony::Speed::Max,
            config::Speed::Times(times) => colony::Speed::Times(times),
        },
        agents: config
            .agents
            .iter()
            .map(|entry| agent(config, entry))
            .collect(),
        memory: config.memory.dir.clone(),
        skills: config.skills.dir.clone(),
        event_log,
    }
}

fn world(config: &Config) -> colony::WorldSettings {
    match config.world.kind {
        config::WorldKind::Embedded => colony::WorldSettings::Embedded(embedded::Settings {
            seed: config.world.seed,
            view_distance: u32::from(config.senses.view_distance),
            hearing: config.senses.hearing,
            xray: config.senses.xray,
            difficulty: match config.world.difficulty {
                config::Difficulty::Peaceful => embedded::Difficulty::Peaceful,
                config::Difficulty::Easy => embedded::Difficulty::Easy,
                config::Difficulty::Normal => embedded::Difficulty::Normal,
                config::Difficulty::Hard => embedded::Difficulty::Hard,
            },
            ..embedded::Settings::default()
        }),
        config::WorldKind::Minecraft => colony::WorldSettings::Minecraft(minecraft::Settings {
            address: config.world.minecraft.address.clone(),
            ..minecraft::Settings::default()
        }),
    }
}

/// How far a graph may grow.
pub(super) fn belief(config: &Config) -> belief::Settings {
    belief::Settings {
        depth: usize::from(config.belief.depth),
        ..belief::Settings::default()
    }
}

fn agent(config: &Config, entry: &config::AgentEntry) -> agent::Settings {
    agent::Settings {
        name: entry.name.clone(),
        knowledge: match entry.knowledge {
            config::Knowledge::Expert => agent::Knowledge::Expert,
            config::Knowledge::Novice => agent::Knowledge::Novice,
            config::Knowledge::None => agent::Knowledge::None,
        },
        misbeliefs: entry.misbeliefs.clone(),
        tasks: entry.tasks.clone(),
        curriculum: config.agent.curriculum,
        talk: config.agent.talk,
        library: config.agent.library,
        belief: belief(config),
        speech: talk::Settings {
            channel: match config.talk.channel {
                config::Channel::Public => talk::Channel::Public,
                config::Channel::Whisper => talk::Channel::Whisper,
            },
            messages_per_minute: config.talk.messages_per_minute,
            rounds: config.agent.rounds,
        },
        limits: skill::Limits::default(),
        find_blocks: match config.skills.find_blocks {
            config::FindBlocks::Seen => agent::FindBlocks::Seen,
            config::FindBlocks::Loaded => agent::FindBlocks::Loaded,
        },
        seed: config.world.seed,
    }
}

#[cfg(test)]
mod tests {
    use super::colony;
    use crate::agent::FindBlocks;
    use crate::colony::WorldSettings;
    use crate::config::{Config, Override, Sources};

    #[test]
    fn senses_are_those_that_the_configuration_gives_and_by_default_those_of_a_player() {
        let given = [
            "senses.view_distance=3",
            "senses.hearing=24",
            "senses.xray=true",
        ];
        let loaded = ["skills.find_blocks=loaded"];
        let given = given.iter().chain(&loaded);
        let overrides = given.map(|it| Override::parse(it).unwrap()).collect();
        let no_file = Sources::default();
        let said = Sources {
            overrides,
            ..no_file.clone()
        };
        let senses = |sources: &Sources| {
            let settings = colony(&Config::load(sources).unwrap(), None);
            let WorldSettings::Embedded(world) = settings.world else {
                panic!("the world of the shipped file is the embedded one");
            };
            let agent = settings.agents.into_iter().next();
            let seen = agent.map(|it| matches!(it.find_blocks, FindBlocks::Seen));
            (world.view_distance, world.hearing, world.xray, seen)
        };
        assert_eq!(senses(&said), (3, 24, true, Some(false)));
        assert_eq!(senses(&no_file), (8, 0, false, Some(true)));
    }
}
