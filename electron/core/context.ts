/**
 * What a use case may ask of the world. Effects stand behind these small types, so every use case runs in tests
 * over a real ledger without Electron.
 */
import type { AppError } from '../../shared/contract/define.ts';
import type { Stick, SticksState } from '../../shared/contract/stick-state.ts';
import type { LedgerKind } from '../../shared/contract/system.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import type { JobId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { LedgerFailure } from '../db/open.ts';
import type { UnitOfWork, WriteTx } from '../db/unit-of-work.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import type { CopyDesk } from '../platform/copy-desk.ts';
import type { CopyKeys } from '../platform/copy-keys.ts';
import type { FileTokens } from '../platform/file-tokens.ts';
import type { IncomingFiles } from '../platform/incoming-files.ts';
import type { Logger } from '../platform/logger.ts';
import type { TemporaryFiles } from '../platform/temporary-files.ts';

/** What the shell does for a use case. Paths stay in main; the window gets tokens. */
export type Desktop = {
  chooseFile(kind: 'spreadsheet' | 'image' | 'attachment' | 'copy' | 'certificate'): Promise<string | undefined>;
  chooseFolder(purpose: 'copy-target' | 'copy-source' | 'letters' | 'export'): Promise<string | undefined>;
  /** Where to save a file that leaves the program; `undefined` when the question was put away. The name has its ending. */
  chooseWhereToSave(kind: 'calendar' | 'pdf' | 'diagnostics', name: string): Promise<string | undefined>;
  /** Opens a file in the system's viewer; false when the system has none for it. */
  openFile(path: string): Promise<boolean>;
  showInFolder(path: string): void;
  /** Opens the program of the system for a `mailto:`, `sms:` or `tel:` address and nothing else; false when there is none. */
  openExternal(address: string): Promise<boolean>;
};

/** Where things are; also handed to worker tasks, which open the ledger themselves. */
export type Places = {
  readonly userDataFolder: string;
  readonly ledgerFolder: string;
  readonly ledgerFile: string;
  readonly blobsFolder: string;
  readonly stagingFolder: string;
  readonly pointsFolder: string;
  readonly temporaryFolder: string;
  readonly resourcesFolder: string;
  readonly migrationsFolder: string;
  readonly version: string;
};

export type LedgerStatus =
  | { readonly state: 'none' }
  | { readonly state: 'open'; readonly kind: LedgerKind }
  | { readonly state: 'damaged' | 'foreign' | 'newer' | 'unwritable'; readonly kind: LedgerKind };

/** A ledger in its `staging/` folder, checked and ready to take its place. */
export type StagedLedger = {
  readonly kind: LedgerKind;
  /** Name of its folder in `staging/`, and its fingerprint. */
  readonly staged: string;
  readonly sha256: string;
  /** The point of what was here; without it the files that were here are kept as they are. */
  readonly wayBack?: string;
};

/** A stick with what never leaves main. */
export type PluggedStick = Stick & {
  readonly path: string;
  /** Name of the folder on it with the copies of the open ledger. */
  readonly home?: string;
};

/** What is plugged in, as it was last seen. */
export type Sticks = {
  state(): SticksState;
  /** Asks the system again, now. */
  look(): Promise<SticksState>;
  stick(id: string): PluggedStick | undefined;
  eject(
    id: string,
  ): Promise<Result<Record<string, never>, { readonly code: 'stick-not-found' | 'stick-busy' | 'stick-not-ejected' }>>;
  dismiss(): void;
  /** Something of it that others keep is another now. */
  tell(): void;
};

/** Which ledger is open. Changing it closes the one before; use cases started later see the new one. */
export type LedgerHost = {
  status(): LedgerStatus;
  hasMain(): boolean;
  placesOf(kind: LedgerKind): Places;
  /** Refuses when the file is there already. `fill` runs in the first transaction of the new ledger. */
  create(kind: LedgerKind, fill: (tx: WriteTx) => void): Result<void, LedgerFailure | { readonly code: 'ledger-exists' }>;
  open(kind: LedgerKind): LedgerStatus;
  /** Puts it in its place and opens it. When it does not open, what was open before is back. */
  restore(staged: StagedLedger): Result<void, { readonly code: 'restore-failed' }>;
  /** The open ledger turned out to be damaged: closes it and says so, without touching the file. */
  condemn(): void;
  close(): void;
};

export type AppContext = {
  /** Throws `LedgerNotOpen` when none is; dispatch turns that into its own answer. */
  readonly uow: UnitOfWork;
  readonly today: () => IsoDate;
  /** The civil day on which an instant fell, in the time zone of this computer. */
  readonly localDay: (instant: string) => IsoDate;
  /** UTC instant. */
  readonly now: () => string;
  /** A random UUID; the caller says of what. */
  readonly newId: <T extends string = string>() => T;
  readonly blobs: BlobStore;
  readonly files: IncomingFiles;
  readonly tokens: FileTokens;
  readonly temporary: TemporaryFiles;
  readonly desktop: Desktop;
  readonly ledger: LedgerHost;
  readonly copyDesk: CopyDesk;
  readonly copyKeys: CopyKeys;
  readonly sticks: Sticks;
  readonly places: Places;
  readonly log: Logger;
  /** Runs another channel from inside, to its end even when it is a job. For undo. */
  readonly runChannel: (name: string, input: unknown) => Promise<Result<unknown, AppError>>;
  readonly jobs: JobControl;
};

/** All that a use case which only reads needs; a worker can give it too. */
export type Reading = Pick<AppContext, 'uow' | 'today' | 'localDay'>;

export type JobState = {
  readonly jobId: JobId;
  readonly channel: string;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
};
export type JobControl = {
  list(): readonly JobState[];
  /** False when there is no such job. */
  cancel(jobId: string): boolean;
};

export class LedgerNotOpen extends Error {
  constructor() {
    super('no ledger is open');
  }
}
