/** What other features may use of payments. Addresses are `paths.newPayment(debtor, { invoice })` and `paths.payment(id)`. */
export { PaymentTable } from './payment-table.tsx';
