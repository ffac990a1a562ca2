/**
 * Makes the example shop beside its place, in one transaction and through the use cases of the program; main puts it there.
 * The owner's ledger is not opened.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import { err, ok } from '../../shared/domain/result.ts';
import type { AppContext, Places } from '../core/context.ts';
import { exampleState } from '../core/onboarding/example-mark.ts';
import { type StoryClock, makeExample as tellStory } from '../core/onboarding/make-example.ts';
import { readMigrations } from '../db/migrate.ts';
import { createLedger, ledgerFileExists, type OpenLedger, openLedger } from '../db/open.ts';
import type { UnitOfWork } from '../db/unit-of-work.ts';
import type { TaskFunction, TaskTools } from '../jobs/tasks.ts';
import { localDay } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { keptInBulk } from './open-for-task.ts';

export const makeExample: TaskFunction<'make-example'> = ({ places, today, anew }, tools) => {
  const kept = anew ? undefined : stillGood(places, today, tools);
  if (kept !== undefined) return ok({ madeOn: kept });

  const folder = join(places.ledgerFolder, 'making');
  rmSync(folder, { recursive: true, force: true });
  const builtFile = join(folder, 'ledger.sqlite');
  try {
    const made = createLedger(builtFile, {
      migrations: readMigrations(places.migrationsFolder),
      now: tools.now,
      keepDerived: keptInBulk(tools),
      fill: (ledger) => fill(ledger, today, tools),
    });
    if (!made.ok) return err({ code: made.error.code });
    // One file without a journal beside it, so that main can move it.
    made.value.sqlite.pragma('journal_mode = DELETE');
    made.value.close();
    return ok({ madeOn: today, builtFile });
  } catch (thrown) {
    rmSync(folder, { recursive: true, force: true });
    throw thrown;
  }
};

/** The shop of today, or one in which somebody worked. One that cannot be read is made anew: it holds nothing of the owner's. */
function stillGood(places: Places, today: IsoDate, tools: TaskTools): IsoDate | undefined {
  if (!ledgerFileExists(places.ledgerFile)) return undefined;
  const opened = openLedger(places.ledgerFile, {
    role: 'reader',
    migrations: readMigrations(places.migrationsFolder),
    now: tools.now,
  });
  if (!opened.ok) return undefined;
  try {
    const state = opened.value.uow.read(exampleState);
    return state && (state.madeOn === today || !state.untouched) ? state.madeOn : undefined;
  } finally {
    opened.value.close();
  }
}

function fill(ledger: OpenLedger, today: IsoDate, tools: TaskTools): void {
  const { clock, ...time } = storyTime(today);
  ledger.uow.write((tx) => {
    // One transaction for the whole story: a use case that refuses its part throws, and nothing is left of any.
    const uow = { read: (work) => work(tx), write: (work) => work(tx) } as UnitOfWork;
    // All that the use cases of the story ask of the world; anything else would be a mistake of theirs, and fails as one.
    const ctx = { uow, newId: <T extends string>() => newId() as T, localDay, ...time } as AppContext;
    tellStory(ctx, tx, clock, today, (done, total) => {
      tools.stopIfCancelled();
      tools.progress('making-example', done, total);
    });
    return ok(undefined);
  });
}

/** Each thing of a day happens a minute after the one before, from ten in the morning on (UTC+1 or +2: after opening). */
function storyTime(today: IsoDate): { readonly clock: StoryClock; readonly today: () => IsoDate; readonly now: () => string } {
  let day = today;
  let minutes = 0;
  return {
    clock: {
      set: (next) => {
        if (next !== day) minutes = 0;
        day = next;
      },
    },
    today: () => day,
    now: () => {
      minutes += 1;
      const [hours, rest] = [9 + Math.floor(minutes / 60), minutes % 60];
      return `${day}T${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}:00.000Z`;
    },
  };
}
