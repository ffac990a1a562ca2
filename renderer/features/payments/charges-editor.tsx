import { useState } from 'react';
import type { PayableCharge } from '../../../shared/contract/payments.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Button, CheckField, Row, Stack, Text } from '../../ui/index.ts';
import styles from './payments.module.css';
import { chargeKey } from './split.ts';
import { Share } from './split-table.tsx';
import type { SplitState } from './use-split.ts';

/** The 40 € and the costs: last, and only if the payer or an agreement says so (CC art. 1172). */
export function ChargesEditor({ split }: { readonly split: SplitState }) {
  const [open, setOpen] = useState(false);
  if (split.charges.length === 0) return null;
  if (!open && split.shares.size === 0) {
    return (
      <Row>
        <Button small onClick={() => setOpen(true)}>
          {t('payments.charges.open')}
        </Button>
      </Row>
    );
  }
  return (
    <fieldset className={styles.charges}>
      <legend>{t('payments.charges.title')}</legend>
      <Stack gap={2}>
        <Text muted small>
          {t('payments.charges.rule')}
        </Text>
        {split.charges.map((charge) => (
          <ChargeRow key={chargeKey(charge.target)} charge={charge} split={split} />
        ))}
      </Stack>
    </fieldset>
  );
}

function ChargeRow({ charge, split }: { readonly charge: PayableCharge; readonly split: SplitState }) {
  const key = chargeKey(charge.target);
  const on = split.shares.has(key);
  const name = chargeName(charge);
  return (
    <div className={styles.charge}>
      <CheckField
        label={t('payments.charges.owes', { name, amount: formatMoney(charge.owed) })}
        value={on}
        onChange={(next) => split.writeCharge(key, next ? charge.owed : 'nothing')}
      />
      {on && (
        <Share
          label={t('payments.charges.toCharge', { name })}
          typed={split.shares.get(key)}
          most={charge.owed}
          onChange={(typed) => split.writeCharge(key, typed)}
        />
      )}
    </div>
  );
}

export const chargeName = (charge: Pick<PayableCharge, 'kind' | 'number' | 'concept'>): string =>
  charge.kind === 'compensation'
    ? t('payments.charges.compensation', { number: charge.number ?? '' })
    : (charge.concept ?? t('payments.charges.cost'));
