/** What can be done to an agreement with one click; each is announced with its way back. */
import { useMutation } from '@tanstack/react-query';
import type { AgreementId, AttachmentId } from '../../../shared/domain/ids.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { failureText } from '../../lib/failure-text.ts';
import { goTo, isStillAt, paths, whereAsked } from '../../lib/paths.ts';

const sayFailure = (failure: Error): void => announce(failureText(failure));

export function useDiscardDraft(onDone?: () => void) {
  return useMutation({
    mutationFn: (id: AgreementId) => call('agreements.discardDraft', { id }),
    onSuccess: () => {
      onDone?.();
      announce(t('agreementPage.done.discarded'), { undo: true });
    },
    onError: sayFailure,
  });
}

/** Back to the draft it was, to change it. */
export function useWithdraw() {
  return useMutation({
    mutationFn: (id: AgreementId) => call('agreements.withdraw', { id }),
    onSuccess: () => announce(t('agreementPage.done.withdrawn'), { undo: true }),
    onError: sayFailure,
  });
}

export function useUnsign() {
  return useMutation({
    mutationFn: (id: AgreementId) => call('agreements.unsign', { id }),
    onSuccess: () => announce(t('agreementPage.done.unsigned'), { undo: true }),
    onError: sayFailure,
  });
}

export function useFulfil() {
  return useMutation({
    mutationFn: (id: AgreementId) => call('agreements.fulfil', { id }),
    onSuccess: ({ givenUp, voucher }) =>
      announce(
        voucher
          ? t('agreementPage.done.fulfilledVoucher', { voucher })
          : givenUp > 0
            ? t('agreementPage.done.fulfilledWaiver', { amount: formatMoney(givenUp) })
            : t('agreementPage.done.fulfilled'),
        { undo: true },
      ),
    onError: sayFailure,
  });
}

export function useReopen() {
  return useMutation({
    mutationFn: (id: AgreementId) => call('agreements.reopen', { id }),
    onSuccess: () => announce(t('agreementPage.done.reopened'), { undo: true }),
    onError: sayFailure,
  });
}

/** A draft of what is to take its place, and straight into it. */
export function useRenegotiate() {
  return useMutation({
    mutationFn: (id: AgreementId) => call('agreements.renegotiate', { id }),
    onMutate: whereAsked,
    onSuccess: ({ id }, _, asked) => {
      if (isStillAt(asked)) goTo(paths.agreementWizard(id));
    },
    onError: sayFailure,
  });
}

export function useRemoveDelivery() {
  return useMutation({
    mutationFn: (id: string) => call('agreements.removeDelivery', { id }),
    onSuccess: () => announce(t('agreementPage.done.deliveryRemoved'), { undo: true }),
    onError: sayFailure,
  });
}

export function useUnuseVoucher() {
  return useMutation({
    mutationFn: (id: AgreementId) => call('agreements.unuseVoucher', { id }),
    onSuccess: () => announce(t('agreementPage.done.voucherUnused'), { undo: true }),
    onError: sayFailure,
  });
}

export function useOpenFile() {
  return useMutation({ mutationFn: (id: AttachmentId) => call('attachments.open', { id }), onError: sayFailure });
}

export function useRemoveFile() {
  return useMutation({
    mutationFn: (id: AttachmentId) => call('attachments.remove', { id }),
    onSuccess: () => announce(t('agreementPage.done.fileRemoved'), { undo: true }),
    onError: sayFailure,
  });
}
