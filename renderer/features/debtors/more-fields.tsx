/** What is rarely needed: contacts, tags, terms, notes, insolvency. Open when any of it is already known. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useFieldArray, useWatch } from 'react-hook-form';
import type { DebtorFields } from '../../../shared/contract/debtors.ts';
import { addMonths, IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Plus, Trash2 } from '../../ui/icons.ts';
import {
  Button,
  Card,
  CheckField,
  Disclosure,
  FieldRow,
  FilterChips,
  IbanField,
  MoneyField,
  Notice,
  SelectField,
  Stack,
  TextAreaField,
  TextField,
} from '../../ui/index.ts';
import { Bound } from '../forms/index.ts';
import { BoundDate, BoundEmail, BoundPhone, BoundText } from './bound-fields.tsx';
import styles from './form.module.css';
import { type DebtorFormMethods, type FormControl, tagsOf } from './form-values.ts';

type SectionProps = { readonly form: DebtorFormMethods };
const ROLES = ['owner', 'decides', 'billing', 'reception', 'other'] as const;

export function MoreFields({ form, saved }: SectionProps & { readonly saved: DebtorFields | undefined }) {
  const { control } = form;
  return (
    <Disclosure title={t('debtors.form.more')} hint={t('debtors.form.moreHint')} open={saved !== undefined && hasMore(saved)}>
      <Stack>
        <Card title={t('debtors.form.contacts')}>
          <Contacts control={control} />
        </Card>
        <Card title={t('debtors.data.terms')}>
          <Stack>
            <FieldRow>
              <BoundText control={control} name="tradeName" label={t('debtors.form.tradeName')} optional maxLength={200} />
              <BoundText control={control} name="trade" label={t('debtors.form.trade')} optional maxLength={200} />
              <BoundText control={control} name="code" label={t('debtors.form.code')} optional width="short" maxLength={200} />
            </FieldRow>
            <Tags control={control} />
            <FieldRow>
              <TermDays control={control} />
              <Bound control={control} name="creditLimit">
                {(wired) => <MoneyField label={t('debtors.form.creditLimit')} optional {...wired} />}
              </Bound>
              <BoundText control={control} name="iban" label={t('debtors.form.iban')} optional as={IbanField} />
            </FieldRow>
          </Stack>
        </Card>
        <Card title={t('debtors.data.insolvency')}>
          <Insolvency form={form} />
        </Card>
        <Card>
          <BoundText
            control={control}
            name="notes"
            label={t('debtors.form.notes')}
            hint={t('debtors.form.notesHint')}
            optional
            width="full"
            as={TextAreaField}
          />
        </Card>
      </Stack>
    </Disclosure>
  );
}

const hasMore = ({
  contacts,
  tags,
  termDays,
  creditLimit,
  iban,
  notes,
  insolventOn,
  tradeName,
  trade,
  code,
}: DebtorFields): boolean =>
  contacts.length + tags.length > 0 ||
  [termDays, creditLimit, iban, notes, insolventOn, tradeName, trade, code].some((value) => value !== undefined);

function Contacts({ control }: { readonly control: FormControl }) {
  const { fields, append, remove } = useFieldArray({ control, name: 'contacts' });
  return (
    <Stack>
      {fields.map((contact, index) => (
        <fieldset key={contact.id} className={styles.contact}>
          <legend>{t('debtors.form.contact', { number: index + 1 })}</legend>
          <FieldRow>
            <BoundText
              control={control}
              name={`contacts.${index}.name`}
              label={t('debtors.form.contactName')}
              maxLength={200}
              autoFocus
            />
            <Controller
              control={control}
              name={`contacts.${index}.role`}
              render={({ field }) => (
                <SelectField
                  label={t('debtors.form.role')}
                  width="short"
                  value={field.value}
                  onChange={field.onChange}
                  options={ROLES.map((role) => ({ value: role, label: t(`debtors.form.roles.${role}`) }))}
                />
              )}
            />
            <BoundPhone
              control={control}
              name={`contacts.${index}.phone`}
              label={t('debtors.form.phone')}
              optional
              maxLength={200}
            />
            <BoundEmail
              control={control}
              name={`contacts.${index}.email`}
              label={t('debtors.form.email')}
              optional
              maxLength={200}
            />
            <BoundText
              control={control}
              name={`contacts.${index}.notes`}
              label={t('debtors.form.contactNotes')}
              optional
              maxLength={200}
            />
          </FieldRow>
          <Button small look="quiet" icon={Trash2} onClick={() => remove(index)}>
            {t('debtors.form.removeContact')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button small icon={Plus} onClick={() => append({ role: 'decides', name: '' })}>
          {t('debtors.form.addContact')}
        </Button>
      </div>
    </Stack>
  );
}

function Tags({ control }: { readonly control: FormControl }) {
  const known = useQuery(queryOf(['debtors'], 'debtors.tags', {})).data?.tags ?? [];
  return (
    <Controller
      control={control}
      name="tags"
      render={({ field, fieldState }) => (
        <TagField known={known} value={field.value} onChange={field.onChange} error={fieldState.error} />
      )}
    />
  );
}

type TagFieldProps = {
  readonly known: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (tags: string[]) => void;
  readonly error: { readonly type?: string } | undefined;
};

/** The text is what people type; the list is what it says. Those already in use are a click away. */
function TagField({ known, value, onChange, error }: TagFieldProps) {
  const [text, setText] = useState(value.join(', '));
  const write = (now: string) => {
    setText(now);
    onChange(tagsOf(now));
  };
  return (
    <Stack gap={2}>
      <TextField
        label={t('debtors.form.tags')}
        hint={t('debtors.form.tagsHint')}
        optional
        width="full"
        value={text}
        error={error}
        onChange={(now) => write(now ?? '')}
      />
      {known.length > 0 && (
        <FilterChips
          label={t('debtors.form.tags')}
          options={known.map((tag) => ({ value: tag, label: tag }))}
          chosen={known.filter((tag) => value.includes(tag))}
          onChange={(chosen) => write([...value.filter((tag) => !known.includes(tag)), ...chosen].join(', '))}
        />
      )}
    </Stack>
  );
}

