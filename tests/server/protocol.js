// Makes flying-squid, which its authors test up to 1.21.4, speak 26.1.
//
// minecraft-protocol knows 26.1's packets; what flying-squid writes into some of them is of older versions. Each such packet is
// translated here, at the one place where it leaves the server.

const nbt = require('prismarine-nbt')
const { Vec3 } = require('vec3')

const VERSION = '26.1'

// Velocities were sent as integers of 1/8000 block per tick; now they are blocks per tick.
const OLD_VELOCITY_UNIT = 8000
const TICK_MS = 50
// What an old packet's work is done by now.
const RENAMED = { entity_teleport: 'sync_entity_position' }
// Where an item entity's metadata says which item it is.
const ITEM_KEY = 8
// The clock of the overworld in the registry `minecraft:world_clock`.
const OVERWORLD_CLOCK = 0
// flying-squid's answer to a finished dig.
const DIG_FINISHED = 2

// Must run before flying-squid is loaded: it reads the list of versions, and the chunk format by version, at load time.
function liftVersionGates () {
  const versions = require('flying-squid/src/lib/version')
  versions.latestSupportedVersion = VERSION
  versions.testedVersions.push(VERSION)

  const path = require.resolve('prismarine-provider-anvil/src/chunk')
  const chunkFormats = require(path)
  require.cache[path].exports = versionOrRegistry => {
    const registry = typeof versionOrRegistry === 'string' ? require('prismarine-registry')(versionOrRegistry) : versionOrRegistry
    if (registry.version.majorVersion !== VERSION) return chunkFormats(registry)
    const Chunk = require('prismarine-chunk')(registry)
    return require('prismarine-provider-anvil/src/1.18/chunk')(Chunk, registry)
  }
}

function translateOutgoing (server) {
  const started = Date.now()
  const Item = require('prismarine-item')(VERSION)
  const translate = {
    spawn_position: packet => ({ globalPos: { dimensionName: 'minecraft:overworld', location: packet.location }, yaw: 0, pitch: 0 }),
    map_chunk: packet => ({ ...packet, heightmaps: [] }),
    update_time: packet => ({ age: BigInt(Math.floor((Date.now() - started) / TICK_MS)), clockUpdates: [{ id: OVERWORLD_CLOCK, totalTicks: packet.time, partialTick: 0, rate: 1 }] }),
    entity_velocity: packet => ({ entityId: packet.entityId, velocity: velocity(packet) }),
    entity_teleport: packet => ({ ...packet, dx: 0, dy: 0, dz: 0, yaw: degrees(packet.yaw), pitch: degrees(packet.pitch) }),
    collect: packet => ({ ...packet, pickupItemCount: 1 }),
    spawn_entity: packet => ({ ...packet, type: packet.type ?? server.registry.entitiesByName.player.id, velocity: velocity(packet) }),
    // Sounds are registry entries now; nobody listens to them here.
    sound_effect: () => null
  }

  server._server.on('connection', client => {
    const write = client.write.bind(client)
    client.write = (name, packet) => {
      if (client.state !== 'play') return write(name, packet)
      // flying-squid tells everyone of a broken block but the one who broke it, who would then take the block back.
      if (name === 'acknowledge_player_digging' && packet.status === DIG_FINISHED) {
        write('block_change', { location: packet.location, type: packet.block })
      }
      const translated = translate[name] ? translate[name](packet) : packet
      if (translated) write(RENAMED[name] ?? name, translated)
      // flying-squid has not said what lies there since 1.20.2.
      const entity = name === 'spawn_entity' ? server.entities[packet.entityId] : undefined
      if (entity?.itemId !== undefined) {
        const value = Item.toNotch(new Item(entity.itemId, entity.itemCount))
        write('entity_metadata', { entityId: entity.id, metadata: [{ key: ITEM_KEY, type: 'item_stack', value }] })
      }
    }
  })
}

// Lets what a block drops fall where the block was: flying-squid throws it as far as the game does, but has no walls to stop it.
function keepDropsTogether (server) {
  server.on('newPlayer', player => player.on('dug', ({ drops }) => {
    for (const drop of drops) drop.blockDropVelocity = new Vec3(0, 0, 0)
  }))
}

// flying-squid tells a new player of nobody, not even of himself, and of no reserve of food.
function introducePlayers (server) {
  server.on('newPlayer', player => {
    player.foodSaturation = 5
    player.once('connected', () => player._client.write('player_info', {
      action: { add_player: true },
      data: server.players.map(({ uuid, username, gameMode, profileProperties }) => {
        return { uuid, player: { name: username, properties: profileProperties }, gamemode: gameMode, latency: 0 }
      })
    }))
  })
}

function velocity (packet) {
  const of = axis => (packet.velocity?.[axis] ?? packet['velocity' + axis.toUpperCase()] ?? 0) / OLD_VELOCITY_UNIT
  return { x: of('x'), y: of('y'), z: of('z') }
}

// Angles were sent as 256ths of a turn.
function degrees (angle) {
  return (angle ?? 0) * 360 / 256
}

// `/msg NAME TEXT`, a command of every player in the real game. The words reach only the one they are for, as the game sends
// them: under the chat type for incoming private messages, with the sender in a field of its own.
function addWhispers (server) {
  server.once('pluginsReady', () => server.commands.add({
    base: 'msg',
    info: 'to speak to one player',
    usage: '/msg <player> <text>',
    onlyPlayer: true,
    parse (words) {
      const [, to, text] = /^(\S+) (.+)$/.exec(words) ?? []
      return to ? { to, text } : false
    },
    action ({ to, text }, { player }) {
      const listener = server.players.find(other => other.username === to)
      if (!listener) return 'No player was found'
      listener._client.write('profileless_chat', {
        message: component(text),
        type: chatType(server, 'minecraft:msg_command_incoming'),
        name: component(player.username),
        target: undefined
      })
    }
  }))
}

function component (text) {
  return nbt.comp({ text: nbt.string(text) })
}

// A chat type is sent as its place in the registry that the client got at login.
function chatType (server, id) {
  const entries = server.registry.loginPacket.dimensionCodec['minecraft:chat_type']?.entries ?? []
  const index = entries.findIndex(entry => entry.key === id)
  if (index < 0) throw new Error(`the registry of chat types has no ${id}`)
  return { chatType: index }
}

module.exports = { VERSION, liftVersionGates, translateOutgoing, introducePlayers, keepDropsTogether, addWhispers }
