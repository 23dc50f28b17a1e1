// Runs Azurite as a part of the program that started it: it ends when that program lets go of its standard input, however it
// ended, and not on the terminal's Ctrl-C, which reaches this process too while functions still have something to store.
process.on('SIGINT', () => {})
process.on('newListener', (event, listener) => {
  if (event === 'SIGINT') setImmediate(() => process.off('SIGINT', listener))
})
process.stdin.on('close', () => process.emit('SIGTERM') || process.exit()).resume()

await import('azurite/dist/src/azurite.js')
