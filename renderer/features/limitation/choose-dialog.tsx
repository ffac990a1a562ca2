import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { limitationChannels } from '../../../shared/contract/limitation.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { LimitationChoice } from '../../../shared/domain/limitation-choice.ts';
import { t } from '../../../shared/i18n/t.ts';
import { LIMITATION_RULES, presetsOf } from '../../../shared/legal/limitation-presets.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { Button, Dialog, FailureNotice, Form, RadioField, Row, SelectField, SubmitButton, Text } from '../../ui/index.ts';
import type { Limitation } from './queries.ts';

/** From the most usual to the most particular. */
const CHOICES: readonly LimitationChoice[] = [
  'general_5',
  'goods_own_use',
  'goods_nontrader_3',
  'services_3',
  'periodic_5',
  'public_4',
  'transport_1',
  'cat_3',
  'cat_10',
  'nav_5',
  'nav_10',
];
const USUAL = 'usual';
type Chosen = LimitationChoice | typeof USUAL;

type ChooseDialogProps = {
  readonly debtorId: DebtorId;
  readonly invoiceId?: InvoiceId;
  readonly choices: Limitation['choices'];
  readonly onClose: () => void;
};

/** Which period rules a debt: what was sold, and to whom, decides. */
export function ChooseDialog({ debtorId, invoiceId, choices, onClose }: ChooseDialogProps) {
  const [scope, setScope] = useState<'debtor' | 'invoice'>(choices.invoice ? 'invoice' : 'debtor');
  const [picked, setPicked] = useState<Chosen>();
  const chosen = picked ?? choices[scope] ?? USUAL;
  /** What rules when nothing is chosen here. */
  const without = (scope === 'invoice' && choices.debtor) || choices.usual;
  const effective = chosen === USUAL ? without : chosen;
  const choose = useMutation({
    mutationFn: (input: InputOf<(typeof limitationChannels)['limitation.choose']>) => call('limitation.choose', input),
    onSuccess: () => {
      onClose();
      announce(t('limitation.choose.saved'), { undo: true });
    },
  });
  const save = () =>
    choose.mutate({
      debtorId,
      ...(scope === 'invoice' && invoiceId && { invoiceId }),
      ...(chosen !== USUAL && { choice: chosen }),
    });
  const usual =
    scope === 'invoice' && choices.debtor
      ? t('limitation.choose.likeDebtor')
      : t('limitation.choose.usual', { period: t(`limitation.choices.${choices.usual}`) });
  return (
    <Dialog open title={t('limitation.choose.title')} onClose={onClose}>
      <Form label={t('limitation.choose.title')} brief onSubmit={async () => save()}>
        <Text>{t('limitation.choose.intro')}</Text>
        {invoiceId && (
          <RadioField
            label={t('limitation.choose.scope')}
            value={scope}
            onChange={setScope}
            choices={[
              { value: 'debtor', label: t('limitation.choose.debtor') },
              { value: 'invoice', label: t('limitation.choose.invoice') },
            ]}
          />
        )}
        <SelectField<Chosen>
          label={t('limitation.choose.period')}
          width="full"
          autoFocus
          value={chosen}
          onChange={(value) => value && setPicked(value)}
          options={[
            { value: USUAL, label: usual },
            ...CHOICES.map((value) => ({ value, label: t(`limitation.choices.${value}`) })),
          ]}
        />
        <div aria-live="polite">
          <Text>{t(`limitation.choiceTexts.${effective}`)}</Text>
          <Text muted small>
            {t('limitation.choose.source', { source: sourcesOf(effective) })}
          </Text>
        </div>
        <FailureNotice failure={choose.error} />
        <Row align="end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SubmitButton busy={choose.isPending}>{t('limitation.choose.save')}</SubmitButton>
        </Row>
      </Form>
    </Dialog>
  );
}

const sourcesOf = (choice: LimitationChoice): string =>
  presetsOf(choice)
    .map((preset) => LIMITATION_RULES[preset].source)
    .join('; ');
