/** All that the rest of the program needs to read a list; see each file for its rules. */
export { findHeader, firstDataRow, headerCells } from './find-header.ts';
export { applyRemembered, fingerprint, fingerprintOf, type RememberedMapping, remember } from './fingerprint.ts';
export {
  chooseField,
  guessMapping,
  type Mapping,
  type MappingDoubt,
  missingFields,
  withSettings,
} from './guess-mapping.ts';
export {
  FIELDS,
  type Field,
  type ListKind,
} from './headers.ts';
export { guessDebtorKind } from './identifiers.ts';
export { type Interpreted, interpretRows } from './interpret.ts';
export { customerKey, matchKey, numberKey, type PaymentIdentity, paymentKeys } from './keys.ts';
export {
  type CustomerMatch,
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
export type { ErrorCode, WarningCode } from './problems.ts';
export type {
  ImportedCustomer,
  ImportedCustomerName,
  ImportedInvoice,
  ImportedPayment,
  RowProblem,
} from './records.ts';
export type { Encoding, Separator, TextTable } from './table.ts';
export type { DroppedReason } from './trim-table.ts';
