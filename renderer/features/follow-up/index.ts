/** What other features may use of the follow-up of a debtor. */
export { PausedInvoice } from './invoice-pause.tsx';
export { LadderSection } from './ladder-section.tsx';
