//! What the first run promises: two lives that reach stone tools, learn by talk, repeat exactly, go on, and survive a crash.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

/// A run of the built binary on one memory.
struct Lives {
    home: TempDir,
}

impl Lives {
    fn new() -> Self {
        Self {
            home: TempDir::new().unwrap(),
        }
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.home.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mindforge"));
        command.current_dir(self.home.path()).args(arguments);
        command
            .arg("--memory")
            .arg(self.path("memory"))
            .arg("--skills")
            .arg(self.path("skills"));
        command.env_remove("RUST_LOG").stdin(Stdio::null());
        command
    }

    /// Runs to the end, which must be a success; its one JSON document.
    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.command(arguments).arg("--json").output().unwrap();
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn run(&self, seed: u64, ticks: u64) -> Value {
        self.json(&[
            "run",
            "--seed",
            &seed.to_string(),
            "--speed",
            "max",
            "--ticks",
            &ticks.to_string(),
        ])
    }

    /// A run of so many ticks more that writes its event log.
    fn logged(&self, seed: u64, ticks: u64, log: &Path) -> Value {
        let (seed, ticks) = (seed.to_string(), ticks.to_string());
        let run = ["run", "--seed", &seed, "--speed", "max", "--ticks", &ticks];
        self.json(&[&run[..], &["--event-log", log.to_str().unwrap()]].concat())
    }
}

fn agent<'a>(report: &'a Value, name: &str) -> &'a Value {
    report["agents"]
        .as_array()
        .unwrap()
        .iter()
        .find(|agent| agent["name"] == name)
        .unwrap()
}

fn milestones(agent: &Value) -> BTreeSet<String> {
    let names = agent["milestones"].as_array().unwrap().iter();
    names
        .map(|milestone| milestone["name"].as_str().unwrap().to_owned())
        .collect()
}

fn tasks(agent: &Value, ended: &str) -> BTreeSet<String> {
    let words = agent["tasks"][ended].as_array().unwrap().iter();
    words
        .map(|task| task.as_str().unwrap().to_owned())
        .collect()
}

