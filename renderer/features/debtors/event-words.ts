/** Events as people read them: a sentence with amounts and days written out, an icon, and the kind they belong to. */

import { Behaviour } from '../../../shared/contract/values.ts';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import { Cents } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { es } from '../../../shared/i18n/es/index.ts';
import { t, textByName } from '../../../shared/i18n/t.ts';
import {
  Archive,
  Coins,
  FileText,
  HandCoins,
  Handshake,
  type LucideIcon,
  Mail,
  MessageCircle,
  Pencil,
  Scale,
  Undo2,
} from '../../ui/icons.ts';
import type { Tone } from '../../ui/index.ts';
import type { LoggedEvent } from './queries.ts';
import { behaviourText } from './words.ts';

export const EVENT_GROUPS = ['payments', 'invoices', 'promises', 'agreements', 'contacts', 'letters', 'card'] as const;
export type EventGroup = (typeof EVENT_GROUPS)[number];

/** By how the name of the type begins; what fits none belongs to the card. */
const BEGINNINGS: Readonly<Record<Exclude<EventGroup, 'card'>, RegExp>> = {
  payments: /^(payment|surplus|charge)-/,
  invoices: /^(invoice|corrective|dispute|attachment)-/,
  promises: /^promise-/,
  agreements: /^agreement-/,
  contacts: /^(contact|step|follow-up|consequence|done-before|ladder|manner)-/,
  letters: /^(letter|delivery|negotiation)-/,
};

export function groupOf(type: string): EventGroup {
  return EVENT_GROUPS.find((group) => group !== 'card' && BEGINNINGS[group].test(type)) ?? 'card';
}

/** All the types of these groups that the catalogue can tell. */
export const typesOf = (groups: readonly EventGroup[]): string[] =>
  Object.keys(es.events).filter((type) => groups.includes(groupOf(type)));

/** Numbers of a payload are money, save these. */
const COUNTS: readonly string[] = ['days', 'count', 'termDays', 'number'];

export function eventText({ type, subjectId, payload, labels }: LoggedEvent): string {
  const values = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, shown(name, value, labels)]));
  const subject = labels[subjectId] ?? '';
  // The record an event is about is named by its own number when the payload does not hold it; letters of before were demands.
  const named = { subject, invoiceId: subject, letterId: subject, templateId: t('letters.templates.L04'), ...values };
  return textByName(`events.${type}`, named) ?? t('debtors.timeline.otherEvent');
}

function shown(name: string, value: unknown, labels: Readonly<Record<string, string>>): string | number {
  if (typeof value === 'number') {
    const amount = COUNTS.includes(name) ? undefined : Cents.safeParse(value);
    return amount?.success ? formatMoney(amount.data) : value;
  }
  if (Array.isArray(value)) return value.map((item) => shown(name, item, labels)).join(', ');
  if (typeof value !== 'string') return '';
  if (name === 'templateId') return textByName(`letters.templates.${value}`) ?? value;
  if (name === 'channel' || name === 'outcome') return textByName(`agenda.${name}s.${value}`) ?? value;
  const day = IsoDate.safeParse(value);
  if (day.success) return formatDate(day.data);
  const behaviour = Behaviour.safeParse(value);
  return behaviour.success ? behaviourText(behaviour.data) : (labels[value] ?? value);
}

const ICONS: Readonly<Record<EventGroup, LucideIcon>> = {
  payments: Coins,
  invoices: FileText,
  promises: HandCoins,
  agreements: Handshake,
  contacts: MessageCircle,
  letters: Mail,
  card: Pencil,
};
const TONES: Readonly<Record<EventGroup, Tone>> = {
  payments: 'paid',
  invoices: 'plain',
  promises: 'agreement',
  agreements: 'agreement',
  contacts: 'plain',
  letters: 'court',
  card: 'plain',
};

export function eventLook(type: string): { readonly icon: LucideIcon; readonly tone: Tone } {
  if (type.startsWith('dispute-')) return { icon: Scale, tone: 'dueSoon' };
  if (/-(removed|cancelled)$/.test(type)) return { icon: Archive, tone: 'plain' };
  if (/-(reversed|restored|reopened)$/.test(type)) return { icon: Undo2, tone: 'plain' };
  const group = groupOf(type);
  return { icon: ICONS[group], tone: TONES[group] };
}
