/** Holds the one open ledger of the program and knows where each of them lies. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerKind } from '../shared/contract/system.ts';
import { err, ok } from '../shared/domain/result.ts';
import { ledgerFolder } from './backup/ledger-folder.ts';
import { makePointAtOnce } from './backup/points.ts';
import { sweepStaged } from './backup/restore.ts';
import { confirmRestore, settleRestore, swapIn, undoRestore } from './backup/restore-swap.ts';
import type { BackupPorts } from './backup/snapshot.ts';
import type { LedgerHost, LedgerStatus, Places } from './core/context.ts';
import { readMigrations } from './db/migrate.ts';
import { createLedger, ledgerFileExists, type OpenLedger, openLedger } from './db/open.ts';
import type { KeepDerived } from './db/unit-of-work.ts';
import type { Clock } from './platform/clock.ts';
import { systemFiles } from './platform/file-layer.ts';

export type HostOptions = {
  readonly userDataFolder: string;
  readonly resourcesFolder: string;
  readonly temporaryFolder: string;
  readonly version: string;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly keepDerived: KeepDerived;
  readonly failed: (cause: unknown) => void;
  /** After a ledger was opened or closed. */
  readonly switched: (places: Places, status: LedgerStatus) => void;
};

const STATES = {
  'ledger-damaged': 'damaged',
  'ledger-foreign': 'foreign',
  'ledger-newer': 'newer',
  'ledger-unwritable': 'unwritable',
  'disk-full': 'unwritable',
} as const;

export type OpenLedgerHost = LedgerHost & { readonly current: () => OpenLedger | undefined };

export function createLedgerHost(options: HostOptions): OpenLedgerHost {
  const migrationsFolder = join(options.resourcesFolder, 'migrations');
  const files = systemFiles;
  const ports: BackupPorts = {
    files,
    clock: options.clock,
    newId: options.newId,
    migrations: readMigrations(migrationsFolder),
    programVersion: options.version,
  };
  const swept = new Set<LedgerKind>();
  let current: OpenLedger | undefined;
  let status: LedgerStatus = { state: 'none' };

  const placesOf = (kind: LedgerKind): Places => {
    const folder = join(options.userDataFolder, 'ledgers', kind);
    return {
      userDataFolder: options.userDataFolder,
      ledgerFolder: folder,
      ledgerFile: join(folder, 'ledger.sqlite'),
      blobsFolder: join(folder, 'blobs'),
      stagingFolder: join(folder, 'staging'),
      pointsFolder: join(folder, 'points'),
      temporaryFolder: options.temporaryFolder,
      resourcesFolder: options.resourcesFolder,
      migrationsFolder,
      version: options.version,
    };
  };
  const folderOf = (kind: LedgerKind) => ledgerFolder(placesOf(kind).ledgerFolder);
  const isHere = (kind: LedgerKind): boolean => ledgerFileExists(placesOf(kind).ledgerFile);

  function close(): void {
    current?.close();
    current = undefined;
    status = { state: 'none' };
  }

  function become(kind: LedgerKind, next: LedgerStatus): LedgerStatus {
    status = next;
    options.switched(placesOf(kind), status);
    return status;
  }

  function settle(kind: LedgerKind, opened: ReturnType<typeof openLedger>): LedgerStatus {
    if (!opened.ok) {
      options.failed(opened.error.cause);
      return become(kind, { state: STATES[opened.error.code], kind });
    }
    current = opened.value;
    return become(kind, { state: 'open', kind });
  }

  const openFile = (kind: LedgerKind) =>
    openLedger(placesOf(kind).ledgerFile, {
      role: 'main',
      migrations: ports.migrations,
      now: options.clock.now(),
      keepDerived: options.keepDerived,
      beforeMigration: () => makePointFirst(kind),
    });

  function makePointFirst(kind: LedgerKind): void {
    let refused: string | undefined;
    try {
      const point = makePointAtOnce(ports, folderOf(kind), 'before-migration');
      if (!point.ok) refused = point.error.code;
    } catch (cause) {
      options.failed(cause);
      refused = 'internal';
    }
    if (refused !== undefined) throw new MigrationWithoutPoint(refused);
  }

  function open(kind: LedgerKind): LedgerStatus {
    close();
    mkdirSync(placesOf(kind).ledgerFolder, { recursive: true });
    const settled = settleRestore(files, folderOf(kind));
    if (!settled.ok) {
      // Half of it may still be aside: opened now, its last changes would be missing.
      options.failed(settled.error);
      return become(kind, { state: 'unwritable', kind });
    }
    if (!isHere(kind)) return become(kind, { state: 'none' });
    let opened = openFile(kind);
    if (settled.value === 'swapped') opened = confirmOrUndo(kind, opened);
    if (!swept.has(kind)) {
      swept.add(kind);
      void sweepStaged(ports, folderOf(kind)).catch(options.failed);
    }
    return settle(kind, opened);
  }

  /** After a crash in the middle of a restore the new ledger may be there and not open. */
  function confirmOrUndo(kind: LedgerKind, opened: ReturnType<typeof openLedger>): ReturnType<typeof openLedger> {
    if (opened.ok) {
      report(confirmRestore(files, folderOf(kind)));
      return opened;
    }
    report(undoRestore(files, folderOf(kind)));
    return openFile(kind);
  }

  function report(step: ReturnType<typeof confirmRestore>): void {
    if (!step.ok) options.failed(step.error);
  }

  return {
    current: () => current,
    status: () => status,
    // A restore that was cut off may have left no ledger in its place, only a note of where it is.
    hasMain: () => isHere('main') || files.stat(folderOf('main').restoreNote) !== undefined,
    placesOf,
    close,
    open,
    condemn: () => {
      if (status.state !== 'open') return;
      const { kind } = status;
      close();
      become(kind, { state: 'damaged', kind });
    },
    restore: ({ kind, staged, sha256, wayBack }) => {
      const before = status;
      close();
      const folder = folderOf(kind);
      const swapped = swapIn(files, folder, { staged, sha256, safetyPoint: wayBack }, options.clock.now());
      const opened = swapped.ok ? openFile(kind) : undefined;
      if (opened?.ok) {
        report(confirmRestore(files, folder));
        settle(kind, opened);
        return ok(undefined);
      }
      options.failed(opened ? opened.error.cause : swapped);
      if (opened) report(undoRestore(files, folder));
      if (before.state !== 'none') open(before.kind);
      return err({ code: 'restore-failed' });
    },
    create: (kind, fill) => {
      const places = placesOf(kind);
      if (ledgerFileExists(places.ledgerFile)) return err({ code: 'ledger-exists' });
      close();
      const created = createLedger(places.ledgerFile, {
        migrations: ports.migrations,
        now: options.clock.now(),
        keepDerived: options.keepDerived,
        fill: (ledger) =>
          ledger.uow.write((tx) => {
            fill(tx);
            return ok(undefined);
          }),
      });
      if (!created.ok) return created;
      settle(kind, created);
      return ok(undefined);
    },
  };
}

/** Leaves an older ledger as it is. `code` as the system's own, so that opening tells a full disk from a damaged file. */
class MigrationWithoutPoint extends Error {
  readonly code: string;
  constructor(reason: string) {
    super(`no safety copy before the migration: ${reason}`);
    const codes: Readonly<Record<string, string>> = { 'disk-full': 'ENOSPC', 'not-enough-space': 'ENOSPC', 'ledger-damaged': '' };
    this.code = codes[reason] ?? 'EIO';
  }
}
