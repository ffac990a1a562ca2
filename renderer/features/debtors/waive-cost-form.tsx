import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { attachmentChannels } from '../../../shared/contract/attachments.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import { subtractCents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { useFirstFocus } from '../../lib/use-first-focus.ts';
import { DialogFoot, FailureNotice, Form, Text, TextField } from '../../ui/index.ts';
import type { Claim } from './queries.ts';

const { input: schema } = attachmentChannels['charges.waive'];

type WaiveCostFormProps = {
  readonly cost: Claim['charges'][number];
  /** Forgiven, or left as it was. */
  readonly onDone: () => void;
};

/** Below the costs: forgives what is left of one, and keeps why. */
export function WaiveCostForm({ cost: { id, concept, amount, paid }, onDone }: WaiveCostFormProps) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { id, reason: '' } });
  const fields = useFirstFocus();
  const left = formatMoney(subtractCents(amount, paid));
  const waive = useMutation({
    mutationFn: (input: InputOf<(typeof attachmentChannels)['charges.waive']>) => call('charges.waive', input),
    onSuccess: () => {
      onDone();
      announce(t('debtors.cost.waived', { concept, amount: left }), { undo: true });
    },
  });
  return (
    <Form label={t('debtors.claim.waiveCost', { concept })} onSubmit={form.handleSubmit((input) => waive.mutate(input))} brief>
      <Text>{t('debtors.cost.waiveText', { concept, amount: left })}</Text>
      <div ref={fields}>
        <Controller
          control={form.control}
          name="reason"
          render={({ field, fieldState }) => (
            <TextField
              label={t('debtors.cost.waiveReason')}
              hint={t('debtors.cost.waiveReasonHint')}
              width="full"
              maxLength={200}
              value={field.value}
              onChange={(text) => field.onChange(text ?? '')}
              error={fieldState.error}
              autoFocus
            />
          )}
        />
      </div>
      <FailureNotice failure={waive.error} />
      <DialogFoot onCancel={onDone} busy={waive.isPending}>
        {t('debtors.cost.waive')}
      </DialogFoot>
    </Form>
  );
}
