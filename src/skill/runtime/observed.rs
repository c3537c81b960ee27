//! What a body knows of itself and of those around, in the form that the shim reads.

use serde_json::{Value, json};

use super::desk::Desk;
use crate::world::{Observation, Sight};

/// The observation. A skill that knows all loaded blocks knows all loaded creatures too.
pub(super) fn state(desk: &Desk) -> Value {
    desk.body.with(|body| {
        let mut observation = body.observe();
        if matches!(desk.sight, Sight::Loaded) {
            observation.entities = body.entities();
        }
        in_words(&observation)
    })
}

fn in_words(observation: &Observation) -> Value {
    let inventory: Vec<Value> = observation
        .inventory
        .stacks()
        .map(|(slot, stack)| json!({ "slot": slot, "stack": stack }))
        .collect();
    json!({
        "position": observation.position,
        "yaw": observation.yaw,
        "pitch": observation.pitch,
        "velocity": observation.velocity,
        "on_ground": observation.on_ground,
        "health": observation.health,
        "food": observation.food,
        "saturation": observation.saturation,
        "oxygen": observation.oxygen,
        "held_slot": observation.held_slot,
        "inventory": inventory,
        "armour": observation.armour,
        "off_hand": observation.off_hand,
        "experience": observation.experience,
        "spawn": observation.spawn,
        "effects": observation.effects,
        "sleeping": observation.sleeping,
        "burning": observation.burning,
        "digging": observation.digging,
        "biome": observation.biome,
        "entities": observation.entities,
        "window": observation.window,
        "raining": observation.raining,
        "players": observation.players,
        "dimension": observation.dimension,
        "time_of_day": observation.time_of_day,
    })
}
