/** What an import understood, before anything is written: one type for each kind of list, and what is doubtful in it. */
import type { IsoDate } from '../civil-date.ts';
import type { DebtorKind } from '../debtor-kind.ts';
import type { Cents } from '../money.ts';
import type { ImportedMethod, ImportedState } from './parse-values.ts';
import type { ErrorCode, Problem, WarningCode } from './problems.ts';

/** Rows count from 1, as spreadsheets do. */
type Sourced = {
  readonly rows: readonly number[];
  /** Equal for the same record in another file or on another day. */
  readonly recordKey: string;
  readonly warnings: readonly Problem<WarningCode>[];
};

export type ImportedCustomer = Sourced & {
  readonly code?: string;
  readonly name: string;
  readonly tradeName?: string;
  /** As it is stored: upper case, without signs. A wrong one is kept and warned of. */
  readonly taxId?: string;
  readonly kindGuess: DebtorKind;
  readonly address?: string;
  readonly postalCode?: string;
  readonly town?: string;
  readonly province?: string;
  /** Two letters. */
  readonly country?: string;
  readonly phones: readonly string[];
  readonly email?: string;
  readonly iban?: string;
  readonly termDays?: number;
  readonly notes?: string;
};

export type ImportedCustomerName = { readonly name?: string; readonly taxId?: string; readonly code?: string };
export type ImportedDueDate = { readonly dueOn: IsoDate; readonly amount: Cents };

export type ImportedInvoice = Sourced & {
  /** As printed. */
  readonly number: string;
  readonly series?: string;
  readonly kind: 'invoice' | 'corrective';
  readonly issuedOn: IsoDate;
  readonly operationOn?: IsoDate;
  readonly customer: ImportedCustomerName;
  /** Cash sales, "Varios", "Mostrador": there is nobody to claim from. */
  readonly withoutCustomer: boolean;
  readonly concept?: string;
  readonly base?: Cents;
  readonly vat?: Cents;
  readonly surcharge?: Cents;
  readonly withholding?: Cents;
  readonly total: Cents;
  /** What the list says was already received: a proposed payment. */
  readonly collected?: Cents;
  readonly collectedOn?: IsoDate;
  readonly collectedMethod?: ImportedMethod;
  readonly collectedWithoutDate: boolean;
  readonly state?: ImportedState;
  /** Ascending; they add up to the total. */
  readonly dueDates: readonly ImportedDueDate[];
  /** The list has none, so the issue date and the usual term were taken. */
  readonly dueDateAssumed: boolean;
  readonly correctiveOf?: string;
};

export type ImportedPayment = Sourced & {
  readonly receivedOn: IsoDate;
  readonly invoiceNumber?: string;
  readonly customer?: ImportedCustomerName;
  readonly amount: Cents;
  readonly method: ImportedMethod;
  readonly note?: string;
};

/** Rows that give no record, and why: `error` could not be read, `skipped` is not to be imported. */
export type RowProblem = {
  readonly row: number;
  readonly severity: 'error' | 'skipped';
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string>>;
};
