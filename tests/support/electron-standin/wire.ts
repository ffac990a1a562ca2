/** Calls in both directions over the channel between the driver and the program's process. Values are structured clones. */
export type Methods = Readonly<Record<string, (argument: never) => unknown>>;

type Message =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly argument: unknown }
  | { readonly type: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: string };

export type Wire = {
  /** Rejects with the other side's error, and with `closed` when it is gone. */
  call(method: string, argument?: unknown): Promise<unknown>;
  receive(message: unknown): void;
  close(): void;
};

export function createWire(send: (message: unknown) => void, methods: Methods): Wire {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(cause: Error): void }>();
  let lastId = 0;
  let closed = false;

  return {
    call(method, argument) {
      if (closed) return Promise.reject(new Error('the other side is gone'));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ type: 'call', id, method, argument } satisfies Message);
      });
    },
    receive(raw) {
      const message = raw as Message;
      if (message.type === 'call') void answer(message);
      else {
        const call = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.error === undefined) call?.resolve(message.value);
        else call?.reject(new Error(message.error));
      }
    },
    close() {
      closed = true;
      for (const { reject } of waiting.values()) reject(new Error('the other side is gone'));
      waiting.clear();
    },
  };

  async function answer({ id, method, argument }: Extract<Message, { type: 'call' }>): Promise<void> {
    try {
      const run = methods[method];
      if (!run) throw new Error(`stand-in gap: no method ${method}`);
      const value = await run(argument as never);
      if (!closed) send({ type: 'answer', id, value } satisfies Message);
    } catch (cause) {
      if (!closed) send({ type: 'answer', id, error: cause instanceof Error ? cause.message : String(cause) } satisfies Message);
    }
  }
}
