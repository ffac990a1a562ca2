import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LadderId } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { Dialog, DialogFoot, FailureNotice, Form, RadioField, Text } from '../../ui/index.ts';
import { policyQuery } from '../policy/index.ts';

type LadderChoiceProps = {
  readonly debtorId: DebtorId;
  readonly name: string;
  /** The one that was chosen for this debtor. */
  readonly own: LadderId | undefined;
  readonly onClose: () => void;
};

const BY_CLASS = 'by-class';

/** Another ladder for this debtor alone, or the one of their class again. What was done counts on any of them. */
export function LadderChoice({ debtorId, name, own, onClose }: LadderChoiceProps) {
  const policy = useQuery(policyQuery());
  const [chosen, setChosen] = useState<string>(own ?? BY_CLASS);
  const choose = useMutation({
    mutationFn: (ladderId: string) => call('agenda.setLadder', { debtorId, ...(ladderId !== BY_CLASS && { ladderId }) }),
    onSuccess: () => {
      onClose();
      announce(t('followUp.ladderChosen', { name }), { undo: true });
    },
  });
  const title = t('followUp.chooseTitle', { name });
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form label={title} onSubmit={() => choose.mutate(chosen)}>
        <Text>{t('followUp.chooseText')}</Text>
        <RadioField
          label={t('followUp.chooseLabel')}
          value={chosen}
          onChange={setChosen}
          choices={[
            { value: BY_CLASS, label: t('followUp.byClass') },
            ...(policy.data?.policy.ladders ?? []).map(({ id, name: label, rungs }) => ({
              value: id,
              label,
              hint: t('followUp.steps', { count: rungs.length }),
            })),
          ]}
        />
        <Text muted small>
          <a href={paths.policy}>{t('followUp.toPolicy')}</a>
        </Text>
        <FailureNotice failure={choose.error ?? policy.error} />
        <DialogFoot onCancel={onClose} busy={choose.isPending}>
          {t('followUp.choose')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
