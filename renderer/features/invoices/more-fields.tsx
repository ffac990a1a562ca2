/** What is rarely needed: taxes, dates, agreed interest. Open when any of it is already known. */
import { useQuery } from '@tanstack/react-query';
import { Controller, useFormState, useWatch } from 'react-hook-form';
import { type InvoiceFields, invoiceChannels } from '../../../shared/contract/invoices.ts';
import { TermRule } from '../../../shared/domain/payment-terms.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import {
  Card,
  CheckField,
  Disclosure,
  FieldRow,
  Notice,
  PercentField,
  SelectField,
  Stack,
  TextAreaField,
} from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';
import { BoundDate, BoundMoney, BoundText } from './bound-fields.tsx';
import { type InvoiceFormMethods, totalOf } from './form-values.ts';

type SectionProps = { readonly form: InvoiceFormMethods; readonly locked: boolean };

const hasMore = (fields: InvoiceFields): boolean =>
  [fields.base, fields.operationOn, fields.sentOn, fields.agreedRate, fields.termWhere, fields.termRule, fields.noteDueOn].some(
    (value) => value !== undefined,
  ) || fields.defaultWithoutDemand;

/** A refused field must not stay out of sight. */
const INSIDE = [
  'base',
  'vat',
  'surcharge',
  'withholding',
  'operationOn',
  'sentOn',
  'sentBy',
  'noteDueOn',
  'termWhere',
  'termRule',
  'agreedRate',
  'agreedRateWhere',
] as const;

export function MoreFields({ form, locked, saved }: SectionProps & { readonly saved: InvoiceFields | undefined }) {
  const { errors } = useFormState({ control: form.control });
  const isRefused = INSIDE.some((name) => errors[name] !== undefined);
  return (
    <Disclosure
      title={t('invoices.form.more')}
      hint={t('invoices.form.moreHint')}
      open={isRefused || (saved !== undefined && hasMore(saved))}
    >
      <Stack>
        <TaxFields form={form} locked={locked} />
        <DateFields form={form} />
        <AgreedFields form={form} />
      </Stack>
    </Disclosure>
  );
}

function TaxFields({ form: { control, getValues, setValue }, locked }: SectionProps) {
  const kind = useWatch({ control, name: 'kind' });
  const addUp = (): void => {
    const total = totalOf(getValues());
    if (total !== undefined && !locked) setValue('total', total, { shouldDirty: true, shouldValidate: false });
  };
  const allowNegative = kind === 'corrective';
  return (
    <Card title={t('invoices.form.taxes')}>
      <Stack>
        <p>{t('invoices.form.taxesText')}</p>
        <FieldRow>
          {(['base', 'vat', 'surcharge'] as const).map((name) => (
            <BoundMoney
              key={name}
              control={control}
              name={name}
              label={t(`invoices.fields.${name}`)}
              optional
              allowNegative={allowNegative}
              onAmount={addUp}
            />
          ))}
          <BoundMoney
            control={control}
            name="withholding"
            label={t('invoices.fields.withholding')}
            hint={t('invoices.form.withholdingHint')}
            optional
            onAmount={addUp}
          />
        </FieldRow>
      </Stack>
    </Card>
  );
}

function DateFields({ form: { control } }: Pick<SectionProps, 'form'>) {
  return (
    <Card title={t('invoices.form.dates')}>
      <Stack>
        <FieldRow>
          <BoundDate
            control={control}
            name="operationOn"
            label={t('invoices.fields.operationOn')}
            hint={t('invoices.form.operationOnHint')}
            optional
          />
          <BoundDate control={control} name="sentOn" label={t('invoices.fields.sentOn')} optional lean="past" />
          <BoundText control={control} name="sentBy" label={t('invoices.fields.sentBy')} optional />
        </FieldRow>
        <BoundDate
          control={control}
          name="noteDueOn"
          label={t('invoices.fields.noteDueOn')}
          hint={t('invoices.form.noteDueOnHint')}
          optional
        />
        <Controller
          control={control}
          name="deliveryProof"
          render={({ field }) => (
            <CheckField label={t('invoices.fields.deliveryProof')} value={field.value} onChange={field.onChange} />
          )}
        />
      </Stack>
    </Card>
  );
}

