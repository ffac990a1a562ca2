import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { agreementChannels } from '../../../shared/contract/agreements.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { besidesFields, tellFields } from '../../lib/failure-text.ts';
import { DateField, Dialog, DialogFoot, FailureNotice, Form, Stack, Text, useToday } from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';

const schema = agreementChannels['agreements.accelerate'].input;
type Declared = InputOf<(typeof agreementChannels)['agreements.accelerate']>;

type AccelerateDialogProps = { readonly agreement: AgreementView; readonly onClose: () => void };

/** Everything falls due at once; what follows from it is told before it is done. */
export function AccelerateDialog({ agreement: { row, composed, ifBroken, maturity }, onClose }: AccelerateDialogProps) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { id: row.id, on: useToday() } });
  const accelerate = useMutation({
    mutationFn: (declared: Declared) => call('agreements.accelerate', declared),
    onSuccess: ({ owed }) => {
      onClose();
      announce(t('agreementPage.done.accelerated', { amount: formatMoney(owed) }), { undo: true });
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  return (
    <Dialog open title={t('agreementPage.accelerate.title')} onClose={onClose}>
      <Form
        label={t('agreementPage.accelerate.title')}
        onSubmit={form.handleSubmit((declared) => accelerate.mutate(declared))}
        enterMovesOn
      >
        <Stack gap={1}>
          <Text>{t('agreementPage.accelerate.text', { amount: formatMoney(ifBroken) })}</Text>
          {composed.waiver > 0 && <Text>{t('agreementPage.accelerate.waiver', { amount: formatMoney(composed.waiver) })}</Text>}
          <Text>{t('agreementPage.accelerate.interest')}</Text>
        </Stack>
        <Bound control={form.control} name="on">
          {(wired) => (
            <DateField
              label={t('agreementPage.accelerate.on')}
              hint={t('agreementPage.accelerate.onHint')}
              lean="past"
              autoFocus
              {...wired}
            />
          )}
        </Bound>
        {maturity.state === 'needs-notice' && (
          <Bound control={form.control} name="noticeOn">
            {(wired) => (
              <DateField
                label={t('agreementPage.accelerate.noticeOn')}
                hint={t('agreementPage.accelerate.noticeHint')}
                lean="past"
                {...wired}
              />
            )}
          </Bound>
        )}
        <FailureNotice failure={besidesFields(accelerate.error)} />
        <DialogFoot onCancel={onClose} busy={accelerate.isPending}>
          {t('agreementPage.accelerate.save')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
