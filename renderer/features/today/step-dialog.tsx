import { t } from '../../../shared/i18n/t.ts';
import { ContactDialog, MessageDialog } from '../contacts/index.ts';
import { PromiseDialog } from '../debtors/index.ts';
import { PauseDialog } from './pause-dialog.tsx';
import { ConsequenceDialog, EntryDialog, SkipDialog } from './step-dialogs.tsx';
import { type Asked, stopAsking } from './store.ts';
import { isRung } from './verbs.ts';

/** The dialog of the verb that was chosen for a row. */
export function StepDialog({ what, row }: Asked) {
  const about = { debtorId: row.debtorId, name: row.name, onClose: stopAsking };
  switch (what) {
    case 'message':
      return (
        <MessageDialog
          {...about}
          doesStep={isRung(row)}
          {...((row.channel === 'message' || row.channel === 'email') && { channel: row.channel })}
          {...(row.rung?.text && { text: row.rung.text })}
          {...(row.step === 'judge-promise' && { text: 'S4' as const })}
        />
      );
    case 'visit':
      return <ContactDialog {...about} channel="visit" doesStep />;
    case 'done':
      return (
        <ContactDialog {...about} title={t('today.verbs.doneTitle')} doesStep {...(row.channel && { channel: row.channel })} />
      );
    case 'note':
      return <ContactDialog {...about} doesStep={false} />;
    case 'promise':
      return <PromiseDialog debtorId={row.debtorId} onClose={stopAsking} />;
    case 'snooze':
    case 'pause':
      return <PauseDialog {...about} kind={what} />;
    case 'skip':
      return <SkipDialog row={row} onClose={stopAsking} />;
    case 'entry':
      return <EntryDialog row={row} onClose={stopAsking} />;
    case 'consequence':
      return row.announcement ? <ConsequenceDialog row={row} announcement={row.announcement} onClose={stopAsking} /> : null;
  }
}
