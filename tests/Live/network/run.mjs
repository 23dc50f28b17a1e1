// A whole Bluesky network on loopback: directory, personal data server, app view, moderation, as their authors publish them.
// Usage: node run.mjs PACKAGES, the folder that install.sh printed. Prints READY and its state as JSON, then takes orders
// over HTTP, and ends when its standard input closes.
import './loopback.mjs'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { burst } from './burst.mjs'
import { People } from './people.mjs'
import { startServices } from './services.mjs'

const SHOP = 'nordlicht.test'
const folder = mkdtempSync(`${tmpdir()}/socialinbox-live-`)
chmodSync(folder, 0o755) // PostgreSQL's own user passes through
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const services = await startServices(folder)

let ending
function end(code) {
  ending ??= services.stop().then(() => process.exit(code))
}
process.stdin.on('close', () => end(0)).resume()
process.on('SIGTERM', () => end(0))
process.on('SIGINT', () => {}) // the terminal's Ctrl-C is for the tests, which end this
process.on('uncaughtException', (error) => {
  console.error(error)
  end(1)
})
process.removeAllListeners('warning')

Object.assign(process.env, {
  TMPDIR: folder,
  DB_POSTGRES_URL: services.postgresUrl,
  REDIS_HOST: services.redisAddress,
  NODE_ENV: 'development',
})
const installed = createRequire(`${process.argv[2]}/package.json`)
const { TestNetwork } = await import(pathToFileURL(installed.resolve('@atproto/dev-env')))
const network = await TestNetwork.create({
  dbPostgresSchema: 'socialinbox',
  pds: { hostname: 'localhost', enableDidDocWithSession: true, rateLimitsEnabled: process.env.RATE_LIMITS === '1' },
})
const server = `http://127.0.0.1:${network.pds.port}`

const people = new People(server)
const shop = await people.join(SHOP, 'shop-pass', 'Nordlicht Lampen')
await people.join('anna.test', 'customer-pass', 'Anna Kundin')
await people.join('ben.test', 'customer-pass', 'Ben Käufer')
const { password: appPassword } = await people.call(SHOP, 'com.atproto.server.createAppPassword', { body: { name: 'inbox' } })

const orders = {
  '/join': ({ handles }) => Promise.all(handles.map((handle) => people.join(handle, 'customer-pass', handle.split('.')[0]))),
  '/post': (order) => people.post(order),
  '/edit': (order) => people.edit(order),
  '/delete': (order) => people.remove(order),
  '/burst': (order) => burst(people, { ...order, shop: SHOP }),
  '/call': ({ handle, method, ...rest }) => people.call(handle, method, rest),
  '/expired-token': ({ handle }) => ({ token: people.expiredToken(handle) }),
  '/settle': () => network.processAll(60_000).then(() => ({})),
}

const control = createServer(async (request, response) => {
  const answer = (status, value) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(value))
  }
  try {
    const chunks = await request.toArray()
    const order = orders[request.url]
    if (!order) return answer(404, { error: `no such order: ${request.url}` })
    answer(200, await order(JSON.parse(Buffer.concat(chunks).toString() || '{}')))
  } catch (error) {
    answer(error.status ?? 500, { error: error.message })
  }
})
control.listen(0, () => {
  const state = { server, control: `http://127.0.0.1:${control.address().port}`, shop: { ...shop, appPassword } }
  console.log(`READY ${JSON.stringify(state)}`)
})
