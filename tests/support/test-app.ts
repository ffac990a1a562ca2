/**
 * The real program without Electron, over a real ledger in a temporary folder: the same dispatcher, handlers,
 * database, blobs and worker threads that main composes. Only time, ids and the dialogs are scripted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type BetterSqlite from 'better-sqlite3';
import Database from 'better-sqlite3';
import { expect, onTestFinished } from 'vitest';
import { type Application, openApplication } from '../../electron/application.ts';
import type { Desktop } from '../../electron/core/context.ts';
import type { Drives } from '../../electron/platform/drives/system-drives.ts';
import type { Every } from '../../electron/point-keeper.ts';
import type { AnswerOf, AppError, InputOf, OutputOf } from '../../shared/contract/define.ts';
import type { Topic } from '../../shared/contract/events.ts';
import type { AppContract, ChannelName } from '../../shared/contract/index.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import type { Result } from '../../shared/domain/result.ts';
import { legalDaysKeptAndTold } from './legal-days.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const resourcesFolder = join(root, 'resources');
export const workerFile = new URL('../../electron/workers/worker.ts', import.meta.url);

export type TestApp = {
  readonly application: Application;
  readonly folder: string;
  readonly changed: Topic[];
  /** Every event the window would have heard, in order. */
  readonly heard: { readonly event: string; readonly payload: unknown }[];
  /** Answers of the dialogs, taken one by one; an unscripted dialog fails the test. */
  readonly answers: (string | undefined)[];
  /** Files that were handed to the system's viewer. */
  readonly viewed: string[];
  /** Addresses that were handed to the system's mail, messages or telephone. */
  readonly outside: string[];
  setToday(day: string): void;
  call<K extends ChannelName>(channel: K, input: InputOf<AppContract[K]>): Promise<Result<AnswerOf<AppContract[K]>, AppError>>;
  /** As `call`, for inputs the types would refuse. */
  callRaw(channel: string, input: unknown): Promise<Result<unknown, AppError>>;
  /** Calls and takes the value; a refusal fails the test. */
  given<K extends ChannelName>(channel: K, input: InputOf<AppContract[K]>): Promise<AnswerOf<AppContract[K]>>;
  /** Runs a job channel to its end. */
  run<K extends ChannelName>(channel: K, input: InputOf<AppContract[K]>): Promise<Result<OutputOf<AppContract[K]>, AppError>>;
  /** As `run`, of a job that is given up in the moment in which it begins. */
  givenUp<K extends ChannelName>(channel: K, input: InputOf<AppContract[K]>): Promise<Result<unknown, AppError>>;
  /** Called in the moment in which the window would hear an event. */
  whenTold(listener: (event: string, payload: unknown) => void): void;
  /** A second, reading connection to the open ledger, closed with the test. */
  sql(): BetterSqlite.Database;
  close(): Promise<void>;
  /** Closes and opens the program again over the same folder. */
  reopen(): Promise<TestApp>;
};

type Options = {
  readonly today?: string;
  readonly folder?: string;
  /** Told apart from the clock: what runs every quarter of an hour runs when the test says so. */
  readonly every?: Every;
  /** What is plugged in; without it, nothing. */
  readonly drives?: Drives;
  /** Milliseconds that closing waits for the last point; most tests are not about it. */
  readonly leavingWaits?: number;
  /** `none` leaves the first screen; otherwise an empty ledger of "Ferretería La Tuerca Inventada, S.L.". */
  readonly ledger?: 'main' | 'none';
};

