import { MAX_INSTALMENTS } from '../../../../shared/domain/agreements/plan.ts';
import { addMonths } from '../../../../shared/domain/civil-date.ts';
import { type Cents, cents } from '../../../../shared/domain/money.ts';
import { formatMoney } from '../../../../shared/format/money.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { Plus, Trash2 } from '../../../ui/icons.ts';
import { Button, DateField, FieldRow, IconButton, MoneyField, Row, SelectField, Stack, useToday } from '../../../ui/index.ts';
import { Bound } from '../../forms/index.ts';
import { seriesOf } from './capacity-step.tsx';
import { CountField } from './count-field.tsx';
import { seriesFrom } from './prepare.ts';
import type { TypedPlan } from './queries.ts';
import { SeriesFields } from './series-fields.tsx';
import { DateOf } from './wired-fields.tsx';
import styles from './wizard.module.css';
import { useWizard } from './wizard-context.ts';

type Cash = TypedPlan['cash'];
const KINDS = ['single', 'equal', 'amount', 'free', 'none'] as const satisfies readonly Cash['kind'][];

/** How the money comes: on one day, in equal parts, in parts of an amount, on free days, or not at all. */
export function CashFields() {
  const { draft, composed, setPlan } = useWizard();
  const today = useToday();
  const { cash } = draft.plan;
  const drawn = composed?.instalments.filter(({ kind }) => kind === 'cash') ?? [];
  const series = seriesOf(cash);

  const become = (kind: Cash['kind']): void => {
    const { firstOn, rhythm, lastOfMonth } = series ?? seriesFrom(today);
    const own = { firstOn, rhythm, lastOfMonth };
    const [first] = drawn;
    const next: Readonly<Record<Cash['kind'], Cash>> = {
      single: { kind: 'single', on: first?.on ?? addMonths(today, 1) },
      equal: { kind: 'equal', count: Math.max(drawn.length, 2), ...own },
      amount: { kind: 'amount', each: first?.amount ?? cents(10_000), ...own },
      free: {
        kind: 'free',
        rows: drawn.length > 0 ? drawn.map(({ on, amount }) => ({ on, amount })) : [{ on: own.firstOn, amount: cents(10_000) }],
      },
      none: { kind: 'none' },
    };
    setPlan({ cash: next[kind] });
  };

  return (
    <Stack gap={4}>
      <SelectField<Cash['kind']>
        label={t('agreementWizard.cash.kind')}
        value={cash.kind}
        options={KINDS.map((value) => ({ value, label: t(`agreementWizard.cash.kinds.${value}`) }))}
        onChange={(kind) => kind && become(kind)}
      />
      {cash.kind === 'single' && <DateOf name="plan.cash.on" label={t('agreementWizard.cash.on')} lean="future" />}
      {cash.kind === 'equal' && (
        <CountField
          label={t('agreementWizard.capacity.count')}
          value={cash.count}
          from={1}
          to={MAX_INSTALMENTS}
          onChange={(count) => setPlan({ cash: { ...cash, count } })}
        />
      )}
      {cash.kind === 'amount' && (
        <MoneyField
          label={t(`agreementWizard.capacity.each.${cash.rhythm}`)}
          value={cash.each}
          onChange={(each) => setPlan({ cash: { ...cash, each: each as number } })}
        />
      )}
      {series && <SeriesFields series={series} onChange={(change) => setPlan({ cash: { ...cash, ...change } as Cash })} />}
      {cash.kind === 'free' && <FreeRows rows={cash.rows} />}
      <DownPayment />
    </Stack>
  );
}

type FreeRow = { readonly on: string; readonly amount: number };

/** Days and amounts one by one. What they lack to the sum is told, and one press puts it in the last one. */
function FreeRows({ rows }: { readonly rows: readonly FreeRow[] }) {
  const { composed, setPlan } = useWizard();
  const write = (next: readonly FreeRow[]) => setPlan({ cash: { kind: 'free', rows: [...next] } });
  const change = (index: number, part: Partial<FreeRow>) =>
    write(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const differs = composed?.problems.find(({ code }) => code === 'rows-differ')?.params?.difference;
  const last = rows.at(-1);
  return (
    <Stack gap={2}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <div key={index} className={styles.freeRow}>
          <DateField
            label={t('agreementWizard.cash.rowDay', { number: index + 1 })}
            labelHidden
            value={row.on}
            lean="future"
            onChange={(on) => change(index, { on: on as string })}
          />
          <MoneyField
            label={t('agreementWizard.cash.rowAmount', { number: index + 1 })}
            labelHidden
            value={row.amount}
            onChange={(amount) => change(index, { amount: amount as number })}
          />
          <IconButton
            icon={Trash2}
            label={t('agreementWizard.cash.removeRow', { number: index + 1 })}
            disabled={rows.length === 1}
            onClick={() => write(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Row>
        <Button
          small
          icon={Plus}
          onClick={() =>
            last && write([...rows, { on: addMonths(last.on as Parameters<typeof addMonths>[0], 1), amount: last.amount }])
          }
        >
          {t('agreementWizard.cash.addRow')}
        </Button>
        {typeof differs === 'number' && last && last.amount + differs > 0 && (
          <Button small onClick={() => change(rows.length - 1, { amount: last.amount + differs })}>
            {t('agreementWizard.cash.settle', { amount: formatMoney(cents(differs)) })}
          </Button>
        )}
      </Row>
    </Stack>
  );
}

/** What is paid before the rest. The day can be another than that of the signature. */
function DownPayment() {
  const { form, draft, setPlan } = useWizard();
  const today = useToday();
  const { downPayment } = draft.plan;
  const write = (amount: Cents | undefined) => {
    form.setValue('capacity.today', amount, { shouldDirty: true });
    setPlan({ downPayment: amount === undefined ? undefined : { on: downPayment?.on ?? today, amount } });
  };

  return (
    <FieldRow>
      <MoneyField label={t('agreementWizard.cash.down')} optional value={downPayment?.amount} onChange={write} />
      {downPayment && (
        <Bound control={form.control} name="plan.downPayment.on">
          {(wired) => <DateField label={t('agreementWizard.cash.downOn')} lean="future" {...wired} />}
        </Bound>
      )}
    </FieldRow>
  );
}
