/** What the staging file of an import holds: its rows, the customers they name, and what was read of the file as a whole. */
import type { ImportChoices, ImportNote, ImportRowState } from '../../shared/contract/imports.ts';
import type { DebtorId, ImportId, InvoiceId } from '../../shared/domain/ids.ts';
import type {
  DroppedReason,
  Encoding,
  ImportedCustomer,
  ImportedInvoice,
  ImportedPayment,
  Mapping,
  Separator,
} from '../../shared/domain/imports/index.ts';
import type { Cents } from '../../shared/domain/money.ts';

export type StagedRecord =
  | { readonly kind: 'customer'; readonly record: ImportedCustomer }
  | { readonly kind: 'invoice'; readonly record: ImportedInvoice }
  | { readonly kind: 'payment'; readonly record: ImportedPayment; readonly targetId?: InvoiceId }
  /** Rows that gave no record. */
  | { readonly kind: 'none' };

export type StagedRow = {
  readonly state: ImportRowState;
  /** What the program proposes; the owner's own tick wins. */
  readonly proposed: boolean;
  readonly tickable: boolean;
  readonly rows: readonly number[];
  /** Blank for rows without a record. */
  readonly recordKey: string;
  readonly customerKey: string | null;
  /** Total of the invoice, or amount of the payment. */
  readonly amount: Cents | null;
  /** What would be written as received together with the invoice. */
  readonly collected: Cents | null;
  readonly notes: readonly ImportNote[];
  readonly body: StagedRecord;
};
export type StagedCustomer = {
  readonly key: string;
  readonly outcome: 'same' | 'similar' | 'new';
  readonly debtorId: DebtorId | null;
  readonly candidates: readonly DebtorId[];
  readonly chosen: boolean;
};
export type StagedHead = {
  readonly id: ImportId;
  readonly fileName: string;
  readonly fileHash: string;
  readonly format: 'csv' | 'xlsx' | 'xls' | 'ods' | 'html';
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly sheet: number;
  readonly fingerprint: string;
  readonly mapping: Mapping;
  readonly remembered: boolean;
  readonly choices: ImportChoices;
  readonly termDays: number;
  readonly undated: 'on-due-date' | 'leave-out';
  readonly undatedCount: number;
  readonly assumedDueDates: number;
  readonly accents: readonly string[];
  readonly dropped: readonly { readonly reason: DroppedReason; readonly count: number }[];
  readonly fileTotals: readonly { readonly row: number; readonly amount: Cents }[];
};
export type Staged = StagedRow & { readonly position: number; readonly ticked: boolean };
