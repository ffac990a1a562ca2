import { useQuery } from '@tanstack/react-query';
import type { DebtorRow } from '../../../shared/contract/debtors.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { paymentChannels } from '../../../shared/contract/payments.ts';
import type { AgreementId } from '../../../shared/domain/ids.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { useFirstFocus } from '../../lib/use-first-focus.ts';
import { Button, Card, LinkButton, Notice, Row, Stack, Status } from '../../ui/index.ts';
import { ReceiptLink } from '../letters/index.ts';
import { paymentQuery } from './queries.ts';

type PaymentSavedProps = {
  readonly saved: OutputOf<(typeof paymentChannels)['payments.record']>;
  readonly debtor: DebtorRow;
  /** The one it was paid under. */
  readonly agreementId: AgreementId | undefined;
  readonly onAnother: () => void;
};

export function PaymentSaved({ saved, debtor, agreementId, onAnother }: PaymentSavedProps) {
  const next = useFirstFocus();
  // Undone meanwhile, with the bar at the foot or Ctrl+Z: what was said here is no longer so.
  const isUndone = useQuery(paymentQuery(saved.id)).data?.row.state === 'reversed';
  return (
    <Card>
      <Stack>
        {isUndone ? (
          <Notice>{t('payments.record.undone')}</Notice>
        ) : (
          <Status>
            {saved.outstanding === 0
              ? t('payments.record.savedAll', { name: debtor.name })
              : t('payments.record.saved', { outstanding: formatMoney(saved.outstanding) })}
          </Status>
        )}
        {!isUndone && saved.surplus > 0 && (
          <Notice>{t('payments.record.surplus', { amount: formatMoney(saved.surplus) })}</Notice>
        )}
        {!isUndone && saved.overpaidInterest > 0 && (
          <Notice>{t('payments.credit.overpaid', { amount: formatMoney(saved.overpaidInterest) })}</Notice>
        )}
        <div ref={next}>
          <Row>
            <Button look="primary" onClick={onAnother} autoFocus>
              {t('payments.record.another')}
            </Button>
            {agreementId && <LinkButton href={paths.agreement(agreementId)}>{t('payments.agreement.see')}</LinkButton>}
            <LinkButton href={paths.newPayment()}>{t('payments.record.anotherDebtor')}</LinkButton>
            <LinkButton href={paths.payment(saved.id)}>{t('payments.record.see')}</LinkButton>
            {!isUndone && <ReceiptLink debtorId={debtor.id} paymentId={saved.id} />}
            <LinkButton href={paths.debtor(debtor.id)}>{t('payments.record.seeDebtor')}</LinkButton>
          </Row>
        </div>
      </Stack>
    </Card>
  );
}
