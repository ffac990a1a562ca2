/**
 * Payment agreements of two debtors in a hundred, through the commands of the program: a draft, an offer, and signed ones that are kept,
 * are late, were just made, were paid to the end, fell due because they were not kept, or were called off.
 */
import type { AgreementView } from '../../shared/contract/agreement-values.ts';
import type { AgreementDraft, AgreementPlan } from '../../shared/domain/agreements/plan.ts';
import { addDays, type IsoDate } from '../../shared/domain/civil-date.ts';
import type { AgreementId, DebtorId } from '../../shared/domain/ids.ts';
import type { Ask } from './make-shop.ts';

/** One in so many debtors: others than those of whom something else goes on, and whose invoices are not all paid. */
const EVERY = 50;
const FIRST = 41;
/** In the order in which they come up. `ago`: days since it was signed; `paid`: how many instalments of the first ones. */
const STORIES = [
  { ago: 100, count: 6, paid: 3 },
  { ago: 100, count: 6, paid: 1 },
  { ago: 95, count: 2, paid: 2, ends: 'fulfilled' },
  { ago: 110, count: 4, paid: 0, ends: 'accelerated' },
  { ago: 0, count: 3, paid: 0 },
  { ago: 60, count: 12, paid: 1, ends: 'cancelled' },
  { ago: 0, count: 3, paid: 0, ends: 'proposed' },
  { ago: 0, count: 2, paid: 0, ends: 'draft' },
] as const;
type Story = (typeof STORIES)[number] & { readonly ends?: string };

/** Of the debtor with this number, if it is one of those that have one. */
export async function agree(ask: Ask, today: IsoDate, n: number, debtorId: DebtorId): Promise<void> {
  const story: Story | undefined = n % EVERY === FIRST ? STORIES[Math.floor(n / EVERY) % STORIES.length] : undefined;
  if (!story) return;
  const signedOn = addDays(today, -story.ago);
  const { draft } = (await ask('agreements.begin', { debtorId })) as { draft: AgreementDraft };
  const plan = await planOf(ask, debtorId, draft.plan, signedOn, story.count);
  if (plan.invoiceIds.length === 0) return;
  const kept = { ...draft, step: story.ends === 'draft' ? 4 : 6, plan };
  const { id } = (await ask('agreements.saveDraft', { debtorId, draft: kept })) as { id: AgreementId };
  if (story.ends === 'draft') return;
  if (story.ends === 'proposed') await ask('agreements.propose', { id });
  else await ask('agreements.sign', { id, signedOn });
  for (let n = 0; n < story.paid; n += 1) await payNext(ask, debtorId, id);
  if (story.ends === 'fulfilled') await ask('agreements.fulfil', { id });
  if (story.ends === 'accelerated')
    await ask('agreements.accelerate', { id, on: addDays(today, -5), noticeOn: addDays(today, -30) });
  if (story.ends === 'cancelled') await ask('agreements.cancel', { id, reason: 'Prefiere pagarlo todo junto' });
}

/** What was late on that day, in monthly instalments of which the first falls due a month later. */
async function planOf(
  ask: Ask,
  debtorId: DebtorId,
  plan: AgreementPlan,
  fixedOn: IsoDate,
  count: number,
): Promise<AgreementPlan> {
  const { debts } = (await ask('agreements.debts', { debtorId, fixedOn })) as {
    debts: readonly { readonly invoiceId: AgreementPlan['invoiceIds'][number]; readonly dueOn: IsoDate }[];
  };
  const late = new Set(debts.filter(({ dueOn }) => dueOn < fixedOn).map(({ invoiceId }) => invoiceId));
  return {
    ...plan,
    invoiceIds: plan.invoiceIds.filter((id) => late.has(id)),
    fixedOn,
    cash: { kind: 'equal', count, firstOn: addDays(fixedOn, 30), rhythm: 'monthly', lastOfMonth: false },
  };
}

type Proposal = {
  readonly lines: readonly {
    readonly dueDateId: string;
    readonly toPrincipal: number;
    readonly toInterest: number;
    readonly because: string;
  }[];
  readonly charges: readonly { readonly target: unknown; readonly given?: number }[];
};

/** The next instalment on its day, split as the program proposes it. */
async function payNext(ask: Ask, debtorId: DebtorId, agreement: AgreementId): Promise<void> {
  const { track } = (await ask('agreements.get', { id: agreement })) as AgreementView;
  const next = track.instalments.find(({ pending }) => pending > 0);
  if (!next) throw new Error('an agreement that was just signed has instalments to pay');
  const payment = { debtorId, receivedOn: next.on, amount: next.pending };
  const proposal = { ...payment, mode: 'interest-first', toCharges: 0, agreement };
  const { lines, charges } = (await ask('payments.propose', proposal)) as Proposal;
  await ask('payments.record', {
    ...payment,
    method: 'transfer',
    mode: 'by-hand',
    designatedByDebtor: false,
    lines: lines
      .filter((line) => line.toPrincipal + line.toInterest > 0)
      .map(({ dueDateId, toPrincipal, toInterest, because }) => ({ dueDateId, toPrincipal, toInterest, because })),
    charges: charges.flatMap(({ target, given }) => (given === undefined ? [] : [{ target, amount: given }])),
  });
}
