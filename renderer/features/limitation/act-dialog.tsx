import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { InputOf } from '../../../shared/contract/define.ts';
import { type LimitationClockView, limitationChannels } from '../../../shared/contract/limitation.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { LimitationActKind } from '../../../shared/domain/limitation.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { besidesFields, tellFields } from '../../lib/failure-text.ts';
import { ATTACHMENT_ENDINGS, choseNothing, takeFile } from '../../lib/incoming-file.ts';
import {
  DateField,
  Dialog,
  DialogFoot,
  FailureNotice,
  FieldRow,
  FileDrop,
  Form,
  SelectField,
  Status,
  Text,
  TextButton,
  TextField,
} from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';

type NewAct = InputOf<(typeof limitationChannels)['limitation.recordAct']>;
const schema = limitationChannels['limitation.recordAct'].input;

const HAS_RECEIPT: readonly LimitationActKind[] = ['out_of_court_claim', 'settlement_attempt'];
const untilKind = (kind: LimitationActKind) =>
  kind === 'new_due_date' || kind === 'settlement_attempt' || kind === 'insolvency' ? kind : undefined;

type ActDialogProps = {
  readonly debtorId: DebtorId;
  readonly invoiceId?: InvoiceId;
  readonly clocks: readonly LimitationClockView[];
  readonly onClose: () => void;
};

/** A claim or an acknowledgement that no letter, payment or promise of the ledger tells. */
export function ActDialog({ debtorId, invoiceId, clocks, onClose }: ActDialogProps) {
  const [file, setFile] = useState<string>();
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { debtorId, kind: 'out_of_court_claim', ...(invoiceId && { invoiceId }) },
  });
  const kind = LimitationActKind.parse(useWatch({ control: form.control, name: 'kind' }));
  const until = untilKind(kind);
  const record = useMutation({
    mutationFn: (act: NewAct) => call('limitation.recordAct', act),
    onSuccess: () => {
      onClose();
      announce(t('limitation.act.saved'), { undo: true });
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  const take = useMutation({
    mutationFn: takeFile,
    onSuccess: ({ token, name }) => {
      form.setValue('proofToken', token);
      setFile(name);
    },
  });
  const detach = () => {
    form.setValue('proofToken', undefined);
    setFile(undefined);
  };
  /** What another kind asked for must not travel with this one. */
  const change = (chosen: LimitationActKind) => {
    form.setValue('kind', chosen);
    if (!HAS_RECEIPT.includes(chosen)) form.setValue('receivedOn', undefined);
    form.setValue('untilOn', undefined);
    form.clearErrors();
  };
  return (
    <Dialog open title={t('limitation.note')} onClose={onClose} wide>
      <Form label={t('limitation.note')} onSubmit={form.handleSubmit((act) => record.mutate(act))} enterMovesOn>
        <Text muted small>
          {t('limitation.act.intro')}
        </Text>
        <FieldRow>
          <SelectField
            label={t('limitation.act.kind')}
            width="full"
            autoFocus
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(`limitation.kinds.${value}`) }))}
            onChange={(chosen) => chosen && change(chosen)}
          />
          <Bound control={form.control} name="invoiceId">
            {(wired) => (
              <SelectField
                label={t('limitation.act.of')}
                width="full"
                placeholder={t('limitation.act.whole')}
                options={invoicesOf(clocks)}
                {...wired}
              />
            )}
          </Bound>
        </FieldRow>
        <FieldRow>
          <Bound control={form.control} name="on">
            {(wired) => <DateField label={t(`limitation.act.day.${kind}`)} lean="past" {...wired} />}
          </Bound>
          {HAS_RECEIPT.includes(kind) && (
            <Bound control={form.control} name="receivedOn">
              {(wired) => (
                <DateField
                  label={t('limitation.act.receivedOn')}
                  hint={t('limitation.act.receivedHint')}
                  optional
                  lean="past"
                  {...wired}
                />
              )}
            </Bound>
          )}
          {until && (
            <Bound control={form.control} name="untilOn">
              {(wired) => (
                <DateField
                  label={t(`limitation.act.until.${until}`)}
                  {...(until === 'settlement_attempt' && { hint: t('limitation.act.untilHint') })}
                  optional={until !== 'new_due_date'}
                  lean={until === 'new_due_date' ? 'future' : 'past'}
                  {...wired}
                />
              )}
            </Bound>
          )}
        </FieldRow>
        <Bound control={form.control} name="proofText">
          {(wired) => (
            <TextField
              label={t('limitation.act.proof')}
              hint={t('limitation.act.proofHint')}
              optional
              width="full"
              maxLength={200}
              {...wired}
            />
          )}
        </Bound>
        <FileDrop
          label={file === undefined ? t('limitation.act.drop') : <Attached name={file} onDetach={detach} />}
          chooseLabel={file === undefined ? t('limitation.act.choose') : t('limitation.act.otherFile')}
          endings={ATTACHMENT_ENDINGS}
          busy={take.isPending}
          onFile={(dropped) => take.mutate(dropped)}
          onChoose={() => take.mutate('dialog')}
        />
        <Bound control={form.control} name="note">
          {(wired) => <TextField label={t('limitation.act.note')} optional width="full" {...wired} />}
        </Bound>
        <FailureNotice failure={choseNothing(take.error) ? undefined : take.error} />
        <FailureNotice failure={besidesFields(record.error)} />
        <DialogFoot onCancel={onClose} busy={record.isPending || take.isPending}>
          {t('limitation.act.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

/** The usual ones first. */
const KINDS: readonly LimitationActKind[] = [
  'out_of_court_claim',
  'acknowledgement',
  'new_due_date',
  'settlement_attempt',
  'court_claim',
  'insolvency',
];

/** Each invoice once, though it has several due dates. */
function invoicesOf(clocks: readonly LimitationClockView[]) {
  const first = new Map(clocks.toReversed().map((clock) => [clock.invoiceId, clock]));
  return [...first.values()]
    .toReversed()
    .map(({ invoiceId, number, outstanding }) => ({ value: invoiceId, label: `${number} · ${formatMoney(outstanding)}` }));
}

const Attached = ({ name, onDetach }: { readonly name: string; readonly onDetach: () => void }) => (
  <>
    <Status>{t('limitation.act.attached', { name })}</Status>
    <TextButton onClick={onDetach}>{t('limitation.act.detach')}</TextButton>
  </>
);
