import { IsoDate } from '../../../../shared/domain/civil-date.ts';
import { underLaw3of2004 } from '../../../../shared/domain/debtor-kind.ts';
import type { InvoiceId } from '../../../../shared/domain/ids.ts';
import { sumCents } from '../../../../shared/domain/money.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { formatMoney } from '../../../../shared/format/money.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { CheckField, DateField, Figure, Money, Notice, Pill, RadioField, Stack, Text, useToday } from '../../../ui/index.ts';
import { Bound } from '../../forms/index.ts';
import { ProblemNotes } from './problem-notes.tsx';
import type { Composed, DebtsAnswer } from './queries.ts';
import styles from './wizard.module.css';
import { useWizard } from './wizard-context.ts';

type Debt = DebtsAnswer['debts'][number];

/** One line for each invoice, however many due dates it has. */
function byInvoice(debts: readonly Debt[]): readonly (readonly Debt[])[] {
  const groups = new Map<InvoiceId, Debt[]>();
  for (const debt of debts) groups.set(debt.invoiceId, [...(groups.get(debt.invoiceId) ?? []), debt]);
  return [...groups.values()];
}

export function DebtStep() {
  const { debts, draft, setPlan, composed } = useWizard();
  if (!debts) return null;
  const chosen = new Set<string>(draft.plan.invoiceIds);
  const rows = byInvoice(debts.debts);
  const toggle = (id: InvoiceId, isIn: boolean) =>
    setPlan({
      invoiceIds: rows.flatMap(([first]) =>
        first && (first.invoiceId === id ? isIn : chosen.has(first.invoiceId)) ? [first.invoiceId] : [],
      ),
    });
  return (
    <Stack gap={4}>
      {rows.length === 0 ? (
        <Notice>{t('agreementWizard.debt.nothing')}</Notice>
      ) : (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('agreementWizard.debt.invoices')}</legend>
          <ul>
            {rows.map((due) => (
              <InvoiceLine key={due[0]?.invoiceId} due={due} isChosen={chosen.has(due[0]?.invoiceId ?? '')} onToggle={toggle} />
            ))}
          </ul>
        </fieldset>
      )}
      <Included composed={composed} debts={debts} />
      <FixedOn />
      {composed && <Total composed={composed} />}
      {debts.provisionalFrom && (
        <Notice kind="warning">{t('agreementWizard.debt.provisional', { day: formatDate(debts.provisionalFrom) })}</Notice>
      )}
      <ProblemNotes step={1} />
      <Text muted small>
        {t('agreementWizard.debt.limitation')}
      </Text>
    </Stack>
  );
}

type InvoiceLineProps = {
  readonly due: readonly Debt[];
  readonly isChosen: boolean;
  readonly onToggle: (id: InvoiceId, isIn: boolean) => void;
};

function InvoiceLine({ due, isChosen, onToggle }: InvoiceLineProps) {
  const today = useToday();
  const [first] = due;
  if (!first) return null;
  const days = due.map(({ dueOn }) => formatDate(dueOn)).join(' · ');
  const isLate = due.some(({ dueOn }) => dueOn < today);
  const taken = first.inAgreement !== undefined;
  return (
    <li className={styles.invoice}>
      <CheckField
        label={t('agreementWizard.debt.invoice', { number: first.number })}
        value={isChosen}
        disabled={taken && !isChosen}
        onChange={(isIn) => onToggle(first.invoiceId, isIn)}
        hint={
          <>
            {t(isLate ? 'agreementWizard.debt.lateSince' : 'agreementWizard.debt.dueOn', { days })}{' '}
            {due.some(({ isGuaranteed }) => isGuaranteed) && <Pill tone="dueSoon">{t('agreementWizard.debt.guaranteed')}</Pill>}
            {due.some(({ isVatRelieved }) => isVatRelieved) && (
              <Pill tone="dueSoon">{t('agreementWizard.debt.vatRelieved')}</Pill>
            )}
            {due.some(({ isDisputed }) => isDisputed) && <Pill tone="overdue">{t('agreementWizard.debt.disputed')}</Pill>}
            {taken && <Pill tone="agreement">{t('agreementWizard.debt.taken')}</Pill>}
          </>
        }
      />
      <Money amount={sumCents(due.map(({ principal }) => principal))} />
    </li>
  );
}

/** What goes in besides the principal: each with its amount as of the day, and nothing that is not owed. */
function Included({ composed, debts }: { readonly composed: Composed | undefined; readonly debts: DebtsAnswer }) {
  const { draft, setPlan, debtor } = useWizard();
  if (!composed) return null;
  const { includes } = draft.plan;
  const of = (part: 'interest' | 'compensation' | 'costs') => composed.acknowledged[part] + composed.leftOut[part];
  const parts = (['interest', 'compensation', 'costs'] as const).filter((part) => of(part) > 0);
  const isLaw = underLaw3of2004(debtor.kind);
  const lines = parts.map((part) => (
    <CheckField
      key={part}
      label={t(`agreementWizard.debt.includes.${part}`, {
        amount: formatMoney(sumCents([composed.acknowledged[part], composed.leftOut[part]])),
      })}
      value={includes[part]}
      onChange={(isIn) => setPlan({ includes: { ...includes, [part]: isIn } })}
    />
  ));
  return (
    <Stack gap={1}>
      {lines}
      {composed.leftOut.total > 0 && (
        <RadioField
          label={t('agreementWizard.debt.leftOut', { amount: formatMoney(composed.leftOut.total) })}
          value={draft.plan.forgivesLeftOut ? 'forgiven' : 'owed'}
          onChange={(what) => setPlan({ forgivesLeftOut: what === 'forgiven' })}
          choices={(['owed', 'forgiven'] as const).map((value) => ({
            value,
            label: t(`agreementWizard.debt.leftOutAs.${value}`),
          }))}
        />
      )}
      {!isLaw && debts.debts.length > 0 && (
        <Text muted small>
          {t('agreementWizard.debt.noCompensation')}
        </Text>
      )}
    </Stack>
  );
}

function FixedOn() {
  const { form } = useWizard();
  const today = useToday();
  return (
    <Bound control={form.control} name="plan.fixedOn">
      {({ value, onChange, error }) => {
        const day = IsoDate.safeParse(value).data;
        return (
          <DateField
            label={t('agreementWizard.debt.fixedOn')}
            hint={t('agreementWizard.debt.fixedOnHint')}
            value={value}
            onChange={onChange}
            lean="past"
            error={day !== undefined && day > today ? { message: 'errors.dateInFuture' } : error}
          />
        );
      }}
    </Bound>
  );
}

function Total({ composed: { acknowledged } }: { readonly composed: Composed }) {
  const parts = (['principal', 'interest', 'compensation', 'costs'] as const).filter((part) => acknowledged[part] > 0);
  return (
    <div className={styles.total} role="status">
      <Figure
        label={t('agreementWizard.debt.total')}
        amount={acknowledged.total}
        note={
          parts.length > 1
            ? parts
                .map((part) => t(`agreementWizard.debt.parts.${part}`, { amount: formatMoney(acknowledged[part]) }))
                .join(' + ')
            : undefined
        }
      />
    </div>
  );
}
