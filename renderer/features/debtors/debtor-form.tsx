import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import type { DebtorFields } from '../../../shared/contract/debtors.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { checkPostalCode } from '../../../shared/domain/postal-code.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { besidesFields, tellFields } from '../../lib/failure-text.ts';
import { useFormDraft } from '../../lib/form-draft.ts';
import { type Address, isStillAt, paths, replaceWith, whereAsked } from '../../lib/paths.ts';
import {
  Card,
  CheckField,
  DraftNotice,
  FailureNotice,
  FieldRow,
  Form,
  LinkButton,
  Notice,
  RadioField,
  type Reading,
  Row,
  SelectField,
  Stack,
  SubmitButton,
  TaxIdField,
} from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';
import { BoundEmail, BoundPhone, BoundText } from './bound-fields.tsx';
import {
  BOUGHT,
  boughtOf,
  type DebtorFormMethods,
  EMPTY,
  type FormControl,
  type FormValues,
  kindOf,
  resolver,
  toldByTaxId,
} from './form-values.ts';
import { MoreFields } from './more-fields.tsx';
import { SimilarDebtors } from './similar-debtors.tsx';
import { kindText } from './words.ts';

type DebtorFormProps = {
  /** Absent for a new one. */
  readonly id?: DebtorId;
  readonly saved?: DebtorFields;
  readonly cancelHref: Address;
};

