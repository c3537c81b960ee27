// Windows that work: the 2x2 grid, crafting tables, furnaces and chests. flying-squid has none of them.
//
// After every click the whole window is sent back, so a client that guessed wrong is put right.

const nbt = require('prismarine-nbt')
const { Vec3 } = require('vec3')
const { crafting, SMELTING, FUEL } = require('./recipes')

// Numbers in the registry of menus, sizes without the player's own slots, and where the crafting grid and the result lie.
const KINDS = {
  inventory: { own: 9, grid: [1, 4], result: 0 },
  crafting_table: { menu: 12, own: 10, grid: [1, 9], result: 0 },
  furnace: { menu: 14, own: 3, input: 0, fuel: 1, result: 2 },
  chest: { menu: 2, own: 27 }
}
// What the protocol calls the ways to click.
const MODE = { pickup: 0, quickMove: 1, swap: 2, throw: 4 }
const FURNACE_STEP_MS = 250
const SMELTING_MS = 10000

function install (server) {
  const contents = new Map() // position of a chest or furnace -> its slots
  const craft = crafting(server.registry)
  server.on('newPlayer', player => new Windows(server, player, craft, contents))
  for (const kind of ['crafting_table', 'furnace', 'chest']) {
    server.onBlockInteraction(kind, async ({ block, player }) => {
      player.windows.open(kind, block.position)
      return true
    })
  }
  setInterval(() => burn(server, contents), FURNACE_STEP_MS).unref()
}

// The windows of one player. Slots are counted as the protocol does: the window's own first, then 27 and 9 of the player.
class Windows {
  constructor (server, player, craft, contents) {
    Object.assign(this, { server, player, craft, contents, cursor: null, opened: null, lastId: 0, state: 0 })
    player.windows = this
    const client = player._client
    client.removeAllListeners('window_click')
    client.removeAllListeners('close_window')
    client.on('window_click', click => this.click(click))
    client.on('close_window', () => this.close())
  }

  open (kindName, position) {
    const kind = KINDS[kindName]
    const key = String(position)
    if (!kind.grid && !this.contents.has(key)) {
      this.contents.set(key, { kind: kindName, slots: new Array(kind.own).fill(null), heat: 0, cooked: 0 })
    }
    this.lastId = this.lastId % 100 + 1
    const slots = kind.grid ? new Array(kind.own).fill(null) : this.contents.get(key).slots
    this.opened = { id: this.lastId, kind, slots }
    const windowTitle = nbt.comp({ text: nbt.string(kindName) })
    this.player._client.write('open_window', { windowId: this.lastId, inventoryType: kind.menu, windowTitle })
    this.send()
  }

  close () {
    const { grid } = this.kind
    if (grid) for (let slot = grid[0]; slot < grid[0] + grid[1]; slot++) this.takeBack(slot)
    if (this.cursor) this.fill(this.cursor, this.kind.own, this.size)
    this.cursor = null
    this.opened = null
    this.send()
  }

  click ({ windowId, slot, mouseButton, mode }) {
    if (windowId !== (this.opened?.id ?? 0)) return
    if (mode === MODE.pickup && slot === this.kind.result) this.takeResult(slot)
    else if (mode === MODE.pickup && slot >= 0) mouseButton === 0 ? this.leftClick(slot) : this.rightClick(slot)
    else if (mode === MODE.quickMove && slot >= 0) this.quickMove(slot)
    else if (mode === MODE.swap && slot >= 0) this.swap(slot, this.size - (this.opened ? 9 : 10) + mouseButton)
    else if (mode === MODE.throw && slot >= 0) this.throwOut(slot, mouseButton === 1)
    this.send()
  }

  leftClick (slot) {
    const there = this.get(slot)
    if (same(there, this.cursor)) {
      const moved = Math.min(this.cursor.count, there.stackSize - there.count)
      there.count += moved
      this.cursor.count -= moved
    } else {
      this.set(slot, this.cursor)
      this.cursor = there
    }
  }

  rightClick (slot) {
    const there = this.get(slot)
    if (!this.cursor && there) {
      this.cursor = stack(there, Math.ceil(there.count / 2))
      there.count -= this.cursor.count
    } else if (this.cursor && (!there || (same(there, this.cursor) && there.count < there.stackSize))) {
      this.set(slot, stack(this.cursor, (there?.count ?? 0) + 1))
      this.cursor.count -= 1
    }
  }

  takeResult (slot) {
    const made = this.get(slot)
    if (!made || (this.cursor && !(same(made, this.cursor) && this.cursor.count + made.count <= made.stackSize))) return
    this.cursor = stack(made, made.count + (this.cursor?.count ?? 0))
    this.set(slot, null)
    this.useGrid()
  }

