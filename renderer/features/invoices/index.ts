/** What other features may use of invoices. Addresses are `paths.invoice(id)`, `paths.newInvoice(debtor)` and `paths.editInvoice(id)`. */
export { InvoiceTable } from './invoice-table.tsx';
