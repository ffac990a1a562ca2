import type { DayRule, Rhythm } from '../../../../shared/domain/agreements/plan.ts';
import { DayRule as DayRules, Rhythm as Rhythms } from '../../../../shared/domain/agreements/plan.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { CheckField, DateField, FieldRow, SelectField } from '../../../ui/index.ts';
import { Bound } from '../../forms/index.ts';
import { useWizard } from './wizard-context.ts';

/** `firstOn` as the form holds it. */
export type Series = { readonly firstOn: string; readonly rhythm: Rhythm; readonly lastOfMonth: boolean };

type SeriesFieldsProps = { readonly series: Series; readonly onChange: (change: Partial<Series>) => void };

const IN_WEEKS: ReadonlySet<Rhythm> = new Set(['weekly', 'fortnightly']);

/** When the first instalment falls, and how often the others. */
export const SeriesFields = ({ series: { firstOn, rhythm, lastOfMonth }, onChange }: SeriesFieldsProps) => (
  <>
    <FieldRow>
      <DateField
        label={t('agreementWizard.series.firstOn')}
        value={firstOn}
        onChange={(day) => onChange({ firstOn: day as string })}
        lean="future"
      />
      <SelectField
        label={t('agreementWizard.series.rhythm')}
        width="short"
        value={rhythm}
        options={Rhythms.options.map((value) => ({ value, label: t(`agreementWizard.series.rhythms.${value}`) }))}
        onChange={(next) => next && onChange({ rhythm: next })}
      />
    </FieldRow>
    {!IN_WEEKS.has(rhythm) && (
      <CheckField
        label={t('agreementWizard.series.lastOfMonth')}
        value={lastOfMonth}
        onChange={(isLast) => onChange({ lastOfMonth: isLast })}
      />
    )}
  </>
);

/** What happens to an instalment that falls on a weekend or a holiday. */
export function DayRuleField() {
  const { form } = useWizard();
  return (
    <Bound control={form.control} name="plan.dayRule">
      {({ value, onChange, error }) => (
        <SelectField<DayRule>
          label={t('agreementWizard.series.dayRule')}
          value={value}
          error={error}
          options={DayRules.options.map((rule) => ({ value: rule, label: t(`agreementWizard.series.dayRules.${rule}`) }))}
          onChange={onChange}
        />
      )}
    </Bound>
  );
}
