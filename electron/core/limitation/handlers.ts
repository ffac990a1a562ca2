/** The channels of limitation, each with its use case. */
import { limitationChannels } from '../../../shared/contract/limitation.ts';
import { defineHandlers } from '../define-handlers.ts';
import { chooseLimitation, recordLimitationAct, removeLimitationAct, restoreLimitationAct } from './acts.ts';
import { getLimitation } from './queries.ts';

export const limitationHandlers = defineHandlers(limitationChannels, {
  'limitation.get': getLimitation,
  'limitation.recordAct': recordLimitationAct,
  'limitation.removeAct': removeLimitationAct,
  'limitation.restoreAct': restoreLimitationAct,
  'limitation.choose': chooseLimitation,
});
