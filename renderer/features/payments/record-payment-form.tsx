import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type Control, Controller, useForm, useWatch } from 'react-hook-form';
import type { DebtorRow } from '../../../shared/contract/debtors.ts';
import type { OutputOf, ReadFrom, TypedIn } from '../../../shared/contract/define.ts';
import { paymentChannels } from '../../../shared/contract/payments.ts';
import { PaymentMethod } from '../../../shared/contract/values.ts';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, InvoiceId } from '../../../shared/domain/ids.ts';
import { type Cents, sumCents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { tellFields } from '../../lib/failure-text.ts';
import { paths } from '../../lib/paths.ts';
import { useFirstFocus } from '../../lib/use-first-focus.ts';
import {
  Card,
  DateField,
  FailureNotice,
  FieldRow,
  Form,
  LinkButton,
  MoneyField,
  Notice,
  Row,
  SelectField,
  Stack,
  SubmitButton,
  Text,
  TextButton,
  TextField,
  useToday,
} from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';
import { PaymentSaved } from './payment-saved.tsx';
import { creditQuery } from './queries.ts';
import { RemainderLine } from './remainder-line.tsx';
import { counted } from './split.ts';
import { SplitEditor } from './split-editor.tsx';
import { UnderAgreement } from './under-agreement.tsx';
import { useSplit } from './use-split.ts';

const schema = paymentChannels['payments.record'].input.pick({
  amount: true,
  receivedOn: true,
  method: true,
  reference: true,
  note: true,
});
type Typed = TypedIn<typeof schema>;
type Values = ReadFrom<typeof schema>;

type RecordPaymentFormProps = {
  readonly debtor: DebtorRow;
  readonly invoiceId: InvoiceId | undefined;
  /** Already told. */
  readonly amount: Cents | undefined;
  /** The payment this one stands in for. */
  readonly wrong: OutputOf<(typeof paymentChannels)['payments.get']> | undefined;
  /** The one it is paid under. */
  readonly agreementId: AgreementId | undefined;
  readonly onAnother: () => void;
};

export function RecordPaymentForm({ debtor, invoiceId, amount: told, wrong, agreementId, onAnother }: RecordPaymentFormProps) {
  const today = useToday();
  const form = useForm<Typed, unknown, Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      receivedOn: wrong?.row.receivedOn ?? today,
      method: wrong?.row.method ?? 'transfer',
      ...(told !== undefined && { amount: told }),
      ...(wrong && { amount: wrong.row.amount }),
      ...(wrong?.row.reference && { reference: wrong.row.reference }),
      ...(wrong?.row.note && { note: wrong.row.note }),
    },
  });
  const [amount, receivedOn] = useWatch({ control: form.control, name: ['amount', 'receivedOn'] });
  const known = IsoDate.safeParse(receivedOn).data;
  const isTooLate = known !== undefined && known > today;
  const split = useSplit({
    debtorId: debtor.id,
    amount: counted(amount),
    receivedOn: isTooLate ? undefined : known,
    // Friendly book-keeping pays the debt first and keeps the interest; once it was demanded, the law's own order.
    firstMode:
      wrong && wrong.mode !== 'by-hand' ? wrong.mode : debtor.state === 'demanded' ? 'interest-first' : 'principal-first',
    firstNamed: agreementId === undefined && invoiceId ? [invoiceId] : undefined,
    firstAgreement: agreementId ?? 'due',
  });
  const record = useMutation({
    mutationFn: async (values: Values) => {
      const { split: parts, agreementId: under } = await split.toSend();
      return { saved: await call('payments.record', { ...values, debtorId: debtor.id, ...parts }), under };
    },
    onSuccess: ({ saved }) =>
      announce(t('payments.record.saved', { outstanding: formatMoney(saved.outstanding) }), { undo: true }),
    onError: (thrown) => tellFields(form.setError, thrown),
  });

  const fields = useFirstFocus();

  if (record.data) {
    const { saved, under } = record.data;
    return <PaymentSaved saved={saved} debtor={debtor} agreementId={under} onAnother={onAnother} />;
  }
  const canSave = split.isSound && !isTooLate;
  return (
    <Form label={t('payments.record.title')} onSubmit={form.handleSubmit((values) => canSave && record.mutate(values))}>
      <Stack gap={4}>
        {wrong && <Notice>{t('payments.correct.prefilled')}</Notice>}
        <CreditNotice debtor={debtor} />
        <Card>
          <div ref={fields}>
            <Stack>
              <FieldRow>
                <Controller
                  control={form.control}
                  name="amount"
                  render={({ field, fieldState }) => (
                    <MoneyField
                      label={t('payments.record.amount')}
                      value={field.value}
                      onChange={field.onChange}
                      onBlur={field.onBlur}
                      error={fieldState.error?.type === 'custom' ? { message: 'errors.mustBePositive' } : fieldState.error}
                      autoFocus
                    />
                  )}
                />
                <Controller
                  control={form.control}
                  name="receivedOn"
                  render={({ field, fieldState }) => (
                    <DateField
                      label={t('payments.record.receivedOn')}
                      value={field.value}
                      onChange={field.onChange}
                      error={isTooLate ? { message: 'errors.dateInFuture' } : fieldState.error}
                      hint={t('payments.record.receivedOnHint')}
                      lean="past"
                    />
                  )}
                />
                <Bound control={form.control} name="method">
                  {(wired) => (
                    <SelectField
                      label={t('payments.record.method')}
                      options={PaymentMethod.options.map((value) => ({ value, label: t(`payments.methods.${value}`) }))}
                      width="short"
                      {...wired}
                    />
                  )}
                </Bound>
                <Reference control={form.control} />
              </FieldRow>
              <WholeDebt owed={owedIn(split.lines)} onPick={(all) => form.setValue('amount', all, { shouldDirty: true })} />
            </Stack>
          </div>
        </Card>
        {!isTooLate && <UnderAgreement split={split} />}
        {!isTooLate && <SplitEditor split={split} debtorId={debtor.id} on={known} />}
        <FailureNotice failure={record.error} />
        <RemainderLine
          amount={counted(amount)}
          remainder={split.remainder}
          left={split.left}
          action={
            <Row>
              <LinkButton href={paths.payments} look="quiet">
                {t('common.cancel')}
              </LinkButton>
              <SubmitButton busy={record.isPending} disabled={!canSave}>
                {t('payments.record.submit')}
              </SubmitButton>
            </Row>
          }
        />
      </Stack>
    </Form>
  );
}

