//! What an operator writes is taken as written, or refused with its place and what to do.

use std::fs;
use std::path::PathBuf;

use mindforge::config::{Config, Knowledge, Override, Sources, Speed, reference, shipped_file};

use crate::generated::is_current;

#[test]
fn the_shipped_file_shows_every_key_with_its_default() {
    is_current("config.toml", &shipped_file());
}

#[test]
fn the_reference_of_all_keys_is_current() {
    is_current("docs/configuration.md", &reference());
}

/// A configuration file in a folder of its own.
struct File {
    folder: tempfile::TempDir,
}

impl File {
    fn new(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("config.toml"), text).unwrap();
        Self { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("config.toml")
    }

    fn sources(&self) -> Sources {
        Sources {
            file: Some(self.path()),
            ..Sources::default()
        }
    }

    fn error(&self) -> String {
        let error = Config::load(&self.sources()).unwrap_err();
        error
            .to_string()
            .replace(&self.path().display().to_string(), "config.toml")
    }
}

/// All that is wrong with each file, one after another.
fn errors(files: &[&str]) -> String {
    files
        .iter()
        .map(|text| File::new(text).error() + "\n")
        .collect()
}

fn with(sets: &[&str]) -> Result<Config, mindforge::config::Error> {
    let overrides = sets.iter().map(|set| Override::parse(set));
    Config::load(&Sources {
        file: Some(PathBuf::from("/dev/null")),
        overrides: overrides.collect::<Result<_, _>>()?,
        ..Sources::default()
    })
}

#[test]
fn without_a_word_two_agents_live_in_the_embedded_world() {
    let config = with(&[]).unwrap();
    let names: Vec<_> = config.agents.iter().map(|a| a.name.as_str()).collect();
    assert_eq!(names, ["alice", "bob"]);
    assert_eq!(config.agents[0].knowledge, Knowledge::Expert);
    assert_eq!(
        config.agents[1].misbeliefs,
        ["mining dirt needs iron_shovel"]
    );
    assert_eq!(config.world.speed, Speed::Times(20.0));
}

#[test]
fn the_command_line_wins_over_the_environment_and_that_over_the_file() {
    let file = File::new("[world]\nseed = 1\nspeed = \"max\"\ndifficulty = \"normal\"\n");
    let mut sources = file.sources();
    let seed = |sources: &Sources| Config::load(sources).unwrap().world.seed;
    assert_eq!(seed(&sources), 1);
    sources.variables = vec![
        ("MINDFORGE__WORLD__SEED".to_owned(), "2".to_owned()),
        ("MINDFORGE_TOKEN".to_owned(), "not configuration".to_owned()),
    ];
    assert_eq!(seed(&sources), 2);
    sources.overrides = vec![Override::flag("--seed", "world.seed", 3)];
    assert_eq!(seed(&sources), 3);
}

#[test]
fn one_agent_of_many_is_changed_by_its_name() {
    let config = with(&[
        "agents.bob.knowledge=none",
        r#"agents.alice.tasks=["collect 1 dirt"]"#,
    ]);
    let agents = config.unwrap().agents;
    assert_eq!(agents[1].knowledge, Knowledge::None);
    assert_eq!(agents[0].tasks[0].to_string(), "collect 1 dirt");
}

