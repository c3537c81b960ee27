//! The table of all keys: what each is called, may hold, holds by default and means.

use super::kind::Kind;

/// A table of `config.toml` and its keys.
#[derive(Debug)]
pub(super) struct Section {
    /// Its name, with dots.
    pub(super) name: &'static str,
    /// What it is about.
    pub(super) sentence: &'static str,
    /// Its keys in the order of the file.
    pub(super) keys: &'static [Key],
}

/// One key.
#[derive(Debug)]
pub(super) struct Key {
    /// Its name within its section, perhaps with dots.
    pub(super) name: &'static str,
    /// What it may hold.
    pub(super) kind: Kind,
    /// Its default, as TOML.
    pub(super) default: &'static str,
    /// How much of it works.
    pub(super) stage: Stage,
    /// What it means.
    pub(super) sentence: &'static str,
}

/// How much of a key works.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stage {
    /// All of it.
    Built,
    /// Of its choices these.
    Some(&'static [&'static str]),
    /// Nothing but its default.
    DefaultOnly,
}

const fn key(name: &'static str, kind: Kind, default: &'static str, sentence: &'static str) -> Key {
    Key {
        name,
        kind,
        default,
        stage: Stage::Built,
        sentence,
    }
}

impl Key {
    const fn only(mut self, known: &'static [&'static str]) -> Self {
        self.stage = Stage::Some(known);
        self
    }

    const fn later(mut self) -> Self {
        self.stage = Stage::DefaultOnly;
        self
    }
}

const COUNT: Kind = Kind::Integer(0, i64::MAX);
const AMOUNT: Kind = Kind::Number(0.0, f64::MAX);
const SHARE: Kind = Kind::Number(0.0, 1.0);