/** What is needed in thirty seconds on top, the address for letters under it, and the rest one click deeper. */
export function DebtorForm({ id, saved, cancelHref }: DebtorFormProps) {
  const form = useForm<FormValues, unknown, DebtorFields>({ resolver, defaultValues: saved ?? EMPTY });
  const { control } = form;
  const draft = useFormDraft(`debtor.${id ?? 'new'}`, form);
  const save = useMutation({
    mutationFn: (fields: DebtorFields) => call('debtors.save', { fields, ...(id !== undefined && { id }) }),
    onMutate: whereAsked,
    onSuccess: ({ id: written }, fields, asked) => {
      draft.forget();
      if (isStillAt(asked)) replaceWith(paths.debtor(written, id === undefined ? undefined : 'datos'));
      const text = id === undefined ? t('debtors.form.created', { name: fields.name }) : t('debtors.form.changed');
      announce(text, { undo: true });
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  return (
    <Form label={t('debtors.form.label')} onSubmit={form.handleSubmit((fields) => save.mutate(fields))}>
      {draft.restored && <DraftNotice onDiscard={draft.discard} />}
      <Card>
        <Stack>
          <Identity form={form} isNew={id === undefined} except={id} />
          <FieldRow>
            <BoundPhone control={control} name="phone" label={t('debtors.form.phone')} optional maxLength={200} />
            <BoundPhone control={control} name="mobile" label={t('debtors.form.mobile')} optional maxLength={200} />
            <BoundEmail control={control} name="email" label={t('debtors.form.email')} optional maxLength={200} />
          </FieldRow>
        </Stack>
      </Card>
      <Card title={t('debtors.form.address')}>
        <Stack>
          <AddressFields form={form} />
        </Stack>
      </Card>
      <MoreFields key={String(draft.restored)} form={form} saved={saved} />
      <FailureNotice failure={besidesFields(save.error)} />
      <Row align="end">
        <LinkButton href={cancelHref} onClick={draft.forget}>
          {t('common.cancel')}
        </LinkButton>
        <SubmitButton busy={save.isPending}>{t('debtors.form.save')}</SubmitButton>
      </Row>
    </Form>
  );
}

type SectionProps = { readonly form: DebtorFormMethods };

type IdentityProps = SectionProps & { readonly isNew: boolean; readonly except: DebtorId | undefined };

function Identity({ form, isNew, except }: IdentityProps) {
  const { control, setValue } = form;
  const [answered, setAnswered] = useState(!isNew);
  const [proposed, setProposed] = useState<DebtorKind>();
  const [kind, kindConfirmed, isNaturalPerson] = useWatch({ control, name: ['kind', 'kindConfirmed', 'isNaturalPerson'] });

  const readTaxId = (text: string) => {
    const told = toldByTaxId(text);
    if (told.isNaturalPerson !== undefined) setValue('isNaturalPerson', told.isNaturalPerson, { shouldDirty: true });
    if (answered) return;
    setProposed(told.kind);
    const next = told.kind === undefined ? EMPTY : { kind: told.kind, kindConfirmed: true };
    setValue('kind', next.kind);
    setValue('kindConfirmed', next.kindConfirmed);
  };
  return (
    <>
      <FieldRow>
        <BoundText
          control={control}
          name="name"
          label={t('debtors.form.name')}
          hint={t('debtors.form.nameHint')}
          width="full"
          maxLength={200}
          autoFocus={isNew}
        />
        <BoundText control={control} name="taxId" label={t('debtors.form.taxId')} optional as={TaxIdField} onText={readTaxId} />
      </FieldRow>
      <SimilarDebtors control={control} except={except} />
      <RadioField
        label={t('debtors.form.boughtForBusiness')}
        hint={t('debtors.form.boughtHint')}
        value={boughtOf({ kind, kindConfirmed })}
        onChange={(bought) => {
          setAnswered(true);
          setProposed(undefined);
          const next = kindOf(bought);
          setValue('kind', next.kind, { shouldDirty: true });
          setValue('kindConfirmed', next.kindConfirmed, { shouldDirty: true });
        }}
        choices={BOUGHT.map((value) => ({ value, label: t(`debtors.form.choices.${value}`) }))}
      />
      <div role="status">
        <Notice>
          {proposed && `${t('debtors.form.proposed', { kind: kindText(proposed) })} `}
          {t(`debtors.form.choiceHints.${boughtOf({ kind, kindConfirmed })}`)}
        </Notice>
      </div>
      <FieldRow>
        <Controller
          control={control}
          name="isNaturalPerson"
          render={({ field }) => (
            <CheckField label={t('debtors.form.naturalPerson')} value={field.value} onChange={field.onChange} />
          )}
        />
        {isNaturalPerson && (
          <Bound control={control} name="salutation">
            {(wired) => (
              <SelectField
                label={t('debtors.form.salutation')}
                optional
                width="short"
                options={(['sr', 'sra'] as const).map((value) => ({ value, label: t(`debtors.form.salutations.${value}`) }))}
                {...wired}
              />
            )}
          </Bound>
        )}
      </FieldRow>
    </>
  );
}

function AddressFields({ form: { control, setValue, getValues } }: SectionProps) {
  const fillProvince = (postalCode: string) => {
    const { state, province } = checkPostalCode(postalCode);
    if (state === 'valid' && province && getValues('country') === 'ES') setValue('province', province, { shouldDirty: true });
  };
  return (
    <>
      <BoundText
        control={control}
        name="street"
        label={t('debtors.form.street')}
        hint={t('debtors.form.addressHint')}
        optional
        width="full"
        maxLength={200}
      />
      <FieldRow>
        <PostalCode control={control} onText={fillProvince} />
        <BoundText control={control} name="town" label={t('debtors.form.town')} optional maxLength={200} />
        <BoundText control={control} name="province" label={t('debtors.form.province')} optional maxLength={200} />
        <BoundText
          control={control}
          name="country"
          label={t('debtors.form.country')}
          width="short"
          maxLength={2}
          readingOf={judgeCountry}
        />
      </FieldRow>
    </>
  );
}

type PostalCodeProps = { readonly control: FormControl; readonly onText: (text: string) => void };

function PostalCode({ control, onText }: PostalCodeProps) {
  const country = useWatch({ control, name: 'country' });
  return (
    <BoundText
      control={control}
      name="postalCode"
      label={t('debtors.form.postalCode')}
      optional
      width="short"
      maxLength={20}
      onText={onText}
      readingOf={(text) => (country === 'ES' ? judgePostalCode(text) : undefined)}
    />
  );
}

const COUNTRIES = new Intl.DisplayNames('es', { type: 'region', fallback: 'none' });

function judgeCountry(code: string): Reading | undefined {
  const name = /^[a-z]{2}$/i.test(code) ? COUNTRIES.of(code.toUpperCase()) : undefined;
  return name === undefined ? undefined : { tone: 'good', text: name };
}

function judgePostalCode(text: string): Reading | undefined {
  const { state, suggestion, province } = checkPostalCode(text);
  if (state === 'valid' && province) return { tone: 'good', text: province };
  if (state !== 'wrong' || text.length < 4) return undefined;
  return {
    tone: 'warning',
    text:
      suggestion && province ? t('debtors.form.postalCodeMaybe', { suggestion, province }) : t('debtors.form.postalCodeWrong'),
  };
}
