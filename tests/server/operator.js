// What an operator can do on the test server's console; the words are explained in server.js.

const { Vec3 } = require('vec3')

const COMMANDS = {
  async give (server, [name, item, count]) {
    const player = playerNamed(server, name)
    const Item = require('prismarine-item')(server.registry)
    const kind = server.registry.itemsByName[item]
    if (!kind) throw new Error(`no item is called ${item}`)
    player.inventory.updateSlot(player.inventory.firstEmptyInventorySlot(), new Item(kind.id, Number(count)))
  },

  async block (server, [name, ...at]) {
    const kind = server.registry.blocksByName[name]
    if (!kind) throw new Error(`no block is called ${name}`)
    await server.setBlock(server.overworld, new Vec3(...at.map(Number)), kind.defaultState)
  },

  async stand (server, [name, ...at]) {
    const [x, y, z] = at.map(Number)
    playerNamed(server, name).teleport(new Vec3(x + 0.5, y, z + 0.5))
  },

  async kick (server, [name, ...reason]) {
    playerNamed(server, name).kick(reason.join(' '))
  }
}

async function run (server, line) {
  const [command, ...words] = line.trim().split(/\s+/)
  if (!Object.hasOwn(COMMANDS, command)) throw new Error(`unknown command: ${line}`)
  await COMMANDS[command](server, words)
}

function playerNamed (server, name) {
  const player = server.players.find(player => player.username === name)
  if (!player) throw new Error(`no player is called ${name}`)
  return player
}

module.exports = { run }
