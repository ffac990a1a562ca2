import type { FailureOf, OutputOf } from '../../../shared/contract/define.ts';
import type { onboardingChannels } from '../../../shared/contract/onboarding.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { replaceLedger } from '../../db/replace-ledger.ts';
import type { Tasks } from '../../jobs/tasks.ts';
import type { AppContext } from '../context.ts';

type Open = (typeof onboardingChannels)['onboarding.openExample'];

/** Puts a newly made shop in its place and opens it. The owner's own ledger is only closed. */
export function openMadeExample(
  ctx: AppContext,
  { madeOn, builtFile }: Tasks['make-example']['output'],
): Result<OutputOf<Open>, FailureOf<Open>> {
  if (builtFile !== undefined) {
    const status = ctx.ledger.status();
    if (status.state !== 'none' && status.kind === 'example') ctx.ledger.close();
    replaceLedger(ctx.ledger.placesOf('example').ledgerFile, builtFile);
  }
  const { state } = ctx.ledger.open('example');
  if (state === 'open') return ok({ made: builtFile !== undefined, madeOn });
  return err({ code: state === 'none' ? 'ledger-unwritable' : `ledger-${state}` });
}
