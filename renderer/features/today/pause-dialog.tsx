import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import {
  Button,
  DateField,
  Dialog,
  FailureNotice,
  Form,
  RadioField,
  Row,
  SubmitButton,
  TextField,
  useToday,
} from '../../ui/index.ts';

type PauseDialogProps = {
  readonly debtorId: DebtorId;
  readonly name: string;
  /** Only that invoice; without it, everything the debtor owes. */
  readonly invoice?: { readonly id: InvoiceId; readonly number: string };
  /** `snooze`: for some days; `pause`: until a day, because something has to happen first. */
  readonly kind: 'snooze' | 'pause';
  readonly onClose: () => void;
};

const DAYS = ['1', '3', '7'] as const;
type Choice = (typeof DAYS)[number] | 'date';

/** Until when, and why: nothing is put off without a reason and a day on which it comes back. */
export function PauseDialog({ debtorId, name, invoice, kind, onClose }: PauseDialogProps) {
  const today = useToday();
  const [choice, setChoice] = useState<Choice>(kind === 'snooze' ? '1' : 'date');
  const [day, setDay] = useState<IsoDate>();
  const [reason, setReason] = useState<string | undefined>(kind === 'snooze' ? t('today.pause.notToday') : undefined);
  const [checked, setChecked] = useState(false);
  const until = choice === 'date' ? day : addDays(today, Number(choice));
  const missing = until === undefined || !(until > today);
  const noReason = !reason?.trim();
  const pause = useMutation({
    mutationFn: (input: { readonly until: IsoDate; readonly reason: string }) =>
      call('agenda.pause', { debtorId, kind, ...input, ...(invoice && { invoiceId: invoice.id }) }),
    onSuccess: (_, { until: back }) => {
      onClose();
      announce(t('today.pause.saved', { name: invoice?.number ?? name, day: formatDate(back) }), { undo: true });
    },
  });
  const save = () => {
    setChecked(true);
    if (!missing && !noReason) pause.mutate({ until, reason: reason?.trim() ?? '' });
  };
  const title = t(invoice ? 'today.pause.titleInvoice' : 'today.pause.title', { name: invoice?.number ?? name });
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form label={title} onSubmit={save}>
        <RadioField
          label={t('today.pause.until')}
          autoFocus
          value={choice}
          onChange={setChoice}
          choices={[
            ...DAYS.map((days) => ({
              value: days,
              label: t('today.pause.days', { count: Number(days) }),
              hint: formatDate(addDays(today, Number(days))),
            })),
            { value: 'date' as const, label: t('today.pause.date') },
          ]}
        />
        {choice === 'date' && (
          <DateField
            label={t('today.pause.day')}
            lean="future"
            value={day}
            onChange={setDay}
            error={checked && missing ? { message: 'today.pause.dayMissing' } : undefined}
          />
        )}
        <TextField
          label={t('today.pause.reason')}
          hint={t('today.pause.reasonHint')}
          width="full"
          maxLength={200}
          value={reason}
          onChange={setReason}
          error={checked && noReason ? { message: 'today.pause.reasonMissing' } : undefined}
        />
        <FailureNotice failure={pause.error} />
        <Row align="end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SubmitButton busy={pause.isPending}>{t('today.pause.save')}</SubmitButton>
        </Row>
      </Form>
    </Dialog>
  );
}
