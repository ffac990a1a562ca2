/** Printing, for every screen: `usePrint` and the statement's button. */
export { PrintStatementButton } from './print-statement-button.tsx';
export { usePrint } from './use-print.tsx';
