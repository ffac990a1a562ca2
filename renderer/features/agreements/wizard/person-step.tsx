import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Behaviour } from '../../../../shared/domain/behaviour.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { announce } from '../../../lib/announcements.ts';
import { call } from '../../../lib/api.ts';
import { FailureNotice, RadioField, Stack, Status, TextField, useToday } from '../../../ui/index.ts';
import { preparedPlan } from './prepare.ts';
import { useWizard } from './wizard-context.ts';

/** Why they do not pay. The card keeps the answer, and what fits it is prepared on the steps that come. */
export function PersonStep() {
  const { debtor, draft, setPlan } = useWizard();
  const today = useToday();
  const [behaviour, setBehaviour] = useState<Behaviour>(debtor.behaviour);
  const [reason, setReason] = useState(debtor.reason);
  const [hasPrepared, setHasPrepared] = useState(false);
  const before = useRef(draft.plan);
  const classify = useClassifyAtLeaving(behaviour, reason);

  const choose = (next: Behaviour) => {
    setBehaviour(next);
    if (next !== debtor.behaviour && reason === debtor.reason) setReason(undefined);
    const prepared = preparedPlan(next, draft.plan, before.current, today);
    setHasPrepared(prepared !== undefined && draft.plan.downPayment === undefined);
    if (!prepared) return;
    setPlan(prepared);
    before.current = { ...draft.plan, ...prepared };
  };
  return (
    <Stack gap={4}>
      <RadioField
        label={t('agreementWizard.person.label', { name: debtor.name })}
        value={behaviour}
        onChange={choose}
        autoFocus
        choices={Behaviour.options.map((value) => ({
          value,
          label: t(`debtors.behaviours.${value}`),
          hint: t(`agreementWizard.person.hints.${value}`),
        }))}
      />
      <div role="status">{hasPrepared && <Status>{t(`agreementWizard.person.prepared.${behaviour}`)}</Status>}</div>
      <TextField
        label={t('agreementWizard.person.reason')}
        hint={t('agreementWizard.person.reasonHint')}
        optional
        width="full"
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
      <FailureNotice failure={classify.error} />
    </Stack>
  );
}

/** Written once, when the step is left by whatever way: trying answers out leaves no trace on the card. */
function useClassifyAtLeaving(behaviour: Behaviour, reason: string | undefined) {
  const { debtor } = useWizard();
  const { id } = debtor;
  const classify = useMutation({
    mutationFn: (chosen: { readonly behaviour: Behaviour; readonly reason: string | undefined }) =>
      call('debtors.classify', {
        id,
        behaviour: chosen.behaviour,
        ...(chosen.reason?.trim() && { reason: chosen.reason.trim() }),
      }),
    onSuccess: (_, chosen) =>
      announce(t('debtors.classify.saved', { behaviour: t(`debtors.behaviours.${chosen.behaviour}`) }), { undo: true }),
  });
  const known = useRef({ behaviour: debtor.behaviour, reason: debtor.reason });
  const latest = useRef({ behaviour, reason });
  latest.current = { behaviour, reason };
  const { mutate } = classify;
  useEffect(
    () => () => {
      const now = latest.current;
      const isNew = now.behaviour !== known.current.behaviour || (now.reason ?? '') !== (known.current.reason ?? '');
      if (isNew) mutate(now);
    },
    [mutate],
  );
  return classify;
}
