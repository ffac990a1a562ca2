/** No plan makes the contract or its proposal say wrong: no gap, a table that adds up, clauses that follow each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposalOf } from '../../../../../shared/domain/letters/agreement-facts.ts';
import type { LetterModel } from '../../../../../shared/domain/letters/letter-model.ts';
import type { BasisPoints } from '../../../../../shared/domain/money.ts';
import { aPlan, withAgreement } from '../../../../support/agreed-letter.ts';
import { businessFacts, consumerFacts, day, euros, plainFormats } from '../../../../support/letter-facts.ts';
import { compose, plain, whole } from '../../../../support/read-letter.ts';

const numbersOf = ({ body }: LetterModel) =>
  body.flatMap((block) => {
    const number = block.kind === 'paragraph' ? /^(\d+)\. /.exec(plain(block.runs))?.[1] : undefined;
    return number === undefined ? [] : [Number(number)];
  });

const cash = fc.oneof(
  fc.record({
    kind: fc.constant('equal' as const),
    count: fc.integer({ min: 1, max: 360 }),
    firstOn: fc.constant(day('2026-12-01')),
    rhythm: fc.constantFrom(
      'weekly' as const,
      'fortnightly' as const,
      'monthly' as const,
      'quarterly' as const,
      'yearly' as const,
    ),
    lastOfMonth: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('amount' as const),
    each: fc.integer({ min: 500, max: 90_000 }).map(euros),
    firstOn: fc.constant(day('2026-12-31')),
    rhythm: fc.constantFrom('weekly' as const, 'monthly' as const),
    lastOfMonth: fc.boolean(),
  }),
  fc.constant({ kind: 'single' as const, on: day('2027-01-15') }),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const plan = fc.record({
  cash,
  waiver: maybe(fc.integer({ min: 1, max: 9000 }).map(euros)),
  down: maybe(fc.integer({ min: 1, max: 2000 }).map(euros)),
  rate: maybe(fc.integer({ min: 1, max: 1500 })),
  guarantor: fc.boolean(),
  earlyMaturity: fc.boolean(),
  goods: fc.boolean(),
  voucher: fc.boolean(),
  isConsumer: fc.boolean(),
});

describe('whatever the plan', () => {
  it('its contract has no gap, its table adds up, and its clauses follow each other', () => {
    fc.assert(
      fc.property(plan, (made) => {
        const base = made.isConsumer ? consumerFacts : businessFacts;
        const own = aPlan(base, {
          cash: made.cash,
          ...(made.waiver !== undefined && { waiver: made.isConsumer ? euros(Math.min(made.waiver, 900)) : made.waiver }),
          ...(made.down !== undefined && { downPayment: { on: day('2026-11-23'), amount: made.down } }),
          ...(made.rate !== undefined && !made.isConsumer && { deferralRate: made.rate as BasisPoints }),
          ...(made.goods && { goods: { what: 'el torno Demo 300', value: euros(2500), mode: 'in-payment' as const } }),
          ...(made.voucher && { voucher: { amount: euros(1000), validUntil: day('2027-12-31') } }),
          ...(made.guarantor && {
            guarantor: { name: 'Luis Fiable', taxId: '00000014Z', address: 'Calle Supuesta, 3', isConsumer: false },
          }),
          clauses: { ...aPlan(base).clauses, earlyMaturity: made.earlyMaturity },
        });
        const of = withAgreement(base, own, { step: 'agreement' });
        const { model, gaps } = compose('L15', of);
        expect(gaps.filter(({ severity }) => severity === 'blocks')).toEqual([]);
        expect(whole(model)).not.toMatch(/«falta|\{\{| {2}|\s,|undefined/);
        const numbers = numbersOf(model);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        const calendar = model.body.find((block) => block.kind === 'table');
        const total = calendar?.kind === 'table' ? calendar.table.rows.at(-1)?.cells.at(-1) : undefined;
        expect(total).toBe(plainFormats.money(of.agreement?.sums.payable ?? euros(0)));
        const sent = proposalOf({ plan: own, sums: of.agreement?.sums ?? { instalments: [] } });
        const proposal = compose(sent, withAgreement(base, own));
        expect(proposal.gaps.filter(({ severity }) => severity === 'blocks')).toEqual([]);
        expect(whole(proposal.model)).not.toMatch(/«falta|\{\{| {2}|undefined/);
      }),
      { numRuns: 80 },
    );
  });
});
