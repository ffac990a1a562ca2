import { useQuery } from '@tanstack/react-query';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { VatReliefPartView, VatReliefView, vatReliefChannels } from '../../../shared/contract/vat-relief.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Card, FailureNotice, StatePill, Text, Waiting } from '../../ui/index.ts';
import { reliefOfDebtor, reliefOfInvoice } from './queries.ts';
import { ReliefPart } from './relief-part.tsx';
import styles from './vat-relief.module.css';
import { numberText, otherDay, stateText, stateTone } from './words.ts';

type VatReliefCardProps = {
  readonly debtorId: DebtorId;
  /** Of one invoice; of all that the debtor owes when absent. */
  readonly invoiceId?: InvoiceId;
  /** In the bin: to be read, not changed. */
  readonly inBin: boolean;
  /** Nothing at all where there is nothing to take back. */
  readonly onlyIfAny?: boolean;
};

/** The VAT that comes back when an invoice is not paid: how much, until when, and what is missing. */
export const VatReliefCard = ({ debtorId, invoiceId, ...rest }: VatReliefCardProps) =>
  invoiceId ? <OfInvoice invoiceId={invoiceId} {...rest} /> : <OfDebtor debtorId={debtorId} {...rest} />;

type Rest = Pick<VatReliefCardProps, 'inBin' | 'onlyIfAny'>;

function OfInvoice({ invoiceId, inBin, onlyIfAny }: Rest & { readonly invoiceId: InvoiceId }) {
  const found = useQuery(reliefOfInvoice(invoiceId));
  const relief = found.data?.relief;
  const first = relief?.parts[0];
  if (onlyIfAny && !first) return null;
  return (
    <Card title={t('vatRelief.title')} action={first && <StatePill tone={stateTone(first)}>{stateText(first)}</StatePill>}>
      <FailureNotice failure={found.error} />
      {found.isPending && <Waiting />}
      {relief?.absent && <Text muted>{t(`vatRelief.absences.${relief.absent}`)}</Text>}
      {relief?.parts.map((part) => (
        <ReliefPart key={part.instalment ?? 0} relief={relief} part={part} named={false} others={[]} inBin={inBin} />
      ))}
    </Card>
  );
}

type OfDebtorAnswer = OutputOf<(typeof vatReliefChannels)['vatRelief.ofDebtor']>;
/** More of them are told by their sums, and each by its own page. */
const MOST_OTHERS = 5;

function OfDebtor({ debtorId, inBin, onlyIfAny }: Rest & { readonly debtorId: DebtorId }) {
  const found = useQuery(reliefOfDebtor(debtorId));
  const all = termsOf(found.data?.invoices ?? []);
  const [first, ...others] = all;
  if (onlyIfAny && !first) return null;
  return (
    <Card
      title={t('vatRelief.title')}
      action={first && <StatePill tone={stateTone(first.part)}>{stateText(first.part)}</StatePill>}
    >
      <FailureNotice failure={found.error} />
      {found.isPending && <Waiting />}
      {found.data && !first && (
        <Text muted>{found.data.regime ? t(`vatRelief.absences.${found.data.regime}`) : t('vatRelief.none')}</Text>
      )}
      {first && <ReliefPart {...first} key={keyOf(first)} named others={unclaimed(others)} inBin={inBin} />}
      {others.length > 0 && found.data && (
        <div className={styles.others}>
          <h3>{t('vatRelief.others')}</h3>
          <ul>
            {others.slice(0, MOST_OTHERS).map((term) => (
              <Other key={keyOf(term)} {...term} />
            ))}
          </ul>
          <Sums sums={found.data.sums} />
        </div>
      )}
    </Card>
  );
}

type Term = { readonly relief: VatReliefView; readonly part: VatReliefPartView };
const keyOf = ({ relief, part }: Term): string => `${relief.invoiceId} ${part.instalment ?? 0}`;

/** In the order of main: the nearest day first. */
const termsOf = (reliefs: readonly VatReliefView[]): readonly Term[] =>
  reliefs.flatMap((relief) => relief.parts.map((part) => ({ relief, part })));

const unclaimed = (terms: readonly Term[]): readonly InvoiceId[] => [
  ...new Set(
    terms
      .filter(({ part }) => part.gaps.includes('claim') || part.gaps.includes('certificate'))
      .map(({ relief }) => relief.invoiceId),
  ),
];

const Other = ({ relief, part }: Term) => (
  <li>
    <a href={paths.invoice(relief.invoiceId)}>{numberText(relief, part)}</a>
    <span className={styles.muted}>{[stateText(part), otherDay(part)].filter(Boolean).join(', ')}</span>
    <span className="figures">{part.vat === undefined ? t('vatRelief.unknownSum') : formatMoney(part.vat)}</span>
  </li>
);

const SUMS = ['open', 'later', 'taken', 'missed'] as const;

function Sums({ sums }: { readonly sums: OfDebtorAnswer['sums'] }) {
  const told = SUMS.flatMap((name) => (sums[name] > 0 ? [sumText(name, sums[name])] : []));
  return told.length === 0 ? null : (
    <Text muted small>
      {told.join(' ')}
    </Text>
  );
}

const sumText = (name: (typeof SUMS)[number], amount: Cents): string =>
  t(`vatRelief.sums.${name}`, { amount: formatMoney(amount) });