const BASES = ['agreed', 'legal_30', 'assumed'] as const;

function AgreedFields({ form: { control } }: Pick<SectionProps, 'form'>) {
  return (
    <Card title={t('invoices.form.agreed')}>
      <Stack>
        <FieldRow>
          <Bound control={control} name="termBasis">
            {(wired) => (
              <SelectField
                label={t('invoices.fields.termBasis')}
                options={BASES.map((value) => ({ value, label: t(`invoices.termBasis.${value}`) }))}
                {...wired}
              />
            )}
          </Bound>
          <BoundText control={control} name="termWhere" label={t('invoices.fields.termWhere')} optional />
        </FieldRow>
        <Bound control={control} name="termRule">
          {(wired) => (
            <SelectField
              label={t('invoices.fields.termRule')}
              hint={t('invoices.form.termRuleHint')}
              optional
              placeholder={t('invoices.termRule.general')}
              options={TermRule.options.map((value) => ({ value, label: t(`invoices.termRule.${value}`) }))}
              {...wired}
            />
          )}
        </Bound>
        <FieldRow>
          <Bound control={control} name="agreedRate">
            {(wired) => (
              <PercentField
                label={t('invoices.fields.agreedRate')}
                hint={t('invoices.form.agreedRateHint')}
                optional
                {...wired}
              />
            )}
          </Bound>
          <BoundText
            control={control}
            name="agreedRateWhere"
            label={t('invoices.fields.agreedRateWhere')}
            hint={t('invoices.form.agreedRateWhereHint')}
            optional
          />
        </FieldRow>
        <Controller
          control={control}
          name="defaultWithoutDemand"
          render={({ field }) => (
            <CheckField
              label={t('invoices.fields.defaultWithoutDemand')}
              hint={t('invoices.form.defaultWithoutDemandHint')}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </Stack>
    </Card>
  );
}

export function ConceptField({ form: { control } }: Pick<SectionProps, 'form'>) {
  return (
    <Controller
      control={control}
      name="concept"
      render={({ field, fieldState }) => (
        <TextAreaField
          label={t('invoices.fields.concept')}
          optional
          rows={2}
          maxLength={5_000}
          value={field.value}
          onChange={(text) => field.onChange(text ?? '')}
          error={fieldState.error}
        />
      )}
    />
  );
}

const terms = invoiceChannels['invoices.checkTerms'].input;

/** What the law says of the term and of the agreed rate, as soon as they can be read. It warns and never blocks. */
export function TermWarnings({ form: { control } }: Pick<SectionProps, 'form'>) {
  const [debtorId, issuedOn, operationOn, dueDates, agreedRate, termRule, termBasis] = useWatch({
    control,
    name: ['debtorId', 'issuedOn', 'operationOn', 'dueDates', 'agreedRate', 'termRule', 'termBasis'],
  });
  const last = dueDates
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1);
  const written = useDebounced(
    JSON.stringify({
      debtorId: debtorId || undefined,
      issuedOn,
      operationOn: operationOn || undefined,
      dueOn: last,
      agreedRate,
      termRule,
      isTermAssumed: termBasis === 'assumed',
    }),
  );
  const read = terms.safeParse(JSON.parse(written));
  const answer = useQuery({
    ...queryOf(['debtors', 'rates'], 'invoices.checkTerms', read.success ? read.data : (undefined as never)),
    enabled: read.success,
  });
  const warnings = read.success ? (answer.data?.warnings ?? []) : [];
  return (
    <div role="status">
      {warnings.map((warning) => (
        <Notice key={warning} kind="warning">
          {t(`invoices.warnings.${warning}`)}
        </Notice>
      ))}
    </div>
  );
}
