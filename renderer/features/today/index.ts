/** What other features may use of the work list. */
export { PauseDialog } from './pause-dialog.tsx';
