/** What each worker task is given and gives back: plain data, copied between threads. */
import type { calendarChannels } from '../../shared/contract/calendar.ts';
import type { CopyComparison, CopySummary, ListedCopy } from '../../shared/contract/copies.ts';
import type { CopyReason } from '../../shared/contract/copy-state.ts';
import type { AppError, InputOf, OutputOf } from '../../shared/contract/define.ts';
import type { exportChannels } from '../../shared/contract/export.ts';
import type { ImportChoices, ImportResult } from '../../shared/contract/imports.ts';
import type { lookChannels } from '../../shared/contract/look-inside.ts';
import type { policyChannels } from '../../shared/contract/policy.ts';
import type { Printed, PrintRequest } from '../../shared/contract/prints.ts';
import type { LedgerKind } from '../../shared/contract/system.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import type { DunningPolicy } from '../../shared/domain/dunning/policy.ts';
import type { DebtorId, ImportId } from '../../shared/domain/ids.ts';
import type { Cents } from '../../shared/domain/money.ts';
import type { RescueFacts } from '../../shared/domain/rescue-facts.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Places, StagedLedger } from '../core/context.ts';
import type { Facts } from '../core/diagnostics/compose.ts';
import type { BindingLoad } from '../platform/binding-load.ts';
import type { HeldKey, Lock, MadeLock } from '../platform/copy-lock.ts';
import type { DrawnLetter, LetterToDraw } from './letter-tasks.ts';
import type { PressTasks } from './press-tasks.ts';

export type { DrawnLetter, LetterToDraw } from './letter-tasks.ts';
export type { StoredLetter } from './press-tasks.ts';

export type Tasks = PressTasks & {
  /** The draft on the screen; the warm worker draws it. */
  'preview-letter': { readonly input: LetterToDraw; readonly output: DrawnLetter };
  /** The paper that is registered. */
  'draw-letter': { readonly input: LetterToDraw; readonly output: DrawnLetter };
  /** A list, a card or a statement for the printer, drawn into `file`, which does not exist yet. */
  'draw-sheet': {
    readonly input: { readonly request: PrintRequest; readonly today: IsoDate; readonly file: string };
    readonly output: Printed & { readonly file: string };
  };
  'draw-rescue': {
    readonly input: { readonly facts: RescueFacts; readonly today: IsoDate; readonly file: string };
    readonly output: Printed & { readonly file: string };
  };
  /** The calendar as a file for other calendars, written into `file`, which does not exist yet. */
  'write-calendar': {
    readonly input: {
      readonly request: InputOf<(typeof calendarChannels)['calendar.export']>;
      readonly today: IsoDate;
      readonly file: string;
    };
    readonly output: { readonly file: string; readonly from: IsoDate; readonly to: IsoDate; readonly events: number };
  };
  /** Reads the open ledger from end to end: pages, references, event chain. */
  'check-ledger': {
    readonly input: { readonly thorough: boolean };
    readonly output: {
      readonly healthy: boolean;
      readonly problem: 'pages' | 'references' | 'events' | 'none';
      readonly events: number;
    };
  };
  /** Builds the example shop in a ledger of its own; without `builtFile` the one that is there is still good. */
  'make-example': {
    readonly input: { readonly places: Places; readonly today: IsoDate; readonly anew: boolean };
    readonly output: { readonly madeOn: IsoDate; readonly builtFile?: string };
  };
  /** A verified copy outside this computer. */
  'make-copy': {
    readonly input: CopyPlaceToFill;
    readonly output: {
      readonly name: string;
      readonly summary: CopySummary;
      readonly removed: number;
      readonly worn: boolean;
      readonly events: number;
      readonly lastEventHash: string;
    };
  };
  'make-point': {
    readonly input: { readonly reason: CopyReason };
    readonly output: { readonly madeAt: string; readonly lastEventHash: string };
  };
  /** Without a folder, the points of the ledger. */
  'list-copies': { readonly input: { readonly folder?: string }; readonly output: { readonly copies: ListedCopy[] } };
  /** A new key for encrypted copies. */
  'make-lock': { readonly input: { readonly passphrase: string }; readonly output: MadeLock };
  /** The key of an encrypted copy, by its passphrase or its recovery code. */
  'open-lock': { readonly input: LocatedCopy & { readonly secret: string }; readonly output: OpenedLock };
  'check-copy': { readonly input: LocatedCopy; readonly output: { readonly summary: CopySummary } };
  'compare-copy': { readonly input: LocatedCopy & LedgerFolders; readonly output: CopyComparison };
  'export-everything': {
    readonly input: { readonly folder: string; readonly today: IsoDate };
    readonly output: OutputOf<(typeof exportChannels)['export.everything']>;
  };
  /** Debtors of a copy, each held against what is here. */
  'look-copy': {
    readonly input: LocatedCopy & { readonly search: string; readonly offset: number; readonly limit: number };
    readonly output: OutputOf<(typeof lookChannels)['copies.look']>;
  };
  'look-copied-debtor': {
    readonly input: LocatedCopy & { readonly debtorId: DebtorId };
    readonly output: OutputOf<(typeof lookChannels)['copies.lookAtDebtor']>;
  };
  /** What is missing here of one record of a copy, with what hangs on it. */
  'bring-back': {
    readonly input: LocatedCopy & { readonly what: InputOf<(typeof lookChannels)['copies.bringBack']>['what'] };
    readonly output: OutputOf<(typeof lookChannels)['copies.bringBack']>;
  };
  /** The newest copy of a folder, restored into a sandbox. */
  'rehearse-copy': {
    /** `secret`: what its owner remembers; then the key that this computer holds is left aside. */
    readonly input: { readonly folder: string; readonly secret?: string };
    readonly output: {
      readonly copyMadeAt: string;
      readonly invoices: number;
      readonly outstanding: Cents;
      readonly changesSince?: number;
    };
  };
  /** Stages the copy's ledger; main puts it in its place while nobody may write. */
  'prepare-restore': {
    readonly input: LocatedCopy & LedgerFolders & { readonly mustBeWayBack: boolean };
    /** `lock`: of an encrypted copy, with its key. */
    readonly output: StagedLedger & { readonly summary: CopySummary; readonly lock?: OpenedLock };
  };
  /** `source` is the chosen file; without it, what was kept of it when it was first read. */
  'read-import': {
    readonly input: {
      readonly id: ImportId;
      readonly source?: string;
      readonly fileName: string;
      readonly choices: ImportChoices;
    };
    readonly output: { readonly id: ImportId };
  };
  'apply-import': { readonly input: { readonly id: ImportId }; readonly output: ImportResult };
  'recompute-steps': {
    readonly input: { readonly today: IsoDate };
    readonly output: { readonly debtors: number; readonly changed: number };
  };
  /** The warm worker tells what an edited policy would change. */
  'preview-policy': {
    readonly input: { readonly policy: DunningPolicy; readonly today: IsoDate };
    readonly output: OutputOf<(typeof policyChannels)['policy.preview']>;
  };
  'empty-bin': {
    readonly input: { readonly onlyDue: boolean; readonly today: IsoDate };
    readonly output: { readonly erased: number; readonly blocked: number };
  };
  /** Gathers what the diagnostic file tells and writes it into `file`, which does not exist yet. */
  diagnose: {
    readonly input: {
      readonly file: string;
      readonly logFiles: readonly string[];
      readonly state: string;
      readonly copies: Facts;
      readonly drives: Facts;
    };
    readonly output: { readonly file: string; readonly text: string };
  };
  'look-for-unused-files': {
    readonly input: { readonly anew: boolean };
    readonly output: { readonly unused: number; readonly due: number };
  };
  'sweep-files': { readonly input: object; readonly output: { readonly removed: number; readonly bytes: number } };
  'undo-import': {
    readonly input: { readonly id: ImportId };
    readonly output: { readonly debtors: number; readonly invoices: number; readonly payments: number };
  };
};

