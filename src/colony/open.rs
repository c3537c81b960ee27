//! Opening a colony: memories first, brought to agree with the saved world; then the world; then bodies; then lives.

use super::event_log::{self, EventLog, EventLogError, Logged};
use super::run::{Colony, Home, Life};
use super::settings::{Settings, WorldSettings};
use crate::agent::{self, Agent, BirthError, SettingsError};
use crate::memory::{self, Archive, CutBack, Reopened};
use crate::mind::Reasoner;
use crate::vocab::{AgentName, WorldId};
use crate::world::embedded::{SaveError, SharedWorld, World};
use crate::world::minecraft::{self, JoinError};
use crate::world::{Body, BodyHandle, embedded};

/// Why a colony cannot be opened. Nothing was changed on disk, except that memories were cut back to their last common flush.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A run without agents.
    #[error(
        "there is no agent to run\nhint: name one with `[[agents]]` in the configuration or with `--agents`"
    )]
    NoAgents,
    /// A memory cannot be opened.
    #[error(transparent)]
    Memory(#[from] memory::OpenError),
    /// A memory or the world's saves cannot be read.
    #[error(transparent)]
    Records(#[from] memory::StoreError),
    /// The world's saves cannot be read or written.
    #[error(transparent)]
    Saves(#[from] memory::SaveError),
    /// The saved world is damaged.
    #[error(
        "the saved world of seed {seed} cannot be loaded\nhint: move `{folder}` away to begin that world anew; the agents keep their memories"
    )]
    World {
        /// Which world.
        seed: u64,
        /// Its folder.
        folder: String,
        /// What is wrong with it.
        source: SaveError,
    },
    /// An agent's settings make no sense; nothing was opened.
    #[error("agent `{agent}`")]
    Agent {
        /// Whose.
        agent: AgentName,
        /// What is wrong with them.
        source: SettingsError,
    },
    /// A life cannot begin or go on.
    #[error("agent `{agent}`")]
    Life {
        /// Whose.
        agent: AgentName,
        /// Why.
        source: BirthError,
    },
    /// A server cannot be joined.
    #[error(transparent)]
    Join(#[from] JoinError),
    /// The event log cannot be begun.
    #[error(transparent)]
    EventLog(#[from] EventLogError),
}

impl Colony {
    /// Opens memory and world, joins the bodies, and begins the lives or goes on with them. Settings are checked and servers joined
    /// before anything is written.
    pub fn open(settings: &Settings) -> Result<Self, OpenError> {
        if settings.agents.is_empty() {
            return Err(OpenError::NoAgents);
        }
        for agent in &settings.agents {
            let refused = |source| OpenError::Agent {
                agent: agent.name.clone(),
                source,
            };
            agent.check().map_err(refused)?;
        }
        event_log::check(settings.event_log.as_deref())?;
        match &settings.world {
            WorldSettings::Embedded(world) => Self::open_embedded(settings, world),
            WorldSettings::Minecraft(server) => Self::open_server(settings, server),
        }
    }

    fn open_embedded(settings: &Settings, world: &embedded::Settings) -> Result<Self, OpenError> {
        let home = memory::Home::Embedded { seed: world.seed };
        let reopened = Archive::open(&settings.memory, &names(settings), &home)?;
        report_cuts(&reopened.cut_back);
        let shared = SharedWorld::new(resume_world(settings, world, &reopened)?);
        let bodies = names(settings)
            .into_iter()
            .map(|name| shared.join(name))
            .collect();
        let log = EventLog::begin(settings.event_log.as_deref())?;
        let lives = lives(settings, bodies, &log, &reopened)?;
        let archive = reopened.begin(&shared.with(|world| world.save()))?;
        Ok(Self::new(Home::Box(shared), settings, archive, lives, log))
    }

    fn open_server(settings: &Settings, server: &minecraft::Settings) -> Result<Self, OpenError> {
        let join = |name| minecraft::join(server, &name);
        let bodies = names(settings)
            .into_iter()
            .map(join)
            .collect::<Result<Vec<_>, _>>()?;
        let watch = bodies.first().ok_or(OpenError::NoAgents)?.watch();
        let home = memory::Home::Server {
            world: WorldId(server.address.as_str().into()),
        };
        let reopened = Archive::open(&settings.memory, &names(settings), &home)?;
        let log = EventLog::begin(settings.event_log.as_deref())?;
        let lives = lives(settings, bodies, &log, &reopened)?;
        let archive = reopened.begin(&[])?;
        Ok(Self::new(
            Home::Server(watch),
            settings,
            archive,
            lives,
            log,
        ))
    }
}

fn names(settings: &Settings) -> Vec<AgentName> {
    settings
        .agents
        .iter()
        .map(|agent| agent.name.clone())
        .collect()
}

fn resume_world(
    settings: &Settings,
    world: &embedded::Settings,
    reopened: &Reopened,
) -> Result<World, OpenError> {
    let Some(bytes) = reopened.world()? else {
        return Ok(World::new(world.clone()));
    };
    World::load(&bytes, world.clone()).map_err(|source| OpenError::World {
        seed: world.seed,
        folder: settings
            .memory
            .join("world")
            .join(world.seed.to_string())
            .display()
            .to_string(),
        source,
    })
}

fn lives<B: Body + 'static>(
    settings: &Settings,
    bodies: Vec<B>,
    log: &EventLog,
    reopened: &Reopened,
) -> Result<Vec<Life>, OpenError> {
    let with_bodies = settings.agents.iter().zip(bodies);
    let begin = |(agent, body): (&agent::Settings, B)| {
        life(
            agent.clone(),
            BodyHandle::new(Logged::new(body, log.clone())),
            reopened,
        )
    };
    with_bodies.map(begin).collect()
}

fn life(
    settings: agent::Settings,
    body: BodyHandle,
    reopened: &Reopened,
) -> Result<Life, OpenError> {
    let name = settings.name.clone();
    let mind = Box::new(Reasoner::default());
    let store = reopened.store(&name);
    let kept = match store {
        Some(store) => (store.snapshot()?, store.skills()?, store.next_episode()),
        None => (None, Vec::new(), 1),
    };
    let agent = match kept {
        (None, skills, _) => Agent::born(settings, body.clone(), mind).map(|mut agent| {
            agent.recall_skills(&skills);
            agent
        }),
        (Some(snapshot), skills, next_episode) => Agent::resumed(
            settings,
            body.clone(),
            mind,
            &agent::Past {
                snapshot,
                skills,
                next_episode,
            },
        ),
    };
    let agent = agent.map_err(|source| OpenError::Life {
        agent: name,
        source,
    })?;
    Ok(Life::new(agent, body))
}

fn report_cuts(cuts: &[(AgentName, CutBack)]) {
    for (agent, cut) in cuts {
        tracing::warn!(%agent, "memory was ahead of the saved world after a crash and was cut back: {cut}");
    }
}
