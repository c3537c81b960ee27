//! Limits, errors and the course of a run, over a body that only keeps books.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::skill::{ErrorKind, Limits, Outcome, Program, Run, SkillError, drive, main_function};
use crate::vocab::{
    Action, ActionId, AgentName, BiomeName, Dimension, Failure, Percept, Point, Position,
    SkillName, Speaker, Tick, WorldId,
};
use crate::world::catalog::{BlockId, Catalog, StateId};
use crate::world::{
    Body, BodyEvent, BodyHandle, Experience, Inventory, Light, Observation, Sight, Way, WayAsked,
};

/// A body that ends every action on the next tick; digging below ground is out of reach, and walking never ends.
#[derive(Default)]
struct Puppet {
    tick: u64,
    submitted: Vec<(ActionId, Action)>,
    open: Vec<ActionId>,
    cancelled: Vec<ActionId>,
    events: Vec<BodyEvent>,
}

impl Puppet {
    fn step(&mut self) {
        self.tick += 1;
        for id in std::mem::take(&mut self.open) {
            let action = self.submitted.iter().find(|(other, _)| *other == id);
            let result = match action {
                Some((_, Action::Dig { at })) if at.y < 0 => Err(Failure::OutOfReach),
                Some((_, Action::Goto { .. })) => {
                    self.open.push(id);
                    continue;
                }
                _ => Ok(()),
            };
            self.events.push(BodyEvent::Done { id, result });
        }
    }
}

impl Body for Puppet {
    fn name(&self) -> AgentName {
        AgentName::new("alice").unwrap()
    }
    fn tick(&self) -> Tick {
        Tick(self.tick)
    }
    fn submit(&mut self, action: Action) -> ActionId {
        let id = ActionId(self.submitted.len() as u64 + 1);
        self.submitted.push((id, action));
        self.open.push(id);
        id
    }
    fn cancel(&mut self, id: ActionId) {
        self.open.retain(|open| *open != id);
        self.cancelled.push(id);
        let result = Err(Failure::Cancelled);
        self.events.push(BodyEvent::Done { id, result });
    }
    fn take_events(&mut self) -> Vec<BodyEvent> {
        std::mem::take(&mut self.events)
    }
    fn observe(&self) -> Observation {
        Observation {
            tick: self.tick(),
            time_of_day: 0,
            world: WorldId("test".into()),
            dimension: Dimension::Overworld,
            biome: BiomeName::new("plains"),
            position: Point::new(0.5, 64.0, 0.5),
            yaw: 0.0,
            pitch: 0.0,
            velocity: Point::default(),
            on_ground: true,
            health: 20.0,
            food: 20,
            saturation: 5.0,
            oxygen: 300,
            held_slot: 0,
            inventory: Inventory::default(),
            armour: [const { None }; 4],
            off_hand: None,
            experience: Experience::default(),
            spawn: None,
            effects: Vec::new(),
            sleeping: false,
            burning: false,
            digging: false,
            entities: Vec::new(),
            window: None,
            raining: false,
            players: vec![self.name()],
        }
    }
    fn state_at(&self, at: Position) -> Option<StateId> {
        let stone = Catalog::get().state("stone", &[]);
        if at.y < 64 { stone } else { Some(StateId::AIR) }
    }
    fn sign_at(&self, _at: Position) -> Option<[String; 4]> {
        None
    }
    fn biome_at(&self, _at: Position) -> Option<BiomeName> {
        None
    }
    fn light_at(&self, _at: Position) -> Option<Light> {
        None
    }
    fn way(&self, _asked: &WayAsked<'_>) -> Option<Way> {
        None
    }
    fn find_blocks(&self, _kinds: &[BlockId], _max_distance: u32, _count: usize) -> Vec<Position> {
        Vec::new()
    }
}

/// A puppet that can still be looked at when a handle to it was given away.
#[derive(Clone, Default)]
pub(in crate::skill) struct Stage(Arc<std::sync::Mutex<Puppet>>);

