import { useQueries, useQuery } from '@tanstack/react-query';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { LinkButton, Notice, useToday } from '../../ui/index.ts';
import { agreementQuery, LIST_TOPICS } from './queries.ts';
import { isGood } from './voucher-card.tsx';

const MOST = 50;

/** Vouchers that this debtor can use on the next order. */
export function DebtorVouchers({ debtorId }: { readonly debtorId: DebtorId }) {
  const today = useToday();
  const ended = useQuery(
    queryOf(LIST_TOPICS, 'agreements.list', {
      filter: { debtorId, group: 'ended' },
      sort: 'updated',
      descending: true,
      offset: 0,
      limit: MOST,
    }),
  );
  const withVoucher = (ended.data?.rows ?? []).filter(({ kinds, state }) => state === 'fulfilled' && kinds.includes('voucher'));
  const known = useQueries({ queries: withVoucher.map(({ id }) => agreementQuery(id)) });
  return known.map(({ data }) =>
    data?.voucher && isGood(data.voucher, today) ? (
      <Notice
        key={data.row.id}
        kind="success"
        action={
          <LinkButton small href={paths.agreement(data.row.id)}>
            {t('agreementPage.voucher.see')}
          </LinkButton>
        }
      >
        {t('agreementPage.voucher.atDebtor', {
          amount: formatMoney(data.voucher.amount),
          number: data.voucher.number,
          day: formatDate(data.voucher.validUntil),
        })}
      </Notice>
    ) : null,
  );
}
