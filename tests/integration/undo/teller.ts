/** Runs commands one after the other over one ledger and keeps how the ledger looked before each. */
import { refreshEverybody } from '../../../electron/core/agenda/keep-next-steps.ts';
import { localDay } from '../../../electron/platform/clock.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { type AppContract, type ChannelName, contract } from '../../../shared/contract/index.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { TestApp } from '../../support/test-app.ts';
import { type Look, lookAt } from './ledger-look.ts';

export type Told = { readonly channel: ChannelName; readonly before: Look; readonly pending: number };

/** Everybody's steps told anew, so that what follows from a policy or a rate is compared as well. */
export function lookNow(app: TestApp): Look {
  const { ctx } = app.application;
  ctx.uow.write((tx) => ok(refreshEverybody(tx, { today: ctx.today(), localDay, now: ctx.now() }, () => {})));
  return lookAt(app.sql());
}

const pendingUndos = (app: TestApp): number =>
  Number(app.sql().prepare('SELECT count(*) FROM undo_journal WHERE undoneAt IS NULL').pluck().get());

export function createTeller(app: TestApp) {
  const told: Told[] = [];
  return {
    told: told as readonly Told[],
    /** A reversible command: it leaves exactly one thing to undo. */
    async step<K extends ChannelName>(channel: K, input: InputOf<AppContract[K]>): Promise<OutputOf<AppContract[K]>> {
      const before = { channel, before: lookNow(app), pending: pendingUndos(app) };
      const outcome = contract[channel].kind === 'job' ? await app.run(channel, input) : await app.call(channel, input);
      if (!outcome.ok) throw new Error(`${channel}: ${JSON.stringify(outcome.error)}`);
      const left = pendingUndos(app) - before.pending;
      if (left !== 1) throw new Error(`${channel} left ${left} commands to undo`);
      told.push(before);
      return outcome.value as OutputOf<AppContract[K]>;
    },
  };
}
export type Teller = ReturnType<typeof createTeller>;
