/** The names of channels and results in the letters' own vocabulary and in the columns of the ledger. */
import type { DeliveryResult, LetterRow, LetterStatus } from '../../../shared/contract/letter-values.ts';
import { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { DeliveryChannel } from '../../../shared/domain/letters/letter-facts.ts';
import { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { ZERO } from '../../../shared/domain/money.ts';
import type { LetterListRow } from '../../db/repositories/letter-list.ts';
import type { DeliveryRecord } from '../../db/repositories/letter-repository.ts';
import type { AppContext } from '../context.ts';

const CHANNEL_COLUMNS = {
  burofax: 'burofax',
  'certified-letter': 'certified_mail',
  'certified-electronic': 'electronic_certified',
  notary: 'notary',
  'public-register': 'register',
  'by-hand': 'by_hand',
  email: 'email',
  post: 'ordinary_mail',
} as const satisfies Record<DeliveryChannel, DeliveryRecord['channel']>;

const RESULT_COLUMNS = {
  delivered: 'delivered',
  refused: 'refused',
  'not-collected': 'not_collected',
  unknown: 'unknown',
  returned: 'returned',
} as const satisfies Record<DeliveryResult, NonNullable<DeliveryRecord['result']>>;

export const channelColumn = (channel: DeliveryChannel): DeliveryRecord['channel'] => CHANNEL_COLUMNS[channel];
export const resultColumn = (result: DeliveryResult | undefined): DeliveryRecord['result'] =>
  result === undefined ? null : RESULT_COLUMNS[result];

/** A message was never a way to send one of these papers. */
export const channelOf = (column: DeliveryRecord['channel']): DeliveryChannel =>
  keyOf(CHANNEL_COLUMNS, column) ?? ('email' satisfies DeliveryChannel);
export const resultOf = (column: NonNullable<DeliveryRecord['result']>): DeliveryResult =>
  keyOf(RESULT_COLUMNS, column) ?? ('unknown' satisfies DeliveryResult);

function keyOf<K extends string>(table: Readonly<Record<K, string>>, value: string): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

/** `2026/0001` */
export const letterNumber = (year: number, sequence: number): string => `${year}/${String(sequence).padStart(4, '0')}`;

export function letterRow(ctx: Pick<AppContext, 'localDay'>, row: LetterListRow): LetterRow {
  const options = LetterOptions.parse(JSON.parse(row.options));
  return {
    id: row.id,
    ...(row.year !== null && row.sequence !== null && { number: letterNumber(row.year, row.sequence) }),
    status: statusOf(row),
    on: row.registeredOn ?? ctx.localDay(row.updatedAt),
    debtorId: row.debtorId,
    debtorName: row.debtorName,
    templateId: TemplateId.parse(row.templateId),
    ...(row.state !== 'draft' && { total: row.totalCents ?? ZERO }),
    channel: row.deliveryChannel === null ? options.channel : channelOf(row.deliveryChannel),
    invoices: options.invoiceIds.length,
  };
}

function statusOf({ state, printedOn, deliveryChannel, result }: LetterListRow): LetterStatus {
  if (state !== 'registered') return state;
  if (result !== null) return resultOf(result);
  if (deliveryChannel !== null) return 'sent';
  return printedOn === null ? 'registered' : 'printed';
}
