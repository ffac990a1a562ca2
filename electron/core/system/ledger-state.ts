import type { InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { systemChannels } from '../../../shared/contract/system.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findBusinessName, insertBusiness, insertLedgerIdentity } from '../../db/repositories/business-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import type { AppContext } from '../context.ts';

type State = (typeof systemChannels)['ledger.state'];
type Create = (typeof systemChannels)['ledger.create'];

/** Which ledger is open, or why none is. The first thing the window asks. */
export function ledgerState(ctx: AppContext): Result<OutputOf<State>, never> {
  const status = ctx.ledger.status();
  const common = { hasMain: ctx.ledger.hasMain(), today: ctx.today(), version: ctx.places.version };
  if (status.state === 'none') return ok({ state: 'none', ...common });
  if (status.state !== 'open') return ok({ state: status.state, kind: status.kind, ...common });
  const businessName = ctx.uow.read(findBusinessName);
  return ok({ state: 'open', kind: status.kind, ...common, ...(businessName && { businessName }) });
}

/** The owner's own ledger, with nothing in it but the name of the business. */
export function createMainLedger(
  ctx: AppContext,
  { businessName }: InputOf<Create>,
): Result<OutputOf<Create>, { code: 'ledger-exists' | 'disk-full' | 'ledger-unwritable' }> {
  const created = ctx.ledger.create('main', (tx) => {
    insertLedgerIdentity(tx, { ledgerId: ctx.newId(), kind: 'main', createdAt: ctx.now() });
    insertBusiness(tx, { name: businessName, updatedAt: ctx.now() });
    appendEvent(tx, { at: ctx.now(), type: 'ledger-created', subjectId: 'ledger', payload: { kind: 'main' } });
  });
  if (created.ok) return ok({});
  const { code } = created.error;
  return err({ code: code === 'ledger-exists' || code === 'disk-full' ? code : 'ledger-unwritable' });
}

export function leaveExample(ctx: AppContext): Result<Record<string, never>, never> {
  if (ctx.ledger.hasMain()) ctx.ledger.open('main');
  else ctx.ledger.close();
  return ok({});
}