function TermDays({ control }: { readonly control: FormControl }) {
  return (
    <Controller
      control={control}
      name="termDays"
      render={({ field, fieldState }) => (
        <TextField
          label={t('debtors.form.termDays')}
          hint={t('debtors.form.termDaysHint')}
          optional
          width="short"
          maxLength={3}
          value={field.value === undefined || Number.isNaN(field.value) ? '' : String(field.value)}
          error={fieldState.error && { message: 'debtors.form.termDaysWrong' }}
          onChange={(text) => field.onChange(text === undefined ? undefined : Number.parseInt(text, 10))}
        />
      )}
    />
  );
}

function Insolvency({ form: { control, setValue } }: SectionProps) {
  const [insolventOn, publishedOn] = useWatch({ control, name: ['insolventOn', 'insolvencyPublishedOn'] });
  const [open, setOpen] = useState(Boolean(insolventOn));
  const published = IsoDate.safeParse(publishedOn);
  return (
    <Stack>
      <CheckField
        label={t('debtors.form.insolvent')}
        value={open}
        onChange={(now) => {
          setOpen(now);
          if (now) return;
          setValue('insolventOn', '', { shouldDirty: true });
          setValue('insolvencyPublishedOn', '', { shouldDirty: true });
          setValue('insolvencyKind', undefined, { shouldDirty: true });
        }}
      />
      {open && (
        <>
          <Notice kind="warning">
            {t('debtors.form.insolvencyMeans')}{' '}
            {published.success && t('debtors.form.insolvencyUntil', { day: formatDate(addMonths(published.data, 1)) })}
          </Notice>
          <FieldRow>
            <BoundDate control={control} name="insolventOn" label={t('debtors.form.insolventOn')} />
            <Controller
              control={control}
              name="insolvencyKind"
              render={({ field }) => (
                <SelectField
                  label={t('debtors.form.insolvencyKind')}
                  placeholder={t('debtors.form.dontKnow')}
                  optional
                  value={field.value}
                  onChange={field.onChange}
                  options={(['ordinary', 'micro_enterprise'] as const).map((value) => ({
                    value,
                    label: t(`debtors.form.insolvencyKinds.${value}`),
                  }))}
                />
              )}
            />
            <BoundDate control={control} name="insolvencyPublishedOn" label={t('debtors.form.insolvencyPublishedOn')} optional />
          </FieldRow>
        </>
      )}
    </Stack>
  );
}
