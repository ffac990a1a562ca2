import type { InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { letterChannels } from '../../../shared/contract/letters.ts';
import type { DebtorId, LetterId } from '../../../shared/domain/ids.ts';
import { queryOf } from '../../lib/query-client.ts';

/** What a letter is made of; its own saving is not among it. */
export const FACT_TOPICS: readonly Topic[] = [
  'debtors',
  'invoices',
  'payments',
  'charges',
  'profile',
  'settings',
  'rates',
  'holidays',
];
export const LIST_TOPICS: readonly Topic[] = ['letters', 'debtors'];

export type LetterAnswer = OutputOf<(typeof letterChannels)['letters.get']>;
export type RegisteredPart = NonNullable<LetterAnswer['registered']>;
export type OptionsAnswer = OutputOf<(typeof letterChannels)['letters.options']>;
export type PreviewAnswer = OutputOf<(typeof letterChannels)['letters.preview']>;
export type DeliveryInput = InputOf<(typeof letterChannels)['letters.recordDelivery']>;

export type OffersAnswer = OutputOf<(typeof letterChannels)['letters.offers']>;

export const letterQuery = (id: LetterId) => queryOf(['letters', 'debtors'], 'letters.get', { id });
export const optionsQuery = (debtorId: DebtorId, letterId?: LetterId) =>
  queryOf(FACT_TOPICS, 'letters.options', letterId === undefined ? { debtorId } : { debtorId, letterId });
export const offersQuery = (debtorId: DebtorId, about?: string) =>
  queryOf(
    [...FACT_TOPICS, 'letters', 'promises', 'agenda'],
    'letters.offers',
    about === undefined ? { debtorId } : { debtorId, about },
  );
export const viewQuery = (id: LetterId) => queryOf([], 'letters.view', { id });
