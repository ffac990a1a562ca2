import type { FailureOf, OutputOf } from '../../../shared/contract/define.ts';
import type { onboardingChannels } from '../../../shared/contract/onboarding.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { getBusiness, listIbans } from '../../db/repositories/business-repository.ts';
import { countFirstSteps } from '../../db/repositories/first-steps-repository.ts';
import type { AppContext } from '../context.ts';

type Steps = (typeof onboardingChannels)['onboarding.steps'];

export function firstSteps(ctx: AppContext): Result<OutputOf<Steps>, FailureOf<Steps>> {
  return ctx.uow.read((db) => {
    const { taxId, street, postalCode, town, logoHash } = getBusiness(db);
    return ok({
      identity: [taxId, street, postalCode, town].every((fact) => fact !== null),
      account: listIbans(db).length > 0,
      logo: logoHash !== null,
      ...countFirstSteps(db),
    });
  });
}
