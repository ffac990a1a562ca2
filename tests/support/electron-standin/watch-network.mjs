// Whatever would leave the computer writes a line for the driver, whichever road it takes: streams (plain or sealed, so HTTP and
// fetch too), datagrams, and the question for an address that comes before either. In the thread that loads it; workers load it
// by themselves. Local pipes have no address and are none of it.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const STANDARD_ERROR = 2;
const tell = () => void writeSync(STANDARD_ERROR, 'stand-in socket opened\n');

/** The method goes on as it was, after the line. */
function watch(owner, name, leaves = () => true) {
  const original = owner[name];
  if (typeof original !== 'function') return;
  owner[name] = function watched(...given) {
    if (leaves(...given)) tell();
    return Reflect.apply(original, this, given);
  };
}

// `net.connect` gives its arguments already sorted, in a list of their own.
const isNoPipe = (first) => {
  const where = Array.isArray(first) ? first[0] : first;
  return typeof where === 'object' ? (where?.path ?? null) === null : !Number.isNaN(Number(where));
};
watch(net.Socket.prototype, 'connect', isNoPipe);
for (const name of ['bind', 'connect', 'send']) watch(dgram.Socket.prototype, name);
for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(owner)) if (/^(lookup|resolve|reverse)/.test(name)) watch(owner, name);
}
syncBuiltinESMExports();
