import { useQuery } from '@tanstack/react-query';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Play } from '../../ui/icons.ts';
import { Button, FailureNotice, Notice } from '../../ui/index.ts';
import { followUpQuery } from './queries.ts';
import { useResume } from './use-resume.ts';

type PausedInvoiceProps = { readonly debtorId: DebtorId; readonly invoiceId: InvoiceId };

/** On the page of an invoice: that nothing is asked about it, until when and why. */
export function PausedInvoice({ debtorId, invoiceId }: PausedInvoiceProps) {
  const followUp = useQuery(followUpQuery(debtorId));
  const resume = useResume();
  const pauses = (followUp.data?.pauses ?? []).filter((pause) => pause.invoiceId === invoiceId || pause.invoiceId === undefined);
  return (
    <>
      <FailureNotice failure={resume.error} />
      {pauses.map((pause) => (
        <Notice
          key={pause.id}
          title={t(pause.invoiceId === undefined ? 'followUp.debtorPausedUntil' : 'followUp.invoicePausedUntil', {
            day: formatDate(pause.until),
          })}
          action={
            <Button icon={Play} busy={resume.isPending} onClick={() => resume.mutate(pause)}>
              {t('followUp.resumeNow')}
            </Button>
          }
        >
          {`«${pause.reason}»`}
        </Notice>
      ))}
    </>
  );
}