#[test]
fn agents_are_picked_by_name_and_multiplied_by_turns() {
    let mut config = with(&[]).unwrap();
    config.repeat(5.try_into().unwrap()).unwrap();
    let names: Vec<_> = config.agents.iter().map(|a| a.name.as_str()).collect();
    assert_eq!(names, ["alice", "bob", "alice_2", "bob_2", "alice_3"]);
    config.select(&["bob_2".parse().unwrap()]).unwrap();
    assert_eq!(config.agents.len(), 1);
    let error = config.select(&["carol".parse().unwrap()]).unwrap_err();
    insta::assert_snapshot!(error, @"
    no agent is called `carol`
    hint: configured are bob_2
    ");
}

#[test]
fn a_misspelled_key_is_refused_with_its_line_and_the_nearest_known_one() {
    insta::assert_snapshot!(errors(&[
        "[world]\nseed = 1\n\n[wrold]\nseed = 2\n",
        "seed = 1\n",
        "[world]\nspede = 1.0\n",
        "[world.seed]\nvalue = 1\n",
        "[[agents]]\nname = \"alice\"\nknowlege = \"expert\"\n",
        "[telepathy]\nrange = 3\n",
    ]), @"
    unknown key `wrold.seed` in `config.toml`, line 5
    hint: did you mean `world.seed`?
    unknown key `seed` in `config.toml`, line 1
    hint: did you mean `world.seed`?
    unknown key `world.spede` in `config.toml`, line 2
    hint: did you mean `world.speed`?
    unknown key `world.seed.value` in `config.toml`, line 2
    unknown key `agents.alice.knowlege` in `config.toml`, line 3
    hint: did you mean `agents.alice.knowledge`?
    unknown key `telepathy.range` in `config.toml`, line 2
    ");
}

#[test]
fn a_value_of_the_wrong_type_is_refused_with_what_was_expected() {
    insta::assert_snapshot!(errors(&[
        "[world]\nseed = \"seven\"\n",
        "[world]\nseed = -1\n",
        "[world]\nspeed = \"fast\"\n",
        "[world]\nspeed = 0\n",
        "[world]\nkind = \"flat\"\n",
        "world = 3\n",
        "agents = 3\n",
        "agents = [3]\n",
        "[world.minecraft]\naddress = \"localhost\"\n",
        "[agent]\ntalk = 1\n",
        "[memory]\ndir = 3\n",
        "[[agents]]\nname = \"a b\"\n",
        "[[agents]]\nname = \"eve\"\ntasks = [\"colect 1 dirt\"]\n",
        "[[agents]]\nname = \"eve\"\nmisbeliefs = \"dirt is iron\"\n",
    ]), @r#"
    `world.seed` in `config.toml`, line 2: expected a whole number from 0, found the text "seven"
    `world.seed` in `config.toml`, line 2: expected a whole number from 0, found `-1`
    `world.speed` in `config.toml`, line 2: expected a number above 0, or "max", found the text "fast"
    `world.speed` in `config.toml`, line 2: expected a number above 0, or "max", found `0`
    `world.kind` in `config.toml`, line 2: expected "embedded" or "minecraft", found the text "flat"
    `world` in `config.toml`, line 1: expected a table `[world]`, found `3`
    `agents` in `config.toml`, line 1: expected tables `[[agents]]`, found `3`
    `agents` in `config.toml`, line 1: expected tables `[[agents]]`, found `3`
    `world.minecraft.address` in `config.toml`, line 2: expected an address such as "127.0.0.1:25565", found the text "localhost"
    `agent.talk` in `config.toml`, line 2: expected `true` or `false`, found `1`
    `memory.dir` in `config.toml`, line 2: expected a text, found `3`
    `agents.a b.name` in `config.toml`, line 2: expected a name of 1 to 16 letters, digits or underscores, found the text "a b"
    `agents.eve.tasks` in `config.toml`, line 3: expected a list of tasks such as ["collect 3 oak_log"], found the text "colect 1 dirt": `colect` is not a kind of task; known are collect, craft, smelt, mine, place, explore
    `agents.eve.misbeliefs` in `config.toml`, line 3: expected a list of texts, found the text "dirt is iron"
    "#);
}

#[test]
fn what_is_not_built_yet_is_refused_and_never_silently_accepted() {
    insta::assert_snapshot!(errors(&[
        "[mind]\nkind = \"llm\"\n",
        "[mind.llm]\nmodel = \"large\"\n",
        "[agent]\nrehearsal = \"believed\"\n",
        "[agent]\ntrust = false\n",
        "[talk]\nchannel = \"local\"\n",
        "[area]\nbounds = [[0, 0, 9, 9]]\n",
        "[daemon]\ndashboard = \"127.0.0.1:8099\"\n",
        "[[agents]]\nname = \"eve\"\nfaults = { off_by_one = 0.1 }\n",
    ]), @r#"
    `mind.kind = "llm"` in `config.toml`, line 2 is not built yet
    hint: known now: "reasoner"
    `mind.llm.model = "large"` in `config.toml`, line 2 is not built yet
    hint: known now: "default"
    `agent.rehearsal = "believed"` in `config.toml`, line 2 is not built yet
    hint: known now: "off"
    `agent.trust = false` in `config.toml`, line 2 is not built yet
    hint: known now: true
    `talk.channel = "local"` in `config.toml`, line 2 is not built yet
    hint: known now: "public" or "whisper"
    `area.bounds = [[0, 0, 9, 9]]` in `config.toml`, line 2 is not built yet
    hint: known now: []
    `daemon.dashboard = "127.0.0.1:8099"` in `config.toml`, line 2 is not built yet
    hint: known now: ""
    `agents.eve.faults.off_by_one = 0.1` in `config.toml`, line 3 is not built yet
    hint: known now: 0.0
    "#);
}

#[test]
fn a_list_of_agents_that_makes_no_colony_is_refused() {
    insta::assert_snapshot!(errors(&[
        "agents = []\n",
        "[[agents]]\nknowledge = \"expert\"\n",
        "[[agents]]\nname = \"eve\"\n\n[[agents]]\nname = \"eve\"\n",
    ]), @"
    no agents are configured in `config.toml`, line 1
    hint: add a table `[[agents]]` with a `name`
    an entry of `agents` in `config.toml`, line 1 has no `name`
    two agents are called `eve`, the second in `config.toml`, line 4
    ");
}

#[test]
fn a_file_that_is_no_toml_is_refused_with_its_line() {
    insta::assert_snapshot!(errors(&["[world]\nseed = = 3\n", "[world\n"]), @"
    `config.toml`, line 2: extra `=`, expected nothing
    `config.toml`, line 1: unclosed table, expected `]`
    ");
}

#[test]
fn what_the_command_line_says_wrong_is_quoted() {
    let wrong = |set: &str| with(&[set]).unwrap_err().to_string() + "\n";
    let text: String = [
        "world.seed",
        "world.seed=seven",
        "agents.carol.mind=reasoner",
        "agents.bob.mnd=reasoner",
        "agents=3",
    ]
    .map(wrong)
    .concat();
    insta::assert_snapshot!(text, @"
    `world.seed` sets nothing
    hint: write `--set world.seed=8`
    `world.seed` in `--set world.seed=seven`: expected a whole number from 0, found `seven`
    no agent is called `carol`
    hint: configured are alice, bob
    unknown key `agents.bob.mnd` in `--set agents.bob.mnd=reasoner`
    hint: did you mean `agents.bob.mind`?
    unknown key `agents` in `--set agents=3`
    ");
}