impl Body for Stage {
    fn name(&self) -> AgentName {
        self.0.lock().unwrap().name()
    }
    fn tick(&self) -> Tick {
        self.0.lock().unwrap().tick()
    }
    fn submit(&mut self, action: Action) -> ActionId {
        self.0.lock().unwrap().submit(action)
    }
    fn cancel(&mut self, id: ActionId) {
        self.0.lock().unwrap().cancel(id);
    }
    fn take_events(&mut self) -> Vec<BodyEvent> {
        self.0.lock().unwrap().take_events()
    }
    fn observe(&self) -> Observation {
        self.0.lock().unwrap().observe()
    }
    fn state_at(&self, at: Position) -> Option<StateId> {
        self.0.lock().unwrap().state_at(at)
    }
    fn sign_at(&self, at: Position) -> Option<[String; 4]> {
        self.0.lock().unwrap().sign_at(at)
    }
    fn biome_at(&self, at: Position) -> Option<BiomeName> {
        self.0.lock().unwrap().biome_at(at)
    }
    fn light_at(&self, at: Position) -> Option<Light> {
        self.0.lock().unwrap().light_at(at)
    }
    fn way(&self, asked: &WayAsked<'_>) -> Option<Way> {
        self.0.lock().unwrap().way(asked)
    }
    fn find_blocks(&self, kinds: &[BlockId], max_distance: u32, count: usize) -> Vec<Position> {
        self.0
            .lock()
            .unwrap()
            .find_blocks(kinds, max_distance, count)
    }
}

impl Stage {
    pub(in crate::skill) fn run(&self, program: Program, limits: Limits) -> Run {
        Run::start(
            program,
            BodyHandle::new(self.clone()),
            Sight::Loaded,
            limits,
            7,
        )
    }

    pub(in crate::skill) fn step(&self) -> (Tick, Vec<BodyEvent>) {
        let mut puppet = self.0.lock().unwrap();
        puppet.step();
        (puppet.tick(), puppet.take_events())
    }

    /// How many actions were stopped.
    pub(in crate::skill) fn cancelled(&self) -> usize {
        self.0.lock().unwrap().cancelled.len()
    }

    fn actions(&self) -> Vec<Action> {
        let puppet = self.0.lock().unwrap();
        puppet
            .submitted
            .iter()
            .map(|(_, action)| action.clone())
            .collect()
    }
}

fn small() -> Limits {
    Limits {
        heap_bytes: 16 << 20,
        host_calls: 2_000,
        world_ticks: 400,
        polls_per_turn: 100,
        polls_per_run: 1_000,
        ..Limits::default()
    }
}

pub(in crate::skill) fn program(source: &str) -> Program {
    let mut program = Program::new(SkillName::new("main"), source);
    "skill.js".clone_into(&mut program.file);
    program
}

fn run(source: &str) -> Outcome {
    let stage = Stage::default();
    drive(&mut stage.run(program(source), small()), &mut || {
        stage.step()
    })
}

fn body(statements: &str) -> Outcome {
    run(&format!("async function main(bot) {{\n{statements}\n}}"))
}

fn error(statements: &str) -> SkillError {
    body(statements)
        .error
        .expect("the skill should have failed")
}

fn result(statements: &str) -> serde_json::Value {
    let outcome = body(statements);
    assert_eq!(outcome.error, None, "{:?}", outcome.log);
    outcome.result
}

#[test]
fn a_skill_returns_what_its_function_returns() {
    assert_eq!(
        result("return { a: [1, 'b'], p: new Vec3(1, 2, 3) };"),
        serde_json::json!({ "a": [1, "b"], "p": { "x": 1, "y": 2, "z": 3 } })
    );
    assert_eq!(result("return;"), serde_json::Value::Null);
}

#[test]
fn waiting_takes_as_many_ticks_as_were_asked_for() {
    assert_eq!(body("await bot.waitForTicks(15);").ticks, 15);
    assert_eq!(
        body("await new Promise((resolve) => setTimeout(resolve, 1000));").ticks,
        20
    );
}

#[test]
fn clocks_follow_the_world() {
    let source = "const a = [Date.now(), performance.now(), new Date() - 0]; await bot.waitForTicks(2); return [Date.now() - a[0], performance.now() - a[1], new Date() - a[2]];";
    assert_eq!(result(source), serde_json::json!([100, 100, 100]));
}

