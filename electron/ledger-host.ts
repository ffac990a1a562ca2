/** Holds the one open ledger of the program and knows where each of them lies. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerKind } from '../shared/contract/system.ts';
import { err, ok } from '../shared/domain/result.ts';
import type { LedgerHost, LedgerStatus, Places } from './core/context.ts';
import { type Migration, readMigrations } from './db/migrate.ts';
import { createLedger, ledgerFileExists, type OpenLedger, openLedger } from './db/open.ts';

export type HostOptions = {
  readonly userDataFolder: string;
  readonly resourcesFolder: string;
  readonly temporaryFolder: string;
  readonly version: string;
  readonly now: () => string;
  /** Before an older ledger is migrated: takes its safety copy; throws to stop. */
  readonly beforeMigration: (places: Places) => void;
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
  const migrations: readonly Migration[] = readMigrations(migrationsFolder);
  let current: OpenLedger | undefined;
  let status: LedgerStatus = { state: 'none' };

  const placesOf = (kind: LedgerKind): Places => {
    const ledgerFolder = join(options.userDataFolder, 'ledgers', kind);
    return {
      userDataFolder: options.userDataFolder,
      ledgerFolder,
      ledgerFile: join(ledgerFolder, 'ledger.sqlite'),
      blobsFolder: join(ledgerFolder, 'blobs'),
      stagingFolder: join(ledgerFolder, 'staging'),
      pointsFolder: join(ledgerFolder, 'points'),
      temporaryFolder: options.temporaryFolder,
      resourcesFolder: options.resourcesFolder,
      migrationsFolder,
      version: options.version,
    };
  };

  function close(): void {
    current?.close();
    current = undefined;
    status = { state: 'none' };
  }

  function settle(kind: LedgerKind, opened: ReturnType<typeof openLedger>): LedgerStatus {
    if (opened.ok) {
      current = opened.value;
      status = { state: 'open', kind };
    } else {
      status = { state: STATES[opened.error.code], kind };
      options.failed(opened.error.cause);
    }
    options.switched(placesOf(kind), status);
    return status;
  }

  return {
    current: () => current,
    status: () => status,
    hasMain: () => ledgerFileExists(placesOf('main').ledgerFile),
    placesOf,
    close,
    condemn: () => {
      if (status.state !== 'open') return;
      const { kind } = status;
      close();
      status = { state: 'damaged', kind };
      options.switched(placesOf(kind), status);
    },
    open: (kind) => {
      close();
      const places = placesOf(kind);
      mkdirSync(places.ledgerFolder, { recursive: true });
      return settle(
        kind,
        openLedger(places.ledgerFile, {
          role: 'main',
          migrations,
          now: options.now(),
          beforeMigration: () => options.beforeMigration(places),
        }),
      );
    },
    create: (kind, fill) => {
      const places = placesOf(kind);
      if (ledgerFileExists(places.ledgerFile)) return err({ code: 'ledger-exists' });
      close();
      const created = createLedger(places.ledgerFile, {
        migrations,
        now: options.now(),
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
