/**
 * A promise of payment (promesa de pago) judges itself: money received from the day it was made to the promised day,
 * both included, decides. Units: integer cents, civil days. Policy of ours: no statute speaks of promises.
 */
import type { IsoDate } from './civil-date.ts';
import type { Cents } from './money.ts';

export type PromiseState = 'pending' | 'kept' | 'broken' | 'cancelled';

export function promiseState(
  promise: { readonly amount: Cents; readonly promisedFor: IsoDate; readonly received: Cents; readonly cancelled: boolean },
  today: IsoDate,
): PromiseState {
  if (promise.cancelled) return 'cancelled';
  if (promise.received >= promise.amount) return 'kept';
  return promise.promisedFor < today ? 'broken' : 'pending';
}
