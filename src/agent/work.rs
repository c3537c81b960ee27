//! The work of a life as a state machine: choose a task, write a skill for it, ask when something must be known first, run the
//! skill, judge, remember, and on to the next attempt or task.

use std::collections::BTreeMap;

use super::critic::{self, Before};
use super::curriculum::Choice;
use super::job::{Ended, Job, Trial};
use super::life::{Agent, Order};
use super::recall;
use crate::belief::Utterance;
use crate::mind::{Attempt, Draft, Writing};
use crate::skill::{Program, Run};
use crate::vocab::{AgentName, Goal, Tick, Verdict};
use crate::world::{BodyEvent, Observation};

/// Drafts per task before it is given up for now.
const MAX_ATTEMPTS: usize = 4;
/// Ticks that an asker waits for the first answer: half a minute, since partners may not talk without end.
const PATIENCE: u64 = 600;
/// Ticks after the last answer until the asker takes it that there is no more to come.
const PAUSE: u64 = 20;
/// Ticks between two looks for something to do when every task rests.
const IDLE: u64 = 100;
/// How strongly an agent wants what it set out to do.
const WISH: f64 = 0.5;

/// What an agent is at.
#[derive(Debug)]
pub(super) enum Work {
    /// Nothing; looks for a task when the tick comes.
    Idle { until: Tick },
    /// Waits for partners to answer.
    Asking { job: Job, until: Tick },
    /// A skill moves the body.
    Acting { job: Job, trial: Box<Trial> },
    /// The last attempt's episode is on its way to the disk; nothing new is begun before it is there.
    Remembering { next: Option<Job> },
}

impl Agent {
    /// One tick of work.
    pub(super) fn work(&mut self, tick: Tick, events: &[BodyEvent], orders: &mut Vec<Order>) {
        match std::mem::replace(&mut self.work, Work::Idle { until: tick }) {
            Work::Idle { until } if tick < until => self.work = Work::Idle { until },
            Work::Idle { .. } => self.begin(tick, orders),
            Work::Asking { job, until } => self.wait_for_answer(tick, job, until, orders),
            Work::Acting { job, trial } => self.act(tick, events, job, trial, orders),
            remembering @ Work::Remembering { .. } => self.work = remembering,
        }
    }

    /// The flush is done: goes on with the next attempt, or looks for a task.
    pub(super) fn remembered(&mut self, tick: Tick, orders: &mut Vec<Order>) {
        match std::mem::replace(&mut self.work, Work::Idle { until: tick }) {
            Work::Remembering { next: Some(job) } => self.write(tick, job, orders),
            Work::Remembering { next: None } => {}
            other => self.work = other,
        }
    }

    /// Notes help that was heard while asking, and waits a little for more.
    pub(super) fn helped(&mut self, tick: Tick, by: &AgentName, learned: Vec<String>) {
        if let Work::Asking { job, until } = &mut self.work {
            if !job.helpers.contains(by) {
                job.helpers.push(by.clone());
            }
            job.learned.extend(learned);
            *until = tick + PAUSE;
        }
    }

    /// Ends whatever skill runs, so that the body stands still.
    pub(super) fn drop_tools(&mut self, tick: Tick) {
        if let Work::Acting { trial, .. } = &mut self.work {
            let _ = trial.run.cancel();
            self.work = Work::Idle { until: tick };
        }
    }

    fn begin(&mut self, tick: Tick, orders: &mut Vec<Order>) {
        let context = self.context(&self.observe());
        let brief = context.brief(&self.settings.name, &self.graph, None);
        let choice = Choice {
            given: &self.settings.tasks,
            own: self.settings.curriculum,
            record: &self.record,
            seen: &self.kinds,
        };
        match choice.next(&mut *self.mind, &brief) {
            None => self.work = Work::Idle { until: tick + IDLE },
            Some(task) => {
                tracing::info!("begins: {task}");
                self.announce_doing(tick, &task);
                let goal = Goal::Do(task.clone());
                let desire = self.graph.desire(tick, &goal, WISH);
                self.graph.adopt(desire);
                self.write(tick, Job::new(task, desire), orders);
            }
        }
    }

    fn write(&mut self, tick: Tick, job: Job, orders: &mut Vec<Order>) {
        let observation = self.observe();
        let context = self.context(&observation);
        let brief = context.brief(&self.settings.name, &self.graph, Some(&job));
        match self.mind.write_skill(&job.task, &brief) {
            Writing::Skill(draft) => self.start(tick, job, draft, observation),
            Writing::Ask(utterances) => self.ask(tick, job, utterances, orders),
            Writing::GiveUp { because } => self.give_up(tick, &job, because, orders),
        }
    }

