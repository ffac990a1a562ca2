import type { copyChannels } from '../../../shared/contract/copies.ts';
import type { CopyState } from '../../../shared/contract/copy-state.ts';
import type { AppError, FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { daysBetween } from '../../../shared/domain/civil-date.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { Tasks } from '../../jobs/tasks.ts';
import type { CopyMemory } from '../../platform/copy-desk.ts';
import type { AppContext } from '../context.ts';

type Rehearse = (typeof copyChannels)['copies.rehearse'];

/** capabilities.md §4.1: one each quarter. */
const REHEARSAL_DAYS = 90;

/** What says something about the copy itself; a stick in a drawer or a full disk here does not. */
const FAILURES: ReadonlySet<AppError['code']> = new Set([
  'copy-damaged',
  'copy-incomplete',
  'copy-foreign',
  'copy-newer',
  'disk-error',
  'disk-keeps-wrong',
  'rehearsal-differs',
]);

/** On the stick that is plugged in, else where the last copies went. */
export function prepareRehearsal(
  ctx: AppContext,
  { secret }: InputOf<Rehearse>,
): Result<Tasks['rehearse-copy']['input'], FailureOf<Rehearse>> {
  if (ctx.ledger.status().state !== 'open') return err({ code: 'ledger-not-open' });
  const own = ctx.sticks.state().sticks.find(({ whose }) => whose === 'yours');
  const folder = (own && ctx.sticks.stick(own.id)?.path) ?? ctx.copyDesk.memory(ctx.places.ledgerFolder).target?.path;
  return folder === undefined ? err({ code: 'copy-target-not-chosen' }) : ok({ folder, ...(secret !== undefined && { secret }) });
}

export async function rememberRehearsal(
  ctx: AppContext,
  done: Tasks['rehearse-copy']['output'],
): Promise<Result<OutputOf<Rehearse>, never>> {
  const rehearsal = { at: ctx.now(), ...done };
  await ctx.copyDesk.remember(ctx.places.ledgerFolder, { rehearsal });
  return ok(rehearsal);
}

export async function rememberFailedRehearsal(ctx: AppContext, _input: unknown, { code, params }: AppError): Promise<void> {
  if (!FAILURES.has(code) || params?.place === 'computer') return;
  await ctx.copyDesk.remember(ctx.places.ledgerFolder, { rehearsal: { at: ctx.now(), failure: code } });
}

type Rehearsals = Pick<CopyState, 'rehearsal' | 'rehearsalIsDue'>;

/** A failed one stands until a newer copy was made and verified, or another one went well. */
export function rehearsalsOf(ctx: AppContext, { rehearsal, last }: CopyMemory): Rehearsals & { readonly hasFailed: boolean } {
  const days = rehearsal && daysBetween(ctx.localDay(rehearsal.at), ctx.today());
  const hasFailed = rehearsal?.failure !== undefined && !(last && last.madeAt > rehearsal.at);
  return {
    ...(rehearsal && { rehearsal }),
    ...(last !== undefined && (days === undefined || days >= REHEARSAL_DAYS) && { rehearsalIsDue: true }),
    hasFailed,
  };
}