const Reference = ({ control }: { readonly control: Control<Typed, unknown, Values> }) => (
  <Bound control={control} name="reference">
    {(wired) => <TextField label={t('payments.record.reference')} maxLength={200} optional {...wired} />}
  </Bound>
);

type Owed = { readonly debts: Cents; readonly withInterest: Cents };

function owedIn(lines: ReturnType<typeof useSplit>['lines']): Owed {
  const owing = lines.filter((line) => line.state === 'open' || line.state === 'not-due');
  const debts = sumCents(owing.map((line) => line.principal));
  return { debts, withInterest: sumCents([debts, ...owing.map((line) => line.interest)]) };
}

/** What it would take to settle everything, as a click. */
function WholeDebt({ owed, onPick }: { readonly owed: Owed; readonly onPick: (amount: Cents) => void }) {
  if (owed.debts === 0) return null;
  return (
    <Text muted small>
      {t('payments.record.all')}{' '}
      <TextButton onClick={() => onPick(owed.debts)}>
        {t('payments.record.allDebt', { amount: formatMoney(owed.debts) })}
      </TextButton>
      {owed.withInterest > owed.debts && (
        <>
          {' · '}
          <TextButton onClick={() => onPick(owed.withInterest)}>
            {t('payments.record.allWithInterest', { amount: formatMoney(owed.withInterest) })}
          </TextButton>
        </>
      )}
    </Text>
  );
}

/** Money that is already here is used before more is written down. */
function CreditNotice({ debtor }: { readonly debtor: DebtorRow }) {
  const credit = useQuery(creditQuery(debtor.id));
  const [oldest] = credit.data?.payments ?? [];
  return (
    <>
      {credit.data && oldest && (
        <Notice
          action={
            <LinkButton small href={paths.spendSurplus(oldest.id)}>
              {t('payments.credit.use')}
            </LinkButton>
          }
        >
          {t('payments.credit.has', { amount: formatMoney(credit.data.surplus) })}
        </Notice>
      )}
      {credit.data !== undefined && credit.data.overpaidInterest > 0 && (
        <Notice>{t('payments.credit.overpaid', { amount: formatMoney(credit.data.overpaidInterest) })}</Notice>
      )}
    </>
  );
}