/** Tasks that write the ledger: while one runs, commands wait for their turn. */
export const BULK_WRITES: readonly (keyof Tasks)[] = [
  'prepare-restore',
  'bring-back',
  'apply-import',
  'undo-import',
  'empty-bin',
  // Nothing may be put meanwhile, and no copy runs beside another task.
  'sweep-files',
  'recompute-steps',
];
/** Tasks served by the warm worker, where the latest request replaces the one before. */
export const PREVIEWS: readonly (keyof Tasks)[] = [
  'preview-letter',
  'preview-policy',
  'list-copies',
  'look-copy',
  'look-copied-debtor',
];

/** The folder that the owner chose; of a stick, what it is called and whether it holds files of 4 GiB. */
export type CopyPlaceToFill = {
  readonly folder: string;
  readonly name?: string;
  readonly isFat32?: boolean;
  /** Encrypts the copy. */
  readonly lock?: Lock;
};
export type OpenedLock = { readonly lock: Lock; readonly held: HeldKey };
/** `copyId` within the chosen folder; `folder` absent: among the points of the ledger. */
export type LocatedCopy = { readonly folder?: string; readonly copyId: string };
/** A copy belongs in the ledger of its own kind, whichever is open. */
export type LedgerFolders = { readonly ledgers: Readonly<Record<LedgerKind, string>> };

export type TaskTools = {
  readonly places: Places;
  /** Of encrypted copies, as far as they are held. */
  readonly keys: readonly HeldKey[];
  /** UTC instant at which the job was asked for. */
  readonly now: string;
  /** `phase` is a key of the catalogue under `jobs.phase`; `total` 0 means not known. Call it as often as you like. */
  readonly progress: (phase: string, done: number, total: number) => void;
  /** Read it between items; no item lasts more than 250 ms. */
  readonly cancelled: () => boolean;
  /** Throws what the runner reports as a cancelled job. */
  readonly stopIfCancelled: () => void;
};

export type TaskOutcome<K extends keyof Tasks> = Result<Tasks[K]['output'], AppError>;
export type TaskFunction<K extends keyof Tasks> = (
  input: Tasks[K]['input'],
  tools: TaskTools,
) => TaskOutcome<K> | Promise<TaskOutcome<K>>;

export class TaskCancelled extends Error {
  constructor() {
    super('cancelled');
  }
}

/** From main to the worker. */
export type TaskOrder = {
  readonly jobId: string;
  readonly task: keyof Tasks;
  readonly input: unknown;
  /** One Int32: not 0 once the job is cancelled. A message would not arrive during a synchronous loop. */
  readonly cancelFlag: SharedArrayBuffer;
  readonly places: Places;
  readonly keys: readonly HeldKey[];
  readonly now: string;
};

/** What a thread is started with. */
export type ThreadData = { readonly binding: BindingLoad };

/** From the worker to main. */
export type TaskMessage =
  | { readonly kind: 'progress'; readonly jobId: string; readonly phase: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly jobId: string; readonly outcome: Result<unknown, AppError> }
  | { readonly kind: 'crashed'; readonly jobId: string; readonly name: string; readonly stack: string };
