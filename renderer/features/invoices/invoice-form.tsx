import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import type { InvoiceFields } from '../../../shared/contract/invoices.ts';
import { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { besidesFields, tellFields } from '../../lib/failure-text.ts';
import { useFormDraft } from '../../lib/form-draft.ts';
import { type Address, isStillAt, paths, replaceWith, whereAsked } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import {
  Card,
  CheckField,
  DraftNotice,
  FailureNotice,
  FieldRow,
  Form,
  LinkButton,
  Notice,
  Row,
  Stack,
  SubmitButton,
  useToday,
} from '../../ui/index.ts';
import { BoundDate, BoundMoney } from './bound-fields.tsx';
import { type ChosenDebtor, DebtorField } from './debtor-field.tsx';
import { DueDatesFields } from './due-dates-fields.tsx';
import { emptyInvoice, type FormValues, type InvoiceFormMethods, resolver } from './form-values.ts';
import { ConceptField, MoreFields, TermWarnings } from './more-fields.tsx';
import { NumberField } from './number-field.tsx';
import { invoiceQuery } from './queries.ts';

type InvoiceFormProps = {
  /** Absent for a new one. */
  readonly id?: InvoiceId;
  readonly saved?: InvoiceFields;
  readonly lock?: 'no' | 'payments' | 'letter';
  readonly debtor?: ChosenDebtor;
  readonly corrects?: InvoiceId | undefined;
  readonly cancelHref: Address;
};

export function InvoiceForm({ id, saved, lock = 'no', debtor, corrects, cancelHref }: InvoiceFormProps) {
  const today = useToday();
  const form = useForm<FormValues, unknown, InvoiceFields>({
    resolver,
    defaultValues: saved ?? emptyInvoice(today, { debtorId: debtor?.id, corrects }),
  });
  const { control } = form;
  const kind = useWatch({ control, name: 'kind' });
  const correctedId = useWatch({ control, name: 'corrects.invoiceId' });
  const amountsLocked = lock !== 'no';
  useSuggestedValues(form, saved === undefined);
  const draft = useFormDraft(
    `invoice.${id ?? (corrects === undefined ? `new.${debtor?.id ?? ''}` : `corrects.${corrects}`)}`,
    form,
  );

  const save = useMutation({
    mutationFn: (fields: InvoiceFields) => call('invoices.save', { fields, ...(id !== undefined && { id }) }),
    onMutate: whereAsked,
    onSuccess: ({ id: written }, fields, asked) => {
      draft.forget();
      if (isStillAt(asked)) replaceWith(paths.invoice(written));
      const text = id === undefined ? t('invoices.form.created', { number: fields.number }) : t('invoices.form.changed');
      announce(text, { undo: true });
    },
    onError: (failure) => tellFields(form.setError, failure, 'fields'),
  });
  return (
    <Form label={t('invoices.form.label')} onSubmit={form.handleSubmit((fields) => save.mutate(fields))}>
      {draft.restored && <DraftNotice onDiscard={draft.discard} />}
      {amountsLocked && <Notice>{t(`invoices.form.locked.${lock}`)}</Notice>}
      <Card>
        <Stack>
          <FieldRow>
            <DebtorOfInvoice
              key={String(draft.restored)}
              form={form}
              known={debtor}
              locked={amountsLocked || correctedId !== undefined}
              isNew={id === undefined}
            />
            <Controller
              control={control}
              name="number"
              render={({ field, fieldState }) => (
                <NumberField
                  value={field.value}
                  onChange={(number) => field.onChange(number ?? '')}
                  error={fieldState.error}
                  disabled={lock === 'letter'}
                  except={id}
                />
              )}
            />
          </FieldRow>
          <FieldRow>
            <BoundDate
              control={control}
              name="issuedOn"
              label={t('invoices.fields.issuedOn')}
              lean="past"
              disabled={lock === 'letter'}
            />
            <BoundMoney
              control={control}
              name="total"
              label={t('invoices.fields.total')}
              hint={t(kind === 'corrective' ? 'invoices.form.correctiveHint' : 'invoices.form.totalHint')}
              allowNegative={kind === 'corrective'}
              disabled={amountsLocked}
            />
          </FieldRow>
          <ConceptField form={form} />
          {correctedId !== undefined && <CorrectionFields form={form} correctedId={InvoiceId.parse(correctedId)} />}
        </Stack>
      </Card>
      {kind === 'invoice' && (
        <Card title={t('invoices.page.dueDates')}>
          <Stack>
            <DueDatesFields form={form} locked={amountsLocked} />
            <TermWarnings form={form} />
          </Stack>
        </Card>
      )}
      <MoreFields form={form} locked={amountsLocked} saved={saved} />
      <FailureNotice failure={besidesFields(save.error)} />
      <Row align="end">
        <LinkButton href={cancelHref} onClick={draft.forget}>
          {t('common.cancel')}
        </LinkButton>
        <SubmitButton busy={save.isPending}>{t('invoices.form.save')}</SubmitButton>
      </Row>
    </Form>
  );
}

/** Of a new invoice: the next number and the day it would be due, for as long as nobody wrote something else. */
function useSuggestedValues(form: InvoiceFormMethods, isNew: boolean): void {
  const { control, setValue, getFieldState, getValues } = form;
  const [kind, debtorId, issuedOn, operationOn] = useWatch({ control, name: ['kind', 'debtorId', 'issuedOn', 'operationOn'] });
  const suggests = isNew && kind === 'invoice';
  const next = useQuery({ ...queryOf(['invoices'], 'invoices.suggestNumber', {}), enabled: suggests });
  const debtor = DebtorId.safeParse(debtorId);
  const term = useQuery({
    ...queryOf(['debtors', 'profile'], 'invoices.suggestDueDate', {
      issuedOn: issuedOn as never,
      ...(debtor.success && { debtorId: debtor.data }),
      ...(operationOn && { operationOn: operationOn as never }),
    }),
    enabled: suggests && /^\d{4}-\d{2}-\d{2}$/.test(issuedOn),
  });
  const number = next.data?.number;
  const { dueOn, because } = term.data ?? {};
  useEffect(() => {
    if (suggests && number !== undefined && !getFieldState('number').isDirty) setValue('number', number);
  }, [suggests, number, getFieldState, setValue]);
  useEffect(() => {
    const untouched = getValues('dueDates').length === 1 && !getFieldState('dueDates.0.dueOn').isDirty;
    if (!suggests || dueOn === undefined || !untouched) return;
    setValue('dueDates.0.dueOn', dueOn);
    if (because) setValue('termBasis', BASIS_OF[because]);
  }, [suggests, dueOn, because, getFieldState, getValues, setValue]);
}

const BASIS_OF = {
  'agreed-term': 'agreed',
  'house-term': 'agreed',
  'term-from-delivery': 'legal_30',
  'term-from-invoice': 'assumed',
} as const;

type DebtorOfInvoiceProps = {
  readonly form: InvoiceFormMethods;
  readonly known: ChosenDebtor | undefined;
  readonly locked: boolean;
  readonly isNew: boolean;
};

function DebtorOfInvoice({ form: { control }, known, locked, isNew }: DebtorOfInvoiceProps) {
  const [written, setChosen] = useState<ChosenDebtor>(known ?? { text: '' });
  // A draft knows whom it is for, and not by which name.
  const id = DebtorId.safeParse(useWatch({ control, name: 'debtorId' })).data;
  const drafted = useQuery({
    ...queryOf(['debtors'], 'debtors.get', { id: id as DebtorId }),
    enabled: id !== undefined && written.id === undefined,
  });
  const chosen = id !== undefined && written.id === undefined && drafted.data ? { id, text: drafted.data.row.name } : written;
  return (
    <Controller
      control={control}
      name="debtorId"
      render={({ field, fieldState }) => (
        <DebtorField
          label={t('invoices.quick.debtor')}
          value={chosen}
          onChange={(now) => {
            setChosen(now);
            field.onChange(now.id ?? '');
          }}
          disabled={locked}
          autoFocus={isNew && !locked}
          error={
            fieldState.error && {
              message: fieldState.error.message?.startsWith('errors.') ? fieldState.error.message : 'invoices.form.chooseDebtor',
            }
          }
        />
      )}
    />
  );
}

/** Which invoice it lowers, and whether the larger sum was never due. */
function CorrectionFields({
  form: { control },
  correctedId,
}: {
  readonly form: InvoiceFormMethods;
  readonly correctedId: InvoiceId;
}) {
  const corrected = useQuery(invoiceQuery(correctedId));
  return (
    <Controller
      control={control}
      name="corrects.fromStart"
      render={({ field }) => (
        <>
          <p>{t('invoices.form.corrects', { number: corrected.data?.row.number ?? '' })}</p>
          <CheckField
            label={t('invoices.form.fromStart')}
            hint={t('invoices.form.fromStartHint')}
            value={field.value ?? true}
            onChange={field.onChange}
          />
        </>
      )}
    />
  );
}
