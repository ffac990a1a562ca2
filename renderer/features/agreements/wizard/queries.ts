/** What the wizard asks, and on which topics the answers stand. */

import type { OutputOf, ReadFrom, TypedIn } from '../../../../shared/contract/define.ts';
import type { Topic } from '../../../../shared/contract/events.ts';
import type { AppContract } from '../../../../shared/contract/index.ts';
import type { AgreementDraft, AgreementPlan } from '../../../../shared/domain/agreements/plan.ts';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { AgreementId, DebtorId } from '../../../../shared/domain/ids.ts';
import { queryOf } from '../../../lib/query-client.ts';

/** What the debt is made of; the draft's own saving is not among it. */
export const FACT_TOPICS: readonly Topic[] = ['debtors', 'invoices', 'payments', 'charges', 'rates', 'holidays', 'settings'];

export type BeginAnswer = OutputOf<AppContract['agreements.begin']>;
export type DebtsAnswer = OutputOf<AppContract['agreements.debts']>;
export type ProposalsAnswer = OutputOf<AppContract['agreements.proposals']>;
export type Proposal = ProposalsAnswer['proposals'][number];
export type Composed = OutputOf<AppContract['agreements.compose']>;
export type Problem = Composed['problems'][number];

/** As the form holds it, before and after the contract has read it. */
export type Typed = TypedIn<typeof AgreementDraft>;
export type Values = ReadFrom<typeof AgreementDraft>;
export type TypedPlan = TypedIn<typeof AgreementPlan>;

export const beginQuery = (debtorId: DebtorId) => queryOf(['debtors', 'agreements'], 'agreements.begin', { debtorId });
/** Read once: from here on the window knows better than the ledger. */
export const draftQuery = (id: AgreementId) => queryOf([], 'agreements.draft', { id });
export const debtsQuery = (debtorId: DebtorId, fixedOn: IsoDate, id: AgreementId) =>
  queryOf([...FACT_TOPICS], 'agreements.debts', { debtorId, fixedOn, id });
export const composeQuery = (debtorId: DebtorId, plan: AgreementPlan, id: AgreementId) =>
  queryOf([...FACT_TOPICS], 'agreements.compose', { debtorId, plan, id });
export const proposalsQuery = (debtorId: DebtorId, plan: AgreementPlan, capacity: Values['capacity'], id: AgreementId) =>
  queryOf([...FACT_TOPICS], 'agreements.proposals', { debtorId, plan, capacity, id });
