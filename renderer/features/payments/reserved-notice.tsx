import type { OutputOf } from '../../../shared/contract/define.ts';
import type { paymentChannels } from '../../../shared/contract/payments.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { LinkButton, Notice } from '../../ui/index.ts';

type Reserved = NonNullable<OutputOf<(typeof paymentChannels)['payments.get']>['reserved']>;

/** What the payment did not pay and its receipt has to reserve (art. 1110 CC). */
export function ReservedNotice({ reserved }: { readonly reserved: Reserved }) {
  const { principal, provisionalFrom } = reserved;
  const interest = formatMoney(reserved.interest);
  const compensation = formatMoney(reserved.compensation);
  const left = reserved.compensation === 0 ? 'interest' : reserved.interest === 0 ? 'compensation' : 'both';
  return (
    <Notice
      action={
        <LinkButton small href={paths.help('reserva')}>
          {t('payments.reserved.how')}
        </LinkButton>
      }
    >
      {principal === 0
        ? t('payments.reserved.principalPaid')
        : t('payments.reserved.principalLeft', { principal: formatMoney(principal) })}{' '}
      {t(`payments.reserved.${left}`, { interest, compensation })} {t('payments.reserved.receipt')}
      {provisionalFrom && ` ${t('payments.split.provisional', { day: formatDate(provisionalFrom) })}`}
    </Notice>
  );
}
