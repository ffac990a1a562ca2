import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { paymentChannels } from '../../../shared/contract/payments.ts';
import { PaymentId } from '../../../shared/domain/ids.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t, textByName } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import {
  Button,
  Card,
  DateText,
  DefinitionList,
  FailureNotice,
  Figure,
  Figures,
  LinkButton,
  Money,
  Notice,
  Page,
  Pill,
  Stack,
  Text,
  Waiting,
} from '../../ui/index.ts';
import { PaymentHistory } from '../history/index.ts';
import { ReceiptLink } from '../letters/index.ts';
import { chargeName } from './charges-editor.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import styles from './payments.module.css';
import { paymentQuery } from './queries.ts';
import { ReservedNotice } from './reserved-notice.tsx';

type PaymentPageProps = { readonly params: Readonly<Record<string, string | undefined>> };
type Payment = OutputOf<(typeof paymentChannels)['payments.get']>;

/** One payment: where each cent went, and by which rule. */
export function PaymentPage({ params }: PaymentPageProps) {
  const id = PaymentId.safeParse(params.paymentId).data;
  const payment = useQuery({ ...paymentQuery(id ?? ('' as PaymentId)), enabled: id !== undefined });
  const [correcting, setCorrecting] = useState(false);
  const [hasHistoryOpen, setHistoryOpen] = useState(false);
  const back = { href: paths.payments, label: t('payments.title') };
  if (!payment.data) {
    return (
      <Page title={t('payments.one.title')} back={back}>
        <FailureNotice failure={payment.error} />
        {id === undefined ? (
          <Notice kind="warning">{t('errors.codes.payment-not-found')}</Notice>
        ) : (
          !payment.error && <Waiting>{t('shell.loading')}</Waiting>
        )}
      </Page>
    );
  }
  const { row } = payment.data;
  return (
    <Page
      title={t('payments.one.of', { amount: formatMoney(row.amount) })}
      marks={<Pill tone={row.state === 'good' ? 'paid' : 'plain'}>{t(`payments.list.states.${row.state}`)}</Pill>}
      subtitle={<a href={paths.debtor(row.debtorId)}>{row.debtorName}</a>}
      back={back}
      moreActions={
        <>
          {row.state !== 'reversal' && <Button onClick={() => setHistoryOpen(true)}>{t('history.open')}</Button>}
          {row.state === 'good' && row.surplus > 0 && (
            <LinkButton href={paths.spendSurplus(row.id)}>{t('payments.credit.use')}</LinkButton>
          )}
          {row.state === 'good' && <ReceiptLink debtorId={row.debtorId} paymentId={row.id} />}
        </>
      }
      {...(row.state === 'good' && {
        action: <Button onClick={() => setCorrecting(true)}>{t('payments.correct.open')}</Button>,
      })}
    >
      {row.pairedWith && (
        <Notice
          action={
            <LinkButton small href={paths.payment(row.pairedWith)}>
              {row.state === 'reversed' ? t('payments.one.seeReversal') : t('payments.one.seeReversed')}
            </LinkButton>
          }
        >
          {row.state === 'reversed' ? t('payments.one.reversed') : t('payments.one.reversal')}
        </Notice>
      )}
      <Stack gap={6}>
        {payment.data.reserved && <ReservedNotice reserved={payment.data.reserved} />}
        <WhereItWent payment={payment.data} />
        <Card title={t('payments.one.data')}>
          <DefinitionList facts={factsOf(payment.data)} />
        </Card>
      </Stack>
      {hasHistoryOpen && <PaymentHistory id={row.id} onClose={() => setHistoryOpen(false)} />}
      <CorrectDialog open={correcting} row={row} onClose={() => setCorrecting(false)} />
    </Page>
  );
}

function factsOf({ row, mode, designatedByDebtor }: Payment) {
  return [
    { label: t('payments.record.receivedOn'), value: <DateText day={row.receivedOn} long /> },
    { label: t('payments.record.method'), value: t(`payments.methods.${row.method}`) },
    { label: t('payments.one.mode'), value: t(`payments.mode.${mode}`) },
    { label: t('payments.said.label'), value: designatedByDebtor ? t('payments.said.named') : t('payments.said.nothing') },
    { label: t('payments.one.recordedOn'), value: <DateText day={row.recordedOn} long /> },
    ...(row.reference ? [{ label: t('payments.record.reference'), value: row.reference }] : []),
    ...(row.note ? [{ label: t('payments.one.note'), value: row.note }] : []),
  ];
}

function WhereItWent({ payment }: { readonly payment: Payment }) {
  const { row, lines, charges } = payment;
  return (
    <Card title={t('payments.one.where')}>
      <Stack gap={6}>
        <Figures>
          <Figure small label={t('payments.one.toPrincipal')} amount={row.toPrincipal} />
          <Figure small label={t('payments.one.toInterest')} amount={row.toInterest} />
          {row.toCharges !== 0 && <Figure small label={t('payments.one.toCharges')} amount={row.toCharges} />}
          {row.surplus > 0 && <Figure small label={t('payments.one.surplus')} amount={row.surplus} />}
        </Figures>
        {lines.length + charges.length === 0 ? (
          <Text muted>{t('payments.one.nothingPaid')}</Text>
        ) : (
          <div className={styles.scroll}>
            <table className={styles.split} aria-label={t('payments.one.where')}>
              <thead>
                <tr>
                  <th scope="col">{t('payments.split.invoice')}</th>
                  <th scope="col">{t('payments.one.why')}</th>
                  <th scope="col" className={styles.end}>
                    {t('payments.split.toPrincipal')}
                  </th>
                  <th scope="col" className={styles.end}>
                    {t('payments.split.toInterest')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.dueDateId} className={styles.takes}>
                    <th scope="row">
                      <a href={paths.invoice(line.invoiceId)}>{line.number}</a>
                      <span className={styles.because}>
                        {t('payments.split.due')} <DateText day={line.dueOn} />
                      </span>
                    </th>
                    <td>{textByName(`payments.because.${line.because}`) ?? t('payments.because.by-hand')}</td>
                    <td className={styles.end}>
                      <Money amount={line.toPrincipal} />
                    </td>
                    <td className={styles.end}>
                      <Money amount={line.toInterest} />
                    </td>
                  </tr>
                ))}
                {charges.map((charge) => (
                  <tr key={charge.chargeId} className={styles.takes}>
                    <th scope="row">{chargeName(charge)}</th>
                    <td>{t('payments.because.charge-agreed')}</td>
                    <td className={styles.end} colSpan={2}>
                      <Money amount={charge.amount} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Stack>
    </Card>
  );
}
