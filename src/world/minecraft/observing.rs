//! Reads the client's state into an [`Observation`].

use azalea::block::fluid_state::FluidKind;
use azalea::core::data_registry::DataRegistryWithKey;
use azalea::core::entity_id::MinecraftEntityId;
use azalea::core::position::Vec3;
use azalea::ecs::query::Without;
use azalea::entity::inventory::Inventory as AzaleaInventory;
use azalea::entity::metadata::{AbstractAgeableBaby, AirSupply, Health, ItemItem, OnFire};
use azalea::entity::{
    EntityKindComponent, FluidOnEyes, LocalEntity, LookDirection, Physics,
    Position as EntityPosition,
};
use azalea::inventory::{ItemStack, Menu, components};
use azalea::local_player::{Experience as AzaleaExperience, Hunger, TabList, WorldHolder};
use azalea::mining::Mining;
use azalea::player::GameProfileComponent;
use azalea::registry::DataRegistryKey;
use azalea::registry::builtin::EntityKind as AzaleaEntityKind;
use azalea::world::WorldName;
use azalea::{BlockPos, Client};

use super::super::{Entity, EntityKind, Experience, Inventory, Observation, Stack, Window};
use super::clock::Clock;
use super::names;
use crate::vocab::{AgentName, BiomeName, Dimension, MobName, Point, WorldId};

/// How far a player's eye tells what something is, in blocks.
const SIGHT: f64 = 48.0;

/// What stays the same for a whole connection.
#[derive(Clone, Debug)]
pub(super) struct Observer {
    pub(super) me: AgentName,
    pub(super) world: WorldId,
}

impl Observer {
    /// The client's state now; `None` while it is between worlds or the connection is gone.
    pub(super) fn look(
        &self,
        bot: &Client,
        clock: &Clock,
        window: Option<Window>,
    ) -> Option<(Observation, WorldHolder)> {
        type Parts<'a> = (
            &'a EntityPosition,
            &'a LookDirection,
            &'a Physics,
            &'a Health,
            &'a Hunger,
            &'a AirSupply,
            &'a FluidOnEyes,
            &'a AzaleaInventory,
            &'a WorldName,
            &'a WorldHolder,
            &'a TabList,
            Option<&'a AzaleaExperience>,
            Option<&'a OnFire>,
            Option<&'a Mining>,
        );
        let mut seen = bot
            .try_query_self::<Parts<'_>, _>(
                |(
                    at,
                    look,
                    physics,
                    health,
                    hunger,
                    air,
                    fluid,
                    items,
                    name,
                    world,
                    tab,
                    learnt,
                    fire,
                    mining,
                )| {
                    let position = point(**at);
                    let observation = Observation {
                        tick: clock.tick(),
                        time_of_day: clock.time_of_day(),
                        world: self.world.clone(),
                        dimension: dimension(name),
                        biome: biome(world, BlockPos::from(**at))
                            .unwrap_or_else(|| BiomeName::new("unknown")),
                        position,
                        yaw: look.y_rot(),
                        pitch: look.x_rot(),
                        velocity: point(physics.velocity),
                        on_ground: physics.on_ground(),
                        health: **health,
                        food: hunger.food,
                        saturation: Some(hunger.saturation)
                            .filter(|reserve| reserve.is_finite())
                            .unwrap_or(0.0),
                        oxygen: oxygen(**air, **fluid),
                        held_slot: items.selected_hotbar_slot,
                        inventory: carried(items.menu()),
                        armour: [const { None }; 4],
                        off_hand: None,
                        experience: learnt.map_or_else(Experience::default, experience),
                        spawn: None,
                        effects: Vec::new(),
                        sleeping: false,
                        burning: fire.is_some_and(|fire| **fire),
                        digging: mining.is_some(),
                        entities: Vec::new(),
                        window,
                        raining: clock.raining(),
                        players: players(tab),
                    };
                    (observation, world.clone())
                },
            )
            .ok()?;
        seen.0.entities = entities(bot, seen.0.position);
        Some(seen)
    }
}

fn experience(learnt: &AzaleaExperience) -> Experience {
    Experience {
        level: learnt.level,
        points: learnt.total,
        progress: learnt.progress,
    }
}

/// The air left, in ticks. The server says nothing of it while it is whole, and the client then counts from 0.
fn oxygen(air: i32, eyes_in: FluidKind) -> u32 {
    const WHOLE: u32 = 300;
    if eyes_in == FluidKind::Empty {
        WHOLE
    } else {
        u32::try_from(air).unwrap_or(0)
    }
}

