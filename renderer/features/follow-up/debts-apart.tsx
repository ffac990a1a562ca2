import { useState } from 'react';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { becauseText } from '../../../shared/i18n/next-step-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Pause as PauseIcon } from '../../ui/icons.ts';
import { Button } from '../../ui/index.ts';
import { PauseDialog } from '../today/index.ts';
import styles from './follow-up.module.css';
import type { FollowUp, Pause } from './queries.ts';

type Debt = FollowUp['debts'][number];
type DebtsApartProps = {
  readonly debtorId: DebtorId;
  readonly name: string;
  readonly debts: readonly Debt[];
  readonly pauses: readonly Pause[];
};

/** Invoices that do not go with the rest: in dispute, paused, at another step. Each with its reason. */
export function DebtsApart({ debtorId, name, debts, pauses }: DebtsApartProps) {
  const [asked, setAsked] = useState<Debt>();
  if (debts.length === 0) return null;
  const waits = (debt: Debt): boolean => pauses.some(({ invoiceId }) => invoiceId === debt.invoiceId || invoiceId === undefined);
  return (
    <section aria-label={t('followUp.apart')}>
      <h3 className={styles.heading}>{t('followUp.apart')}</h3>
      <ul className={styles.list}>
        {debts.map((debt) => (
          <li key={debt.invoiceId}>
            <span className={styles.what}>
              <a href={paths.invoice(debt.invoiceId)}>{debt.number}</a>
              {` · ${formatMoney(debt.outstanding)} · ${t(`followUp.ways.${debt.step}`)}, ${formatDate(debt.on)}. `}
              <span className={styles.why}>{becauseText(debt, { day: formatDate, money: formatMoney })}</span>
            </span>
            {!waits(debt) && (
              <Button small look="quiet" icon={PauseIcon} onClick={() => setAsked(debt)}>
                {t('followUp.pauseInvoice', { number: debt.number })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <PauseDialog
          debtorId={debtorId}
          name={name}
          invoice={{ id: asked.invoiceId, number: asked.number }}
          kind="pause"
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
