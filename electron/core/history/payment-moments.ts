/** What happened to a payment. Its row never changes: the log tells the moments, and its allocations what was left over. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { historyChannels } from '../../../shared/contract/history.ts';
import { addCents, Cents, subtractCents, sumCents, ZERO } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { eventsAbout, type LoggedEvent } from '../../db/repositories/event-repository.ts';
import { allocationsOf, findPayment, reversalOf } from '../../db/repositories/payment-repository.ts';
import type { Reading } from '../context.ts';
import { writtenBy } from './versions.ts';

type Channel = (typeof historyChannels)['history.payment'];
type Moment = OutputOf<Channel>['moments'][number];

const WHAT = { 'payment-reversed': 'reversed', 'surplus-used': 'used', 'surplus-released': 'released' } as const;
/** More than anybody does with one payment. */
const MOST_EVENTS = 500;

export function historyOfPayment(ctx: Reading, { id }: InputOf<Channel>): Result<OutputOf<Channel>, FailureOf<Channel>> {
  return ctx.uow.read((db): Result<OutputOf<Channel>, FailureOf<Channel>> => {
    const payment = findPayment(db, id);
    if (!payment) return err({ code: 'payment-not-found' });
    const isReversed = reversalOf(db, id) !== undefined;
    const types = Object.keys(WHAT);
    const changes = eventsAbout(db, id, MOST_EVENTS, { types }).filter(({ subjectId }) => subjectId === id);

    // From the newest back: what is left now is known, and each change says by how much it moved it.
    let after = isReversed ? ZERO : unallocated(payment.amountCents, allocationsOf(db, id));
    const moments: Moment[] = changes.map((event) => {
      const what = WHAT[event.type as keyof typeof WHAT];
      const before = creditBefore(what, after, event, () => unallocated(payment.amountCents, allocationsOf(db, id)));
      const moment: Moment = { what, at: event.at, by: { kind: 'owner' }, creditBefore: before, creditAfter: after };
      after = before;
      return moment;
    });
    const by = writtenBy(db, payment.importId);
    return ok({
      amount: payment.amountCents,
      receivedOn: payment.receivedOn,
      moments: [...moments, { what: 'recorded', at: payment.recordedAt, by, creditBefore: ZERO, creditAfter: after }],
      canComeBack: isReversed && payment.reversesPaymentId === null,
    });
  });
}

const unallocated = (amount: Cents, rows: readonly { readonly amountCents: Cents }[]): Cents =>
  atLeastNothing(subtractCents(amount, sumCents(rows.map((row) => row.amountCents))));

function creditBefore(what: 'reversed' | 'used' | 'released', after: Cents, event: LoggedEvent, left: () => Cents): Cents {
  if (what === 'reversed') return left();
  const amount = Cents.safeParse(event.payload.amount).data ?? ZERO;
  return atLeastNothing(what === 'used' ? addCents(after, amount) : subtractCents(after, amount));
}

const atLeastNothing = (amount: Cents): Cents => (amount < 0 ? ZERO : amount);
