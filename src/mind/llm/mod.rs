//! The door for minds that are language models behind an OpenAI-compatible endpoint.
//!
//! Not built yet: `mind.kind = "llm"` is refused by `config` with a sentence that says so. What belongs here: prompts as
//! templates, replies as typed values with their faults, budgets, recordings. What does not: waiting (the colony's) and HTTP
//! ([`crate::endpoint`]'s).
