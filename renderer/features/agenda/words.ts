/** An entry of the calendar as it is seen and said, and what speaks against a day. */
import type { CalendarEntry, DayForMove, MoveHintView } from '../../../shared/contract/calendar.ts';
import { type IsoDate, isIsoDate } from '../../../shared/domain/civil-date.ts';
import type { ContactChannel } from '../../../shared/domain/dunning/policy.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { entryReason, entryText } from '../../../shared/i18n/calendar-text.ts';
import { becauseText } from '../../../shared/i18n/next-step-text.ts';
import { t, textByName } from '../../../shared/i18n/t.ts';
import {
  CalendarClock,
  FileText,
  HandCoins,
  Handshake,
  ListChecks,
  type LucideIcon,
  Mail,
  MapPin,
  MessageSquareText,
  Phone,
  ReceiptEuro,
  Scale,
} from '../../ui/icons.ts';
import type { Tone } from '../../ui/index.ts';

const FORMATS = { day: formatDate, money: formatMoney } as const;

const CHANNEL_ICONS: Readonly<Record<ContactChannel, LucideIcon>> = {
  call: Phone,
  message: MessageSquareText,
  email: MessageSquareText,
  letter: Mail,
  certified: Mail,
  visit: MapPin,
};
const PROMISE_TONES = { pending: 'agreement', kept: 'paid', broken: 'overdue' } as const;

export function entryLook(entry: CalendarEntry): { readonly icon: LucideIcon; readonly tone: Tone } {
  switch (entry.kind) {
    case 'step': {
      const { step, rung } = entry.afterwards ?? entry;
      const waits = step.startsWith('wait-') || step === 'resume-pause';
      return { icon: rung ? CHANNEL_ICONS[rung.channel] : waits ? CalendarClock : ListChecks, tone: 'accent' };
    }
    case 'promise':
      return { icon: HandCoins, tone: PROMISE_TONES[entry.state] };
    case 'instalment':
      return { icon: Handshake, tone: entry.isLate ? 'overdue' : 'agreement' };
    case 'offer':
      return { icon: Handshake, tone: 'agreement' };
    case 'due':
    case 'dues':
      return { icon: FileText, tone: 'agreement' };
    case 'vat-opens':
    case 'vat-closes':
    case 'vat-notify':
      return { icon: ReceiptEuro, tone: 'court' };
    default:
      return { icon: Scale, tone: 'court' };
  }
}

/** Whom it is about; of many due dates, what they are. */
export const entryName = (entry: CalendarEntry): string => (entry.kind === 'dues' ? entryText(entry) : entry.name);

export const spokenEntry = (entry: CalendarEntry): string =>
  entry.kind === 'dues'
    ? `${entryText(entry)}, ${formatMoney(entry.amount)}`
    : t('calendar.spoken', { what: entryText(entry), name: entry.name, amount: formatMoney(entry.amount) });

export const reasonOf = (entry: CalendarEntry, on: IsoDate): string => entryReason(entry, on, FORMATS);

export function staysText({ code, on, because }: NonNullable<DayForMove['stays']>): string {
  const why = because && on ? becauseText({ because, on }, FORMATS) : '';
  const variant = code === 'waits' && because?.code !== 'promise-pending' ? 'agreement' : code;
  return t(`calendar.stays.${variant}`, { day: on ? formatDate(on) : '', why }).trim();
}

export const hintText = ({ code, params }: MoveHintView): string =>
  textByName(
    `calendar.hints.${code}`,
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'string' && isIsoDate(value) ? formatDate(value as IsoDate) : value,
      ]),
    ),
  ) ?? '';

/** All that is to be said of a day before a step goes there; empty when nothing speaks against it. */
export const wordsOfDay = ({ stays, hints }: DayForMove): string => (stays ? staysText(stays) : hints.map(hintText).join(' '));
