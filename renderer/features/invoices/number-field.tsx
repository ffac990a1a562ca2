import { useQuery } from '@tanstack/react-query';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { type FieldProps, TextField } from '../../ui/index.ts';

type NumberFieldProps = Pick<FieldProps<string>, 'value' | 'onChange' | 'error' | 'disabled' | 'onBlur'> & {
  /** The invoice that is being changed. */
  readonly except?: InvoiceId | undefined;
};

/** The number of an invoice. One that is already there is said at once; it may still be right, and is never forbidden. */
export function NumberField({ except, ...field }: NumberFieldProps) {
  const number = useDebounced((field.value ?? '').trim());
  const same = useQuery({
    ...queryOf(['invoices'], 'invoices.sameNumber', { number: number.slice(0, 60), ...(except && { except }) }),
    enabled: number !== '',
  });
  const [known] = number === '' ? [] : (same.data?.invoices ?? []);
  return (
    <TextField
      {...field}
      label={t('invoices.fields.number')}
      width="short"
      maxLength={60}
      reading={
        known && {
          tone: 'warning',
          text: t('invoices.fields.sameNumber', {
            name: known.debtorName,
            day: formatDate(known.issuedOn),
          }),
        }
      }
    />
  );
}
