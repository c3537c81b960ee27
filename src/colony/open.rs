//! Opening a colony: memories first, brought to agree with the saved world; then the world; then bodies; then lives.

use super::event_log::{EventLog, EventLogError, Logged};
use super::run::{Colony, Home, Life};
use super::settings::{Settings, WorldSettings};
use crate::agent::{self, Agent, BirthError};
use crate::memory::{self, Archive, CutBack, Reopened};
use crate::mind::Reasoner;
use crate::vocab::{AgentName, WorldId};
use crate::world::embedded::{SaveError, SharedWorld, World};
use crate::world::minecraft::{self, JoinError};
use crate::world::{BodyHandle, embedded};

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
        "the saved world of seed {seed} cannot be loaded: {source}\nhint: move `{folder}` away to begin that world anew; the agents keep their memories"
    )]
    World {
        /// Which world.
        seed: u64,
        /// Its folder.
        folder: String,
        /// What is wrong with it.
        source: SaveError,
    },
    /// A life cannot begin or go on.
    #[error("agent `{agent}`: {source}")]
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
    /// Opens memory and world, joins the bodies, and begins the lives or goes on with them.
    pub fn open(settings: &Settings) -> Result<Self, OpenError> {
        let names: Vec<AgentName> = settings
            .agents
            .iter()
            .map(|agent| agent.name.clone())
            .collect();
        if names.is_empty() {
            return Err(OpenError::NoAgents);
        }
        let log = EventLog::begin(settings.event_log.as_deref())?;
        match &settings.world {
            WorldSettings::Embedded(world) => Self::open_embedded(settings, world, &names, log),
            WorldSettings::Minecraft(server) => Self::open_server(settings, server, &names, log),
        }
    }

    fn open_embedded(
        settings: &Settings,
        world: &embedded::Settings,
        names: &[AgentName],
        log: EventLog,
    ) -> Result<Self, OpenError> {
        let home = memory::Home::Embedded { seed: world.seed };
        let reopened = Archive::open(&settings.memory, names, &home)?;
        report_cuts(&reopened.cut_back);
        let shared = SharedWorld::new(resume_world(settings, world, &reopened)?);
        let bodies: Vec<BodyHandle> = names
            .iter()
            .map(|name| BodyHandle::new(Logged::new(shared.join(name.clone()), log.clone())))
            .collect();
        let lives = lives(settings, bodies, &reopened)?;
        let archive = reopened.begin(&shared.with(|world| world.save()))?;
        Ok(Self::new(Home::Box(shared), settings, archive, lives, log))
    }

    fn open_server(
        settings: &Settings,
        server: &minecraft::Settings,
        names: &[AgentName],
        log: EventLog,
    ) -> Result<Self, OpenError> {
        let home = memory::Home::Server {
            world: WorldId(server.address.as_str().into()),
        };
        let reopened = Archive::open(&settings.memory, names, &home)?;
        let join = |name: &AgentName| {
            minecraft::join(server, name)
                .map(|body| BodyHandle::new(Logged::new(body, log.clone())))
        };
        let bodies = names.iter().map(join).collect::<Result<Vec<_>, _>>()?;
        let lives = lives(settings, bodies, &reopened)?;
        let archive = reopened.begin(&[])?;
        Ok(Self::new(Home::Server, settings, archive, lives, log))
    }
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

fn lives(
    settings: &Settings,
    bodies: Vec<BodyHandle>,
    reopened: &Reopened,
) -> Result<Vec<Life>, OpenError> {
    let with_bodies = settings.agents.iter().cloned().zip(bodies);
    with_bodies
        .map(|(agent, body)| life(agent, body, reopened))
        .collect()
}

fn life(
    settings: agent::Settings,
    body: BodyHandle,
    reopened: &Reopened,
) -> Result<Life, OpenError> {
    let name = settings.name.clone();
    let mind = Box::new(Reasoner::default());
    let store = reopened.store(&name);
    let past = match store {
        Some(store) => store
            .snapshot()?
            .map(|snapshot| Ok::<_, OpenError>((snapshot, store.skills()?, store.next_episode())))
            .transpose()?,
        None => None,
    };
    let agent = match past {
        None => Agent::born(settings, body.clone(), mind),
        Some((snapshot, skills, next_episode)) => Agent::resumed(
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