fn sha256(file: &Path) -> String {
    let digest = Sha256::digest(std::fs::read(file).unwrap());
    digest
        .iter()
        .fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// Both agents reach a stone pickaxe with this seed, and the novice learned something by talk.
fn reaches_stone_tools(seed: u64) {
    let report = Lives::new().run(seed, 40_000);
    for name in ["alice", "bob"] {
        let reached = milestones(agent(&report, name));
        assert!(
            reached.contains("stone_pickaxe"),
            "seed {seed}: {name} reached {reached:?} in {report}"
        );
    }
    assert!(
        agent(&report, "bob")["learned_by_talk"].as_u64().unwrap() > 0,
        "seed {seed}: {report}"
    );
}

#[test]
fn both_agents_make_stone_tools_in_the_worlds_1_to_5() {
    (1..=5).for_each(reaches_stone_tools);
}

#[test]
fn both_agents_make_stone_tools_in_the_worlds_6_to_10() {
    (6..=10).for_each(reaches_stone_tools);
}

#[test]
fn the_same_seed_writes_the_same_event_log_and_another_seed_another() {
    let hashes: Vec<String> = [7, 7, 7, 8].into_iter().map(logged_run).collect();
    assert_eq!(hashes[0], hashes[1]);
    assert_eq!(hashes[1], hashes[2]);
    assert_ne!(hashes[2], hashes[3]);
}

fn logged_run(seed: u64) -> String {
    let lives = Lives::new();
    let log = lives.path("events.jsonl");
    let report = lives.logged(seed, 6_000, &log);
    let told = report["event_log_sha256"].as_str().unwrap();
    assert_eq!(told, sha256(&log));
    told.to_owned()
}

#[test]
fn a_second_run_goes_on_and_does_not_ask_again() {
    let lives = Lives::new();
    let first_log = lives.path("first.jsonl");
    let second_log = lives.path("second.jsonl");
    let first = lives.logged(7, 12_000, &first_log);
    let second = lives.logged(7, 12_000, &second_log);

    // Whoever was asked in the last half minute may not have answered yet.
    let asked = questions(&first_log, 11_400);
    assert!(
        !asked.is_empty(),
        "nothing was asked in the first run: {first}"
    );
    let again: Vec<_> = questions(&second_log, u64::MAX)
        .intersection(&asked)
        .cloned()
        .collect();
    assert!(again.is_empty(), "asked again: {again:?}");

    for name in ["alice", "bob"] {
        let before = agent(&first, name);
        let after = agent(&second, name);
        assert!(after["episodes"].as_u64() >= before["episodes"].as_u64());
        assert!(
            milestones(before).is_disjoint(&milestones(after)),
            "reached twice: {second}"
        );
        let lost: Vec<_> = tasks(after, "failed")
            .intersection(&tasks(before, "done"))
            .cloned()
            .collect();
        assert!(lost.is_empty(), "{name} no longer can: {lost:?}");
    }
    assert!(first_tick(&second_log) >= 12_000, "the world did not go on");
}

fn first_tick(log: &Path) -> u64 {
    let text = std::fs::read_to_string(log).unwrap();
    let line: Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    line["tick"].as_u64().unwrap()
}

/// `how do I get X?` and the like, as said by anyone in a log before a tick.
fn questions(log: &Path, before: u64) -> BTreeSet<String> {
    let text = std::fs::read_to_string(log).unwrap();
    let lines = text
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    let said = lines
        .filter(|line| line["tick"].as_u64().unwrap() < before)
        .filter_map(|line| line["submit"]["text"].as_str().map(str::to_owned));
    said.filter(|text| text.ends_with('?')).collect()
}

#[test]
fn what_the_log_says_was_stored_is_there_after_a_kill_and_the_lives_go_on() {
    let lives = Lives::new();
    for stored_before_the_kill in [2, 5] {
        let stored = kill_after(&lives, stored_before_the_kill);
        for (agent, episode) in &stored {
            let episodes = lives.json(&["memory", "list", "--agent", agent]);
            let ids: BTreeSet<u64> = episodes
                .as_array()
                .unwrap()
                .iter()
                .map(|it| it["id"].as_u64().unwrap())
                .collect();
            assert!(
                ids.contains(episode),
                "{agent}'s episode {episode} is gone; there are {ids:?}"
            );
            let stats = lives.json(&["memory", "stats", "--agent", agent]);
            assert_eq!(stats["episodes"].as_u64().unwrap() as usize, ids.len());
        }
    }
    let last = ["alice", "bob"].into_iter().flat_map(|agent| {
        let episodes = lives.json(&["memory", "list", "--agent", agent]);
        let ticks = episodes.as_array().unwrap().iter();
        ticks
            .map(|it| it["tick_end"].as_u64().unwrap())
            .collect::<Vec<_>>()
    });
    let last = last.max().unwrap();
    let log = lives.path("events.jsonl");
    lives.logged(7, 200, &log);
    let began = first_tick(&log);
    assert!(
        (last..last + 10).contains(&began),
        "memory ends at tick {last}, the world went on from {began}"
    );
}

/// Starts a run, reads its log until so many episodes are stored, kills it as `kill -9` does; what was said to be stored.
fn kill_after(lives: &Lives, count: usize) -> Vec<(String, u64)> {
    let mut child = lives
        .command(&["run", "--seed", "7", "--speed", "max", "--json"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stderr.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let stored: Vec<_> = lines
        .filter_map(|line| stored_episode(&line))
        .take(count)
        .collect();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(stored.len(), count);
    stored
}

/// Agent and number from a log line `… episode stored agent=bob episode=3 …`.
fn stored_episode(line: &str) -> Option<(String, u64)> {
    line.contains("episode stored").then_some(())?;
    let field = |name: &str| {
        line.split_whitespace()
            .find_map(|word| word.strip_prefix(name))
    };
    Some((
        field("agent=")?.to_owned(),
        field("episode=")?.parse().ok()?,
    ))
}
