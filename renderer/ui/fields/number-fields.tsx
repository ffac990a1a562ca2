import { parseMoneyInput, parsePercentInput } from '../../../shared/domain/input/money-input.ts';
import type { BasisPoints, Cents } from '../../../shared/domain/money.ts';
import { formatAmount, formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { FieldFrame, type FieldProps, issueText } from './field-frame.tsx';
import styles from './fields.module.css';
import { moneyProblem, percentProblem } from './reading.ts';
import { inputClass } from './text-fields.tsx';
import { useReadText } from './use-read-text.ts';

const writePercent = (rate: BasisPoints): string => formatAmount(rate as unknown as Cents);
const NOT_MONEY = Number.NaN as Cents;
const NOT_A_RATE = Number.NaN as BasisPoints;

type MoneyFieldProps = FieldProps<Cents, number> & { readonly allowNegative?: boolean };

/**
 * Emits cents. Reads `1.200,5`, `1200.50`, `1200`; says how it read them while the field has the focus.
 * A text that can't be read emits NaN, which every contract refuses.
 */
export function MoneyField({ value, onChange, onBlur, error, allowNegative = false, ...frame }: MoneyFieldProps) {
  const field = useReadText({
    value: value as Cents | undefined,
    onChange,
    read: (text) => parseMoneyInput(text, { allowNegative }),
    write: formatAmount,
    refused: NOT_MONEY,
  });
  const unreadable = field.problem && (!field.focused || error) ? moneyProblem(field.problem, field.text) : undefined;
  const reading =
    field.focused && field.understood !== undefined
      ? { tone: 'plain' as const, text: t('kit.money.readAs', { amount: formatMoney(field.understood) }) }
      : undefined;
  return (
    <FieldFrame width="short" {...frame} problem={unreadable ?? issueText(error, t('kit.money.missing'))} reading={reading}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className={inputClass('number', 'withUnit')}
            value={field.text}
            onFocus={field.focus}
            onChange={(event) => field.change(event.target.value)}
            onBlur={() => {
              field.leave();
              onBlur?.();
            }}
          />
          <span aria-hidden className={styles.unit}>
            {t('kit.money.unit')}
          </span>
        </>
      )}
    </FieldFrame>
  );
}

/** Emits basis points (10,15 % = 1015). */
export function PercentField({ value, onChange, onBlur, error, ...frame }: FieldProps<BasisPoints, number>) {
  const field = useReadText({
    value: value as BasisPoints | undefined,
    onChange,
    read: parsePercentInput,
    write: writePercent,
    refused: NOT_A_RATE,
  });
  const unreadable = field.problem && (!field.focused || error) ? percentProblem(field.problem, field.text) : undefined;
  return (
    <FieldFrame width="short" {...frame} problem={unreadable ?? issueText(error, t('kit.percent.missing'))}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className={inputClass('number', 'withUnit')}
            value={field.text}
            onFocus={field.focus}
            onChange={(event) => field.change(event.target.value)}
            onBlur={() => {
              field.leave();
              onBlur?.();
            }}
          />
          <span aria-hidden className={styles.unit}>
            {t('kit.percent.unit')}
          </span>
        </>
      )}
    </FieldFrame>
  );
}
