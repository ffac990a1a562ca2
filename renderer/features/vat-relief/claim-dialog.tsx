import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import type { InputOf } from '../../../shared/contract/define.ts';
import { type VatReliefView, vatReliefChannels } from '../../../shared/contract/vat-relief.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { besidesFields, tellFields } from '../../lib/failure-text.ts';
import { CheckField, DateField, Dialog, DialogFoot, FailureNotice, Form, RadioField, Text, TextField } from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';

type NewClaim = InputOf<(typeof vatReliefChannels)['vatRelief.noteClaim']>;
const schema = vatReliefChannels['vatRelief.noteClaim'].input;
const KINDS = ['court', 'notary', 'other_proof'] as const;

type ClaimDialogProps = {
  readonly relief: VatReliefView;
  /** Of the same debtor, without a proven claim of their own. */
  readonly others: readonly InvoiceId[];
  readonly onClose: () => void;
};

/** A claim that is proven outside the letters of this ledger; of a public body, its certificate. */
export function ClaimDialog({ relief, others, onClose }: ClaimDialogProps) {
  const isPublic = relief.publicDebtor;
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { invoiceIds: [relief.invoiceId], ...(isPublic && { kind: 'certificate' as const }) },
  });
  const record = useMutation({
    mutationFn: (claim: NewClaim) => call('vatRelief.noteClaim', claim),
    onSuccess: () => {
      onClose();
      announce(t('vatRelief.done.claimed'), { undo: true });
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  const title = t(isPublic ? 'vatRelief.fix.certificate' : 'vatRelief.claim.title');
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form label={title} onSubmit={form.handleSubmit((claim) => record.mutate(claim))} enterMovesOn>
        <Text muted small>
          {t(isPublic ? 'vatRelief.claim.certificateText' : 'vatRelief.claim.text')}
        </Text>
        {!isPublic && (
          <Bound control={form.control} name="kind">
            {(wired) => (
              <RadioField
                label={t('vatRelief.claim.kind')}
                choices={KINDS.map((value) => ({ value, label: t(`vatRelief.steps.kinds.${value}`) }))}
                {...wired}
              />
            )}
          </Bound>
        )}
        <Bound control={form.control} name="claimedOn">
          {(wired) => <DateField label={t('vatRelief.claim.day')} lean="past" autoFocus={isPublic} {...wired} />}
        </Bound>
        <Bound control={form.control} name="note">
          {(wired) => (
            <TextField
              label={t('vatRelief.claim.note')}
              hint={t('vatRelief.claim.noteHint')}
              optional
              width="full"
              maxLength={200}
              {...wired}
            />
          )}
        </Bound>
        {others.length > 0 && (
          <Controller
            control={form.control}
            name="invoiceIds"
            render={({ field }) => (
              <CheckField
                label={t('vatRelief.claim.all', { count: others.length })}
                value={field.value.length > 1}
                onChange={(all) => field.onChange(all ? [relief.invoiceId, ...others] : [relief.invoiceId])}
              />
            )}
          />
        )}
        <FailureNotice failure={besidesFields(record.error)} />
        <DialogFoot onCancel={onClose} busy={record.isPending}>
          {t('vatRelief.claim.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
