import type { DebtorRow } from '../../../shared/contract/debtors.ts';
import { negateCents } from '../../../shared/domain/money.ts';
import { stepText } from '../../../shared/i18n/next-step-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { AgingBar, Money, Pill, StatePill, Text, useToday } from '../../ui/index.ts';
import styles from './list.module.css';
import { ageText, agingBuckets, behaviourText, kindText, stateText, stateTone, whenText } from './words.ts';

/** In rem: the height that `DebtorCard` fills. */
export const CARD_HEIGHT = 13.25;

/** One debtor at a glance: who, how much, how old, and what comes next. */
export function DebtorCard({ debtor }: { readonly debtor: DebtorRow }) {
  const { outstanding, aging, behaviour, kind, town, nextStep } = debtor;
  const today = useToday();
  return (
    <>
      <span className={styles.cardName}>{debtor.name}</span>
      <Text small muted oneLine>
        {[town, kindText(kind)].filter(Boolean).join(' · ')}
      </Text>
      <div className={styles.cardMoney}>
        <Owed outstanding={outstanding} />
        <span className={styles.cardAge}>{ageText(debtor)}</span>
      </div>
      <AgingBar buckets={agingBuckets(aging)} />
      <div className={styles.cardPills}>
        {debtor.insolvent ? (
          <StatePill tone="court">{t('debtors.insolvent')}</StatePill>
        ) : (
          <StatePill tone={stateTone(debtor.state)}>{stateText(debtor.state)}</StatePill>
        )}
        <Pill>{behaviourText(behaviour)}</Pill>
        {debtor.openInvoices > 0 && (
          <span className={styles.cardCount}>{t('debtors.card.invoices', { count: debtor.openInvoices })}</span>
        )}
      </div>
      <p className={styles.cardNext}>
        <span className="only-read-aloud">{`${t('debtors.card.next')}: `}</span>
        {nextStep && <strong>{whenText(nextStep.on, today)}</strong>}
        <span>{stepText(nextStep)}</span>
      </p>
    </>
  );
}

function Owed({ outstanding }: Pick<DebtorRow, 'outstanding'>) {
  if (outstanding === 0) return <span className={styles.cardNothing}>{t('debtors.card.owesNothing')}</span>;
  const inFavour = outstanding < 0;
  return (
    <span className={styles.cardAmount}>
      <span className={inFavour ? styles.cardLabel : 'only-read-aloud'}>
        {`${inFavour ? t('debtors.card.inFavour') : t('debtors.card.owes')} `}
      </span>
      {inFavour ? <Money amount={negateCents(outstanding)} tone="paid" /> : <Money amount={outstanding} />}
    </span>
  );
}
