import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { valueOfWork } from '../../../shared/domain/agreements/compose.ts';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId } from '../../../shared/domain/ids.ts';
import { parseMoneyInput } from '../../../shared/domain/input/money-input.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { besidesFields, failedFields } from '../../lib/failure-text.ts';
import { DateField, Dialog, DialogFoot, FailureNotice, FieldRow, Form, Text, TextField, useToday } from '../../ui/index.ts';
import { unitsText } from './words.ts';

type DeliveryDialogProps = {
  readonly id: AgreementId;
  readonly work: NonNullable<AgreementView['plan']['work']>;
  /** Units that are still to come, in hundredths. */
  readonly left: number;
  readonly onClose: () => void;
};

/** Hours or pieces, in hundredths; they are typed as amounts are. */
function unitsRead(text: string): number | undefined {
  const read = parseMoneyInput(text);
  return read.ok && read.value > 0 ? read.value : undefined;
}

/** What was delivered and accepted: it lowers the debt by its value with VAT. */
export function DeliveryDialog({ id, work, left, onClose }: DeliveryDialogProps) {
  const [on, setOn] = useState<string | undefined>(useToday());
  const [amount, setAmount] = useState('');
  const [invoiceNumber, setInvoiceNumber] = useState('');
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const units = unitsRead(amount);
  const day = IsoDate.safeParse(on).data;
  const deliver = useMutation({
    mutationFn: (told: { readonly on: IsoDate; readonly units: number }) =>
      call('agreements.deliver', {
        id,
        ...told,
        ...(invoiceNumber.trim() && { invoiceNumber: invoiceNumber.trim() }),
        ...(note.trim() && { note: note.trim() }),
      }),
    onSuccess: ({ gross }) => {
      onClose();
      announce(t('agreementPage.done.delivered', { amount: formatMoney(gross) }), { undo: true });
    },
  });
  const refused = Object.fromEntries(failedFields(deliver.error).map(({ path, message }) => [path, { message }]));
  const unreadable = isTried && units === undefined ? { message: 'agreementPage.work.unitsUnreadable' } : undefined;
  return (
    <Dialog open title={t('agreementPage.work.add')} onClose={onClose}>
      <Form
        label={t('agreementPage.work.add')}
        enterMovesOn
        onSubmit={() => {
          setTried(true);
          if (units !== undefined && day !== undefined) deliver.mutate({ on: day, units });
        }}
      >
        <FieldRow>
          <TextField
            label={t(`agreementPage.work.unitsField.${work.unit}`)}
            hint={t('agreementPage.work.unitsHint', { units: unitsText(left, work.unit) })}
            width="short"
            autoFocus
            maxLength={12}
            value={amount}
            onChange={(text) => setAmount(text ?? '')}
            error={unreadable ?? refused.units}
          />
          <DateField
            label={t('agreementPage.work.on')}
            lean="past"
            value={on as IsoDate | undefined}
            onChange={setOn}
            error={refused.on ?? (isTried && day === undefined ? { type: 'invalid_format' } : undefined)}
          />
        </FieldRow>
        <div role="status">
          {units !== undefined && (
            <Text>{t('agreementPage.work.worth', { amount: formatMoney(valueOfWork({ ...work, units }).gross) })}</Text>
          )}
        </div>
        <TextField
          label={t('agreementPage.work.invoiceField')}
          hint={t('agreementPage.work.invoiceHint')}
          optional
          maxLength={60}
          value={invoiceNumber}
          onChange={(text) => setInvoiceNumber(text ?? '')}
        />
        <TextField
          label={t('agreementPage.work.note')}
          optional
          width="full"
          maxLength={300}
          value={note}
          onChange={(text) => setNote(text ?? '')}
        />
        <FailureNotice failure={besidesFields(deliver.error)} />
        <DialogFoot onCancel={onClose} busy={deliver.isPending}>
          {t('agreementPage.work.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
