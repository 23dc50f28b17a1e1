// The reference implementation listens on every interface. Nothing here may: imported first, this turns each listen(port)
// of this process into one on 127.0.0.1.
import dns from 'node:dns'
import net from 'node:net'

dns.setDefaultResultOrder('ipv4first')

const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (first, ...rest) {
  if (typeof first === 'number') {
    const host = typeof rest[0] === 'string' ? rest.shift() : '127.0.0.1'
    return listen.call(this, { port: first, host }, rest.find((x) => typeof x === 'function'))
  }
  if (typeof first?.port === 'number') return listen.call(this, { host: '127.0.0.1', ...first }, ...rest)
  return listen.call(this, first, ...rest)
}
