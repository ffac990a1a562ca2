/** What other features may use of invoices. Addresses are `paths.invoice(id)`, `paths.newInvoice(debtor)` and `paths.editInvoice(id)`. */
export { DebtorField } from './debtor-field.tsx';
export { InvoiceTable } from './invoice-table.tsx';
