/** The channels of the follow-up policy, each with its use case. */
import { policyChannels } from '../../../shared/contract/policy.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { defineHandlers } from '../define-handlers.ts';
import { getPolicy, listVersions, restorePolicy, savePolicy } from './policies.ts';

export const policyHandlers = defineHandlers(policyChannels, {
  'policy.get': getPolicy,
  'policy.save': savePolicy,
  'policy.versions': listVersions,
  'policy.restore': restorePolicy,
  'policy.preview': {
    task: 'preview-policy',
    prepare: (ctx, { policy }) =>
      ctx.ledger.status().state === 'open' ? ok({ policy, today: ctx.today() }) : err({ code: 'ledger-not-open' }),
    finish: (_ctx, done) => ok(done),
  },
});