/// Every section but `[[agents]]`.
pub(super) static SECTIONS: &[Section] = &[
    Section {
        name: "world",
        sentence: "The world that the agents live in.",
        keys: &[
            key(
                "kind",
                Kind::Choice(&["embedded", "minecraft"]),
                r#""embedded""#,
                "\"embedded\", the world in the box, or \"minecraft\", a real server.",
            ),
            key(
                "seed",
                COUNT,
                "7",
                "The seed of the embedded world and of every chance in it.",
            ),
            key(
                "speed",
                Kind::Speed,
                "20.0",
                "How many times faster than life the embedded world runs, or \"max\": as fast as the machine can.",
            ),
            key(
                "difficulty",
                Kind::Choice(&["peaceful", "easy", "normal", "hard"]),
                r#""normal""#,
                "How hard hunger and monsters are in the embedded world: none of either when peaceful, deadly when hard.",
            ),
        ],
    },
    Section {
        name: "world.minecraft",
        sentence: "The server to join when `world.kind` is \"minecraft\".",
        keys: &[
            key(
                "address",
                Kind::Address,
                r#""127.0.0.1:25565""#,
                "Host and port of the server.",
            ),
            key(
                "auth",
                Kind::Choice(&["offline", "microsoft"]),
                r#""offline""#,
                "How the agents log in.",
            )
            .only(&["offline"]),
        ],
    },
    Section {
        name: "mind",
        sentence: "Who decides, for every agent that does not say otherwise.",
        keys: &[key(
            "kind",
            Kind::Choice(&["reasoner", "llm"]),
            r#""reasoner""#,
            "\"reasoner\" plans backwards from beliefs, without network or key; \"llm\" asks a language model.",
        )
        .only(&["reasoner"])],
    },
    Section {
        name: "mind.llm",
        sentence: "The language model behind `mind.kind = \"llm\"`.",
        keys: &[
            key(
                "base_url",
                Kind::Text,
                r#""http://127.0.0.1:8080/v1""#,
                "Where an OpenAI-compatible server listens.",
            )
            .later(),
            key(
                "model",
                Kind::Text,
                r#""default""#,
                "The model for slow thought: plans and code.",
            )
            .later(),
            key(
                "fast_model",
                Kind::Text,
                r#""""#,
                "The model for quick answers; empty for the same.",
            )
            .later(),
            key(
                "api_key_env",
                Kind::Text,
                r#""MINDFORGE_API_KEY""#,
                "The name of the variable that holds the key, never the key.",
            )
            .later(),
            key(
                "structured",
                Kind::Choice(&["schema", "object", "prompt"]),
                r#""schema""#,
                "How replies are kept in form.",
            )
            .later(),
            key(
                "temperature",
                Kind::Number(0.0, 2.0),
                "0.2",
                "How much chance is in a reply.",
            )
            .later(),
            key(
                "max_output_tokens",
                Kind::Integer(1, i64::MAX),
                "1200",
                "The longest reply, in tokens.",
            )
            .later(),
            key(
                "timeout_s",
                Kind::Integer(1, 3600),
                "30",
                "Seconds of wall time until a call is given up.",
            )
            .later(),
            key(
                "fallback",
                Kind::Choice(&["reasoner", "none"]),
                r#""reasoner""#,
                "Who decides when a call fails.",
            )
            .later(),
            key(
                "ticks_per_token",
                AMOUNT,
                "0.0",
                "What thinking costs in the embedded world at speed \"max\", in ticks.",
            )
            .later(),
            key(
                "requests_per_minute",
                COUNT,
                "60",
                "The most calls in a minute.",
            )
            .later(),
            key(
                "tokens_per_day",
                COUNT,
                "2_000_000",
                "The most tokens in a day.",
            )
            .later(),
            key(
                "cost_per_day",
                AMOUNT,
                "5.0",
                "The most that a day may cost, in the currency of the prices.",
            )
            .later(),
            key(
                "price_per_million.input",
                AMOUNT,
                "0.0",
                "The price of a million tokens read.",
            )
            .later(),
            key(
                "price_per_million.output",
                AMOUNT,
                "0.0",
                "The price of a million tokens written.",
            )
            .later(),
        ],
    },
    Section {
        name: "agent",
        sentence: "Which parts of an agent are switched on; the arms of a trial are these.",
        keys: &[
            key(
                "curriculum",
                Kind::Switch,
                "true",
                "Whether it chooses tasks of its own after the fixed ones.",
            ),
            key(
                "talk",
                Kind::Switch,
                "true",
                "Whether it talks with its partners.",
            ),
            key(
                "rounds",
                Kind::Integer(0, 64),
                "4",
                "How many rounds of question and answer a task may take.",
            ),
            key(
                "theory_of_mind",
                Kind::Switch,
                "true",
                "Whether it keeps a model of what each partner believes.",
            )
            .later(),
            key(
                "trust",
                Kind::Switch,
                "true",
                "Whether what a partner says is weighed by how far it is trusted.",
            )
            .later(),
            key(
                "rehearsal",
                Kind::Choice(&["off", "believed", "oracle"]),
                r#""off""#,
                "Whether a draft is tried in an imagined world before it acts.",
            )
            .later(),
            key(
                "episodic",
                Kind::Switch,
                "true",
                "Whether it recalls what it lived through.",
            )
            .later(),
            key(
                "semantic",
                Kind::Switch,
                "true",
                "Whether it recalls facts drawn from what it lived through.",
            )
            .later(),
            key(
                "library",
                Kind::Switch,
                "true",
                "Whether it keeps and reuses the skills that it verified.",
            ),
            key(
                "owners",
                Kind::AgentNames,
                "[]",
                "Players whose requests are orders. So far only `mindforge talk parse` tells the two apart.",
            ),
        ],
    },
    Section {
        name: "talk",
        sentence: "How agents talk.",
        keys: &[
            key(
                "channel",
                Kind::Choice(&["public", "whisper", "local"]),
                r#""public""#,
                "\"public\" chat, which all hear; a \"whisper\" to one; or \"local\", past the game.",
            )
            .only(&["public", "whisper"]),
            key(
                "skill_channel",
                Kind::Choice(&["public", "whisper", "local"]),
                r#""local""#,
                "The way that the code of a skill takes to a partner.",
            )
            .later(),
            key(
                "style",
                Kind::Choice(&["hint", "answer", "show"]),
                r#""answer""#,
                "How much a helper gives away.",
            )
            .later(),
            key(
                "messages_per_minute",
                Kind::Integer(1, 1200),
                "12",
                "The most lines that an agent says in a minute of game time.",
            ),
        ],
    },
    Section {
        name: "skills",
        sentence: "The skills that agents write.",
        keys: &[
            key(
                "find_blocks",
                Kind::Choice(&["seen", "loaded"]),
                r#""seen""#,
                "What a skill's `findBlock` searches in a life: the blocks that the body has \"seen\", or all that are \"loaded\".",
            ),
            key(
                "dir",
                Kind::Text,
                r#""skills/learned""#,
                "The folder of learned skills; `--skills` overrides it.",
            ),
        ],
    },
    Section {
        name: "belief",
        sentence: "What agents hold true.",
        keys: &[key(
            "depth",
            Kind::Integer(0, 4),
            "2",
            "How deep a model of minds goes beyond oneself: 2 is what I think that Bob thinks of me.",
        )],
    },
    Section {
        name: "senses",
        sentence: "What bodies perceive.",
        keys: &[
            key(
                "view_distance",
                Kind::Integer(1, 32),
                "8",
                "How far a body sees, in chunks.",
            ),
            key(
                "hearing",
                COUNT,
                "0",
                "How far chat is heard, in blocks; 0 for everywhere.",
            ),
            key(
                "xray",
                Kind::Switch,
                "false",
                "Whether a body of the embedded world sees through blocks, which no player can.",
            ),
        ],
    },
    Section {
        name: "area",
        sentence: "Where, and to whom, agents may do something.",
        keys: &[
            key(
                "bounds",
                Kind::Rectangles,
                "[]",
                "Rectangles [x1, z1, x2, z2] outside of which nothing is changed; none for everywhere.",
            )
            .later(),
            key(
                "break_player_blocks",
                Kind::Switch,
                "false",
                "Whether blocks that players placed may be broken.",
            )
            .later(),
            key(
                "open_foreign_chests",
                Kind::Switch,
                "false",
                "Whether chests of others may be opened.",
            )
            .later(),
            key(
                "attack_players",
                Kind::Switch,
                "false",
                "Whether players may be attacked.",
            )
            .later(),
        ],
    },
    Section {
        name: "memory",
        sentence: "Where agents keep what they lived through.",
        keys: &[
            key(
                "dir",
                Kind::Text,
                r#""memory""#,
                "The folder of the memories, one database for each agent; `--memory` overrides it.",
            ),
            key(
                "max_bytes",
                Kind::Integer(1_000_000, i64::MAX),
                "2_000_000_000",
                "The most that one memory may take on disk, in bytes.",
            )
            .later(),
        ],
    },
    Section {
        name: "memory.embedding",
        sentence: "How memories are compared.",
        keys: &[key(
            "kind",
            Kind::Choice(&["builtin", "http", "local"]),
            r#""builtin""#,
            "Who turns a text into a vector.",
        )
        .only(&["builtin"])],
    },
    Section {
        name: "daemon",
        sentence: "The process itself.",
        keys: &[
            key(
                "dashboard",
                Kind::Text,
                r#""""#,
                "Where the dashboard listens; empty for nowhere.",
            )
            .later(),
            key(
                "token_env",
                Kind::Text,
                r#""MINDFORGE_TOKEN""#,
                "The name of the variable with the dashboard's token.",
            )
            .later(),
            key(
                "log_file",
                Kind::Text,
                r#""""#,
                "A file that the log is written to besides; empty for none.",
            ),
        ],
    },
];

