//! All memories of a run and the saves of its world, written together.
//!
//! The rule that makes a crash harmless: before an agent's store gets generation g + 1 in a world, that world has a save of
//! generation g. So a store that is ahead of its world's newest save holds one flush that was never finished, and is cut back by
//! it. A store that is behind belongs to an agent that sat out; it keeps what it has, and joins with the next flush.

use std::collections::BTreeMap;
use std::path::Path;

use super::{Batch, CutBack, OpenError, SaveError, Store, StoreError, WorldSaves};
use crate::vocab::{AgentName, WorldId};

/// What the names of embedded worlds begin with; the seed follows.
const EMBEDDED: &str = "embedded-";

/// Where a run takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Home {
    /// In the world in the box, which is saved beside the memories.
    Embedded {
        /// The world's seed.
        seed: u64,
    },
    /// On a server, which goes on without us: what happens there is never cut back, and no world is saved.
    Server {
        /// Which.
        world: WorldId,
    },
}

/// The memories of a run, opened and made to agree, before its world is loaded.
#[derive(Debug)]
pub struct Reopened {
    archive: Archive,
    /// What the memories lost, for the log.
    pub cut_back: Vec<(AgentName, CutBack)>,
}

/// The memories of a run.
#[derive(Debug)]
pub struct Archive {
    stores: BTreeMap<AgentName, Store>,
    saves: Option<WorldSaves>,
    world: WorldId,
    generation: u64,
}

/// What a common flush has put on disk. The log may say so now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledged {
    /// The flush's number.
    pub generation: u64,
    /// Its episodes, by agent and id.
    pub episodes: Vec<(AgentName, u64)>,
}

impl Home {
    /// The world's name in places and memories.
    pub fn world(&self) -> WorldId {
        match self {
            Self::Embedded { seed } => WorldId(format!("{EMBEDDED}{seed}").into()),
            Self::Server { world } => world.clone(),
        }
    }
}

impl Archive {
    /// Opens the memories of `agents` in `dir`, begins those that are missing, and cuts back what is ahead of its world.
    ///
    /// # Errors
    /// If one of them or the world is in use, damaged or out of reach, or a world's save is older than the memories of it.
    pub fn open(dir: &Path, agents: &[AgentName], home: &Home) -> Result<Reopened, OpenError> {
        let saves = match home {
            Home::Embedded { seed } => Some(WorldSaves::open(dir, *seed)?),
            Home::Server { .. } => None,
        };
        let mut stores = BTreeMap::new();
        for agent in agents {
            stores.insert(agent.clone(), Store::open(dir, agent)?);
        }
        let mut archive = Self {
            stores,
            saves,
            world: home.world(),
            generation: 0,
        };
        let cut_back = archive.reconcile(dir)?;
        let stored = archive.stores.values().map(|store| store.generation());
        archive.generation = stored.chain(archive.newest_save()).max().unwrap_or(0);
        Ok(Reopened { archive, cut_back })
    }

    /// The memory of one agent of the run.
    pub fn store(&self, agent: &AgentName) -> Option<&Store> {
        self.stores.get(agent)
    }

    /// The latest common flush.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// The common flush: what every agent of the run adds, and the world as it is now (not used on a server). On disk when it
    /// returns. After an error it may be tried again with the same.
    ///
    /// # Errors
    /// If an agent of the run is missing, what one adds does not go on from what it has, or the disk refuses.
    pub fn commit(
        &mut self,
        mut batches: BTreeMap<AgentName, Batch>,
        world: &[u8],
    ) -> Result<Acknowledged, StoreError> {
        if let Some(agent) = self.mismatch(&batches) {
            return Err(StoreError::WrongAgents { agent });
        }
        let generation = self.generation + 1;
        let mut episodes = Vec::new();
        for (agent, store) in &mut self.stores {
            let batch = batches.remove(agent).unwrap_or_default();
            episodes.extend(batch.episodes.iter().map(|it| (agent.clone(), it.id)));
            if store.generation() == generation {
                store.cut_back(self.generation)?;
            }
            store.commit(generation, &self.world, batch)?;
        }
        if let Some(saves) = &mut self.saves {
            saves.save(generation, world)?;
        }
        self.generation = generation;
        Ok(Acknowledged {
            generation,
            episodes,
        })
    }

    /// Cuts every store back that is ahead of the newest save of the world it last lived in, wherever it goes now.
    fn reconcile(&mut self, dir: &Path) -> Result<Vec<(AgentName, CutBack)>, OpenError> {
        let mut cut_back = Vec::new();
        for (agent, store) in &mut self.stores {
            let Some(seed) = store.world().and_then(|world| seed(&world)) else {
                continue;
            };
            let Some(newest) = WorldSaves::newest_in(dir, seed) else {
                continue;
            };
            match store.flushes_after(newest) {
                0 => {}
                1 => cut_back.push((agent.clone(), store.cut_back(newest)?)),
                _ => {
                    return Err(OpenError::WorldBehind {
                        path: store.directory().to_owned(),
                        store: store.generation(),
                        world: WorldSaves::place(dir, seed),
                        save: newest,
                    });
                }
            }
        }
        Ok(cut_back)
    }

    fn newest_save(&self) -> Option<u64> {
        self.saves.as_ref().and_then(WorldSaves::newest)
    }

    /// An agent that is in only one of the run and the batches.
    fn mismatch(&self, batches: &BTreeMap<AgentName, Batch>) -> Option<AgentName> {
        let missing = self.stores.keys().find(|name| !batches.contains_key(*name));
        let surplus = batches.keys().find(|name| !self.stores.contains_key(*name));
        missing.or(surplus).cloned()
    }
}

impl Reopened {
    /// The world's newest save; `None` where it begins anew, and on a server.
    pub fn world(&self) -> Result<Option<Vec<u8>>, SaveError> {
        self.archive
            .saves
            .as_ref()
            .map_or(Ok(None), WorldSaves::load)
    }

    /// The memory of one agent of the run.
    pub fn store(&self, agent: &AgentName) -> Option<&Store> {
        self.archive.store(agent)
    }

    /// Begins the run with the world as it is now, loaded or new. The world is saved if its newest save is not of the latest
    /// generation: because it is new, or because the agents were elsewhere since.
    pub fn begin(mut self, world: &[u8]) -> Result<Archive, SaveError> {
        let generation = self.archive.generation;
        if let Some(saves) = &mut self.archive.saves
            && saves.newest() != Some(generation)
        {
            saves.save(generation, world)?;
        }
        Ok(self.archive)
    }
}

/// The seed of an embedded world; `None` for a server.
fn seed(world: &WorldId) -> Option<u64> {
    world.0.strip_prefix(EMBEDDED)?.parse().ok()
}
