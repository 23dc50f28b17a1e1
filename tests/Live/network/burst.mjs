// Many customers at once: `count` posts at `rate` a second, started on time whether or not earlier ones have been answered.
const QUESTIONS = [
  'wo bleibt meine Bestellung',
  'die Lampe ist kaputt angekommen 😞 was nun? Auftrag',
  'könnt ihr die Rechnung noch einmal schicken? Nr.',
  'can I still return this? Order',
]

export async function burst(people, { shop, handles, count, rate }) {
  const began = Date.now()
  const posts = []
  for (let n = 0; n < count; n++) {
    const ahead = began + (n * 1000) / rate - Date.now()
    if (ahead > 0) await new Promise((done) => setTimeout(done, ahead))
    const text = `Hallo @${shop}, ${QUESTIONS[n % QUESTIONS.length]} ${1000 + n}?`
    const post = people.post({ handle: handles[n % handles.length], text })
    post.catch(() => {}) // told below, when all have ended
    posts.push(post)
  }
  return { uris: (await Promise.all(posts)).map((p) => p.uri), milliseconds: Date.now() - began }
}
