/** The four facts: what they owe, since when, what they promised, and what comes next. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { addMonths, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { stepText } from '../../../shared/i18n/next-step-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { FailureNotice, Text, TextButton, useToday, Waiting } from '../../ui/index.ts';
import { ClaimCard } from './claim-card.tsx';
import styles from './debtor.module.css';
import { NextStepAction } from './next-step-action.tsx';
import { CARD_TOPICS, type DebtorAnswer } from './queries.ts';
import { nextStepReason, whenText } from './words.ts';

type FactStripProps = {
  readonly debtor: DebtorAnswer;
  /** On one line and without what it is made of: where the page is about something else. */
  readonly brief: boolean;
  readonly onPromise: () => void;
};

export function FactStrip({ debtor, brief, onPromise }: FactStripProps) {
  const { row, fields } = debtor;
  const claim = useQuery(queryOf(CARD_TOPICS, 'debtors.claim', { id: row.id }));
  const today = useToday();
  return (
    <div className={brief ? styles.stripBrief : styles.strip}>
      <div className={styles.stripClaim}>
        <FailureNotice failure={claim.error} />
        {claim.data ? (
          <ClaimCard
            claim={claim.data}
            debtorId={row.id}
            kind={row.kind}
            aging={row.aging}
            brief={brief}
            inBin={row.deletedOn !== undefined}
          />
        ) : (
          claim.isPending && <Waiting />
        )}
      </div>
      <dl className={styles.stripFacts}>
        <Fact label={t('debtors.page.since')}>
          {claim.data?.oldestDueOn ? (
            <>
              <strong>{formatDate(claim.data.oldestDueOn)}</strong>
              <span>{t('debtors.page.daysLate', { count: row.oldestDays })}</span>
            </>
          ) : (
            <span>{t('debtors.page.notOverdue')}</span>
          )}
        </Fact>
        <Fact label={t('debtors.page.promised')}>
          <LastPromise promises={debtor.promises} />
          {!brief && row.deletedOn === undefined && <TextButton onClick={onPromise}>{t('debtors.page.promise')}</TextButton>}
        </Fact>
        <Fact label={t('debtors.page.nextStep')} next>
          {row.nextStep && <strong>{whenText(row.nextStep.on, today)}</strong>}
          <span>{stepText(row.nextStep)}</span>
          {!brief && row.nextStep && (
            <Text small muted>
              {nextStepReason(row.nextStep)}
            </Text>
          )}
          {!brief && fields.insolventOn && <InsolvencyDuty publishedOn={fields.insolvencyPublishedOn} />}
          {!brief && row.deletedOn === undefined && (
            <div className={styles.stepButton}>
              <NextStepAction debtor={row} />
            </div>
          )}
        </Fact>
      </dl>
    </div>
  );
}

type FactProps = { readonly label: string; readonly next?: boolean; readonly children: ReactNode };

const Fact = ({ label, next, children }: FactProps) => (
  <div className={next ? styles.factNext : styles.fact}>
    <dt className={styles.factLabel}>{label}</dt>
    <dd className={styles.factValue}>{children}</dd>
  </div>
);

function LastPromise({ promises }: Pick<DebtorAnswer, 'promises'>) {
  const last = promises.find((promise) => promise.state !== 'cancelled');
  if (!last) return <span>{t('debtors.page.noPromise')}</span>;
  const day = formatDate(last.promisedFor);
  return (
    <>
      <strong className="figures">{formatMoney(last.amount)}</strong>
      {last.state === 'pending' && <span>{t('debtors.page.promisedBy', { day })}</span>}
      {last.state === 'kept' && <span data-tone="paid">{t('debtors.page.promiseKept', { day })}</span>}
      {last.state === 'broken' && <span data-tone="overdue">{t('debtors.page.promiseBroken', { day })}</span>}
    </>
  );
}

/** Creditors have one month from the publication in the BOE (TRLC art. 28.1.4.º). */
function InsolvencyDuty({ publishedOn }: { readonly publishedOn: IsoDate | undefined }) {
  const text = publishedOn
    ? t('debtors.page.insolvencyClaimUntil', { day: formatDate(addMonths(publishedOn, 1)) })
    : t('debtors.page.insolvencyClaim');
  return <span className={styles.duty}>{text}</span>;
}
