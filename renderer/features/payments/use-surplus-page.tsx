import { useMutation, useQuery } from '@tanstack/react-query';
import type { PaymentRow } from '../../../shared/contract/payments.ts';
import { PaymentId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { goTo, isStillAt, paths, whereAsked } from '../../lib/paths.ts';
import { FailureNotice, Form, LinkButton, Notice, Page, Row, Stack, SubmitButton, Text, Waiting } from '../../ui/index.ts';
import { paymentQuery } from './queries.ts';
import { RemainderLine } from './remainder-line.tsx';
import { SplitEditor } from './split-editor.tsx';
import { useSplit } from './use-split.ts';

type UseSurplusPageProps = { readonly params: Readonly<Record<string, string | undefined>> };

/** What a payment left in favour of the debtor, given to debts that are open now. */
export function UseSurplusPage({ params }: UseSurplusPageProps) {
  const id = PaymentId.safeParse(params.paymentId).data;
  const payment = useQuery({ ...paymentQuery(id ?? ('' as PaymentId)), enabled: id !== undefined });
  const row = payment.data?.row;
  return (
    <Page
      title={t('payments.credit.use')}
      subtitle={row?.debtorName}
      back={
        id ? { href: paths.payment(id), label: t('payments.one.title') } : { href: paths.payments, label: t('payments.title') }
      }
    >
      <FailureNotice failure={payment.error} />
      {id === undefined && <Notice kind="warning">{t('errors.codes.payment-not-found')}</Notice>}
      {id !== undefined && !row && !payment.error && <Waiting>{t('shell.loading')}</Waiting>}
      {row && row.surplus === 0 && <Notice>{t('payments.credit.none')}</Notice>}
      {row && row.surplus > 0 && <SurplusForm key={row.surplus} row={row} />}
    </Page>
  );
}

function SurplusForm({ row }: { readonly row: PaymentRow }) {
  const split = useSplit({
    debtorId: row.debtorId,
    amount: row.surplus,
    receivedOn: row.receivedOn,
    firstMode: 'principal-first',
  });
  const use = useMutation({
    mutationFn: async () => {
      const { lines, charges } = (await split.toSend()).split;
      return call('payments.useSurplus', { id: row.id, lines, charges });
    },
    onMutate: whereAsked,
    onSuccess: ({ surplus }, _, asked) => {
      announce(t('payments.credit.used', { surplus: formatMoney(surplus) }), { undo: true });
      if (isStillAt(asked)) goTo(paths.payment(row.id));
    },
  });
  const canSave = split.isSound && split.remainder < row.surplus;
  return (
    <Form label={t('payments.credit.use')} onSubmit={() => canSave && use.mutate()}>
      <Stack gap={6}>
        <Text>{t('payments.credit.asOf', { amount: formatMoney(row.surplus), day: formatDate(row.receivedOn) })}</Text>
        <SplitEditor split={split} debtorId={row.debtorId} on={row.receivedOn} />
        <FailureNotice failure={use.error} />
        <RemainderLine
          amount={row.surplus}
          remainder={split.remainder}
          left={split.left}
          action={
            <Row>
              <LinkButton href={paths.payment(row.id)} look="quiet">
                {t('common.cancel')}
              </LinkButton>
              <SubmitButton busy={use.isPending} disabled={!canSave}>
                {t('payments.credit.save')}
              </SubmitButton>
            </Row>
          }
        />
      </Stack>
    </Form>
  );
}
