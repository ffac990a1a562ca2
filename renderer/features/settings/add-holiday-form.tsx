import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { InputOf } from '../../../shared/contract/define.ts';
import { HolidayInput, type HolidayTyped } from '../../../shared/contract/holidays.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { besidesFields, tellFields } from '../../lib/failure-text.ts';
import { Button, DateField, FailureNotice, FieldRow, Form, RadioField, Row, SubmitButton } from '../../ui/index.ts';
import { TextOf } from './form-fields.tsx';

type AddHoliday = InputOf<AppContract['holidays.add']>;

type AddHolidayFormProps = { readonly onDone: (added?: AddHoliday) => void };

/** A day of the town or of the shop. Towns keep the same day year after year more often than not. */
export function AddHolidayForm({ onDone }: AddHolidayFormProps) {
  const form = useForm<HolidayTyped, unknown, AddHoliday>({
    resolver: zodResolver(HolidayInput),
    defaultValues: { on: '', name: '', everyYear: true },
  });
  const add = useMutation({
    mutationFn: (input: AddHoliday) => call('holidays.add', input),
    onSuccess: (_, input) => {
      announce(t('holidays.add.added'), { undo: true });
      onDone(input);
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  return (
    <div ref={place}>
      <Form title={t('holidays.add.title')} onSubmit={form.handleSubmit((input) => add.mutate(input))}>
        <FieldRow>
          <Controller
            control={form.control}
            name="on"
            render={({ field, fieldState }) => (
              <DateField
                label={t('holidays.add.on')}
                value={(field.value || undefined) as IsoDate | undefined}
                onChange={(day) => field.onChange(day ?? '')}
                error={fieldState.error}
              />
            )}
          />
          <TextOf control={form.control} name="name" label={t('holidays.add.name')} hint={t('holidays.add.nameHint')} />
        </FieldRow>
        <Controller
          control={form.control}
          name="everyYear"
          render={({ field }) => (
            <RadioField
              label={t('holidays.add.repeat')}
              value={field.value ? 'everyYear' : 'once'}
              onChange={(chosen) => field.onChange(chosen === 'everyYear')}
              choices={(['everyYear', 'once'] as const).map((value) => ({ value, label: t(`holidays.add.${value}`) }))}
            />
          )}
        />
        <FailureNotice failure={besidesFields(add.error)} />
        <Row>
          <SubmitButton busy={add.isPending}>{t('holidays.add.action')}</SubmitButton>
          <Button onClick={() => onDone()}>{t('common.cancel')}</Button>
        </Row>
      </Form>
    </div>
  );
}
