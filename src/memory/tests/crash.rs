//! What was acknowledged survives `kill -9`: a child process commits and says so, is killed, and its words are checked.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::{alice, batch, bob};
use crate::memory::{Archive, Home, Records};
use crate::vocab::{AgentName, Random};

const HOME: Home = Home::Embedded { seed: 7 };
const KILLS: usize = 20;
/// Tells the child where the memories are.
const DIR: &str = "MINDFORGE_CRASH_TEST_DIR";

#[test]
fn every_acknowledged_episode_survives_a_kill_and_memory_and_world_agree() {
    let dir = tempfile::tempdir().unwrap();
    let mut random = Random::new(7, "kills");
    let mut acknowledged: BTreeMap<AgentName, u64> = BTreeMap::new();
    for _ in 0..KILLS {
        for (agent, id) in live_until_killed(dir.path(), &mut random) {
            acknowledged.insert(agent, id);
        }
        for (agent, id) in &acknowledged {
            let records = Records::open(dir.path(), agent).unwrap();
            let ids = records.episodes(..).map(|episode| episode.unwrap().id);
            assert!(ids.eq(1..records.next_episode()));
            assert!(records.next_episode() > *id, "{agent} lost episode {id}");
        }
        memory_and_world_agree(dir.path());
    }
    assert_eq!(acknowledged.len(), 2);
}

/// Starts a child, kills it at some moment, and returns the episodes it said were stored, oldest first.
fn live_until_killed(dir: &Path, random: &mut Random) -> Vec<(AgentName, u64)> {
    let mut child = start(dir);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut said: Vec<String> = Vec::new();
    let patience = random.below(12) as usize;
    while said.len() < patience {
        match lines.next() {
            Some(line) => said.extend(stored(&line.unwrap())),
            None => panic!("the child ended by itself: {:?}", child.wait()),
        }
    }
    for _ in 0..random.below(3_000_000) {
        std::hint::spin_loop();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // What the child had said before it died still waits in the pipe.
    said.extend(lines.map_while(Result::ok).filter_map(|line| stored(&line)));
    said.iter()
        .map(|words| {
            let (agent, id) = words.split_once(' ').unwrap();
            (agent.parse().unwrap(), id.parse().unwrap())
        })
        .collect()
}

fn start(dir: &Path) -> Child {
    let name = concat!(module_path!(), "::a_life_that_is_killed");
    let name = name.split_once("::").unwrap().1;
    Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact", "--ignored", "--nocapture"])
        .env(DIR, dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The agent and the id in a whole line that says so; a line cut off by the kill has no full stop.
fn stored(line: &str) -> Option<String> {
    let words = line.strip_prefix("stored ")?.strip_suffix('.')?;
    Some(words.to_owned())
}

fn memory_and_world_agree(dir: &Path) {
    let reopened = Archive::open(dir, &[alice(), bob()], &HOME).unwrap();
    let Some(saved) = reopened.world().unwrap() else {
        return;
    };
    let next = |agent| reopened.store(agent).unwrap().next_episode();
    let expected = world_after(next(&alice()), next(&bob()));
    assert_eq!(String::from_utf8(saved).unwrap(), expected);
}

/// A world that shows to which memories it belongs.
fn world_after(alice: u64, bob: u64) -> String {
    format!("the world before alice's episode {alice} and bob's {bob}")
}

#[test]
#[ignore = "the child process of the test above"]
fn a_life_that_is_killed() {
    let dir = PathBuf::from(std::env::var_os(DIR).expect("started by the test above"));
    let reopened = Archive::open(&dir, &[alice(), bob()], &HOME).unwrap();
    let next = |agent| reopened.store(agent).unwrap().next_episode();
    let (mut a, mut b) = (next(&alice()), next(&bob()));
    let mut archive = reopened.begin(world_after(a, b).as_bytes()).unwrap();
    loop {
        let batches = [
            (alice(), batch(a..a + 2, "alice")),
            (bob(), batch(b..b + 1, "bob")),
        ];
        (a, b) = (a + 2, b + 1);
        let stored = archive
            .commit(batches.into(), world_after(a, b).as_bytes())
            .unwrap();
        for (agent, id) in stored.episodes {
            writeln!(std::io::stdout(), "stored {agent} {id}.").unwrap();
        }
    }
}
