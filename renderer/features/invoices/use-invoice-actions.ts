/** What can be done to an invoice with one click; each is announced with its way back. */
import { useMutation } from '@tanstack/react-query';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { AttachmentId, InvoiceId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { failureText } from '../../lib/failure-text.ts';
import { goTo, isStillAt, paths, whereAsked } from '../../lib/paths.ts';

const sayFailure = (failure: Error): void => announce(failureText(failure));

export function useRestoreInvoice() {
  return useMutation({
    mutationFn: (id: InvoiceId) => call('invoices.restore', { id }),
    onSuccess: () => announce(t('invoices.done.restored'), { undo: true }),
    onError: sayFailure,
  });
}

/** To the bin, and back to the list. */
export function useRemoveInvoice() {
  return useMutation({
    mutationFn: (id: InvoiceId) => call('invoices.remove', { id }),
    onMutate: whereAsked,
    onSuccess: (_answer, _id, asked) => {
      if (isStillAt(asked)) goTo(paths.invoices);
      announce(t('invoices.done.removed'), { undo: true });
    },
    onError: sayFailure,
  });
}

export function useClaimAgain() {
  return useMutation({
    mutationFn: (id: InvoiceId) => call('invoices.setClaimable', { id, claimable: true }),
    onSuccess: () => announce(t('invoices.done.claimable'), { undo: true }),
    onError: sayFailure,
  });
}

type Outcome = InputOf<AppContract['invoices.closeDispute']>['outcome'];

export function useCloseDispute() {
  return useMutation({
    mutationFn: (input: { readonly id: InvoiceId; readonly outcome: Outcome }) => call('invoices.closeDispute', input),
    onSuccess: () => announce(t('invoices.done.disputeClosed'), { undo: true }),
    onError: sayFailure,
  });
}

export function useOpenAttachment() {
  return useMutation({ mutationFn: (id: AttachmentId) => call('attachments.open', { id }), onError: sayFailure });
}

export function useRemoveAttachment() {
  return useMutation({
    mutationFn: (id: AttachmentId) => call('attachments.remove', { id }),
    onSuccess: () => announce(t('invoices.done.attachmentRemoved'), { undo: true }),
    onError: sayFailure,
  });
}
