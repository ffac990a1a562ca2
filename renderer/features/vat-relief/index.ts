/** What other features may use of VAT relief. */
export { VatReliefCard } from './vat-relief-card.tsx';
