import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Controller, type DefaultValues, useForm } from 'react-hook-form';
import type { InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { RateInput, type RateTyped } from '../../../shared/contract/settings.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { BasisPoints } from '../../../shared/domain/money.ts';
import { formatPercent } from '../../../shared/format/percent.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { tellFields } from '../../lib/failure-text.ts';
import {
  Button,
  DateField,
  FailureNotice,
  FieldRow,
  Form,
  Notice,
  PercentField,
  Row,
  SubmitButton,
  Text,
} from '../../ui/index.ts';
import { TextOf } from './form-fields.tsx';

type AddRate = InputOf<AppContract['rates.add']>;
type AddRateFormProps = {
  readonly view: OutputOf<AppContract['rates.list']>['tables'][number];
  readonly onDone: () => void;
};

/** Three points away from the rate before is more than any half-year has moved: a digit is missing or too many. */
const FAR_IN_BASIS_POINTS = 300;

export function AddRateForm({ view, onDone }: AddRateFormProps) {
  const { table, next } = view;
  const last = view.rows[0];
  const form = useForm<RateTyped, unknown, AddRate>({
    resolver: zodResolver(RateInput),
    defaultValues: { table, from: next.from, to: next.to, source: '' } as DefaultValues<RateTyped>,
  });
  const add = useMutation({
    mutationFn: (input: AddRate) => call('rates.add', input),
    onSuccess: () => {
      announce(t('settings.rates.added'), { undo: true });
      onDone();
    },
    onError: (failure) => tellFields(form.setError, failure),
  });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const rate = form.watch('rate');
  const isFar = last !== undefined && rate !== undefined && Math.abs(rate - last.rate) > FAR_IN_BASIS_POINTS;
  const title = table === 'late_payment' ? t('settings.rates.addHalfYear') : t('settings.rates.addYear');
  return (
    <div ref={place}>
      <Form title={title} onSubmit={form.handleSubmit((input) => add.mutate(input))}>
        <Text>{table === 'late_payment' ? t('settings.rates.addIntroHalfYear') : t('settings.rates.addIntroYear')}</Text>
        <FieldRow>
          <Controller
            control={form.control}
            name="from"
            render={({ field, fieldState }) => (
              <DateField
                label={t('settings.rates.addFrom')}
                value={field.value as IsoDate}
                onChange={field.onChange}
                error={fieldState.error}
              />
            )}
          />
          <Controller
            control={form.control}
            name="to"
            render={({ field, fieldState }) => (
              <DateField
                label={t('settings.rates.addTo')}
                value={field.value as IsoDate}
                onChange={field.onChange}
                error={fieldState.error}
              />
            )}
          />
          <Controller
            control={form.control}
            name="rate"
            render={({ field, fieldState }) => (
              <PercentField
                label={t('settings.rates.addRate')}
                value={field.value as BasisPoints}
                onChange={field.onChange}
                error={fieldState.error}
              />
            )}
          />
        </FieldRow>
        <TextOf
          control={form.control}
          name="source"
          label={t('settings.rates.addSource')}
          hint={t('settings.rates.addSourceHint')}
          width="full"
        />
        {isFar && <Notice kind="warning">{t('settings.rates.farFromLast', { rate: formatPercent(last.rate) })}</Notice>}
        <FailureNotice failure={add.error} />
        <Row>
          <SubmitButton busy={add.isPending}>{t('settings.rates.add')}</SubmitButton>
          <Button onClick={onDone}>{t('common.cancel')}</Button>
        </Row>
      </Form>
    </div>
  );
}
