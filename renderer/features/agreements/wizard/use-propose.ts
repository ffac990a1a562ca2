import { useMutation } from '@tanstack/react-query';
import type { AgreementId } from '../../../../shared/domain/ids.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { announce } from '../../../lib/announcements.ts';
import { call } from '../../../lib/api.ts';
import { type Address, goTo, isStillAt, paths, whereAsked } from '../../../lib/paths.ts';

/** Fixes the debt and numbers it: from here on it is a proposal and no draft. Then its page opens, or `then` one of its papers. */
export const usePropose = (id: AgreementId, flush: () => Promise<void>, stop: () => void) =>
  useMutation({
    mutationFn: async (_: Address | undefined) => {
      await flush();
      const { ref } = await call('agreements.propose', { id });
      stop();
      return ref;
    },
    onMutate: whereAsked,
    onSuccess: (ref, then, asked) => {
      announce(t('agreementWizard.finish.proposed', { ref }), { undo: true });
      if (isStillAt(asked)) goTo(then ?? paths.agreement(id));
    },
  });