/// The keys of each `[[agents]]` table; only `name` is required.
pub(super) static AGENT_KEYS: &[Key] = &[
    key(
        "name",
        Kind::AgentName,
        r#""alice""#,
        "What it is called, in the game too.",
    ),
    key(
        "knowledge",
        Kind::Choice(&["expert", "novice", "none"]),
        r#""novice""#,
        "What it believes from birth: all facts (\"expert\"), what a new player could guess (\"novice\"), or nothing (\"none\").",
    ),
    key(
        "misbeliefs",
        Kind::Texts,
        "[]",
        "Sentences that it wrongly believes from birth.",
    ),
    key(
        "tasks",
        Kind::Tasks,
        "[]",
        "What it does first (\"collect 1 dirt\"), before it chooses for itself.",
    ),
    key(
        "mind",
        Kind::Choice(&["reasoner", "llm"]),
        r#""reasoner""#,
        "Who decides for it; `mind.kind` when left out.",
    )
    .only(&["reasoner"]),
    fault(
        "faults.wrong_name",
        "How often code that it writes has a misspelled name.",
    ),
    fault(
        "faults.missing_await",
        "How often code that it writes has a missing `await`.",
    ),
    fault(
        "faults.off_by_one",
        "How often code that it writes has a count that is off by one.",
    ),
    fault(
        "faults.wrong_order",
        "How often code that it writes has two steps in the wrong order.",
    ),
    fault(
        "faults.wrong_argument",
        "How often code that it writes has a wrong argument.",
    ),
    fault(
        "faults.wrong_tool",
        "How often code that it writes has a wrong tool.",
    ),
];

const fn fault(name: &'static str, sentence: &'static str) -> Key {
    key(name, SHARE, "0.0", sentence).later()
}

/// The agents of the shipped file: name, and the values that differ from the defaults.
pub(super) static SHIPPED_AGENTS: &[(&str, &[(&str, &str)])] = &[
    ("alice", &[("knowledge", r#""expert""#)]),
    (
        "bob",
        &[
            ("knowledge", r#""novice""#),
            ("misbeliefs", r#"["mining dirt needs iron_shovel"]"#),
        ],
    ),
];

/// The key at a full path such as `world.seed`.
pub(super) fn find(path: &str) -> Option<&'static Key> {
    all().find_map(|(full, key)| (full == path).then_some(key))
}

/// Every key outside `[[agents]]` with its full path.
pub(super) fn all() -> impl Iterator<Item = (String, &'static Key)> {
    SECTIONS.iter().flat_map(|section| {
        section
            .keys
            .iter()
            .map(move |key| (format!("{}.{}", section.name, key.name), key))
    })
}

/// The known path that looks most like one that is not, if any looks like it.
pub(super) fn nearest(path: &str, known: impl Iterator<Item = String>) -> Option<String> {
    let leaf = path.rsplit('.').next().unwrap_or(path);
    known
        .map(|candidate| {
            let end = candidate.rsplit('.').next().unwrap_or(&candidate);
            let whole = strsim::damerau_levenshtein(path, &candidate);
            let misplaced = 1 + strsim::damerau_levenshtein(leaf, end);
            (whole.min(misplaced), whole, candidate)
        })
        .min()
        .filter(|(distance, _, _)| *distance <= 1 + leaf.len() / 3)
        .map(|(_, _, candidate)| candidate)
}
