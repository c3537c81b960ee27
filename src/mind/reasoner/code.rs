//! Writes a plan down as a skill: JavaScript over the control primitives, meant to be read.

use std::fmt::Write as _;

use super::plan::{self, How, Need, Plan, Station, Tool};
use super::sense::{self, Habitat};
use super::steps::describe;
use super::{room, skill_name};
use crate::belief::Proposition;
use crate::mind::{Attempt, Brief, Draft};
use crate::vocab::{BlockName, Task};

/// The skill for a plan. It makes room first if the pockets are full. After drafts that failed it says what it learned
/// from the last, and looks for things in another direction first.
pub(super) fn write(task: &Task, plan: &Plan, brief: &Brief<'_>) -> Draft {
    let name = skill_name(task);
    let attempts = brief.attempts;
    let mut body = Writer {
        text: String::new(),
        indent: 1,
        uses: Uses::default(),
    };
    for (item, count) in room::surplus(plan, brief) {
        body.line(&format!(
            "await bot.toss(mcData.itemsByName.{item}.id, null, {count});"
        ));
    }
    let (steps, rests_on) = body.root(task, plan);
    let mut code = format!("// {task}\n");
    for (number, step) in steps.iter().enumerate() {
        let _ = writeln!(code, "//   {}. {step}", number + 1);
    }
    if let Some(last) = attempts.last() {
        let _ = writeln!(
            code,
            "// Draft {}. The one before ended with: {}",
            attempts.len() + 1,
            complaint(last)
        );
    }
    let _ = writeln!(code, "async function {name}(bot) {{");
    code += &body.uses.definitions(attempts.len());
    code += &body.text;
    code += "}\n";
    Draft {
        name,
        plan: steps,
        code,
        rests_on,
    }
}

/// What went wrong, on one line that cannot end the comment it stands in.
fn complaint(attempt: &Attempt) -> String {
    let text = attempt.error.as_deref().unwrap_or(&attempt.critique);
    let line = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    line.chars().filter(|c| !c.is_control()).take(160).collect()
}

/// Which of the small functions at the head of a skill its body calls.
#[derive(Debug, Default)]
struct Uses {
    lacks: bool,
    near: bool,
    gather: bool,
}

impl Uses {
    fn definitions(&self, rotation: usize) -> String {
        let mut code = String::new();
        if self.lacks || self.gather {
            code += "  const lacks = (name, wanted) => Math.max(0, wanted - bot.inventory.count(mcData.itemsByName[name].id));\n";
        }
        if self.near || self.gather {
            code += "  const near = (name, maxDistance) => bot.findBlock({ matching: mcData.blocksByName[name].id, maxDistance });\n";
        }
        if self.gather {
            let mut ways = ["[1, 0]", "[0, 1]", "[-1, 0]", "[0, -1]"];
            ways.rotate_left(rotation % 4);
            let _ = write!(code, "{}", GATHER.replace("WAYS", &ways.join(", ")));
        }
        code
    }
}

