/** All that the rest of the program needs to read a list; see each file for its rules. */
export { findHeader, firstDataRow, type HeaderPosition, headerCells } from './find-header.ts';
export { applyRemembered, fingerprint, fingerprintOf, type RememberedMapping, remember } from './fingerprint.ts';
export {
  type Confidence,
  chooseField,
  guessMapping,
  type MappedColumn,
  type Mapping,
  type MappingChoices,
  type MappingDoubt,
  missingFields,
  withSettings,
} from './guess-mapping.ts';
export {
  type CustomerField,
  FIELDS,
  type Field,
  type InvoiceField,
  type ListKind,
  type PaymentField,
  REQUIRED_FIELDS,
} from './headers.ts';
export { guessDebtorKind } from './identifiers.ts';
export { type ImportSettings, type Interpreted, interpretRows } from './interpret.ts';
export { customerKey, invoiceKey, matchKey, numberKey, type PaymentIdentity, paymentKeys } from './keys.ts';
export {
  type CustomerMatch,
  type CustomerMatcher,
  customerMatcher,
  type InvoiceMatch,
  invoiceFinder,
  type KnownDebtor,
  type KnownInvoice,
  matchInvoices,
  matchPayments,
  type PaymentTarget,
} from './match.ts';
export { parseMoney } from './parse-decimal.ts';
export type { ImportedMethod, ImportedState } from './parse-values.ts';
export type { ErrorCode, Problem, WarningCode } from './problems.ts';
export type {
  ImportedCustomer,
  ImportedCustomerName,
  ImportedDueDate,
  ImportedInvoice,
  ImportedPayment,
  RowProblem,
} from './records.ts';
export type { CellType, Encoding, Separator, TextTable } from './table.ts';
export type { DroppedReason, DroppedRow } from './trim-table.ts';
