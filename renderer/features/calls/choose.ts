import type { ContactOutcome } from '../../../shared/contract/contacts.ts';
import type { Excuse } from '../../../shared/domain/dunning/excuse.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { proposedDay } from './outcomes.ts';
import type { CallSubject } from './queries.ts';
import { change, useCallStore } from './store.ts';

/** An end of the call, by itself or by what they answered: it proposes how much, and when to come back to it. */
export function choose(id: DebtorId, { debtor: { row }, brief }: CallSubject, outcome: ContactOutcome, excuse?: Excuse): void {
  const owed = row.overdue > 0 ? row.overdue : row.outstanding;
  const before = useCallStore.getState().drafts[id];
  change(id, {
    outcome,
    excuse,
    doesStep: undefined,
    again: proposedDay(outcome, excuse, brief),
    ...(outcome === 'promised' && before?.amount === undefined && owed > 0 && { amount: owed as Cents }),
  });
}
