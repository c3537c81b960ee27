//! Text as belief sentences. Names that the lexicon does not have are no parse: the whole line is kept as text.

use winnow::Parser as _;
use winnow::ascii::{dec_int, dec_uint};
use winnow::combinator::{alt, eof, opt, preceded, separated, seq, terminated};
use winnow::error::EmptyError;
use winnow::token::{rest, take_while};

use super::{Evidence, Hedge, Question, Statement, Utterance};
use crate::belief::{Amount, Proposition};
use crate::vocab::{
    AgentName, BlockName, Dimension, Goal, ItemName, Lexicon, MobName, Place, Position, SkillName,
    Task, Thing, Tick, Verb, WorldId,
};

/// Longer texts are never sentences, in bytes. A line of chat has 256 characters.
const MAX_BYTES: usize = 1_024;
/// How deep `AGENT thinks that` may be nested.
const MAX_NESTING: usize = 4;

type Parsed<T> = Result<T, EmptyError>;

/// What a parser must know to understand a line.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Who is "I".
    pub speaker: &'a AgentName,
    /// The world that places are in.
    pub world: &'a WorldId,
    /// The dimension that places are in.
    pub dimension: Dimension,
    /// The names that exist.
    pub lexicon: &'a Lexicon,
}

/// What a line says. Never fails: what is no sentence of the grammar is [`Utterance::Text`] with the line as it was.
pub fn parse(text: &str, context: &Context<'_>) -> Utterance {
    let line = text.trim();
    let whole = Grammar { context }.utterance(line);
    let sentence = || line.strip_suffix('.').map(str::trim_end);
    whole
        .or_else(|| Grammar { context }.utterance(sentence()?))
        .unwrap_or_else(|| Utterance::Text(text.to_owned()))
}

/// A claim, without the other kinds of speech: `mining dirt gives dirt`. For configuration and the command line.
pub fn parse_statement(text: &str, context: &Context<'_>) -> Option<Statement> {
    Grammar { context }.statement(text.trim())
}

struct Grammar<'a> {
    context: &'a Context<'a>,
}