/// The 36 slots that a body carries, whatever window is open: the game puts them at the end, the hotbar last.
fn carried(menu: &Menu) -> Inventory {
    let slots = menu.slots();
    let range = menu.player_slots_range();
    let own = slots.get(range).unwrap_or_default();
    let rest = own.len().saturating_sub(Inventory::HOTBAR);
    let hotbar_first = own.iter().skip(rest).chain(own.iter().take(rest));
    let mut inventory = Inventory::default();
    for (index, slot) in hotbar_first.enumerate() {
        // A window with more than 36 slots of the player's own does not exist.
        let _ = inventory.set(index, stack(slot));
    }
    inventory
}

/// A stack as we write it; `None` for an empty slot.
pub(super) fn stack(slot: &ItemStack) -> Option<Stack> {
    if slot.is_empty() {
        return None;
    }
    let wear = slot
        .get_component::<components::Damage>()
        .map_or(0, |damage| damage.amount);
    Some(Stack {
        item: names::item_name(slot.kind()),
        count: u32::try_from(slot.count()).unwrap_or(0),
        wear: u32::try_from(wear).unwrap_or(0),
    })
}

fn players(tab: &TabList) -> Vec<AgentName> {
    let mut names: Vec<_> = tab
        .values()
        .filter_map(|player| AgentName::new(player.profile.name.as_str()).ok())
        .collect();
    names.sort();
    names
}

fn dimension(name: &WorldName) -> Dimension {
    match name.path() {
        "the_nether" => Dimension::Nether,
        "the_end" => Dimension::End,
        _ => Dimension::Overworld,
    }
}

/// The biome of a block; `None` where nothing is loaded.
pub(super) fn biome(world: &WorldHolder, at: BlockPos) -> Option<BiomeName> {
    let world = world.shared.read();
    let key = world.get_biome(at)?.key_owned(&world.registries)?;
    Some(BiomeName::new(key.into_ident().path()))
}

fn entities(bot: &Client, me: Point) -> Vec<Entity> {
    type Parts<'a> = (
        &'a MinecraftEntityId,
        &'a EntityKindComponent,
        &'a EntityPosition,
        Option<&'a Health>,
        Option<&'a ItemItem>,
        Option<&'a GameProfileComponent>,
        Option<&'a LookDirection>,
        Option<&'a Physics>,
        Option<&'a AbstractAgeableBaby>,
    );
    let mut ecs = bot.ecs.write();
    let mut query = ecs.query_filtered::<Parts<'_>, Without<LocalEntity>>();
    let mut near: Vec<Entity> = query
        .iter(&ecs)
        .filter_map(
            |(id, kind, at, health, item, profile, look, physics, baby)| {
                Some(Entity {
                    id: u32::try_from(id.0).ok()?,
                    kind: entity_kind(**kind, health.is_some(), item, profile)?,
                    position: point(**at),
                    yaw: look.map_or(0.0, LookDirection::y_rot),
                    pitch: look.map_or(0.0, LookDirection::x_rot),
                    velocity: physics.map_or_else(Point::default, |it| point(it.velocity)),
                    on_ground: physics.is_some_and(Physics::on_ground),
                    health: health.map(|health| **health),
                    baby: baby.is_some_and(|baby| **baby),
                    held: None,
                    armour: [const { None }; 4],
                })
            },
        )
        .filter(|entity| entity.position.distance(me) <= SIGHT)
        .collect();
    near.sort_by(|a, b| {
        a.position
            .distance(me)
            .total_cmp(&b.position.distance(me))
            .then(a.id.cmp(&b.id))
    });
    near
}

/// What an entity is; `None` while the server has not yet said enough about it.
fn entity_kind(
    kind: AzaleaEntityKind,
    lives: bool,
    item: Option<&ItemItem>,
    profile: Option<&GameProfileComponent>,
) -> Option<EntityKind> {
    match kind {
        AzaleaEntityKind::Player => {
            let name = AgentName::new(profile?.name.as_str()).ok()?;
            Some(EntityKind::Player { name })
        }
        AzaleaEntityKind::Item => {
            let dropped = stack(item?)?;
            Some(EntityKind::Item {
                item: dropped.item,
                count: dropped.count,
            })
        }
        other => {
            let name = names::plain(other.to_str());
            Some(if lives && other != AzaleaEntityKind::ArmorStand {
                EntityKind::Mob {
                    name: MobName::new(name),
                }
            } else {
                EntityKind::Object {
                    name: name.to_owned(),
                }
            })
        }
    }
}

/// A point as we write it.
pub(super) fn point(at: Vec3) -> Point {
    Point::new(at.x, at.y, at.z)
}
