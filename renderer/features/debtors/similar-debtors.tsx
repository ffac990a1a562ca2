import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { normaliseTaxId } from '../../../shared/domain/tax-id.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { LinkButton, Notice } from '../../ui/index.ts';
import type { FormControl } from './form-values.ts';

type SimilarDebtorsProps = { readonly control: FormControl; readonly except: DebtorId | undefined };

const LEAST_LETTERS = 3;

/** Warns while typing that they may already be in the ledger. It never blocks: two brothers may share a name. */
export function SimilarDebtors({ control, except }: SimilarDebtorsProps) {
  const [name = '', taxId = ''] = useDebounced(useWatch({ control, name: ['name', 'taxId'] }), 250);
  const wanted = { name: name.trim().slice(0, 200), taxId: normaliseTaxId(taxId).slice(0, 40) };
  const similar = useQuery({
    ...queryOf(['debtors'], 'debtors.similar', {
      name: wanted.name.length < LEAST_LETTERS ? '' : wanted.name,
      ...(wanted.taxId !== '' && { taxId: wanted.taxId }),
      ...(except !== undefined && { except }),
    }),
    enabled: wanted.name.length >= LEAST_LETTERS || wanted.taxId.length >= LEAST_LETTERS,
  });
  return (
    <div role="status">
      {similar.data?.debtors.slice(0, 3).map(({ id, name: known, because }) => (
        <Notice
          key={id}
          kind="warning"
          action={
            <LinkButton small href={paths.debtor(id)}>
              {t('debtors.form.openSimilar')}
            </LinkButton>
          }
        >
          {because === 'tax-id'
            ? t('debtors.form.similarTaxId', { name: known })
            : t('debtors.form.similarName', { name: known })}
        </Notice>
      ))}
    </div>
  );
}
