/** The script that runs before the page: it offers the preload its two modules and hides the road to the driver. */

/** Name of the binding; the script takes it and removes it from the page. */
export const BINDING = '__standInBinding';

/** `bridge` runs in the page, so it may use nothing from outside itself. */
export function pageScript(preloadSource: string, origin: string): string {
  const preload = `function (require, module, exports) {\n${preloadSource}\n}`;
  return `(${bridge.toString()})(${preload}, ${JSON.stringify(origin)}, ${JSON.stringify(BINDING)});`;
}

type Preload = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;
type Message = { readonly channel: string; readonly values: readonly unknown[] };

function bridge(preload: Preload, origin: string, bindingName: string): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const binding = scope[bindingName] as (message: string) => Promise<string>;
  delete scope[bindingName];
  if (window !== window.top || location.origin !== origin) return;

  const ask = async (message: object): Promise<unknown> => {
    const answer = JSON.parse(await binding(JSON.stringify(message))) as { value?: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  const listeners = new Map<string, Set<(event: unknown, ...values: readonly unknown[]) => void>>();
  const ipcRenderer = {
    invoke: (channel: string, ...values: unknown[]) => ask({ kind: 'invoke', channel, values }),
    on: (channel: string, listener: (event: unknown, ...values: readonly unknown[]) => void) => {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
    },
    removeListener: (channel: string, listener: (event: unknown, ...values: readonly unknown[]) => void) => {
      listeners.get(channel)?.delete(listener);
    },
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: object) => {
      Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true });
    },
  };
  const strict = (name: string, members: object) =>
    new Proxy(members, {
      get: (target, property) => {
        if (property in target) return Reflect.get(target, property);
        throw new Error(`stand-in gap: ${name}.${String(property)}`);
      },
    });
  const electron = {
    ipcRenderer: strict('ipcRenderer', ipcRenderer),
    contextBridge: strict('contextBridge', contextBridge),
  };
  const module = { exports: {} };
  preload(
    (name) => {
      if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`);
      return strict('electron', electron);
    },
    module,
    module.exports,
  );

  // Messages to the page are fetched by it, so that nothing stays on the page through which they could be forged.
  const fetchMessages = async (first: boolean): Promise<void> => {
    const messages = (await ask({ kind: 'next', first })) as readonly Message[];
    for (const { channel, values } of messages) {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...values);
    }
    return fetchMessages(false);
  };
  void fetchMessages(true);
}