const GATHER: &str = "  // Whether rock, not leaves, is overhead.
  const covered = () => {
    for (let up = 2; up < 40; up++) {
      const block = bot.blockAt(bot.entity.position.offset(0, up, 0));
      if (block?.boundingBox === \"block\" && !block.name.endsWith(\"_leaves\")) return true;
    }
    return false;
  };
  // Breaks blocks of a kind until enough of an item is carried. When none is in sight it looks further afield: comes down to where
  // ore is, or up to where trees are, first.
  const gather = async (block, item, wanted, deep) => {
    const ways = [WAYS];
    for (let round = 0; lacks(item, wanted) > 0 && round < 8; round++) {
      const [x, z] = ways[round % ways.length];
      const slope = deep ? (bot.entity.position.y > 16 ? -1 : 0) : (covered() ? 1 : 0);
      if (!near(block, 32)) await exploreUntil(bot, new Vec3(x, slope, z), 60, () => near(block, 32));
      if (near(block, 32)) await mineBlock(bot, block, Math.min(lacks(item, wanted), 8));
    }
    if (lacks(item, wanted) > 0) throw new Error(`no ${block} found: ${lacks(item, wanted)} more ${item} needed`);
  };
";

/// Lines of JavaScript, indented.
#[derive(Debug)]
struct Writer {
    text: String,
    indent: usize,
    uses: Uses,
}

impl Writer {
    fn line(&mut self, text: &str) {
        let _ = writeln!(self.text, "{:indent$}{text}", "", indent = self.indent * 2);
    }

    fn block(&mut self, head: &str, body: impl FnOnce(&mut Self)) {
        self.line(&format!("{head} {{"));
        self.indent += 1;
        body(self);
        self.indent -= 1;
        self.line("}");
    }

    /// The whole body; returns the steps in words and the beliefs they rest on.
    fn root(&mut self, task: &Task, plan: &Plan) -> (Vec<String>, Vec<Proposition>) {
        let mut steps = Vec::new();
        match plan {
            Plan::Get(need) => {
                self.make(need, true);
                describe(need, &mut steps);
                (steps, plan::rests_on(need))
            }
            Plan::Put(need) => {
                self.ensure(need);
                describe(need, &mut steps);
                steps.push(format!("place {} {}", need.count, need.item));
                let place = format!(
                    "await placeItem(bot, \"{}\", bot.entity.position.offset(1, 0, 0));",
                    need.item
                );
                self.block(
                    &format!("for (let placed = 0; placed < {}; placed++)", need.count),
                    |body| body.line(&place),
                );
                (steps, plan::rests_on(need))
            }
            Plan::Break { block, tool } => {
                self.tool(tool.as_ref());
                steps.push(format!("mine {} {block}", task.count));
                self.line(&format!(
                    "await mineBlock(bot, \"{block}\", {});",
                    task.count
                ));
                (steps, Vec::new())
            }
            Plan::Walk => {
                steps.push(format!("walk {} blocks away", task.count));
                self.line("const start = bot.entity.position.clone();");
                self.line(&format!(
                    "await exploreUntil(bot, new Vec3(1, 0, 0), 120, () => bot.entity.position.distanceTo(start) >= {});",
                    task.count
                ));
                (steps, Vec::new())
            }
        }
    }

    /// Code that makes a need true if it is not.
    fn ensure(&mut self, need: &Need) {
        self.uses.lacks = true;
        let condition = format!("lacks(\"{}\", {}) > 0", need.item, need.count);
        match &need.how {
            How::Skill(skill) => self.line(&format!("while ({condition}) await {skill}(bot);")),
            _ => self.block(&format!("if ({condition})"), |body| body.make(need, false)),
        }
    }

    /// Code that gets what is needed; `more` counts from what is carried already, as a task does.
    fn make(&mut self, need: &Need, more: bool) {
        match &need.how {
            How::Mine { block, tool } => {
                self.tool(tool.as_ref());
                self.gather(block, need, more);
            }
            How::Craft {
                times,
                station,
                ingredients,
                ..
            } => {
                self.stand(station.as_ref());
                for ingredient in ingredients {
                    self.ensure(ingredient);
                }
                self.line(&format!(
                    "await craftItem(bot, \"{}\", {times});",
                    need.item
                ));
            }
            How::Smelt {
                input,
                fuel,
                furnace,
            } => {
                self.stand(Some(furnace));
                self.ensure(fuel);
                self.ensure(input);
                self.line(&format!(
                    "await smeltItem(bot, \"{}\", \"{}\", {});",
                    input.item, fuel.item, need.count
                ));
            }
            How::Skill(skill) => self.line(&format!("await {skill}(bot);")),
        }
    }

    fn gather(&mut self, block: &BlockName, need: &Need, more: bool) {
        self.uses.gather = true;
        let deep = sense::habitat(block) == Habitat::Below;
        let wanted = if more {
            format!(
                "bot.inventory.count(mcData.itemsByName.{}.id) + {}",
                need.item, need.count
            )
        } else {
            need.count.to_string()
        };
        self.line(&format!(
            "await gather(\"{block}\", \"{}\", {wanted}, {deep});",
            need.item
        ));
    }

    fn tool(&mut self, tool: Option<&Tool>) {
        let Some(Tool {
            any_of,
            make: Some(need),
        }) = tool
        else {
            return;
        };
        self.uses.lacks = true;
        let names: Vec<String> = any_of.iter().map(|name| format!("\"{name}\"")).collect();
        let none = format!(
            "if ([{}].every((name) => lacks(name, 1) > 0))",
            names.join(", ")
        );
        self.block(&none, |body| body.make(need, false));
    }

    fn stand(&mut self, station: Option<&Station>) {
        let Some(Station { block, need }) = station else {
            return;
        };
        self.uses.near = true;
        self.block(&format!("if (!near(\"{block}\", 24))"), |body| {
            body.ensure(need);
            body.line(&format!(
                "await placeItem(bot, \"{block}\", bot.entity.position.offset(1, 0, 0));"
            ));
        });
    }
}
