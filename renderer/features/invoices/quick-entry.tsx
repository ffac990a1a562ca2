/** An invoice in four fields by keyboard alone: Enter goes on, from the last field it saves and is ready for the next. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { InputOf } from '../../../shared/contract/define.ts';
import { invoiceChannels } from '../../../shared/contract/invoices.ts';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { DateField, FailureNotice, Form, MoneyField, SubmitButton, useToday } from '../../ui/index.ts';
import { type ChosenDebtor, DebtorField } from './debtor-field.tsx';
import styles from './invoices.module.css';
import { NumberField } from './number-field.tsx';

type QuickAdd = InputOf<(typeof invoiceChannels)['invoices.quickAdd']>;
type Typed = {
  readonly debtor?: ChosenDebtor;
  readonly number?: string | undefined;
  readonly total?: Cents | undefined;
  readonly dueOn?: IsoDate | undefined;
  readonly issuedOn?: IsoDate | undefined;
};
type FieldName = 'debtor' | 'number' | 'total' | 'dueOn' | 'issuedOn';
type Refusals = Partial<Record<FieldName, { readonly type: string; readonly message?: string }>>;

export function QuickEntry({ autoFocus }: { readonly autoFocus?: boolean }) {
  const today = useToday();
  const [typed, setTyped] = useState<Typed>({});
  const [refused, setRefused] = useState<Refusals>({});
  const form = useRef<HTMLDivElement>(null);
  const values = useSuggestions(typed, today);
  const change = (part: Typed): void => setTyped((now) => ({ ...now, ...part }));

  const add = useMutation({
    mutationFn: (invoice: QuickAdd) => call('invoices.quickAdd', invoice),
    onSuccess: (_, { number, total, dueOn }) => {
      setTyped({});
      announce(t('invoices.quick.saved', { number, amount: formatMoney(total), day: formatDate(dueOn) }), { undo: true });
      form.current?.querySelector('input')?.focus();
    },
  });

  const save = (): void => {
    const read = readEntry(values);
    setRefused(read.refused);
    if (read.invoice && !add.isPending) add.mutate(read.invoice);
  };
  return (
    <div ref={form} className={styles.quick}>
      <Form label={t('invoices.quick.title')} onSubmit={save} enterMovesOn brief>
        <div className={styles.quickFields}>
          <DebtorField
            label={t('invoices.quick.debtor')}
            allowNew
            value={typed.debtor}
            onChange={(debtor) => change({ debtor })}
            error={refused.debtor}
            autoFocus={autoFocus}
          />
          <NumberField value={values.number} onChange={(number) => change({ number: number ?? '' })} error={refused.number} />
          <MoneyField
            label={t('invoices.quick.total')}
            value={typed.total}
            onChange={(total) => change({ total })}
            error={refused.total}
          />
          <DateField
            label={t('invoices.quick.dueOn')}
            value={values.dueOn}
            onChange={(dueOn) => change({ dueOn })}
            error={refused.dueOn}
          />
          {values.asksIssuedOn && (
            <DateField
              label={t('invoices.quick.issuedOn')}
              hint={t('invoices.quick.issuedOnHint')}
              lean="past"
              value={typed.issuedOn}
              onChange={(issuedOn) => change({ issuedOn })}
              error={refused.issuedOn}
            />
          )}
          <div className={styles.quickSave}>
            <SubmitButton busy={add.isPending}>{t('invoices.quick.save')}</SubmitButton>
          </div>
        </div>
        <FailureNotice failure={add.error} />
      </Form>
    </div>
  );
}

type Entry = Typed & { readonly asksIssuedOn: boolean };

/** What was typed wins; the rest is what the program would write. An invoice that is already late was issued some other day. */
function useSuggestions(typed: Typed, today: IsoDate): Entry {
  const next = useQuery(queryOf(['invoices'], 'invoices.suggestNumber', {}));
  const asksIssuedOn = IsoDate.safeParse(typed.dueOn).success && typed.dueOn !== undefined && typed.dueOn < today;
  const issuedOn = asksIssuedOn ? typed.issuedOn : today;
  const debtorId = useDebounced(typed.debtor?.id);
  const term = useQuery(
    queryOf(['debtors', 'profile'], 'invoices.suggestDueDate', { issuedOn: today, ...(debtorId !== undefined && { debtorId }) }),
  );
  return {
    ...typed,
    number: typed.number ?? next.data?.number,
    dueOn: typed.dueOn ?? term.data?.dueOn,
    issuedOn,
    asksIssuedOn,
  };
}

/** Through the contract's own schema, with each refusal beside its field. */
function readEntry(entry: Entry): { readonly invoice?: QuickAdd; readonly refused: Refusals } {
  const { debtor, number, total, dueOn, issuedOn } = entry;
  const who = debtor?.id ? { id: debtor.id } : debtor?.newKind && { name: debtor.text, kind: debtor.newKind };
  const read = invoiceChannels['invoices.quickAdd'].input.safeParse({ debtor: who, number, total, dueOn, issuedOn });
  if (read.success) return { invoice: read.data, refused: {} };
  const refused = Object.fromEntries(
    read.error.issues.map((issue) => {
      const field = String(issue.path[0]);
      const unknown = field === 'debtor' && debtor?.text ? { message: 'invoices.quick.chooseDebtor' } : {};
      return [field, { type: field === 'debtor' ? 'required' : issue.code, ...unknown }];
    }),
  );
  return { refused };
}