  quickMove (slot) {
    const moved = this.get(slot)
    if (!moved) return
    if (this.kind.grid && slot === this.kind.result) {
      while (this.get(slot) && this.fill(stack(this.get(slot)), this.kind.own, this.size) === 0) {
        this.useGrid()
        this.makeResult()
      }
    } else if (slot < this.kind.own) {
      moved.count = this.fill(stack(moved), this.kind.own, this.size)
    } else if (this.kind.fuel !== undefined) {
      const target = FUEL[moved.name] && !SMELTING[moved.name] ? this.kind.fuel : this.kind.input
      moved.count = this.fill(stack(moved), target, target + 1)
    } else if (this.opened && !this.kind.grid) {
      moved.count = this.fill(stack(moved), 0, this.kind.own)
    }
  }

  swap (slot, hotbar) {
    const there = this.get(slot)
    this.set(slot, this.get(hotbar))
    this.set(hotbar, there)
  }

  throwOut (slot, all) {
    const there = this.get(slot)
    if (!there) return
    const count = all ? there.count : 1
    there.count -= count
    // Far enough that the thrower does not pick it up at once.
    const { yaw, position, world } = this.player
    const angle = yaw * Math.PI / 128
    const at = position.offset(-Math.sin(angle) * 3, 1, Math.cos(angle) * 3)
    // One by one: flying-squid picks up one of an entity, however many it stands for.
    for (let thrown = 0; thrown < count; thrown++) {
      this.server.spawnObject(this.server.registry.entitiesByName.item.id, world, at, {
        velocity: new Vec3(0, 0, 0), itemId: there.type, itemCount: 1, pickupTime: 3000, deathTime: 300000
      })
    }
  }

  get kind () { return this.opened?.kind ?? KINDS.inventory }
  get size () { return this.opened ? this.kind.own + 36 : 46 }

  get (slot) {
    if (!this.opened) return this.player.inventory.slots[slot]
    return slot < this.kind.own ? this.opened.slots[slot] : this.player.inventory.slots[9 + slot - this.kind.own]
  }

  set (slot, item) {
    if (!this.opened) this.player.inventory.slots[slot] = item
    else if (slot < this.kind.own) this.opened.slots[slot] = item
    else this.player.inventory.slots[9 + slot - this.kind.own] = item
  }

  // Puts a stack into the slots from `first` up to `end`, onto its like before into empty ones; returns how many were left over.
  fill (item, first, end) {
    for (const ontoLike of [true, false]) {
      for (let slot = first; slot < end && item.count > 0; slot++) {
        const there = this.get(slot)
        if (ontoLike ? !same(there, item) : there) continue
        const moved = Math.min(item.count, item.stackSize - (there?.count ?? 0))
        this.set(slot, stack(item, (there?.count ?? 0) + moved))
        item.count -= moved
      }
    }
    return item.count
  }

  takeBack (slot) {
    const item = this.get(slot)
    this.set(slot, null)
    if (item) this.fill(item, this.kind.own, this.size)
  }

  useGrid () {
    if (!this.kind.grid) return
    const [first, count] = this.kind.grid
    for (let slot = first; slot < first + count; slot++) if (this.get(slot)) this.get(slot).count -= 1
    this.dropEmpty()
  }

  makeResult () {
    if (!this.kind.grid) return
    const [first, count] = this.kind.grid
    this.set(this.kind.result, this.craft(Array.from({ length: count }, (_, index) => this.get(first + index))))
  }

  dropEmpty () {
    for (let slot = 0; slot < this.size; slot++) if (this.get(slot)?.count <= 0) this.set(slot, null)
    if (this.cursor?.count <= 0) this.cursor = null
  }

  send () {
    this.dropEmpty()
    this.makeResult()
    const Item = require('prismarine-item')(this.server.registry)
    this.player._client.write('window_items', {
      windowId: this.opened?.id ?? 0,
      stateId: ++this.state,
      items: Array.from({ length: this.size }, (_, slot) => Item.toNotch(this.get(slot) ?? null)),
      carriedItem: Item.toNotch(this.cursor)
    })
  }
}

// One step of every furnace, whether or not anyone looks.
function burn (server, contents) {
  const Item = require('prismarine-item')(server.registry)
  for (const furnace of contents.values()) {
    if (furnace.kind !== 'furnace') continue
    const { slots } = furnace
    const [input, fuel, output] = slots
    const makes = input && SMELTING[input.name]
    if (!makes || (output && (output.name !== makes || output.count >= output.stackSize))) continue
    if (furnace.heat < 1) {
      if (!fuel || !FUEL[fuel.name]) continue
      furnace.heat += FUEL[fuel.name]
      slots[1] = fuel.count > 1 ? stack(fuel, fuel.count - 1) : null
    }
    furnace.cooked += FURNACE_STEP_MS
    if (furnace.cooked >= SMELTING_MS) {
      furnace.cooked = 0
      furnace.heat -= 1
      slots[0] = input.count > 1 ? stack(input, input.count - 1) : null
      slots[2] = new Item(server.registry.itemsByName[makes].id, (output?.count ?? 0) + 1)
    }
    for (const player of server.players) if (player.windows.opened?.slots === slots) player.windows.send()
  }
}

function same (a, b) {
  return Boolean(a && b && a.type === b.type)
}

function stack (item, count = item.count) {
  const Item = item.constructor
  return new Item(item.type, count)
}

module.exports = { install }
