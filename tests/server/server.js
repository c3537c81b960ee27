// A Minecraft 26.1 server for the tests: flying-squid, made to speak 26.1 by protocol.js, with working windows by windows.js.
//
//   node server.js PORT [GENERATION]        PORT 0 picks a free one; GENERATION is one of flying-squid's (default superflat)
//
// On standard output, one line each, for the test that started it:
//   listening PORT | joined NAME | left NAME | said NAME TEXT | done COMMAND
// On standard input, one line each, what an operator would do (players have no operator commands here):
//   give NAME ITEM COUNT | block NAME X Y Z | stand NAME X Y Z | kick NAME REASON
// It quits when standard input closes, so a test that is killed leaves no server behind.

const protocol = require('./protocol')

// Standard output is for the lines above; what flying-squid prints (a prompt, cursor movements, its log) goes to standard error.
const out = process.stdout.write.bind(process.stdout)
process.stdout.write = process.stderr.write.bind(process.stderr)

protocol.liftVersionGates()
const squid = require('flying-squid')
const windows = require('./windows')
const operator = require('./operator')

const [port = '0', generation = 'superflat'] = process.argv.slice(2)

const server = squid.createMCServer({
  version: protocol.VERSION,
  host: '127.0.0.1',
  port: Number(port),
  motd: 'mindforge test server',
  'max-players': 20,
  'online-mode': false,
  'everybody-op': false,
  'player-list-text': { header: '', footer: '' },
  'view-distance': 4,
  'max-entities': 100,
  gameMode: 0,
  difficulty: 1,
  generation: { name: generation, options: { worldHeight: 80, seed: 7 } },
  worldFolder: undefined,
  kickTimeout: 30000,
  logging: false,
  plugins: {},
  modpe: false
})

protocol.translateOutgoing(server)
protocol.introducePlayers(server)
protocol.keepDropsTogether(server)
protocol.addWhispers(server)
server.once('pluginsReady', () => windows.install(server))

server.on('listening', actual => report('listening', actual))
server.on('error', error => console.error(error))
server.on('clientError', (_client, error) => console.error(error))
process.on('unhandledRejection', error => console.error(error))
process.on('uncaughtException', error => console.error(error))

server.on('newPlayer', player => {
  player.on('connected', () => report('joined', player.username))
  player.on('disconnected', () => report('left', player.username))
  player.on('chat', ({ message }) => report('said', player.username, message))
})

// flying-squid reads standard input and hands each line to this.
server.handleCommand = line => operator.run(server, line).then(() => report('done', line), error => console.error(error))
process.stdin.on('end', () => process.exit(0))

function report (...words) {
  out(words.join(' ') + '\n')
}
