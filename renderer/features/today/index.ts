/** What other features may use of the work list. */

export { PauseDialog } from './pause-dialog.tsx';
export { CLOCK_TOPICS, figuresQuery, todayQuery } from './queries.ts';
export { ConsequenceDialog, EntryDialog } from './step-dialogs.tsx';
