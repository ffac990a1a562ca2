import { MAX_INSTALMENTS } from '../../../../shared/domain/agreements/plan.ts';
import type { Cents } from '../../../../shared/domain/money.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { FieldRow, MoneyField, Stack, Text, useToday } from '../../../ui/index.ts';
import { Bound } from '../../forms/index.ts';
import { CountField } from './count-field.tsx';
import { seriesFrom } from './prepare.ts';
import { ProblemNotes } from './problem-notes.tsx';
import type { Typed } from './queries.ts';
import { DayRuleField, type Series, SeriesFields } from './series-fields.tsx';
import styles from './wizard.module.css';
import { useWizard, type Wizard } from './wizard-context.ts';
import { roundingText, scheduleText } from './words.ts';

/** What the debtor says they can pay. Amount and number of instalments are one thing: writing either tells the other. */
export function CapacityStep() {
  const wizard = useWizard();
  const { draft, composed, setPlan } = wizard;
  const { cash } = draft.plan;
  const series = seriesOf(cash);
  const rounding = composed && roundingText(composed);
  return (
    <Stack gap={4}>
      <FieldRow>
        <Today />
        <Linked wizard={wizard} />
      </FieldRow>
      <div role="status" className={styles.outcome}>
        {composed && scheduleText(composed)}
        {rounding && ` ${rounding}`}
      </div>
      {series && (
        <SeriesFields series={series} onChange={(next) => setPlan({ cash: { ...cash, ...next } as Typed['plan']['cash'] })} />
      )}
      <DayRuleField />
      <ProblemNotes step={3} />
      <Text muted small>
        {t('agreementWizard.capacity.note')}
      </Text>
    </Stack>
  );
}

export const seriesOf = (cash: Typed['plan']['cash']): Series | undefined =>
  cash.kind === 'equal' || cash.kind === 'amount' ? cash : undefined;

/** Paid on signing: it stands in the plan as a down payment of today. */
function Today() {
  const { form, setPlan } = useWizard();
  const today = useToday();
  return (
    <Bound control={form.control} name="capacity.today">
      {({ value, onChange, error }) => (
        <MoneyField
          label={t('agreementWizard.capacity.today')}
          optional
          value={value}
          error={error}
          onChange={(amount) => {
            onChange(amount);
            setPlan({ downPayment: amount === undefined ? undefined : { on: today, amount } });
          }}
        />
      )}
    </Bound>
  );
}

function Linked({ wizard: { form, draft, composed, setPlan } }: { readonly wizard: Wizard }) {
  const today = useToday();
  const { cash } = draft.plan;
  const series: Series = seriesOf(cash) ?? seriesFrom(today);
  const drawn = composed?.instalments.filter(({ kind }) => kind === 'cash') ?? [];
  const each = cash.kind === 'amount' ? cash.each : cash.kind === 'equal' ? drawn[0]?.amount : undefined;
  const count = cash.kind === 'equal' ? cash.count : cash.kind === 'amount' ? drawn.length || undefined : undefined;
  const issues = form.formState.errors.plan?.cash as { each?: { type?: string }; count?: { type?: string } } | undefined;
  const { firstOn, rhythm, lastOfMonth } = series;
  const writeEach = (amount: Cents | undefined) => {
    form.setValue('capacity.monthly', amount, { shouldDirty: true });
    setPlan({
      cash:
        amount === undefined ? { kind: 'single', on: firstOn } : { kind: 'amount', each: amount, firstOn, rhythm, lastOfMonth },
    });
  };
  return (
    <>
      <MoneyField
        label={t(`agreementWizard.capacity.each.${rhythm}`)}
        value={each}
        error={issues?.each}
        autoFocus
        onChange={writeEach}
      />
      <CountField
        label={t('agreementWizard.capacity.count')}
        value={count}
        from={1}
        to={MAX_INSTALMENTS}
        error={issues?.count}
        onChange={(number) => {
          form.setValue('capacity.monthly', undefined, { shouldDirty: true });
          setPlan({ cash: { kind: 'equal', count: number, firstOn, rhythm, lastOfMonth } });
        }}
      />
    </>
  );
}
