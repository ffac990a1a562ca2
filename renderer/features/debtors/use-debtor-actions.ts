/** What can be done to a debtor in one gesture, each announced with its way back. */
import { useMutation } from '@tanstack/react-query';
import type { ChargeId, DebtorId, PromiseId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { failureText } from '../../lib/failure-text.ts';
import { goTo, isStillAt, paths, whereAsked } from '../../lib/paths.ts';

const sayFailure = (failure: Error) => announce(failureText(failure));

export function useRestoreDebtor() {
  return useMutation({
    mutationFn: (id: DebtorId) => call('debtors.restore', { id }),
    onSuccess: () => announce(t('debtors.page.restored'), { undo: true }),
    onError: sayFailure,
  });
}

/** To the bin, and back to the list. */
export function useRemoveDebtor() {
  return useMutation({
    mutationFn: ({ id }: { readonly id: DebtorId; readonly name: string }) => call('debtors.remove', { id }),
    onMutate: whereAsked,
    onSuccess: (_, { name }, asked) => {
      if (isStillAt(asked)) goTo(paths.debtors);
      announce(t('debtors.page.removed', { name }), { undo: true });
    },
    onError: sayFailure,
  });
}

export function useCancelPromise() {
  return useMutation({
    mutationFn: (id: PromiseId) => call('promises.cancel', { id }),
    onSuccess: () => announce(t('debtors.promise.cancelled'), { undo: true }),
    onError: sayFailure,
  });
}

/** The button gives its place to another; `stays` takes the focus. */
export function useClaimCostAgain() {
  return useMutation({
    mutationFn: ({ id }: { readonly id: ChargeId; readonly stays: HTMLElement | null }) => call('charges.claimAgain', { id }),
    onSuccess: (_, { stays }) => {
      stays?.focus();
      announce(t('debtors.cost.claimedAgain'), { undo: true });
    },
    onError: sayFailure,
  });
}

/** The button goes with its row; `stays` takes the focus. */
export function useRemoveCost() {
  return useMutation({
    mutationFn: ({ id }: { readonly id: ChargeId; readonly stays: HTMLElement | null }) => call('charges.remove', { id }),
    onSuccess: (_, { stays }) => {
      stays?.focus();
      announce(t('debtors.cost.removed'), { undo: true });
    },
    onError: sayFailure,
  });
}
