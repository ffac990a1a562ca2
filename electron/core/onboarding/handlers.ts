import { onboardingChannels } from '../../../shared/contract/onboarding.ts';
import { ok } from '../../../shared/domain/result.ts';
import { defineHandlers } from '../define-handlers.ts';
import { firstSteps } from './first-steps.ts';
import { openMadeExample } from './open-example.ts';

export const onboardingHandlers = defineHandlers(onboardingChannels, {
  'onboarding.openExample': {
    task: 'make-example',
    prepare: (ctx, { anew }) => ok({ places: ctx.ledger.placesOf('example'), today: ctx.today(), anew }),
    finish: openMadeExample,
  },
  'onboarding.steps': firstSteps,
});
