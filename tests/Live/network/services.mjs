// PostgreSQL and Redis for one network: empty, on free ports of 127.0.0.1, gone with their folder when the network ends.
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer, connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export async function startServices(folder) {
  const postgres = await startPostgres(`${folder}/postgres`)
  const redis = await startRedis(`${folder}/redis`)
  return {
    postgresUrl: postgres.url,
    redisAddress: redis.address,
    stop: () => Promise.all([end(postgres.process, 'SIGINT'), end(redis.process, 'SIGTERM')]),
  }
}

async function startPostgres(folder) {
  mkdirSync(folder, { recursive: true })
  const owner = ownerFor(folder)
  const password = randomBytes(12).toString('hex')
  writeFileSync(`${folder}/password`, password)
  const bin = postgresBin()
  const init = ['-D', `${folder}/data`, '-U', 'inbox', `--pwfile=${folder}/password`, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(`${bin}initdb`, init, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=300', 'fsync=off', 'log_min_messages=panic']
  const options = ['-D', `${folder}/data`, '-p', `${port}`, ...settings.flatMap((s) => ['-c', s])]
  const child = spawn(`${bin}postgres`, options, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  await listening(port, child, 'PostgreSQL')
  return { process: child, url: `postgresql://inbox:${password}@127.0.0.1:${port}/postgres` }
}

async function startRedis(folder) {
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder]
  const child = spawn('redis-server', options, { stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  await listening(port, child, 'Redis')
  return { process: child, address: `127.0.0.1:${port}` }
}

// PostgreSQL refuses to run as root: Debian's package brings a user for it.
function ownerFor(folder) {
  if (process.getuid() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres']).toString()))
  chownSync(folder, uid, gid)
  return { uid, gid }
}

// Debian keeps the server's programs out of the path, one folder a version.
function postgresBin() {
  const debian = '/usr/lib/postgresql'
  try {
    const newest = readdirSync(debian).map(Number).filter(Boolean).sort((a, b) => b - a)[0]
    return `${debian}/${newest}/bin/`
  } catch {
    return ''
  }
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => found(port))
    })
  })
}

async function listening(port, child, name) {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`)
    const open = await new Promise((answer) => {
      const socket = connect(port, '127.0.0.1', () => answer(true)).on('error', () => answer(false))
      socket.on('connect', () => socket.destroy())
    })
    if (open) return
    await pause(100)
  }
  throw new Error(`${name} does not answer on port ${port}`)
}

function end(child, signal) {
  if (child.exitCode !== null) return
  return new Promise((ended) => {
    child.once('exit', ended)
    child.kill(signal)
  })
}
