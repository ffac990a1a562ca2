/** What other features may use of the history of changes. */

export { PaymentHistory } from './payment-history.tsx';
export { DebtorHistory, InvoiceHistory } from './version-drawers.tsx';