impl Grammar<'_> {
    fn utterance(&self, line: &str) -> Option<Utterance> {
        if line.len() > MAX_BYTES || line.chars().any(char::is_control) {
            return None;
        }
        if let Some(correction) = line.strip_prefix("not so: ") {
            return self.statement(correction).map(Utterance::Correction);
        }
        let fixed = alt((
            |i: &mut &str| self.question(i),
            |i: &mut &str| self.request(i),
            |i: &mut &str| self.promise(i),
        ))
        .parse(line);
        fixed
            .ok()
            .or_else(|| self.cannot(line))
            .or_else(|| self.statement(line).map(Utterance::Fact))
    }

    fn question(&self, i: &mut &str) -> Parsed<Utterance> {
        let asked = terminated(
            alt((
                preceded("where is ", |i: &mut &str| self.thing(i))
                    .map(|thing| Question::WhereIs { thing }),
                preceded("how do I get ", |i: &mut &str| self.item(i))
                    .map(|item| Question::HowToGet { item }),
                preceded("who has ", |i: &mut &str| self.item(i))
                    .map(|item| Question::WhoHas { item }),
                "what do you need".value(Question::Need),
                "what are you doing".value(Question::Doing),
            )),
            "?",
        );
        asked.map(Utterance::Question).parse_next(i)
    }

    fn request(&self, i: &mut &str) -> Parsed<Utterance> {
        alt((
            preceded("please teach me ", skill).map(|skill| Utterance::TeachMe { skill }),
            preceded("please ", |i: &mut &str| self.task(i)).map(Utterance::Request),
        ))
        .parse_next(i)
    }

    fn promise(&self, i: &mut &str) -> Parsed<Utterance> {
        let by = opt(preceded(" by tick ", tick));
        alt((
            (preceded("I will ", |i: &mut &str| self.task(i)), by)
                .map(|(task, by)| Utterance::Promise { task, by }),
            preceded("done: ", |i: &mut &str| self.task(i)).map(Utterance::Completed),
        ))
        .parse_next(i)
    }

    /// A reason need not be a fact of the grammar.
    fn cannot(&self, line: &str) -> Option<Utterance> {
        let (task, reason) = line.strip_prefix("I cannot ")?.split_once(" because ")?;
        let task = (|i: &mut &str| self.task(i)).parse(task).ok()?;
        let because = self.statement(reason).unwrap_or_else(|| Statement {
            hedge: Hedge::Sure,
            proposition: Proposition::Text {
                statement: reason.to_owned(),
            },
            negated: false,
            evidence: None,
            at_tick: None,
        });
        Some(Utterance::Cannot { task, because })
    }

    /// A statement reaches to the end of its line, so what ends it is taken off first.
    fn statement(&self, line: &str) -> Option<Statement> {
        if line.len() > MAX_BYTES || line.chars().any(char::is_control) {
            return None;
        }
        let (line, evidence) = self.split_evidence(line);
        let (line, at_tick) = split_tick(line);
        let plain = |i: &mut &str| self.fact(i, MAX_NESTING);
        let hedged = (hedge, |i: &mut &str| self.fact(i, MAX_NESTING));
        let (hedge, (proposition, negated)) = alt((hedged, plain.map(|fact| (Hedge::Sure, fact))))
            .parse(line)
            .ok()?;
        Some(Statement {
            hedge,
            proposition,
            negated,
            evidence,
            at_tick,
        })
    }

    fn split_evidence<'l>(&self, line: &'l str) -> (&'l str, Option<Evidence>) {
        let ended = line.strip_suffix(')').and_then(|l| l.rsplit_once(" ("));
        let Some((fact, words)) = ended else {
            return (line, None);
        };
        let evidence = alt((
            "I saw it".value(Evidence::Saw),
            "I tried it".value(Evidence::TriedIt),
            terminated(|i: &mut &str| self.agent(i), " told me").map(Evidence::Told),
        ))
        .parse(words);
        match evidence {
            Ok(evidence) => (fact, Some(evidence)),
            Err(_) => (line, None),
        }
    }

    /// A fact to the end of the input, and whether it is denied.
    fn fact(&self, i: &mut &str, nesting: usize) -> Parsed<(Proposition, bool)> {
        let denied = preceded("it is not so that ", |i: &mut &str| {
            self.affirmed(i, nesting)
        });
        let absent = preceded("no ", |i: &mut &str| self.absent(i));
        terminated(
            alt((
                denied.map(|fact| (fact, true)),
                absent.map(|fact| (fact, true)),
                (|i: &mut &str| self.affirmed(i, nesting)).map(|fact| (fact, false)),
            )),
            eof,
        )
        .parse_next(i)
    }

    fn absent(&self, i: &mut &str) -> Parsed<Proposition> {
        seq!(Proposition::At {
            thing: |i: &mut &str| self.thing(i),
            _: " at ",
            place: |i: &mut &str| self.place(i),
        })
        .parse_next(i)
    }

    fn affirmed(&self, i: &mut &str, nesting: usize) -> Parsed<Proposition> {
        alt((
            |i: &mut &str| self.rule(i),
            |i: &mut &str| self.about_myself(i),
            |i: &mut &str| self.about_an_agent(i),
            |i: &mut &str| self.about_a_thing(i),
            |i: &mut &str| self.thought(i, nesting),
        ))
        .parse_next(i)
    }

    fn rule(&self, i: &mut &str) -> Parsed<Proposition> {
        alt((
            seq!(Proposition::Yields {
                _: "mining ", block: |i: &mut &str| self.block(i),
                _: " gives ", item: |i: &mut &str| self.item(i),
            }),
            seq!(Proposition::NeedsTool {
                _: "mining ", block: |i: &mut &str| self.block(i),
                _: " needs ", tool: |i: &mut &str| self.item(i),
            }),
            seq!(Proposition::Recipe {
                _: "to craft ", count: positive,
                _: " ", item: |i: &mut &str| self.item(i),
                _: " you need ", ingredients: |i: &mut &str| self.ingredients(i),
                station: opt(preceded(" at a ", |i: &mut &str| self.block(i))),
            }),
            seq!(Proposition::Smelts {
                _: "smelting ", input: |i: &mut &str| self.item(i),
                _: " gives ", output: |i: &mut &str| self.item(i),
            }),
            seq!(Proposition::Edible {
                _: "eating ", item: |i: &mut &str| self.item(i),
                _: " restores ", points: dec_uint,
            }),
            seq!(Proposition::Drops {
                mob: |i: &mut &str| self.mob(i),
                _: " drops ", item: |i: &mut &str| self.item(i),
            }),
        ))
        .parse_next(i)
    }

    fn about_myself(&self, i: &mut &str) -> Parsed<Proposition> {
        let words = ["I have ", "I want ", "I am ", "I can ", "I tried "];
        self.about(i, self.context.speaker, words)
    }

    fn about_an_agent(&self, i: &mut &str) -> Parsed<Proposition> {
        let agent = self.agent(i)?;
        let words = [" has ", " wants ", " is doing ", " can ", " tried "];
        self.about(i, &agent, words)
    }

    fn about(
        &self,
        i: &mut &str,
        agent: &AgentName,
        [has, wants, doing, can, tried]: [&'static str; 5],
    ) -> Parsed<Proposition> {
        use Proposition as P;
        let who = || agent.clone();
        let outcome = rest.verify(|outcome: &str| !outcome.is_empty());
        alt((
            (has, amount, " ", |i: &mut &str| self.item(i)).map(|(_, amount, _, item)| P::Has {
                agent: who(),
                item,
                amount,
            }),
            preceded(wants, |i: &mut &str| self.goal(i))
                .map(|goal| P::Wants { agent: who(), goal }),
            preceded(doing, |i: &mut &str| self.task(i))
                .map(|task| P::Doing { agent: who(), task }),
            preceded(can, skill).map(|skill| P::Can {
                agent: who(),
                skill,
            }),
            (tried, |i: &mut &str| self.task(i), ": ", outcome).map(
                |(_, task, _, outcome): (_, _, _, &str)| P::Tried {
                    agent: who(),
                    task,
                    outcome: outcome.to_owned(),
                },
            ),
        ))
        .parse_next(i)
    }

    fn about_a_thing(&self, i: &mut &str) -> Parsed<Proposition> {
        alt((
            seq!(Proposition::At {
                thing: |i: &mut &str| self.thing(i),
                _: " is at ", place: |i: &mut &str| self.place(i),
            }),
            seq!(Proposition::Danger {
                thing: |i: &mut &str| self.thing(i),
                _: " is dangerous",
            }),
            seq!(Proposition::Holds {
                container: |i: &mut &str| self.block(i),
                _: " at ", place: |i: &mut &str| self.place(i),
                _: " holds ", amount: amount,
                _: " ", item: |i: &mut &str| self.item(i),
            }),
        ))
        .parse_next(i)
    }

    fn thought(&self, i: &mut &str, nesting: usize) -> Parsed<Proposition> {
        let Some(deeper) = nesting.checked_sub(1) else {
            return Err(EmptyError);
        };
        let agent = terminated(|i: &mut &str| self.agent(i), " thinks that ").parse_next(i)?;
        let (that, negated) = self.fact(i, deeper)?;
        Ok(Proposition::Thinks {
            agent,
            that: Box::new(that),
            negated,
        })
    }

    fn ingredients(&self, i: &mut &str) -> Parsed<Vec<(ItemName, u32)>> {
        let one = seq!(positive, _: " ", |i: &mut &str| self.item(i));
        let mut all: Vec<(ItemName, u32)> =
            separated(1.., one.map(|(count, item)| (item, count)), ", ").parse_next(i)?;
        all.sort_unstable();
        if all
            .windows(2)
            .any(|pair| matches!(pair, [a, b] if a.0 == b.0))
        {
            return Err(EmptyError);
        }
        Ok(all)
    }

    fn goal(&self, i: &mut &str) -> Parsed<Goal> {
        alt((
            seq!(Goal::Have {
                count: dec_uint,
                _: " ", item: |i: &mut &str| self.item(i),
            }),
            (|i: &mut &str| self.task(i)).map(Goal::Do),
        ))
        .parse_next(i)
    }

    fn task(&self, i: &mut &str) -> Parsed<Task> {
        let (verb, _, count, _) = (verb, " ", positive, " ").parse_next(i)?;
        let lexicon = self.context.lexicon;
        let known = |name: &str| verb == Verb::Explore || lexicon.knows(name);
        let name = word.verify(known).parse_next(i)?;
        let at = opt(preceded(" at ", position)).parse_next(i)?;
        let for_whom = opt(preceded(" for ", |i: &mut &str| self.agent(i))).parse_next(i)?;
        Ok(Task {
            verb,
            count,
            name: Thing::new(name),
            at,
            for_whom,
        })
    }

    fn place(&self, i: &mut &str) -> Parsed<Place> {
        let position = position.parse_next(i)?;
        Ok(Place {
            world: self.context.world.clone(),
            dimension: self.context.dimension,
            position,
        })
    }

    fn item(&self, i: &mut &str) -> Parsed<ItemName> {
        let known = |name: &str| self.context.lexicon.items.contains(name);
        word.verify(known).map(ItemName::from).parse_next(i)
    }

    fn block(&self, i: &mut &str) -> Parsed<BlockName> {
        let known = |name: &str| self.context.lexicon.blocks.contains(name);
        word.verify(known).map(BlockName::from).parse_next(i)
    }

    fn mob(&self, i: &mut &str) -> Parsed<MobName> {
        let known = |name: &str| self.context.lexicon.mobs.contains(name);
        word.verify(known).map(MobName::from).parse_next(i)
    }

    fn agent(&self, i: &mut &str) -> Parsed<AgentName> {
        let known = |name: &AgentName| {
            name == self.context.speaker || self.context.lexicon.agents.contains(name)
        };
        word.verify_map(|name| AgentName::new(name).ok())
            .verify(known)
            .parse_next(i)
    }

    fn thing(&self, i: &mut &str) -> Parsed<Thing> {
        let speaker = self.context.speaker.as_str();
        let known = |name: &str| name == speaker || self.context.lexicon.knows(name);
        word.verify(known).map(Thing::from).parse_next(i)
    }
}

