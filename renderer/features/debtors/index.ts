/** What other features may use of debtors. */
export { InterestOfInvoices } from './claim-steps.tsx';
export { eventLook, eventText } from './event-words.ts';
export { LegalClocks } from './legal-clocks.tsx';
export { PromiseDialog } from './promise-dialog.tsx';
