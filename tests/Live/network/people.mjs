// The shop and its customers: accounts on the network who post, edit and delete as any app would, over XRPC.
import { createHmac } from 'node:crypto'

const POST = 'app.bsky.feed.post'

export class People {
  #server
  #accounts = new Map()

  constructor(server) {
    this.#server = server
  }

  account(handle) {
    const found = this.#accounts.get(handle)
    if (!found) throw new Error(`there is nobody called ${handle}`)
    return found
  }

  async join(handle, password, displayName) {
    const email = `${handle.replaceAll('.', '-')}@example.com`
    const session = await this.#call(null, 'POST', 'com.atproto.server.createAccount', { body: { handle, email, password } })
    this.#accounts.set(handle, { handle, password, did: session.did, token: session.accessJwt })
    const record = { $type: 'app.bsky.actor.profile', displayName, createdAt: new Date().toISOString() }
    await this.call(handle, 'com.atproto.repo.createRecord', {
      body: { repo: session.did, collection: record.$type, rkey: 'self', record },
    })
    return { handle, did: session.did }
  }

  /** `createdAt` is the author's to choose, on this network as in the world outside. */
  async post({ handle, text, replyTo, quote, createdAt }) {
    const record = { $type: POST, text, langs: ['de'], createdAt: createdAt ?? new Date().toISOString() }
    const facets = this.#mentionsIn(text)
    if (facets.length) record.facets = facets
    if (replyTo) {
      const parent = await this.#read(replyTo)
      record.reply = { root: parent.value.reply?.root ?? refTo(parent), parent: refTo(parent) }
    }
    if (quote) record.embed = { $type: 'app.bsky.embed.record', record: refTo(await this.#read(quote)) }
    return this.call(handle, 'com.atproto.repo.createRecord', {
      body: { repo: this.account(handle).did, collection: POST, record },
    })
  }

  async edit({ uri, text }) {
    const { value } = await this.#read(uri)
    const facets = this.#mentionsIn(text)
    const record = { ...value, text, facets: facets.length ? facets : undefined }
    return this.call(this.#authorOf(uri), 'com.atproto.repo.putRecord', { body: { ...placeOf(uri), record } })
  }

  async remove({ uri }) {
    return this.call(this.#authorOf(uri), 'com.atproto.repo.deleteRecord', { body: placeOf(uri) })
  }

  /** What the server itself would have issued two hours ago. The development server's secret is public. */
  expiredToken(handle) {
    const claims = JSON.parse(Buffer.from(this.account(handle).token.split('.')[1], 'base64url'))
    const now = Math.floor(Date.now() / 1000)
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const unsigned = `${part({ typ: 'at+jwt', alg: 'HS256' })}.${part({ ...claims, iat: now - 7200, exp: now - 3600 })}`
    return `${unsigned}.${createHmac('sha256', 'jwt-secret').update(unsigned).digest('base64url')}`
  }

  call(handle, method, { params, body } = {}) {
    return this.#call(this.account(handle).token, body ? 'POST' : 'GET', method, { params, body })
  }

  async #call(token, verb, method, { params = {}, body }) {
    const url = new URL(`/xrpc/${method}`, this.#server)
    for (const [name, value] of Object.entries(params)) for (const one of [value].flat()) url.searchParams.append(name, one)
    const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) }
    const answer = await fetch(url, { method: verb, headers, body: body && JSON.stringify(body) })
    const text = await answer.text()
    if (!answer.ok) throw Object.assign(new Error(`${method}: ${answer.status} ${text}`), { status: answer.status })
    return text ? JSON.parse(text) : {}
  }

  #read(uri) {
    return this.#call(null, 'GET', 'com.atproto.repo.getRecord', { params: placeOf(uri) })
  }

  #authorOf(uri) {
    const { repo } = placeOf(uri)
    return [...this.#accounts.values()].find((a) => a.did === repo).handle
  }

  #mentionsIn(text) {
    return [...text.matchAll(/@([a-z0-9-]+\.test)/g)]
      .filter(([, handle]) => this.#accounts.has(handle))
      .map((match) => {
        const byteStart = Buffer.byteLength(text.slice(0, match.index))
        const feature = { $type: 'app.bsky.richtext.facet#mention', did: this.account(match[1]).did }
        return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(match[0]) }, features: [feature] }
      })
  }
}

const refTo = ({ uri, cid }) => ({ uri, cid })

function placeOf(uri) {
  const [repo, collection, rkey] = uri.replace('at://', '').split('/')
  return { repo, collection, rkey }
}
