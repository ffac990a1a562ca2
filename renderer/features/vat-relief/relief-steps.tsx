/** Where the days and the sum come from: every step with its article, what it rests on, and what was noted by hand. */
import type { VatReliefPartView, VatReliefView } from '../../../shared/contract/vat-relief.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { DateText, Text, TextButton } from '../../ui/index.ts';
import { useRemoveClaim } from './use-relief-actions.ts';
import styles from './vat-relief.module.css';

type StepsProps = { readonly relief: VatReliefView; readonly part: VatReliefPartView; readonly inBin: boolean };
type Step = VatReliefPartView['steps'][number];

export function ReliefSteps({ relief, part, inBin }: StepsProps) {
  return (
    <div className={styles.steps}>
      <p>{t('vatRelief.steps.intro')}</p>
      <table className={styles.stepTable} aria-label={t('vatRelief.steps.window')}>
        <thead>
          <tr>
            <th scope="col">{t('vatRelief.steps.what')}</th>
            <th scope="col">{t('vatRelief.steps.article')}</th>
          </tr>
        </thead>
        <tbody>
          {part.steps.map((step) => (
            <tr key={step.rule}>
              <td>{stepText(step, part)}</td>
              <td className={styles.article}>{step.article}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {part.remarks.map((remark) => (
        <p key={remark}>{t(`vatRelief.remarks.${remark}`)}</p>
      ))}
      {relief.claims.length > 0 && <Claims claims={relief.claims} inBin={inBin} />}
      <Text muted small>
        {t('vatRelief.steps.adviser')}
      </Text>
    </div>
  );
}

function stepText({ rule, on, from, to, amounts }: Step, { instalment }: VatReliefPartView): string {
  const day = (value: Step['on']): string => (value ? formatDate(value) : '');
  const told = t(`vatRelief.rules.${rule}`, {
    instalment: instalment ?? 0,
    on: day(on),
    from: day(from),
    to: day(to),
    pending: amounts ? formatMoney(amounts.pending) : '',
    total: amounts ? formatMoney(amounts.total) : '',
    charged: amounts ? formatMoney(amounts.charged) : '',
    vat: amounts ? formatMoney(amounts.vat) : '',
  });
  const proven = (rule === 'claim' || rule === 'certificate') && on;
  return proven ? `${told} ${t('vatRelief.steps.proven', { day: formatDate(proven) })}` : told;
}

function Claims({ claims, inBin }: { readonly claims: VatReliefView['claims']; readonly inBin: boolean }) {
  const remove = useRemoveClaim();
  return (
    <section>
      <h3>{t('vatRelief.steps.claims')}</h3>
      <ul className={styles.claims}>
        {claims.map(({ id, kind, claimedOn, note }) => (
          <li key={id}>
            <span>
              {t(`vatRelief.steps.kinds.${kind}`)} · <DateText day={claimedOn} />
              {note && ` · ${note}`}
            </span>
            {!inBin && (
              <TextButton onClick={() => remove.mutate(id)}>
                {t('vatRelief.fix.removeClaim', { day: formatDate(claimedOn) })}
              </TextButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
