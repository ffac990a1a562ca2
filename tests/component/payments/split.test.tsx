import { describe, expect, it } from 'vitest';
import {
  changedByHand,
  isSound,
  leftBy,
  linesToSend,
  remainderOf,
  splitLines,
} from '../../../renderer/features/payments/split.ts';
import type { ProposedLine } from '../../../shared/contract/payments.ts';
import { DueDateId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { anInvoiceId, day } from '../../support/feature.tsx';

const dueDate = (n: number) => DueDateId.parse(`f0000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const line = (
  n: number,
  change: Partial<Record<'principal' | 'interest' | 'toPrincipal' | 'toInterest', number>> = {},
): ProposedLine =>
  ({
    invoiceId: anInvoiceId(n),
    dueDateId: dueDate(n),
    number: `F-${n}`,
    dueOn: day('2030-01-10'),
    state: 'open',
    principal: 10_000,
    interest: 100,
    toPrincipal: 0,
    toInterest: 0,
    because: 'older',
    ...change,
  }) as ProposedLine;

describe('the split of a payment', () => {
  const proposed = [line(1, { toPrincipal: 10_000, toInterest: 100 }), line(2, { toPrincipal: 400 })];

  it('is the proposal until the hand changes it, and then starts from what was on the screen', () => {
    const shown = splitLines(proposed, undefined);
    expect(remainderOf(cents(10_500), shown, new Map())).toBe(0);
    const hand = changedByHand(shown, dueDate(1), { toInterest: undefined });
    const changed = splitLines(proposed, hand);
    expect(remainderOf(cents(10_500), changed, new Map())).toBe(100);
    expect(linesToSend(changed, true)).toEqual([
      { dueDateId: dueDate(1), toPrincipal: 10_000, toInterest: 0, because: 'by-hand' },
      { dueDateId: dueDate(2), toPrincipal: 400, toInterest: 0, because: 'by-hand' },
    ]);
    expect(linesToSend(shown, false).map(({ because }) => because)).toEqual(['older', 'older']);
  });

  it('counts what charges take, and what is left owed', () => {
    const shown = splitLines(proposed, undefined);
    expect(remainderOf(cents(14_500), shown, new Map([['x', 4_000]]))).toBe(0);
    expect(leftBy(shown)).toEqual({ principal: 9_600, interest: 100 });
  });

  it.each([
    ['more than a debt owes', { toPrincipal: 10_001 }, 20_000, false],
    ['more than came in', { toPrincipal: 9_000 }, 9_099, false],
    ['a figure that cannot be read', { toPrincipal: Number.NaN }, 20_000, false],
    ['all of it', { toPrincipal: 10_000 }, 10_500, true],
  ])('tells whether main would take %s', (_, change, amount, sound) => {
    const shown = splitLines(proposed, undefined);
    const lines = splitLines(proposed, changedByHand(shown, dueDate(1), change));
    expect(isSound(remainderOf(cents(amount), lines, new Map()), lines, [], new Map())).toBe(sound);
  });
});
