import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Card, DateText, Text } from '../../ui/index.ts';
import styles from './agreements.module.css';

/** What came in under it, each a way to the payment itself. */
export function PaymentsCard({ agreement: { payments } }: { readonly agreement: AgreementView }) {
  return (
    <Card title={t('agreementPage.payments.title')}>
      {payments.length === 0 ? (
        <Text muted>{t('agreementPage.payments.none')}</Text>
      ) : (
        <ul className={styles.list}>
          {payments.map((payment) => (
            <li key={payment.id} className={styles.item}>
              <a href={paths.payment(payment.id)}>{t('agreementPage.payments.see', { amount: formatMoney(payment.amount) })}</a>
              <span>
                {payment.isInKind && `${t('agreementPage.payments.inKind')} · `}
                <DateText day={payment.on} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
