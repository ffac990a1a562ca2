import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterDelivery, LetterRow } from '../../../shared/contract/letter-values.ts';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { Pencil, Trash2 } from '../../ui/icons.ts';
import { Button, Card, DateText, DefinitionList, FailureNotice, Menu, Stack } from '../../ui/index.ts';
import { DeliveryPapers } from '../negotiation/index.ts';
import { ResultForm, SendingForm } from './delivery-forms.tsx';
import type { RegisteredPart } from './queries.ts';

type DeliveriesProps = { readonly row: LetterRow; readonly registered: RegisteredPart };

/** How it was sent and what came of it. Its result moves the legal days, so it is asked for until it is there. */
export function Deliveries({ row, registered }: DeliveriesProps) {
  const [adding, setAdding] = useState(false);
  const { deliveries } = registered;
  const isAnnulled = registered.annulledOn !== undefined;
  const asksFirst = deliveries.length === 0 && !isAnnulled;
  return (
    <>
      {deliveries.map((delivery) => (
        <DeliveryCard key={delivery.id} row={row} delivery={delivery} isAnnulled={isAnnulled} />
      ))}
      {(asksFirst || adding) && (
        <Card title={t(asksFirst ? 'letters.delivery.title' : 'letters.delivery.titleMore')}>
          <SendingForm row={row} onSaved={() => setAdding(false)} />
        </Card>
      )}
      {!asksFirst && !adding && !isAnnulled && (
        <div>
          <Button look="quiet" onClick={() => setAdding(true)}>
            {t('letters.delivery.add')}
          </Button>
        </div>
      )}
    </>
  );
}

type DeliveryCardProps = { readonly row: LetterRow; readonly delivery: LetterDelivery; readonly isAnnulled: boolean };

function DeliveryCard({ row, delivery, isAnnulled }: DeliveryCardProps) {
  const [changing, setChanging] = useState(false);
  const remove = useMutation({
    mutationFn: () => call('letters.removeDelivery', { letterId: row.id, deliveryId: delivery.id }),
    onSuccess: () => announce(t('letters.delivery.removed'), { undo: true }),
  });
  const day = formatLongDate(delivery.sentOn);
  const asks = (delivery.result === undefined || changing) && !isAnnulled;
  return (
    <Card
      title={t('letters.delivery.sent', { day })}
      action={
        <Menu
          label={t('letters.delivery.actionsOf', { day })}
          entries={[
            ...(delivery.result === undefined || isAnnulled
              ? []
              : [{ label: t('letters.delivery.changeResult'), icon: Pencil, onSelect: () => setChanging(true) }]),
            { label: t('letters.delivery.remove'), icon: Trash2, danger: true, onSelect: () => remove.mutate() },
          ]}
        />
      }
    >
      <Stack gap={4}>
        <DefinitionList
          facts={[
            { label: t('letters.delivery.channel'), value: t(`letters.channels.${delivery.channel}`) },
            ...(delivery.trackingNumber === undefined
              ? []
              : [{ label: t('letters.delivery.tracking'), value: delivery.trackingNumber }]),
            ...(delivery.result === undefined
              ? []
              : [{ label: t('letters.delivery.result'), value: t(`letters.results.${delivery.result}`) }]),
            ...(delivery.resultOn === undefined
              ? []
              : [{ label: t('letters.delivery.resultOn'), value: <DateText day={delivery.resultOn} /> }]),
          ]}
        />
        {asks && <ResultForm row={row} delivery={delivery} onSaved={() => setChanging(false)} />}
        <DeliveryPapers letterId={row.id} delivery={delivery} readOnly={isAnnulled} />
        <FailureNotice failure={remove.error} />
      </Stack>
    </Card>
  );
}