export async function openTestApp(options: Options = {}): Promise<TestApp> {
  const folder = options.folder ?? temporaryFolder();
  let today = options.today ?? '2026-11-22';
  let tick = 0;
  const changed: Topic[] = [];
  const heard: TestApp['heard'] = [];
  const answers: (string | undefined)[] = [];
  const viewed: string[] = [];
  const outside: string[] = [];
  const listeners: ((event: string, payload: unknown) => void)[] = [];
  const finished = new Map<string, (outcome: Result<unknown, AppError>) => void>();
  const outcomes = new Map<string, Result<unknown, AppError>>();

  const answer = async (): Promise<string | undefined> => {
    if (answers.length === 0) throw new Error('a dialog was opened that the test did not expect');
    return answers.shift();
  };
  const desktop: Desktop = {
    chooseFile: answer,
    chooseFolder: answer,
    chooseWhereToSave: answer,
    openFile: async (path) => {
      viewed.push(path);
      return true;
    },
    showInFolder: () => {},
    openExternal: async (address) => {
      outside.push(address);
      return true;
    },
  };
  const application = await openApplication({
    userDataFolder: folder,
    resourcesFolder,
    workerFile,
    version: '0.1.0',
    desktop,
    leavingWaits: options.leavingWaits ?? 0,
    settling: 0,
    drives: options.drives ?? NO_DRIVES,
    ...(options.every && { every: options.every }),
    clock: {
      today: () => today as IsoDate,
      // Each reading is one millisecond later, so that order in time is order of asking.
      now: () =>
        new Date(
          Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1, Number(today.slice(8, 10)), 9) + tick++,
        ).toISOString(),
    },
    emit: (event, payload) => {
      heard.push({ event, payload });
      for (const listener of listeners) listener(event, payload);
      if (event === 'data.changed') changed.push(...(payload as { topics: Topic[] }).topics);
      if (event === 'job.finished') {
        const { jobId, outcome } = payload as { jobId: string; outcome: Result<unknown, AppError> };
        outcomes.set(jobId, outcome);
        finished.get(jobId)?.(outcome);
      }
    },
  });

  const outcomeOf = (jobId: string): Promise<never> => {
    const early = outcomes.get(jobId);
    return early ? Promise.resolve(early as never) : (new Promise((resolve) => finished.set(jobId, resolve)) as never);
  };

  const app: TestApp = {
    application,
    folder,
    changed,
    heard,
    answers,
    viewed,
    outside,
    setToday: (day) => {
      today = day;
    },
    call: (channel, input) => application.call(channel, input) as never,
    callRaw: (channel, input) => application.call(channel, input),
    given: async (channel, input) => {
      const outcome = await application.call(channel, input);
      if (!outcome.ok) throw new Error(`${channel}: ${JSON.stringify(outcome.error)}`);
      return outcome.value as never;
    },
    run: async (channel, input) => {
      const started = await application.call(channel, input);
      return started.ok ? outcomeOf((started.value as { jobId: string }).jobId) : started;
    },
    givenUp: async (channel, input) => {
      const started = await application.call(channel, input);
      if (!started.ok) return started;
      const { jobId } = started.value as { jobId: string };
      await application.call('jobs.cancel', { jobId });
      return outcomeOf(jobId);
    },
    whenTold: (listener) => {
      listeners.push(listener);
    },
    sql: () => {
      const sqlite = new Database(application.ctx.places.ledgerFile, { readonly: true });
      onTestFinished(() => void sqlite.close());
      return sqlite;
    },
    close: () => application.close(),
    reopen: async () => {
      await application.close();
      return openTestApp({ ...options, folder, today });
    },
  };
  onTestFinished(async () => {
    expectLegalDaysTold(application);
    await application.close();
  });
  if ((options.ledger ?? 'main') === 'main' && !application.ctx.ledger.hasMain()) {
    await app.given('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
    changed.length = 0;
    heard.length = 0;
  }
  return app;
}

/** Whatever a test did to a ledger that it leaves open: no command forgot a day that the law counts. */
function expectLegalDaysTold({ ctx }: Application): void {
  if (ctx.ledger.status().state !== 'open') return;
  const both = legalDaysKeptAndTold(ctx);
  if (both !== undefined) expect(both.kept).toEqual(both.told);
}

const NO_DRIVES: Drives = { find: async () => [], sign: async () => '', eject: async () => false };

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deudario-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
