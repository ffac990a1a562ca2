import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ClaimableInvoice } from '../../../shared/contract/letter-values.ts';
import { addDays, IsoDate } from '../../../shared/domain/civil-date.ts';
import { isFriendly, namesLastDay } from '../../../shared/domain/letters/letter-kinds.ts';
import { formatDate, formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { CheckField, DateField, Money, Section, SelectField, Stack, Text, useToday } from '../../ui/index.ts';
import styles from './letters.module.css';
import type { PartProps } from './part-props.ts';
import type { OptionsAnswer } from './queries.ts';
import { channelOptions } from './words.ts';

const TERMS = [7, 10, 15, 20, 30, 60] as const;

/** Those that the letter may speak of; the others say why not. */
export function InvoiceChoice({ invoices, options, change }: PartProps & { readonly invoices: readonly ClaimableInvoice[] }) {
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

export function Term({ answer, options, change }: PartProps & { readonly answer: OptionsAnswer }) {
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
export function LimitDay({ options, change }: PartProps) {
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

type SendingProps = PartProps & {
  readonly answer: OptionsAnswer;
  readonly hasTerm: boolean;
  readonly namesDay?: boolean;
  readonly before?: ReactNode;
  /** After the usual fields. */
  readonly children?: ReactNode;
};

/** How it travels, with the term it gives and the last day that it names. `namesDay`: false of one that gives none. */
export function Sending({ answer, options, change, hasTerm, namesDay = true, before, children }: SendingProps) {
  const { templateId, channel } = options;
  return (
    <Section title={t(hasTerm ? 'letters.claim.sending' : 'letters.claim.channelOnly')}>
      <Stack gap={4}>
        {before}
        {hasTerm && <Term answer={answer} options={options} change={change} />}
        <SelectField
          label={t('letters.claim.channel')}
          width="full"
          options={channelOptions()}
          value={channel}
          onChange={(chosen) => chosen && change({ channel: chosen })}
        />
        {namesDay && namesLastDay(templateId, answer.debtor.kind, channel) && <LimitDay options={options} change={change} />}
        {children}
      </Stack>
    </Section>
  );
}
