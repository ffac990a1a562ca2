/** The whole program without Electron: `main.ts` and the tests compose it the same way. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../shared/contract/define.ts';
import { eventSchemas, type Topic } from '../shared/contract/events.ts';
import type { JobId } from '../shared/domain/ids.ts';
import { err, ok, type Result } from '../shared/domain/result.ts';
import { keepDerived } from './core/agenda/keep-derived.ts';
import { needsTelling } from './core/agenda/new-day.ts';
import { tidyUp } from './core/bin/tidy.ts';
import { type DayNotice, dayNotice } from './core/calendar/notices.ts';
import { type AppContext, type Desktop, LedgerNotOpen } from './core/context.ts';
import { copyState } from './core/copies/copy-state.ts';
import { placeOfStick, upToDateCopyOn } from './core/sticks/own-sticks.ts';
import { readIdentity } from './db/ledger-contents.ts';
import { currentMark } from './db/repositories/event-marks.ts';
import { storageCode } from './db/sqlite-errors.ts';
import { sweepStaging } from './db/staging.ts';
import { createFirstCheck } from './first-check.ts';
import { type DispatchPorts, dispatch } from './ipc/dispatch.ts';
import { allHandlers, tableFor } from './ipc/handlers.ts';
import { createJobRunner } from './jobs/runner.ts';
import { ON_THE_SIDE } from './jobs/side-jobs.ts';
import { createWriteGate } from './jobs/write-gate.ts';
import { createLedgerHost } from './ledger-host.ts';
import { createBlobStore } from './platform/blob-store.ts';
import { type Clock, localDay, systemClock } from './platform/clock.ts';
import { createCopyDesk } from './platform/copy-desk.ts';
import { createCopyKeys } from './platform/copy-keys.ts';
import { readMarks } from './platform/drives/marks.ts';
import { type Drives, systemDrives } from './platform/drives/system-drives.ts';
import { fileErrorCode } from './platform/file-errors.ts';
import { createFileTokens } from './platform/file-tokens.ts';
import { newId } from './platform/ids.ts';
import { createIncomingFiles } from './platform/incoming-files.ts';
import { createLogger, type Logger } from './platform/logger.ts';
import { createTemporaryFiles } from './platform/temporary-files.ts';
import { acceptUpload } from './platform/uploads.ts';
import { createPointKeeper, type Every, LEAVING_WAITS_MILLISECONDS, systemEvery } from './point-keeper.ts';
import { createStickKeeper, type StartedJob } from './stick-keeper.ts';

export type ApplicationOptions = {
  readonly userDataFolder: string;
  readonly resourcesFolder: string;
  readonly workerFile: string | URL;
  readonly version: string;
  readonly desktop: Desktop;
  readonly emit: (event: string, payload: unknown) => void;
  readonly clock?: Clock;
  readonly newId?: () => string;
  readonly drives?: Drives;
  /** Milliseconds that a stick is given after its copy, before it may be taken out. */
  readonly settling?: number;
  /** How the quarters of an hour are told. */
  readonly every?: Every;
  /** Milliseconds that leaving may wait for the last point. */
  readonly leavingWaits?: number;
};

export type Application = {
  readonly ctx: AppContext;
  call(channel: string, input: unknown): Promise<Result<unknown, AppError>>;
  /** Serves `/blob/<token>`. */
  fileOf(token: string): { readonly path: string; readonly contentType: string } | undefined;
  /** Serves `POST /upload`. */
  acceptUpload(name: string, bytes: Uint8Array): Result<{ readonly token: string }, AppError>;
  runningJobs(): number;
  readonly log: Logger;
  /** What the computer tells of today, once everybody's steps are told; `undefined` when there is nothing to tell. */
  dayNotice(): Promise<DayNotice | undefined>;
  /** The computer's civil day is another one. */
  newDay(): void;
  /** Reads what the first screen did not ask for, so that the next one does not wait for it. */
  readAhead(): Promise<unknown>;
  /** Work that must not delay the first screen: the quick check of the ledger, once it stands or somebody wants to write. */
  afterFirstScreen(stands?: Promise<unknown>): Promise<void>;
  close(): Promise<void>;
};

