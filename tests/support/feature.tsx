/**
 * For component tests: a screen in its providers, over a bridge that answers as scripted and holds every question and
 * answer against the contract. A channel that is not scripted, or an answer that the contract refuses, fails the test.
 */
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { EventListener } from '../../renderer/app/event-listener.tsx';
import { createQueryClient } from '../../renderer/lib/query-client.ts';
import { UiProvider } from '../../renderer/ui/index.ts';
import type { AppError, Channel } from '../../shared/contract/define.ts';
import { type EventName, type EventPayload, eventSchemas } from '../../shared/contract/events.ts';
import { type ChannelName, contract } from '../../shared/contract/index.ts';
import { IsoDate } from '../../shared/domain/civil-date.ts';
import { DebtorId, InvoiceId, JobId, LetterId, PaymentId } from '../../shared/domain/ids.ts';
import { Cents } from '../../shared/domain/money.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import './jsdom-gaps.ts';

// How long a screen takes is measured in the bench; this only ends what never comes.
configure({ asyncUtilTimeout: 60_000 });

type Answer = Result<unknown, AppError>;
type Script = { readonly [K in ChannelName]?: Answer | ((input: unknown) => Answer | Promise<Answer>) };
export type BridgeCall = { readonly channel: string; readonly input: unknown };

export type FakeBridge = {
  /** Every question of the window, in order. */
  readonly calls: BridgeCall[];
  readonly call: (channel: string, input: unknown) => Promise<Answer>;
  readonly on: (event: string, listener: (payload: unknown) => void) => () => void;
  /** What main tells without being asked. */
  readonly emit: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
  /** From now on the channel answers this. */
  readonly answer: <K extends ChannelName>(channel: K, answer: NonNullable<Script[K]>) => void;
  /** Questions or answers that break the contract; `renderFeature` fails the test over them. */
  readonly broken: string[];
};

const started: FakeBridge[] = [];

export function fakeBridge(script: Script = {}): FakeBridge {
  const answers = new Map<string, Script[ChannelName]>(Object.entries(script));
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const calls: BridgeCall[] = [];
  const broken: string[] = [];

  const bridge: FakeBridge = {
    calls,
    broken,
    async call(channel, input) {
      calls.push({ channel, input });
      const known: Channel | undefined = Object.hasOwn(contract, channel) ? contract[channel as ChannelName] : undefined;
      const scripted = answers.get(channel);
      if (!known || scripted === undefined) return complain(`${channel} was asked and is not scripted`);
      const question = known.input.safeParse(input);
      if (!question.success) return complain(`${channel} was asked with what its contract refuses: ${question.error.message}`);
      const answer = typeof scripted === 'function' ? await scripted(question.data) : scripted;
      if (!answer.ok) return answer;
      const checked = known.kind === 'job' ? { success: true, data: answer.value } : known.output.safeParse(answer.value);
      return checked.success
        ? ok(checked.data)
        : complain(`${channel} is scripted with what its contract refuses: ${JSON.stringify(answer)}`);
    },
    on(event, listener) {
      const own = listeners.get(event) ?? new Set();
      listeners.set(event, own.add(listener));
      return () => own.delete(listener);
    },
    emit(event, payload) {
      const checked = eventSchemas[event].parse(payload);
      for (const listener of listeners.get(event) ?? []) listener(checked);
    },
    answer: (channel, answer) => void answers.set(channel, answer),
  };
  started.push(bridge);
  return bridge;

  function complain(what: string): Answer {
    broken.push(what);
    return err({ code: 'internal', ref: 'contract' });
  }
}

type Options = { readonly bridge?: FakeBridge; readonly today?: string };

/** The screen as in the window, without the frame around it. */
export function renderFeature(screen: ReactNode, { bridge = fakeBridge(), today = '2030-02-10' }: Options = {}) {
  installBridge(bridge);
  const client = createQueryClient();
  const wrap = (inner: ReactNode) => (
    <QueryClientProvider client={client}>
      <UiProvider today={IsoDate.parse(today)} still>
        <EventListener />
        {inner}
      </UiProvider>
    </QueryClientProvider>
  );
  const view = render(wrap(screen));
  return { ...view, bridge, again: (next: ReactNode) => view.rerender(wrap(next)) };
}

/** Puts the bridge where the window looks for it. */
export function installBridge(bridge: FakeBridge): void {
  Object.defineProperty(window, 'bridge', { value: bridge, configurable: true });
}

export const user = userEvent;

export const day = (text: string): IsoDate => IsoDate.parse(text);
export const euros = (amount: number): Cents => Cents.parse(Math.round(amount * 100));

const uuid = (kind: string, n: number): string => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`.slice(-36);
export const aDebtorId = (n = 1) => DebtorId.parse(uuid('d', n));
export const anInvoiceId = (n = 1) => InvoiceId.parse(uuid('a', n));
export const aPaymentId = (n = 1) => PaymentId.parse(uuid('b', n));
export const aLetterId = (n = 1) => LetterId.parse(uuid('c', n));
export const aJobId = (n = 1) => JobId.parse(uuid('e', n));

afterEach(() => {
  cleanup();
  window.location.hash = '';
  const broken = started.splice(0).flatMap((bridge) => bridge.broken);
  if (broken.length > 0) throw new Error(broken.join('\n'));
});
