/** The rules every part of the stand-in keeps: only the modelled surface exists, and `app://` is `https://` in the browser. */
import type { EventEmitter } from 'node:events';
import { type SurfaceName, surface } from './surface.ts';

/** Browsers cannot route schemes of our own, so the driver opens `https://host.app.invalid` for `app://host`. */
export const toProgramUrl = (url: string) => url.replace(/^https:\/\/([^/]+)\.app\.invalid(?=[/?#]|$)/, 'app://$1');
export const toBrowserUrl = (url: string) => url.replace(/^app:\/\/([^/?#]+)/, 'https://$1.app.invalid');

/** A module object on which every property outside the surface throws. */
export function strict<T extends object>(name: SurfaceName, members: T): T {
  const known = new Set<string>(surface[name].members);
  for (const member of Object.keys(members)) {
    if (!known.has(member)) throw new Error(`the stand-in models ${name}.${member}, which is not in its surface`);
  }
  return new Proxy(members, {
    get(target, property, receiver) {
      // Awaiting or printing an object asks for these; they are no use of Electron.
      if (typeof property !== 'symbol' && property !== 'then' && property !== 'toJSON' && !known.has(property)) {
        throw new Error(`stand-in gap: ${name}.${property}`);
      }
      return Reflect.get(target, property, receiver);
    },
  });
}

type Listener = (...values: never[]) => void;

/** `on` or `once` for the modelled events alone. */
export function listening(name: SurfaceName, emitter: EventEmitter, how: 'on' | 'once' = 'on') {
  const known = new Set<string>(surface[name].events);
  return (event: string, listener: Listener): void => {
    if (!known.has(event)) throw new Error(`stand-in gap: ${name} event ${event}`);
    emitter[how](event, listener as (...values: unknown[]) => void);
  };
}

/** Emits an event that can be prevented; true when a listener did. */
export function emitPreventable(emitter: EventEmitter, event: string, details: object, ...values: unknown[]): boolean {
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  emitter.emit(event, { ...details, preventDefault }, ...values);
  return prevented;
}