#[test]
fn chance_is_the_same_for_the_same_seed() {
    let draw = "return [Math.random(), Math.random()];";
    assert_eq!(result(draw), result(draw));
}

#[test]
fn an_action_is_awaited_until_the_body_has_ended_it() {
    let stage = Stage::default();
    let source = "async function main(bot) { bot.chat('hello'); await bot.dig(bot.blockAt(new Vec3(0, 63, 0))); return 'dug'; }";
    let outcome = drive(&mut stage.run(program(source), small()), &mut || {
        stage.step()
    });
    assert_eq!(outcome.result, "dug");
    assert_eq!(outcome.chat, ["hello"]);
    let at = Position::new(0, 63, 0);
    let text = "hello".to_owned();
    assert_eq!(stage.actions(), [Action::Chat { text }, Action::Dig { at }]);
}

#[test]
fn a_failed_action_is_an_error_at_the_line_that_asked_for_it() {
    let outcome = error(
        "await bot.waitForTicks(2);\nconst below = bot.blockAt(new Vec3(0, -5, 0));\nawait bot.dig(below);",
    );
    insta::assert_snapshot!(outcome, @r#"
    exception in `main` at skill.js:4:15: Block not in view: stone at 0 -5 0 is out of reach
       4 | await bot.dig(below);
         |               ^
    last action: dig {"at":{"x":0,"y":-5,"z":0}}
    "#);
}

#[test]
fn an_exception_in_a_helper_is_shown_where_it_was_thrown() {
    let source = "async function main(bot) {\n  await bot.waitForTicks(1);\n  await step(bot);\n}\nasync function step(bot) {\n  await bot.waitForTicks(1);\n  return bot.nothing.here;\n}";
    insta::assert_snapshot!(run(source).error.unwrap(), @r"
    exception in `step` at skill.js:7:10: TypeError: cannot read property 'here' of undefined
       7 | return bot.nothing.here;
         |        ^
    hint: `bot.nothing` is undefined here
    ");
}

#[test]
fn an_error_in_a_primitive_is_shown_at_the_line_that_called_it() {
    insta::assert_snapshot!(error("await bot.waitForTicks(1);\n  await craftItem(bot, 'no_such_thing');"), @r"
    exception in `main` at skill.js:3:19, inside `craftItem`: No item named no_such_thing
       3 | await craftItem(bot, 'no_such_thing');
         |                 ^
    ");
}

#[test]
fn what_is_not_a_function_is_named() {
    for (code, callee) in [
        ("bot.nothing();", "bot.nothing"),
        ("await bot.pathfinder.walk(1, 2);", "bot.pathfinder.walk"),
        ("const x = 1; x();", "x"),
        ("[1].map((n) => bot.entity.jump(n));", "bot.entity.jump"),
    ] {
        assert_eq!(
            error(code).message,
            format!("TypeError: {callee} is not a function")
        );
    }
}

#[test]
fn an_error_in_a_timer_or_listener_ends_the_run() {
    let late =
        error("setTimeout(() => { throw new Error('late'); }, 100);\nawait new Promise(() => {});");
    assert_eq!((late.message.as_str(), late.line), ("late", Some(2)));
}

#[test]
fn a_syntax_error_ends_the_run_in_its_first_turn() {
    let outcome = run("async function main(bot) {\n  if (true {\n  }\n}");
    assert_eq!(outcome.ticks, 0);
    insta::assert_snapshot!(outcome.error.unwrap(), @r"
    syntax error at skill.js:2:12: Unexpected token '{'
       2 | if (true {
         |          ^
    ");
}

#[test]
fn what_is_not_there_says_so() {
    assert_eq!(
        error("await bot.mount(bot.entity);").message,
        "bot.mount is not supported: nothing can be ridden in this world yet"
    );
    assert_eq!(
        error("return mcData.particles;").message,
        "mcData.particles is not supported: it is large, and of no use to a skill"
    );
    let refused = error("require('fs');").message;
    let words = "cannot require fs: a skill has only minecraft-data, ";
    assert!(refused.starts_with(words), "{refused}");
}

#[test]
fn text_cannot_be_made_into_code() {
    for attempt in [
        "eval('1')",
        "new Function('return 1')()",
        "(() => {}).constructor('return 1')()",
        "(async () => {}).constructor('return 1')()",
        "(function* () {}).constructor('yield 1')()",
        "Object.getPrototypeOf(async function* () {}).constructor('return 1')()",
        "(0, eval)('1')",
        "Reflect.construct(Function, ['return 1'])()",
    ] {
        let message = error(attempt).message;
        assert!(message.contains("forbidden"), "{attempt}: {message}");
    }
    assert_eq!(error("await import('fs');").kind, ErrorKind::Exception);
}

#[test]
fn an_endless_loop_is_stopped_with_its_line() {
    let stopped = error("let n = 0;\nfor (;;) n += 1;");
    insta::assert_snapshot!(stopped, @r"
    out of computing time in `main` at skill.js:1:1: computed too long without waiting for the world: an endless loop, or an `await` is missing
       1 | async function main(bot) {
         | ^
    ");
}

#[test]
fn endless_work_is_stopped_whatever_it_looks_like() {
    for (kind, source) in [
        (ErrorKind::Cpu, "for (;;) {}"),
        (ErrorKind::Cpu, "for (;;) await null;"),
        (ErrorKind::Cpu, "for (;;) { try { for (;;) {} } catch {} }"),
        (
            ErrorKind::Cpu,
            "try { for (;;) {} } finally { for (;;) {} }",
        ),
        (
            ErrorKind::Cpu,
            "const f = () => Promise.resolve().then(f); await f();",
        ),
        (
            ErrorKind::Cpu,
            "async function g() { for (;;) { try { await null; for (;;) {} } catch {} } } g(); g(); await g();",
        ),
        (ErrorKind::Cpu, "/(a+)+b/.test('a'.repeat(5000));"),
        (
            ErrorKind::Cpu,
            "for (;;) { await bot.waitForTicks(1); for (let i = 0; i < 1e5; i++); }",
        ),
        (
            ErrorKind::HostCalls,
            "for (;;) bot.blockAt(new Vec3(0, 0, 0));",
        ),
        (
            ErrorKind::HostCalls,
            "for (;;) { try { bot.blockAt(new Vec3(0, 0, 0)); } catch {} }",
        ),
        (ErrorKind::HostCalls, "for (;;) console.log('x');"),
        (ErrorKind::Cpu, "return { toJSON() { for (;;); } };"),
        (ErrorKind::Cpu, "throw { toJSON() { for (;;); } };"),
        (
            ErrorKind::Cpu,
            "bot.on('death', () => {}); setInterval(() => { for (;;); }, 50); await new Promise(() => {});",
        ),
        (
            ErrorKind::Exception,
            "const e = new Error('x'); Object.defineProperty(e, 'message', { get() { throw 1; } }); throw e;",
        ),
        (ErrorKind::Exception, "throw undefined;"),
        (ErrorKind::Exception, "throw Symbol('x');"),
        (ErrorKind::Exception, "const o = {}; o.o = o; throw o;"),
        (
            ErrorKind::Exception,
            "Promise.prototype.then = null; throw new Error('x');",
        ),
        (ErrorKind::WorldTime, "await new Promise(() => {});"),
        (ErrorKind::WorldTime, "for (;;) await bot.waitForTicks(1);"),
        (
            ErrorKind::WorldTime,
            "await bot.pathfinder.goto(new GoalNear(9, 9, 9, 1));",
        ),
    ] {
        assert_eq!(error(source).kind, kind, "{source}");
    }
}

#[test]
fn memory_and_stack_are_bounded() {
    for (kind, source) in [
        (ErrorKind::Heap, "const a = []; for (;;) a.push({});"),
        (ErrorKind::Heap, "let a = null; for (;;) a = { a };"),
        (ErrorKind::Heap, "return 'a'.repeat(1e9);"),
        (
            ErrorKind::Heap,
            "let s = 'a'; for (;;) { s += s; if (s[9] === 'b') return; }",
        ),
        (ErrorKind::Heap, "return new Uint8Array(1e9);"),
        (
            ErrorKind::Heap,
            "return Array.from({ length: 1e8 }, () => ({}));",
        ),
        (
            ErrorKind::Stack,
            "const f = (n) => f(n + 1) + 1; return f(0);",
        ),
        (
            ErrorKind::Stack,
            "const f = async (n) => { await f(n + 1); }; await f(0);",
        ),
        (ErrorKind::Stack, "JSON.parse('['.repeat(1e5));"),
        (
            ErrorKind::Stack,
            "const o = { toString() { return `${o}`; } }; return `${o}`;",
        ),
    ] {
        let error = error(source);
        assert_eq!(error.kind, kind, "{source}: {error}");
    }
}

#[test]
fn a_flood_of_promises_is_stopped() {
    let flood = error(
        "const all = []; const spawn = async () => { all.push(spawn2()); }; const spawn2 = async () => { await null; all.push(spawn(), spawn()); }; await spawn(); await new Promise(() => {});",
    );
    assert!(
        matches!(flood.kind, ErrorKind::Cpu | ErrorKind::Heap),
        "{flood}"
    );
}

#[test]
fn limits_fall_at_the_same_place_in_every_run() {
    let source = "let n = 0;\nfor (;;) { n += 1; if (n % 1000 === 0) console.log(n); }";
    let (a, b) = (body(source), body(source));
    assert_eq!(a.log.len(), b.log.len());
    assert_eq!(a.error, b.error);
}

#[test]
fn cancelling_stops_the_body() {
    let stage = Stage::default();
    let source = "async function main(bot) { await bot.pathfinder.goto(new GoalXZ(5, 5)); }";
    let mut run = stage.run(program(source), small());
    for _ in 0..3 {
        let (tick, events) = stage.step();
        assert_eq!(run.turn(tick, &events), None);
    }
    let outcome = run.cancel();
    assert_eq!(outcome.error.unwrap().kind, ErrorKind::Cancelled);
    assert_eq!(stage.0.lock().unwrap().cancelled, [ActionId(1)]);
    let (tick, events) = stage.step();
    assert_eq!(run.turn(tick, &events), None);
}

#[test]
fn a_missing_await_is_told_in_the_log_and_its_action_stopped() {
    let stage = Stage::default();
    let source = "async function main(bot) { bot.pathfinder.goto(new GoalXZ(5, 5)); }";
    let outcome = drive(&mut stage.run(program(source), small()), &mut || {
        stage.step()
    });
    assert_eq!(outcome.error, None);
    assert_eq!(
        outcome.log,
        [
            "an action was still going on when the skill ended, and was stopped: is an `await` missing?"
        ]
    );
    assert_eq!(stage.0.lock().unwrap().cancelled, [ActionId(1)]);
}

#[test]
fn a_skill_is_over_when_all_that_it_said_was_said() {
    let stage = Stage::default();
    let source = "async function main(bot) { bot.chat('one'); bot.chat('two'); bot.whisper('bob', 'three'); }";
    let outcome = drive(&mut stage.run(program(source), small()), &mut || {
        stage.step()
    });
    assert_eq!(outcome.chat, ["one", "two", "three"]);
    assert_eq!(outcome.log, [""; 0]);
    assert!(stage.0.lock().unwrap().cancelled.is_empty());
}

#[test]
fn an_action_that_failed_unawaited_is_told_in_the_log() {
    let source = "bot.dig(bot.blockAt(new Vec3(0, -5, 0))); await bot.waitForTicks(5);";
    let lost = "nobody waited for what failed with: Block not in view: stone at 0 -5 0 is out of reach: is an `await` missing?";
    assert_eq!(body(source).log, [lost]);
    let late = "const dig = bot.dig(bot.blockAt(new Vec3(0, -5, 0))); await bot.waitForTicks(5); await dig.catch(() => {});";
    assert_eq!(body(late).log, [""; 0]);
}

#[test]
fn waiting_for_ever_is_shown_where_it_began() {
    insta::assert_snapshot!(error("await bot.waitForTicks(1);\n  await bot.pathfinder.goto(new GoalXZ(9, 9));"), @r#"
    out of world time in `main` at skill.js:3:33: took more than 400 ticks
       3 | await bot.pathfinder.goto(new GoalXZ(9, 9));
         |                               ^
    last action: goto {"dig":true,"to":{"goal":"xz","x":9,"z":9}}
    "#);
}

#[test]
fn a_walk_that_is_stopped_or_replaced_says_so_as_the_pathfinder_does() {
    let source = "const go = (x) => bot.pathfinder.goto(new GoalXZ(x, 0)).catch((error) => error.name);
        const first = go(1); await bot.waitForTicks(2); const second = go(2); await bot.waitForTicks(4);
        bot.pathfinder.stop(); return [await first, await second];";
    assert_eq!(
        result(source),
        serde_json::json!(["GoalChanged", "PathStopped"])
    );
}

#[test]
fn library_skills_are_called_by_name_and_noted() {
    let stage = Stage::default();
    let mut library = BTreeMap::new();
    library.insert("ping".into(), "const n = 1;\nasync function ping(bot, x) { return x > 0 ? (await pong(bot, x - 1)) + n : 0; }".to_owned());
    library.insert("pong".into(), "const n = 2;\nasync function pong(bot, x) { return x > 0 ? (await ping(bot, x - 1)) + n : 0; }".to_owned());
    library.insert("idle".into(), "async function idle(bot) {}".to_owned());
    let mut program =
        program("const n = 5; async function main(bot, x) { return (await ping(bot, x)) + n; }");
    program.library = Arc::new(library);
    program.args = vec![serde_json::json!(3)];
    let outcome = drive(&mut stage.run(program, small()), &mut || stage.step());
    assert_eq!(outcome.result, 9, "{outcome:?}");
    assert_eq!(outcome.calls, ["ping", "pong"].map(SkillName::new));
}

#[test]
fn positions_among_the_arguments_arrive_as_vectors() {
    let stage = Stage::default();
    let mut program =
        program("async function main(bot, at) { return at.offset(0, 1, 0).toString(); }");
    program.args = vec![serde_json::json!({ "x": 1, "y": 2, "z": 3 })];
    let outcome = drive(&mut stage.run(program, small()), &mut || stage.step());
    assert_eq!(outcome.result, "(1, 3, 3)");
}

#[test]
fn listeners_hear_what_the_body_hears() {
    let stage = Stage::default();
    let source = "async function main(bot) { return await new Promise((resolve) => bot.once('chat', (who, text) => resolve([who, text]))); }";
    let mut run = stage.run(program(source), small());
    let mut hear = 0;
    let outcome = drive(&mut run, &mut || {
        let (tick, mut events) = stage.step();
        hear += 1;
        if hear == 3 {
            let percept = Percept::Heard {
                speaker: Speaker::Agent(AgentName::new("bob").unwrap()),
                audience: crate::vocab::Audience::All,
                text: "hi".to_owned(),
            };
            events.push(BodyEvent::Sensed { percept });
        }
        (tick, events)
    });
    assert_eq!(outcome.result, serde_json::json!(["bob", "hi"]));
}

#[test]
fn facts_have_the_shapes_of_minecraft_data() {
    let source = "const data = require('minecraft-data')(bot.version);
        const recipe = bot.recipesAll(data.itemsByName.stick.id, null, true)[0];
        return [data.blocksByName.stone.name, data.blocks[data.blocksByName.stone.id].hardness, data.itemsByName.nope === undefined,
            Object.keys(data.itemsByName).includes('oak_log'), data.blocksArray.length > 1000, recipe.result.count, recipe.requiresTable,
            data.foodsByName.apple.foodPoints, 'stone' in data.blocksByName];";
    assert_eq!(
        result(source),
        serde_json::json!(["stone", 1.5, true, true, true, 4, false, 4, true])
    );
}

#[test]
fn a_name_that_is_not_an_identifier_cannot_slip_code_into_the_scope() {
    let program = Program::new(SkillName::new("a; for (;;) {}"), "async function a(bot) {}");
    let stage = Stage::default();
    let outcome = drive(&mut stage.run(program, small()), &mut || stage.step());
    assert_eq!(outcome.error.unwrap().kind, ErrorKind::Syntax);
    assert!(main_function("").is_err());
}
