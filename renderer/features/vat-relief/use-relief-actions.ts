/** What can be taken back with one click; each is announced with its way back. */
import { useMutation } from '@tanstack/react-query';
import type { VatReliefId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { failureText } from '../../lib/failure-text.ts';

const sayFailure = (failure: Error): void => announce(failureText(failure));

export function useTakeBackIssued() {
  return useMutation({
    mutationFn: (id: VatReliefId) => call('vatRelief.takeBackIssued', { id }),
    onSuccess: () => announce(t('vatRelief.done.takenBack'), { undo: true }),
    onError: sayFailure,
  });
}

export function useTakeBackSent() {
  return useMutation({
    mutationFn: (id: VatReliefId) => call('vatRelief.recordSent', { id }),
    onSuccess: () => announce(t('vatRelief.done.notSent'), { undo: true }),
    onError: sayFailure,
  });
}

export function useTakeBackNotified() {
  return useMutation({
    mutationFn: (id: VatReliefId) => call('vatRelief.recordNotified', { id }),
    onSuccess: () => announce(t('vatRelief.done.notNotified'), { undo: true }),
    onError: sayFailure,
  });
}

export function useRemoveClaim() {
  return useMutation({
    mutationFn: (id: string) => call('vatRelief.removeClaims', { ids: [id] }),
    onSuccess: () => announce(t('vatRelief.done.claimRemoved'), { undo: true }),
    onError: sayFailure,
  });
}
