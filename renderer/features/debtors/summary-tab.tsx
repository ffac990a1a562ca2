import { useQuery } from '@tanstack/react-query';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useLocalRows } from '../../lib/use-windowed-rows.ts';
import { Plus } from '../../ui/icons.ts';
import { type Column, Columns, EmptyState, LinkButton, Money, Section, Stack, Table, TextButton } from '../../ui/index.ts';
import { DebtorAgreements } from '../agreements/index.ts';
import { LadderSection } from '../follow-up/index.ts';
import { NegotiationCards } from '../negotiation/index.ts';
import { VatReliefCard } from '../vat-relief/index.ts';
import { LegalClocks } from './legal-clocks.tsx';
import type { Claim } from './queries.ts';
import { CARD_TOPICS, type DebtorAnswer } from './queries.ts';
import { LatestEvents } from './timeline-tab.tsx';

type OpenInvoice = Claim['invoices'][number];

const COLUMNS: readonly Column<OpenInvoice>[] = [
  {
    id: 'number',
    header: t('debtors.summary.number'),
    cell: (row) => (row.claimable ? row.number : `${row.number} (${t('debtors.summary.setApart')})`),
  },
  {
    id: 'due',
    header: t('debtors.summary.due'),
    width: 6.5,
    align: 'end',
    cell: ({ claim }) =>
      claim.daysOverdue > 0 ? t('debtors.summary.days', { count: claim.daysOverdue }) : t('debtors.summary.notDue'),
  },
  {
    id: 'principal',
    header: t('debtors.summary.principal'),
    width: 7.5,
    align: 'end',
    cell: ({ claim }) => <Money amount={claim.principal} />,
  },
  {
    id: 'interest',
    header: t('debtors.summary.interest'),
    width: 6.5,
    align: 'end',
    secondary: true,
    cell: ({ claim }) => <Money amount={claim.interest} />,
  },
  {
    id: 'compensation',
    header: t('debtors.summary.compensation'),
    width: 5.5,
    align: 'end',
    secondary: true,
    cell: ({ claim }) => <Money amount={claim.compensation} />,
  },
  {
    id: 'total',
    header: t('debtors.summary.total'),
    width: 7.5,
    align: 'end',
    cell: ({ claim }) => <Money amount={claim.total} />,
  },
];

type SummaryTabProps = { readonly debtor: DebtorAnswer; readonly onAllEvents: () => void };

/** What is open and what happened lately. */
export function SummaryTab({ debtor: { row }, onAllEvents }: SummaryTabProps) {
  const claim = useQuery(queryOf(CARD_TOPICS, 'debtors.claim', { id: row.id }));
  const invoices = useLocalRows(claim.data?.invoices);
  return (
    <Stack>
      <DebtorAgreements debtorId={row.id} />
      {row.deletedOn === undefined && <LadderSection debtorId={row.id} name={row.name} />}
      <Columns shape="twoOne">
        <Stack gap={6}>
          <Section title={t('debtors.summary.open')}>
            <Table
              grows
              label={t('debtors.summary.open')}
              columns={COLUMNS}
              rows={invoices}
              keyOf={(invoice) => invoice.invoiceId}
              hrefOf={(invoice) => paths.invoice(invoice.invoiceId)}
              empty={
                <EmptyState
                  text={t('debtors.summary.noneOpen')}
                  action={
                    row.deletedOn === undefined ? (
                      <LinkButton icon={Plus} href={paths.newInvoice(row.id)}>
                        {t('debtors.summary.addInvoice')}
                      </LinkButton>
                    ) : undefined
                  }
                />
              }
            />
          </Section>
          {row.openInvoices > 0 && <LegalClocks debtorId={row.id} inBin={row.deletedOn !== undefined} />}
          <NegotiationCards debtorId={row.id} inBin={row.deletedOn !== undefined} />
          {row.openInvoices === 0 && <VatReliefCard debtorId={row.id} inBin={row.deletedOn !== undefined} onlyIfAny />}
        </Stack>
        <Section
          title={t('debtors.summary.lately')}
          action={<TextButton onClick={onAllEvents}>{t('debtors.summary.allEvents')}</TextButton>}
        >
          <LatestEvents debtorId={row.id} />
        </Section>
      </Columns>
    </Stack>
  );
}