/** Opens the owner's ledger when there is one. What is wrong with it is a state the window asks for, not an exception. */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const clock = options.clock ?? systemClock;
  const temporaryFolder = join(options.userDataFolder, 'temporary');
  mkdirSync(temporaryFolder, { recursive: true });
  const temporary = createTemporaryFiles(temporaryFolder);
  temporary.sweep();
  const log = createLogger({ folder: join(options.userDataFolder, 'logs'), clock });
  const tokens = createFileTokens();
  const gate = createWriteGate();

  const host = createLedgerHost({
    userDataFolder: options.userDataFolder,
    resourcesFolder: options.resourcesFolder,
    temporaryFolder,
    version: options.version,
    clock,
    newId: options.newId ?? newId,
    keepDerived: (tx) => keepDerived(tx, { today: clock.today(), localDay, now: clock.now() }, 'later'),
    failed: (cause) =>
      log.error('ledger-not-opened', { ...(cause instanceof Error && { name: cause.name, stack: stackOf(cause) }) }),
    switched: (places, status) => {
      log.info('ledger-switched', { state: status.state });
      // An import that was being looked at when the program ended is read again from its file.
      if (status.state === 'open') sweepStaging(places.stagingFolder);
      points.switched(isKept());
      sticks.switched();
      tellCopyState();
      tellStepsAnew();
    },
  });
  const desk = createCopyDesk(({ code }) => log.warn('copy-memory-not-kept', { code }));
  const copyKeys = createCopyKeys();
  const points = createPointKeeper({
    every: options.every ?? systemEvery,
    leavingWaits: options.leavingWaits ?? LEAVING_WAITS_MILLISECONDS,
    make: async (reason) => host.status().state === 'open' && (await runChannel('copies.makePoint', { reason })).ok,
  });

  const sticks = createStickKeeper({
    drives: options.drives ?? systemDrives(),
    marksOf: readMarks,
    every: systemEvery,
    ledger: () => {
      const [open, status] = [host.current(), host.status()];
      if (!open || status.state !== 'open' || status.kind !== 'main') return undefined;
      return {
        ledgerId: readIdentity(open.sqlite).ledgerId,
        isAutomatic: desk.memory(ctx.places.ledgerFolder).isAutomatic ?? true,
        upToDateOn: (stick) => upToDateCopyOn(ctx, stick),
      };
    },
    copyTo: (stick) => startJob('copies.make', { placeId: placeOfStick(ctx, stick).id }),
    checkOn: ({ home = '', ...stick }, copy) =>
      startJob('copies.check', { placeId: placeOfStick(ctx, stick).id, copyId: `${home}/${copy}` }),
    tell: (state) => emit('sticks.state', state),
    settling: () => pause(options.settling ?? SETTLING_MILLISECONDS),
  });

  const emit = (event: keyof typeof eventSchemas, payload: unknown): void =>
    options.emit(event, eventSchemas[event].parse(payload));
  const changed = (topics: readonly Topic[]): void => {
    points.changed(topics);
    emit('data.changed', { topics });
    tellStepsAnew();
  };
  let telling: Promise<unknown> | undefined;
  /** The next steps of everybody, when the day, the policy or the calendar is another. */
  function tellStepsAnew(): void {
    if (telling || !host.current()?.uow.read((db) => needsTelling(db, clock.today()))) return;
    telling = runChannel('agenda.recompute', {}).then(({ ok: isTold }) => {
      telling = undefined;
      // What was asked for meanwhile: midnight passed, or a policy was saved.
      if (isTold) tellStepsAnew();
    });
  }
  const tellCopyState = (): void => emit('backup.state', copyState(ctx));
  const logFailure = (ref: string, channel: string, cause: unknown): void =>
    log.error('bug', { ref, channel, ...(cause instanceof Error && { name: cause.name, stack: stackOf(cause) }) });
  const storageFailure = (thrown: unknown): AppError | undefined => {
    const code = storageCode(thrown) ?? fileErrorCode(thrown);
    return code && { code };
  };

  const ctx: AppContext = {
    get uow() {
      const open = host.current();
      if (!open) throw new LedgerNotOpen();
      return open.uow;
    },
    get blobs() {
      return createBlobStore(ctx.places.blobsFolder);
    },
    get places() {
      const status = host.status();
      return host.placesOf(status.state === 'none' ? 'main' : status.kind);
    },
    today: clock.today,
    localDay,
    now: clock.now,
    newId: <T extends string>() => (options.newId ?? newId)() as T,
    files: createIncomingFiles(),
    tokens,
    temporary,
    desktop: options.desktop,
    ledger: host,
    sticks,
    copyKeys,
    copyDesk: {
      ...desk,
      remember: (folder, change) => {
        const kept = desk.remember(folder, change);
        tellCopyState();
        return kept;
      },
    },
    log,
    runChannel,
    jobs: { list: () => runner.list(), cancel: (jobId) => runner.cancel(jobId) },
  };
  const runner = createJobRunner(ctx, options.workerFile, gate, { emit, changed, logFailure, storageFailure });
  const firstCheck = createFirstCheck(checkQuickly);
  const tidy = (): void => void tidyUp(ctx).catch((cause) => logFailure('tidying', 'bin.empty', cause));
  const ports: DispatchPorts = {
    logFailure,
    changed,
    storageFailure,
    enterToWrite: async () => {
      await firstCheck.beforeWriting();
      return gate.enter();
    },
    startJob: async (name, entry, input) => {
      if (name !== 'ledger.check') await firstCheck.beforeWriting();
      return runner.start(name, entry, input);
    },
  };
  const call = async (name: string, input: unknown): Promise<Result<unknown, AppError>> =>
    dispatch(await tableFor(name), ctx, ports, name, input);

  async function checkQuickly(): Promise<void> {
    if (host.status().state !== 'open') return;
    const checked = await runChannel('ledger.check', { thorough: false });
    if (!checked.ok || (checked.value as { healthy: boolean }).healthy) return;
    host.condemn();
    changed(['ledger']);
  }

  /** Whether the newest point of this computer holds the whole open ledger. */
  function isKept(): boolean {
    const open = host.current();
    const { lastPoint } = desk.memory(ctx.places.ledgerFolder);
    return !open || open.uow.read(currentMark).lastEventHash === lastPoint?.lastEventHash;
  }

  async function runChannel(name: string, input: unknown): Promise<Result<unknown, AppError>> {
    const answer = await call(name, input);
    if (!answer.ok || (await tableFor(name)).get(name)?.channel.kind !== 'job') return answer;
    return (await runner.outcomeOf((answer.value as { jobId: string }).jobId)) ?? err({ code: 'job-not-found' });
  }

  /** A job that nobody in the window asked for. */
  async function startJob(name: string, input: unknown): Promise<StartedJob> {
    const answer = await call(name, input);
    if (!answer.ok) return answer;
    const { jobId } = answer.value as { readonly jobId: JobId };
    return ok({ jobId, ended: runner.outcomeOf(jobId) ?? Promise.resolve(err({ code: 'job-not-found' })) });
  }

  if (host.hasMain()) host.open('main');

  return {
    ctx,
    call,
    log,
    fileOf: (token) => tokens.resolve(token),
    acceptUpload: (name, bytes) => {
      const stored = acceptUpload(temporary, name, bytes);
      return stored.ok ? ok({ token: tokens.mint(stored.value) }) : stored;
    },
    runningJobs: () => runner.list().filter(({ channel }) => !ON_THE_SIDE.has(channel)).length,
    dayNotice: async () => {
      await telling;
      return host.status().state === 'open' ? dayNotice(ctx) : undefined;
    },
    newDay: () => {
      tellStepsAnew();
      tidy();
    },
    readAhead: allHandlers,
    afterFirstScreen: async (stands = Promise.resolve()) => {
      await firstCheck.begin(stands);
      tidy();
    },
    close: async () => {
      for (const { jobId } of runner.list()) runner.cancel(jobId);
      sticks.close();
      await points.leave();
      await runner.close();
      await desk.settled();
      host.close();
      temporary.sweep();
    },
  };
}

/** What a stick may still be writing for itself after its last flush (formats.md §10.4). */
const SETTLING_MILLISECONDS = 2_000;

function pause(milliseconds: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, milliseconds).unref();
  return promise;
}

/** Of drizzle's errors only the cause: their own message holds the SQL with its values. */
function stackOf(cause: Error): string {
  const inner = cause.cause instanceof Error ? cause.cause : cause;
  return inner.stack ?? inner.name;
}
