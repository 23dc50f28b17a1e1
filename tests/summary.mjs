// Reads what a run of all tests left in a folder, says what failed and why, and ends with one line over everything.
// What did not run did not pass: skipped tests and parts without results count as failed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const folder = process.argv[2]
const results = [...parts(), ...vitest(), ...dotnet()]

const areas = groupBy(results, (r) => r.area)
const width = Math.max(...[...areas.keys()].map((area) => area.length), 4)
console.log()
for (const [area, of] of [...areas].sort(([a], [b]) => a.localeCompare(b))) {
  const failed = of.filter((r) => !r.passed).length
  console.log(`  ${area.padEnd(width)}  ${String(of.length - failed).padStart(5)} passed${failed ? `  ${failed} FAILED` : ''}`)
}

const failures = results.filter((r) => !r.passed)
for (const { area, name, why } of failures) console.log(`\nFAILED  ${area}: ${name.replaceAll('_', ' ')}\n        ${why}`)

const failed = failures.length || (results.length ? 0 : 1)
console.log(`\n${results.length - failures.length} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)

// One file a part of the run that has no tests of its own, named NAME.passed or NAME.failed.
function parts() {
  return readdirSync(folder)
    .map((file) => file.match(/^(.+)\.(passed|failed)$/))
    .filter(Boolean)
    .filter(([, name]) => name !== 'web-vitest' || !existsSync(`${folder}/vitest.json`))
    .map(([file, name, outcome]) => ({
      area: name.split('-')[0],
      name,
      passed: outcome === 'passed',
      why: readFileSync(`${folder}/${file}`, 'utf8').trim(),
    }))
}

function vitest() {
  if (!existsSync(`${folder}/vitest.json`)) return []
  const { testResults } = JSON.parse(readFileSync(`${folder}/vitest.json`, 'utf8'))
  return testResults.flatMap((file) =>
    file.assertionResults.length === 0
      ? [{ area: 'web', name: file.name, passed: file.status === 'passed', why: file.message }]
      : file.assertionResults.map((test) => ({
          area: 'web',
          name: test.fullName,
          passed: test.status === 'passed',
          why: firstLines(test.failureMessages?.[0] ?? `it was ${test.status}`),
        })),
  )
}

function dotnet() {
  if (!existsSync(`${folder}/dotnet.trx`)) return []
  const trx = readFileSync(`${folder}/dotnet.trx`, 'utf8')
  const tests = [...trx.matchAll(/<UnitTestResult ([^>]*?)(\/>|>(.*?)<\/UnitTestResult>)/gs)].map(([, attributes, , inside = '']) => {
    const name = decode(attributes.match(/testName="([^"]*)"/)[1])
    const outcome = attributes.match(/outcome="([^"]*)"/)[1]
    const message = decode(inside.match(/<Message>(.*?)<\/Message>/s)?.[1] ?? `it was not run (${outcome})`)
    const path = name.split('(')[0].replace(/^SocialInbox\.Tests\./, '').split('.')
    return { area: path.slice(0, -2).join('.'), name: name.replace(/^SocialInbox\.Tests\./, ''), passed: outcome === 'Passed', why: firstLines(message) }
  })
  const run = trx.match(/<ResultSummary outcome="([^"]*)"/)?.[1]
  if (run !== 'Completed' && tests.every((t) => t.passed)) {
    tests.push({ area: 'dotnet', name: 'the run itself', passed: false, why: `it ended as ${run}: see the output above` })
  }
  return tests
}

function firstLines(text) {
  return text.trim().split('\n').slice(0, 6).join('\n        ')
}

function decode(text) {
  const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(decimal) : (entities[name] ?? all))
}

function groupBy(items, key) {
  const groups = new Map()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}
