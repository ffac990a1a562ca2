import { useQuery } from '@tanstack/react-query';
import type { AgreementRow } from '../../../shared/contract/agreement-values.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { LinkButton, Notice } from '../../ui/index.ts';
import { DebtorVouchers } from './debtor-vouchers.tsx';
import { LIST_TOPICS } from './queries.ts';
import { overdueOf } from './words.ts';

const MOST = 5;

/** What was agreed with this debtor and comes next, and the vouchers that are good. Nothing where nothing is. */
export function DebtorAgreements({ debtorId }: { readonly debtorId: DebtorId }) {
  const living = useQuery(
    queryOf(LIST_TOPICS, 'agreements.list', {
      filter: { debtorId, group: 'living' },
      sort: 'next',
      descending: false,
      offset: 0,
      limit: MOST,
    }),
  );
  const rows = (living.data?.rows ?? []).filter(({ state }) => state !== 'expired');
  return (
    <>
      {rows.map((row) => (
        <Notice
          key={row.id}
          kind={overdueOf(row) > 0 ? 'warning' : 'information'}
          action={
            <LinkButton small href={paths.agreement(row.id)}>
              {t('agreementPage.voucher.see')}
            </LinkButton>
          }
        >
          {lineOf(row)}
        </Notice>
      ))}
      <DebtorVouchers debtorId={debtorId} />
    </>
  );
}

function lineOf(row: AgreementRow): string {
  const { ref = '', state, next, validUntil } = row;
  if (state === 'open') return t('agreements.tab.lineOpen', { ref, day: validUntil ? formatDate(validUntil) : '' });
  if (!next) return t('agreements.tab.linePaid', { ref });
  const values = { ref, amount: formatMoney(next.amount), day: formatDate(next.on) };
  return t(overdueOf(row) > 0 ? 'agreements.tab.lineLate' : 'agreements.tab.line', values);
}
