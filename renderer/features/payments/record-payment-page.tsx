import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AgreementId, DebtorId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import { type Cents, PositiveCents } from '../../../shared/domain/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { useAddressQuery } from '../../lib/use-address-query.ts';
import { FailureNotice, Page, Waiting } from '../../ui/index.ts';
import { ChooseDebtor } from './choose-debtor.tsx';
import { payerQuery, paymentQuery } from './queries.ts';
import { RecordPaymentForm } from './record-payment-form.tsx';

/** `#/cobros/nuevo?deudor=…&factura=…&importe=…&acuerdo=…`, in cents; with `corrige`, filled in as a payment that was taken back. */
export function RecordPaymentPage() {
  const query = useAddressQuery();
  const debtorId = DebtorId.safeParse(query.get('deudor')).data;
  if (!debtorId) return <ChooseDebtor corrects={PaymentId.safeParse(query.get('corrige')).data} />;
  return (
    <RecordFor
      key={query.toString()}
      debtorId={debtorId}
      invoiceId={InvoiceId.safeParse(query.get('factura')).data}
      corrects={PaymentId.safeParse(query.get('corrige')).data}
      amount={PositiveCents.safeParse(Number(query.get('importe') ?? undefined)).data}
      agreementId={AgreementId.safeParse(query.get('acuerdo')).data}
    />
  );
}

type RecordForProps = {
  readonly debtorId: DebtorId;
  readonly invoiceId: InvoiceId | undefined;
  readonly corrects: PaymentId | undefined;
  readonly amount: Cents | undefined;
  readonly agreementId: AgreementId | undefined;
};

function RecordFor({ debtorId, invoiceId, corrects, amount, agreementId }: RecordForProps) {
  // A new one begins with empty fields: another `round` is another form.
  const [round, setRound] = useState(0);
  const payer = useQuery(payerQuery(debtorId));
  const wrong = useQuery({ ...paymentQuery(corrects ?? ('' as PaymentId)), enabled: corrects !== undefined });
  const failure = payer.error ?? wrong.error;
  const isReady = payer.data && (corrects === undefined || wrong.data);
  return (
    <Page
      title={t('payments.record.title')}
      back={{ href: paths.payments, label: t('payments.title') }}
      subtitle={payer.data && t('payments.record.from', { name: payer.data.row.name })}
    >
      <FailureNotice failure={failure} />
      {!failure && !isReady && <Waiting>{t('shell.loading')}</Waiting>}
      {isReady && payer.data && (
        <RecordPaymentForm
          key={round}
          debtor={payer.data.row}
          invoiceId={round === 0 ? invoiceId : undefined}
          amount={round === 0 ? amount : undefined}
          wrong={round === 0 ? wrong.data : undefined}
          agreementId={round === 0 ? agreementId : undefined}
          onAnother={() => setRound(round + 1)}
        />
      )}
    </Page>
  );
}
