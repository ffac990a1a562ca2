import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { attachmentChannels } from '../../../shared/contract/attachments.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import { type DebtorKind, underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { besidesFields, tellFields } from '../../lib/failure-text.ts';
import { ATTACHMENT_ENDINGS, choseNothing, takeFile } from '../../lib/incoming-file.ts';
import { queryOf } from '../../lib/query-client.ts';
import {
  DateField,
  Dialog,
  DialogFoot,
  FailureNotice,
  FieldRow,
  FileDrop,
  Form,
  MoneyField,
  SelectField,
  Status,
  SuggestField,
  Text,
  TextButton,
  useToday,
} from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';
import { CARD_TOPICS } from './queries.ts';

type NewCost = InputOf<(typeof attachmentChannels)['charges.add']>;
const schema = attachmentChannels['charges.add'].input;

type CostDialogProps = { readonly debtorId: DebtorId; readonly kind: DebtorKind; readonly onClose: () => void };

/** What was spent to be paid, with its proof: only what can be proven will be claimed (Ley 3/2004 art. 8.1). */
export function CostDialog({ debtorId, kind, onClose }: CostDialogProps) {
  const today = useToday();
  const [voucher, setVoucher] = useState<string>();
  const claim = useQuery(queryOf(CARD_TOPICS, 'debtors.claim', { id: debtorId }));
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { debtorId, incurredOn: today } });
  const add = useMutation({
    mutationFn: (cost: NewCost) => call('charges.add', cost),
    onSuccess: (_, { concept, amount }) => {
      onClose();
      announce(t('debtors.cost.saved', { concept, amount: formatMoney(amount) }), { undo: true });
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  const take = useMutation({
    mutationFn: takeFile,
    onSuccess: ({ token, name }) => {
      form.setValue('proofToken', token);
      setVoucher(name);
    },
  });
  const detach = () => {
    form.setValue('proofToken', undefined);
    setVoucher(undefined);
  };
  return (
    <Dialog open title={t('debtors.cost.title')} onClose={onClose} wide>
      <Form label={t('debtors.cost.title')} onSubmit={form.handleSubmit((cost) => add.mutate(cost))} enterMovesOn>
        <Text muted small>
          {underLaw3of2004(kind) ? t('debtors.cost.claimable') : t('debtors.cost.agreedOnly')} {t('debtors.cost.withoutVat')}
        </Text>
        <FieldRow>
          <Controller
            control={form.control}
            name="concept"
            render={({ field, fieldState }) => (
              <SuggestField
                label={t('debtors.cost.concept')}
                hint={t('debtors.cost.conceptHint')}
                width="full"
                maxLength={200}
                value={field.value}
                onChange={field.onChange}
                error={fieldState.error}
                suggestions={usualConcepts(field.value ?? '')}
                onChoose={({ label }) => field.onChange(label)}
                autoFocus
              />
            )}
          />
          <Bound control={form.control} name="amount">
            {(wired) => <MoneyField label={t('debtors.cost.amount')} {...wired} />}
          </Bound>
          <Bound control={form.control} name="incurredOn">
            {(wired) => <DateField label={t('debtors.cost.day')} lean="past" {...wired} />}
          </Bound>
        </FieldRow>
        <Bound control={form.control} name="invoiceId">
          {(wired) => (
            <SelectField
              label={t('debtors.cost.invoice')}
              optional
              width="full"
              placeholder={t('debtors.cost.allInvoices')}
              options={(claim.data?.invoices ?? []).map(({ invoiceId, number, claim: { principal } }) => ({
                value: invoiceId,
                label: `${number} · ${formatMoney(principal)}`,
              }))}
              {...wired}
            />
          )}
        </Bound>
        <FileDrop
          label={voucher === undefined ? t('debtors.cost.drop') : <Attached name={voucher} onDetach={detach} />}
          chooseLabel={voucher === undefined ? t('debtors.cost.choose') : t('debtors.cost.otherFile')}
          endings={ATTACHMENT_ENDINGS}
          busy={take.isPending}
          onFile={(file) => take.mutate(file)}
          onChoose={() => take.mutate('dialog')}
        />
        <FailureNotice failure={choseNothing(take.error) ? undefined : take.error} />
        <FailureNotice failure={besidesFields(add.error)} />
        <DialogFoot onCancel={onClose} busy={add.isPending || take.isPending}>
          {t('debtors.cost.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

const Attached = ({ name, onDetach }: { readonly name: string; readonly onDetach: () => void }) => (
  <>
    <Status>{t('debtors.cost.attached', { name })}</Status>
    <TextButton onClick={onDetach}>{t('debtors.cost.detach')}</TextButton>
  </>
);

/** Those that begin as what is being written; none once it is one of them. */
function usualConcepts(text: string) {
  const begun = text.trim().toLocaleLowerCase('es');
  return (['burofax', 'bankReturn', 'notary'] as const)
    .map((key) => ({ key, label: t(`debtors.cost.concepts.${key}`) }))
    .filter(({ label }) => label.toLocaleLowerCase('es').startsWith(begun) && label.length !== begun.length);
}
