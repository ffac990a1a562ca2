import { useQuery } from '@tanstack/react-query';
import type { ClaimableInvoice } from '../../../shared/contract/letter-values.ts';
import { addDays, IsoDate } from '../../../shared/domain/civil-date.ts';
import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import { isFriendly, isPaper, namesLastDay } from '../../../shared/domain/letters/letter-kinds.ts';
import { formatDate, formatLongDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { CheckField, DateField, Money, Section, SelectField, Stack, Text, TextAreaField, useToday } from '../../ui/index.ts';
import styles from './letters.module.css';
import { FirstContact, TalksEnded } from './negotiation-part.tsx';
import { PaperClaim } from './paper-claim.tsx';
import type { PartProps } from './part-props.ts';
import type { OptionsAnswer } from './queries.ts';
import { channelOptions, partsOf } from './words.ts';

const TERMS = [7, 10, 15, 20, 30, 60] as const;

/** Which invoices, what besides them, by when and how it is sent. */
export function ClaimPart({ answer, options, change }: PartProps & { readonly answer: OptionsAnswer }) {
  const { templateId } = options;
  if (isPaper(templateId)) return <PaperClaim answer={answer} options={options} change={change} />;
  const has = partsOf(templateId);
  return (
    <Stack gap={6}>
      <Section title={t('letters.claim.invoices')}>
        <InvoiceChoice invoices={answer.invoices} options={options} change={change} />
      </Section>
      {has.extras && <Extras answer={answer} options={options} change={change} />}
      {options.negotiation && (
        <Section title={t('letters.negotiation.title')}>
          <FirstContact options={options} change={change} />
        </Section>
      )}
      <Section title={t(has.term ? 'letters.claim.sending' : 'letters.claim.channelOnly')}>
        <Stack gap={4}>
          {has.origin && <Origin options={options} change={change} />}
          {templateId === 'L07' && <TalksEnded options={options} change={change} />}
          {has.term && <Term answer={answer} options={options} change={change} />}
          <SelectField
            label={t('letters.claim.channel')}
            width="full"
            options={channelOptions()}
            value={options.channel}
            onChange={(channel) => channel && change({ channel })}
          />
          {namesLastDay(templateId, answer.debtor.kind, options.channel) && <LimitDay options={options} change={change} />}
          {templateId === 'L01' && (
            <CheckField
              label={t('letters.claim.directDebit')}
              hint={t('letters.claim.directDebitHint')}
              value={options.isDirectDebit ?? false}
              onChange={(isDirectDebit) => change({ isDirectDebit })}
            />
          )}
        </Stack>
      </Section>
    </Stack>
  );
}

/** Why it is owed and why it is due: only where the text says so. */
const Origin = ({ options, change }: PartProps) => (
  <>
    <TextAreaField
      label={t('letters.claim.origin')}
      hint={t('letters.claim.originHint')}
      rows={2}
      maxLength={400}
      value={options.origin}
      onChange={(origin) => change({ origin })}
    />
    <TextAreaField
      label={t('letters.claim.basis')}
      hint={t('letters.claim.basisHint')}
      rows={2}
      maxLength={400}
      optional
      value={options.dueDateBasis}
      onChange={(dueDateBasis) => change({ dueDateBasis })}
    />
  </>
);

function InvoiceChoice({ invoices, options, change }: PartProps & { readonly invoices: readonly ClaimableInvoice[] }) {
  const today = useToday();
  if (invoices.length === 0) return <Text muted>{t('letters.claim.none')}</Text>;
  const toggle = (invoice: ClaimableInvoice, chosen: boolean) => {
    const ids = new Set(options.invoiceIds);
    if (chosen) ids.add(invoice.id);
    else ids.delete(invoice.id);
    change({ invoiceIds: [...ids] });
  };
  return (
    <ul className={styles.invoices}>
      {invoices.map((invoice) => {
        const chosen = options.invoiceIds.includes(invoice.id);
        const due = t(invoice.reason === 'not-due' || invoice.dueOn >= today ? 'letters.claim.willBeDue' : 'letters.claim.due', {
          dueOn: formatDate(invoice.dueOn),
        });
        return (
          <li key={invoice.id}>
            <CheckField
              label={invoice.number}
              value={chosen}
              disabled={invoice.reason !== undefined && !chosen}
              hint={invoice.reason === undefined ? due : `${due} · ${t(`letters.notClaimable.${invoice.reason}`)}`}
              onChange={(now) => toggle(invoice, now)}
            />
            <Money amount={invoice.outstanding} />
          </li>
        );
      })}
    </ul>
  );
}

/** Interest and the 40 € are the law's between businesses; of a private person neither is a choice. */
function Extras({ answer, options, change }: PartProps & { readonly answer: OptionsAnswer }) {
  const { costs, debtor } = answer;
  const vat = (
    <CheckField
      label={t('letters.claim.vat')}
      hint={t('letters.claim.vatHint')}
      value={options.forVatRecovery}
      onChange={(forVatRecovery) => change({ forVatRecovery })}
    />
  );
  return (
    <Section title={t('letters.claim.extras')}>
      <Stack gap={2}>
        {underLaw3of2004(debtor.kind) ? (
          <>
            <CheckField
              label={t('letters.claim.interest')}
              hint={t('letters.claim.interestHint')}
              value={options.withInterest}
              onChange={(withInterest) => change({ withInterest })}
            />
            <CheckField
              label={t('letters.claim.compensation')}
              hint={t('letters.claim.compensationHint')}
              value={options.withCompensation}
              onChange={(withCompensation) => change({ withCompensation })}
            />
            {costs.proven > 0 && (
              <CheckField
                label={t('letters.claim.costs')}
                hint={t('letters.claim.costsHint', { proven: formatMoney(costs.proven) })}
                value={options.withCosts}
                onChange={(withCosts) => change({ withCosts })}
              />
            )}
            {costs.unproven > 0 && (
              <Text small muted>
                {t('letters.claim.costsUnproven', { unproven: formatMoney(costs.unproven) })}
              </Text>
            )}
          </>
        ) : (
          <Text small muted>
            {t('letters.claim.consumerInterest')}
          </Text>
        )}
        {partsOf(options.templateId).vat && vat}
      </Stack>
    </Section>
  );
}

function Term({ answer, options, change }: PartProps & { readonly answer: OptionsAnswer }) {
  const { templateId } = options;
  if (templateId === 'L06') return <Text muted>{t('letters.claim.negotiationTerm')}</Text>;
  if (answer.debtor.kind === 'public' && !isFriendly(templateId)) return <Text muted>{t('letters.claim.publicTerm')}</Text>;
  const label = isFriendly(templateId) ? 'letters.claim.termFromToday' : 'letters.claim.termDays';
  const days = [...new Set([...TERMS, options.termDays])].toSorted((a, b) => a - b);
  return (
    <SelectField
      label={t('letters.claim.term')}
      width="full"
      options={days.map((count) => ({ value: String(count), label: t(label, { count }) }))}
      value={String(options.termDays)}
      onChange={(chosen) => chosen && change({ termDays: Number(chosen) })}
    />
  );
}

/** By hand and by e-mail the day of receipt is known, so the letter names the last day. */
function LimitDay({ options, change }: PartProps) {
  const end = addDays(useToday(), options.termDays);
  const { data } = useQuery(queryOf(['holidays', 'profile'], 'holidays.ofDay', { on: end }));
  const day = data && formatLongDate(data.nextBusinessDay);
  const hint =
    day &&
    (data.nextBusinessDay === end
      ? t('holidays.limit.proposed', { day })
      : t('holidays.limit.moved', { day, before: formatLongDate(end) }));
  return (
    <DateField
      label={t('holidays.limit.label')}
      hint={hint}
      optional
      value={options.limitOn}
      onChange={(typed) => {
        const read = IsoDate.safeParse(typed);
        if (read.success || !typed) change({ limitOn: read.data });
      }}
    />
  );
}
