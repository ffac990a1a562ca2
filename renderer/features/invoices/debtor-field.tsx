import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { type FieldProps, SuggestField, type Suggestion } from '../../ui/index.ts';

/** What is written, and whom it stands for once somebody was chosen. */
export type ChosenDebtor = { readonly text: string; readonly id?: DebtorId; readonly newKind?: DebtorKind };

type DebtorSuggestion = Suggestion & { readonly chosen: ChosenDebtor };
type DebtorFieldProps = Omit<FieldProps<ChosenDebtor>, 'onChange'> & {
  readonly onChange: (chosen: ChosenDebtor) => void;
  /** Also offers to write down somebody nobody knew. */
  readonly allowNew?: boolean;
};

const MOST = 6;
const NEW_KINDS = ['business', 'consumer'] as const;

/** A debtor by any of what finds it: name, NIF, telephone, number of an invoice. */
export function DebtorField({ value, onChange, allowNew, ...field }: DebtorFieldProps) {
  const text = value?.text ?? '';
  const searched = useDebounced(text.trim(), 80);
  const found = useQuery({
    ...queryOf(['debtors', 'invoices'], 'debtors.list', { filter: { text: searched }, sort: 'name', offset: 0, limit: MOST }),
    enabled: searched !== '',
    placeholderData: keepPreviousData,
  });
  const known: DebtorSuggestion[] = (searched === '' ? [] : (found.data?.rows ?? [])).map((row) => ({
    key: row.id,
    label: row.name,
    detail: row.outstanding > 0 ? t('invoices.quick.owes', { amount: formatMoney(row.outstanding) }) : row.town,
    chosen: { text: row.name, id: row.id },
  }));
  const name = text.trim();
  const fresh: DebtorSuggestion[] =
    !allowNew || name === ''
      ? []
      : NEW_KINDS.map((newKind) => ({
          key: newKind,
          label: t('invoices.quick.newDebtor', { name }),
          detail: t(`invoices.quick.kinds.${newKind}`),
          chosen: { text: name, newKind },
        }));
  return (
    <SuggestField
      {...field}
      maxLength={200}
      value={text}
      onChange={(typed) => onChange({ text: typed ?? '' })}
      suggestions={value?.id || value?.newKind ? [] : [...known, ...fresh]}
      onChoose={({ chosen }) => onChange(chosen)}
    />
  );
}
