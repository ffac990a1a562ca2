import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { queryOf } from '../../lib/query-client.ts';
import { DateField, Dialog, DialogFoot, FailureNotice, Form, Notice, Stack, Text } from '../../ui/index.ts';
import type { Layer } from './layers.ts';
import { CALENDAR_TOPICS } from './use-calendar.ts';
import { hintText, staysText } from './words.ts';

type MoveDialogProps = Omit<Extract<Layer, { kind: 'move' }>, 'kind'> & { readonly onClose: () => void };

/** To another day, without a mouse: what speaks against the day is said while it is written. */
export function MoveDialog({ debtorId, name, on, what, onClose }: MoveDialogProps) {
  const [day, setDay] = useState<IsoDate>();
  const [checked, setChecked] = useState(false);
  const move = useMoveStep(onClose);
  const title = t('calendar.move.title', { name });
  const to = IsoDate.safeParse(day).data;
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form
        label={title}
        onSubmit={() => {
          setChecked(true);
          if (to !== undefined && to !== on) move.mutate({ debtorId, name, to });
        }}
      >
        <Text>{t('calendar.move.now', { day: formatDate(on), what })}</Text>
        <DateField
          label={t('calendar.move.day')}
          hint={t('calendar.move.dayHint')}
          lean="future"
          value={day}
          onChange={setDay}
          autoFocus
          error={checked && to === undefined ? { message: 'calendar.move.missing' } : undefined}
        />
        <div role="status">{to !== undefined && <DayWords debtorId={debtorId} on={on} to={to} />}</div>
        <FailureNotice failure={move.error} />
        <DialogFoot onCancel={onClose} busy={move.isPending}>
          {t('calendar.move.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

function DayWords({ debtorId, on, to }: { readonly debtorId: DebtorId; readonly on: IsoDate; readonly to: IsoDate }) {
  const asked = useQuery(queryOf(CALENDAR_TOPICS, 'calendar.conflicts', { debtorId, from: to, to }));
  const day = asked.data?.days[0];
  if (!day) return null;
  if (day.stays) return <Notice kind="failure">{staysText(day.stays)}</Notice>;
  if (to === on) return <Text muted>{t('calendar.move.same')}</Text>;
  if (day.hints.length === 0) return <Text muted>{t('calendar.move.free')}</Text>;
  return (
    <Stack gap={2}>
      {day.hints.map((hint) => (
        <Notice key={hint.code} kind="warning">
          {hintText(hint)}
        </Notice>
      ))}
    </Stack>
  );
}

type Moving = { readonly debtorId: DebtorId; readonly name: string; readonly to: IsoDate };

/** By dragging and by the dialog alike. */
export function useMoveStep(onDone: () => void = () => {}) {
  return useMutation({
    mutationFn: ({ debtorId, to }: Moving) => call('calendar.move', { debtorId, to }),
    onSuccess: (_, { name, to }) => {
      onDone();
      announce(t('calendar.move.saved', { name, day: formatDate(to) }), { undo: true });
    },
  });
}
