/** How fields read what people type and how they say what they read: one place between the kit and the rules of `shared`. */
import { checkIban, formatIban } from '../../../shared/domain/iban.ts';
import type { DateInputError } from '../../../shared/domain/input/date-input.ts';
import type { NumberInputError } from '../../../shared/domain/input/money-input.ts';
import { checkTaxId } from '../../../shared/domain/tax-id.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { Reading } from './field-frame.tsx';

export function moneyProblem(code: NumberInputError['code'], text: string): string {
  return t(`kit.money.problem.${code}`, { text });
}

export function percentProblem(code: NumberInputError['code'], text: string): string {
  return code === 'negative' || code === 'too-large' ? t(`kit.percent.problem.${code}`) : t('kit.percent.unreadable', { text });
}

export function dateProblem(code: DateInputError['code'], text: string): string {
  return code === 'no-such-day' ? t('kit.date.noSuchDay', { text }) : t('kit.date.unreadable', { text });
}

export function judgeTaxId(text: string): Reading | undefined {
  const { state, suggestion } = checkTaxId(text);
  switch (state) {
    case 'valid':
      return { tone: 'good', text: t('kit.taxId.good') };
    case 'foreign-valid':
      return { tone: 'good', text: t('kit.taxId.foreign') };
    case 'unusual':
      return { tone: 'warning', text: t('kit.taxId.unusual') };
    case 'filler':
      return { tone: 'warning', text: t('kit.taxId.filler') };
    case 'empty':
      return undefined;
    default:
      return { tone: 'warning', text: suggestion ? t('kit.taxId.wrongMaybe', { suggestion }) : t('kit.taxId.wrong') };
  }
}

export function judgeIban(text: string): Reading | undefined {
  const { state, normalised, suggestion } = checkIban(text);
  switch (state) {
    case 'valid':
      return { tone: 'good', text: t('kit.iban.good', { iban: formatIban(normalised) }) };
    case 'ccc':
      return { tone: 'good', text: t('kit.iban.account', { iban: formatIban(suggestion ?? '') }) };
    case 'empty':
      return undefined;
    default:
      return { tone: 'warning', text: t('kit.iban.wrong') };
  }
}
