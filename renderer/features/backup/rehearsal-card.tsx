import { useState } from 'react';
import type { CopyState, Rehearsal } from '../../../shared/contract/copy-state.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { momentText, ofMomentText } from '../../lib/moment-text.ts';
import { useJob } from '../../lib/use-job.ts';
import { ListChecks } from '../../ui/icons.ts';
import { Button, Card, FailureNotice, Notice, Progress, Stack, Status, Text, useToday } from '../../ui/index.ts';
import { SecretDialog } from './secret-dialog.tsx';

/** Proves that the newest copy would bring the ledger back, and says so in one dated sentence. */
export function RehearsalCard({ copies: { rehearsal, rehearsalIsDue, encryption } }: { readonly copies: CopyState }) {
  const [isAsking, setAsking] = useState(false);
  const { state, start, cancel, reset } = useJob('copies.rehearse', () => setAsking(false));
  const ask = () => {
    reset();
    setAsking(true);
  };
  const isRunning = state.status === 'running';
  return (
    <Card
      title={t('rescue.rehearsal.title')}
      action={
        <Button small icon={ListChecks} busy={isRunning} onClick={() => (encryption ? ask() : void start({}))}>
          {t('rescue.rehearsal.action')}
        </Button>
      }
    >
      <Stack>
        <Text muted>{t('rescue.rehearsal.text')}</Text>
        {isRunning && <Progress {...state.progress} onCancel={() => void cancel()} cancelling={state.cancelling} />}
        {state.status === 'cancelled' && <Status>{t('rescue.rehearsal.cancelled')}</Status>}
        {/* What it says of the copy itself, the outcome below says better. */}
        <FailureNotice
          failure={
            state.status === 'failed' && !isAsking && state.failure.failure.code !== rehearsal?.failure ? state.failure : null
          }
        />
        {!isRunning && rehearsal && <Outcome rehearsal={rehearsal} />}
        {!isRunning && rehearsalIsDue && (
          <Notice kind="warning">{t(rehearsal ? 'rescue.rehearsal.due' : 'rescue.rehearsal.never')}</Notice>
        )}
      </Stack>
      <SecretDialog
        open={isAsking}
        title={t('encryption.rehearsal.title')}
        text={t('encryption.rehearsal.text')}
        confirmLabel={t('encryption.rehearsal.confirm')}
        busy={isRunning}
        failure={state.status === 'failed' ? state.failure : null}
        onConfirm={(secret) => void start({ secret })}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
}

function Outcome({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const today = useToday();
  const { at, failure, copyMadeAt, invoices, outstanding, changesSince } = rehearsal;
  if (failure) return <Notice kind="failure">{t('rescue.rehearsal.failed', { when: ofMomentText(at, today) })}</Notice>;
  if (copyMadeAt === undefined || invoices === undefined || outstanding === undefined) return null;
  const holds = { invoices: t('backup.counts.invoices', { count: invoices }), outstanding: formatMoney(outstanding) };
  return (
    <Stack gap={1}>
      <Status>
        {t('rescue.rehearsal.works', holds)}
        {changesSince === 0 && ` ${t('rescue.rehearsal.same')}`}
        {changesSince !== undefined && changesSince > 0 && ` ${t('rescue.rehearsal.changes', { count: changesSince })}`}
      </Status>
      <Text muted>{t('rescue.rehearsal.on', { when: momentText(at, today), made: ofMomentText(copyMadeAt, today) })}</Text>
    </Stack>
  );
}