    fn ask(
        &mut self,
        tick: Tick,
        mut job: Job,
        utterances: Vec<Utterance>,
        orders: &mut Vec<Order>,
    ) {
        let rounds = job
            .asked
            .iter()
            .filter(|asked| matches!(asked, Utterance::Question(_)))
            .count();
        let nobody = self.partners().is_empty();
        if !self.settings.talk || nobody || rounds >= self.settings.speech.rounds as usize {
            let why = if nobody {
                "there is nobody to ask"
            } else {
                "no partner's answer helped"
            };
            return self.give_up(tick, &job, why.to_owned(), orders);
        }
        let partner = self.whom_to_ask(&utterances);
        for utterance in utterances {
            self.say_to(tick, partner.as_ref(), &utterance);
            job.asked.push(utterance);
        }
        self.work = Work::Asking {
            job,
            until: tick + PATIENCE,
        };
    }

    fn wait_for_answer(&mut self, tick: Tick, job: Job, until: Tick, orders: &mut Vec<Order>) {
        if tick < until {
            self.work = Work::Asking { job, until };
        } else {
            self.write(tick, job, orders);
        }
    }

    fn start(&mut self, tick: Tick, job: Job, draft: Draft, observation: Observation) {
        let attempt = job.attempts.len() + 1;
        tracing::debug!(task = %job.task, skill = %draft.name, attempt, "runs");
        let program = Program {
            name: draft.name.clone(),
            file: format!("{}.js", draft.name),
            source: draft.code.clone(),
            library: self.library.sources(),
            args: Vec::new(),
        };
        let seed = self.random.bits();
        let run = Run::start(
            program,
            self.body.clone(),
            self.sight(),
            self.settings.limits.clone(),
            seed,
        );
        let what = format!("ran {} to {}", draft.name, job.task);
        let act = self
            .graph
            .act(tick, &what, &draft.rests_on, Some(job.desire));
        let before = Before {
            observation,
            broken: 0,
        };
        self.work = Work::Acting {
            job,
            trial: Box::new(Trial {
                draft,
                run,
                before,
                began: tick,
                act,
            }),
        };
    }

    fn act(
        &mut self,
        tick: Tick,
        events: &[BodyEvent],
        job: Job,
        mut trial: Box<Trial>,
        orders: &mut Vec<Order>,
    ) {
        let _task = tracing::info_span!("task", task = %job.task).entered();
        trial.before.note(&job.task, events);
        match trial.run.turn(tick, events) {
            None => self.work = Work::Acting { job, trial },
            Some(outcome) => {
                let after = self.observe();
                let verdict = critic::judge(&job.task, &trial.before, &after);
                let because = verdict.because.as_str();
                let result = if verdict.success {
                    Ok(because)
                } else {
                    Err(because)
                };
                self.graph
                    .acted(tick, &recall::place(&after), trial.act, result);
                let ended = Ended {
                    ran: Some((trial.draft, outcome)),
                    verdict,
                    began: trial.began,
                    gains: recall::gains(&trial.before.observation, &after),
                };
                self.conclude(tick, job, ended, orders);
            }
        }
    }

    /// Judged: keeps the skill or the lesson, and sends the episode to memory.
    fn conclude(&mut self, tick: Tick, mut job: Job, ended: Ended, orders: &mut Vec<Order>) {
        let success = ended.verdict.success;
        self.note_skill(tick, &job, &ended);
        let episode = self.diary(tick, &job, &ended);
        if let Some((draft, outcome)) = ended.ran {
            let error = outcome.error.map(|error| error.to_string());
            job.attempts.push(Attempt {
                draft,
                error,
                log: outcome.log,
                critique: ended.verdict.because,
            });
        }
        let again = !success && job.attempts.len() < MAX_ATTEMPTS;
        let next = if again {
            Some(job)
        } else {
            self.finish(tick, &job, success);
            None
        };
        self.work = Work::Remembering { next };
        orders.push(Order::Remember { episode });
    }

    fn give_up(&mut self, tick: Tick, job: &Job, because: String, orders: &mut Vec<Order>) {
        let ended = Ended {
            ran: None,
            verdict: Verdict {
                success: false,
                because,
            },
            began: tick,
            gains: BTreeMap::new(),
        };
        let episode = self.diary(tick, job, &ended);
        self.finish(tick, job, false);
        self.work = Work::Remembering { next: None };
        orders.push(Order::Remember { episode });
    }

    fn finish(&mut self, tick: Tick, job: &Job, success: bool) {
        self.record.ended(&job.task, success, tick);
        self.run.ended(&job.task, success);
        if success {
            self.graph.satisfy(job.desire);
            self.announce(tick, &Utterance::Completed(job.task.clone()));
        } else {
            self.graph.drop_desire(job.desire);
        }
    }
}