fn hedge(i: &mut &str) -> Parsed<Hedge> {
    alt((
        alt(("I think that ", "I think ")).value(Hedge::Think),
        "maybe ".value(Hedge::Maybe),
        alt(("I am sure that ", "I am sure ")).value(Hedge::Sure),
    ))
    .parse_next(i)
}

fn split_tick(line: &str) -> (&str, Option<Tick>) {
    let split = line.rsplit_once(" at tick ");
    match split.and_then(|(fact, n)| Some((fact, tick.parse(n).ok()?))) {
        Some((fact, tick)) => (fact, Some(tick)),
        None => (line, None),
    }
}

fn verb(i: &mut &str) -> Parsed<Verb> {
    let name = word.parse_next(i)?;
    let found = Verb::ALL.iter().find(|(_, word)| *word == name);
    found.map(|(verb, _)| *verb).ok_or(EmptyError)
}

fn amount(i: &mut &str) -> Parsed<Amount> {
    alt((
        preceded("at least ", dec_uint).map(Amount::AtLeast),
        dec_uint.map(Amount::Exactly),
    ))
    .parse_next(i)
}

fn positive(i: &mut &str) -> Parsed<u32> {
    dec_uint.verify(|n: &u32| *n > 0).parse_next(i)
}

fn tick(i: &mut &str) -> Parsed<Tick> {
    dec_uint.map(Tick).parse_next(i)
}

fn position(i: &mut &str) -> Parsed<Position> {
    (dec_int, " ", dec_int, " ", dec_int)
        .map(|(x, _, y, _, z)| Position::new(x, y, z))
        .parse_next(i)
}

/// A JavaScript identifier of at most 64 ASCII characters.
fn skill(i: &mut &str) -> Parsed<SkillName> {
    take_while(1..=64, |c: char| {
        c.is_ascii_alphanumeric() || c == '_' || c == '$'
    })
    .verify(|name: &str| !name.starts_with(|c: char| c.is_ascii_digit()))
    .map(SkillName::from)
    .parse_next(i)
}

/// A name of the game or of a player.
fn word<'i>(i: &mut &'i str) -> Parsed<&'i str> {
    take_while(1..=64, |c: char| c.is_ascii_alphanumeric() || c == '_').parse_next(i)
}
