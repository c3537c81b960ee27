//! Chests and furnaces: opening, moving items, closing.

use std::ops::Range;

use super::super::super::WindowKind;
use super::super::names;
use super::Actor;
use super::hold::holds;
use super::opened::Opened;
use super::scratch::Open;
use crate::vocab::{ActionResult, BlockName, Failure, ItemName, Position, Section};

/// The blocks whose windows this body understands.
const CONTAINERS: [&str; 6] = [
    "chest",
    "trapped_chest",
    "barrel",
    "furnace",
    "blast_furnace",
    "smoker",
];

impl Actor {
    pub(super) async fn open_window(&self, at: Position) -> ActionResult {
        self.scratch.set_open(None);
        self.ticks(1).await;
        let (handle, block) = self.open_block(at, &CONTAINERS).await?;
        let kind = match block.as_str() {
            "furnace" | "blast_furnace" | "smoker" => WindowKind::Furnace,
            _ => WindowKind::Container,
        };
        self.scratch.set_open(Some(Open {
            handle,
            kind,
            block,
            at,
            numbers: [0; 4],
        }));
        Ok(())
    }

    pub(super) async fn close_window(&self) -> ActionResult {
        self.scratch.set_open(None);
        self.ticks(1).await;
        Ok(())
    }

    /// Clicks a block of one of these kinds and waits for its window.
    pub(super) async fn open_block(
        &self,
        at: Position,
        kinds: &[&str],
    ) -> Result<(Opened, BlockName), Failure> {
        let block = self.state(at).map(names::block_name);
        let block = block.filter(|block| kinds.contains(&block.as_str()));
        let block = block.ok_or_else(|| Failure::NotThere {
            what: kinds.join(" or "),
        })?;
        self.check_reach(at)?;
        self.face(at.center()).await;
        let handle = self.open_at(at).await?;
        Ok((handle, block))
    }

    pub(super) async fn move_items(
        &self,
        item: &ItemName,
        count: u32,
        from: Section,
        to: Section,
    ) -> ActionResult {
        let kind = self.scratch.with_open(|open| open.kind);
        let kind = kind.ok_or_else(|| Failure::NotThere {
            what: "open window".to_owned(),
        })?;
        let own = self.slots().len().saturating_sub(36);
        let (from, to) = (section(from, kind, own)?, section(to, kind, own)?);
        if to.contains(&2) && kind == WindowKind::Furnace {
            return Err(Failure::Invalid {
                why: "nothing can be put where a furnace puts what it made".to_owned(),
            });
        }
        let has = self.count_in(&from, item);
        if has < count {
            return Err(Failure::Missing {
                item: item.clone(),
                count: count - has,
            });
        }
        let mut left = count;
        while left > 0 {
            left -= self.move_some(item, left, &from, &to).await?;
        }
        Ok(())
    }

    /// Moves up to `most` from one slot to another, and returns how many were moved.
    async fn move_some(
        &self,
        item: &ItemName,
        most: u32,
        from: &Range<usize>,
        to: &Range<usize>,
    ) -> Result<u32, Failure> {
        let slots = self.slots();
        let missing = || Failure::Missing {
            item: item.clone(),
            count: most,
        };
        let source = from
            .clone()
            .find(|&slot| slots.get(slot).is_some_and(|slot| holds(slot, item)));
        let source = source.ok_or_else(missing)?;
        let stack = slots
            .get(source)
            .map_or(0, |slot| u32::try_from(slot.count()).unwrap_or(0));
        let room = |slot: usize| {
            let there = slots.get(slot)?;
            let free = if there.is_empty() {
                64
            } else {
                64u32.saturating_sub(u32::try_from(there.count()).ok()?)
            };
            (there.is_empty() || (holds(there, item) && free > 0)).then_some((slot, free))
        };
        let (target, free) = to.clone().find_map(room).ok_or(Failure::InventoryFull)?;
        let moved = most.min(stack).min(free);
        let before = self.count_in(to, item);

        self.click(|handle| handle.left_click(source)).await?;
        if moved == stack {
            self.click(|handle| handle.left_click(target)).await?;
        } else {
            for _ in 0..moved {
                self.click(|handle| handle.right_click(target)).await?;
            }
            self.click(|handle| handle.left_click(source)).await?;
        }
        if self
            .settled(|| self.count_in(to, item) >= before + moved)
            .await
        {
            Ok(moved)
        } else {
            Err(Failure::InventoryFull)
        }
    }

    async fn click(&self, click: impl FnOnce(&Opened)) -> ActionResult {
        let clicked = self.scratch.with_open(|open| click(&open.handle));
        clicked.ok_or_else(|| Failure::NotThere {
            what: "open window".to_owned(),
        })?;
        self.ticks(1).await;
        Ok(())
    }

    fn count_in(&self, section: &Range<usize>, item: &ItemName) -> u32 {
        let slots = self.slots();
        let slots = section.clone().filter_map(|slot| slots.get(slot));
        slots
            .filter(|slot| holds(slot, item))
            .map(|slot| u32::try_from(slot.count()).unwrap_or(0))
            .sum()
    }
}

/// The slots of a section in a window whose own slots end before `own`.
fn section(section: Section, kind: WindowKind, own: usize) -> Result<Range<usize>, Failure> {
    match (section, kind) {
        (Section::Inventory, _) => Ok(own..own + 36),
        (Section::Container, WindowKind::Container) => Ok(0..own),
        (Section::FurnaceInput, WindowKind::Furnace) => Ok(0..1),
        (Section::FurnaceFuel, WindowKind::Furnace) => Ok(1..2),
        (Section::FurnaceOutput, WindowKind::Furnace) => Ok(2..3),
        _ => Err(Failure::Invalid {
            why: "the open window has no such section".to_owned(),
        }),
    }
}
