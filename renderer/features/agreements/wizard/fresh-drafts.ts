/** Drafts that were made by opening the wizard: one that is left as it was begun is no draft that anybody wants to find. */
import type { AgreementId } from '../../../../shared/domain/ids.ts';
import { call } from '../../../lib/api.ts';

const fresh = new Map<AgreementId, { isTouched: boolean }>();

export const rememberFresh = (id: AgreementId): void => void fresh.set(id, { isTouched: false });

export function touchFresh(id: AgreementId): void {
  const draft = fresh.get(id);
  if (draft) draft.isTouched = true;
}

export function leaveFresh(id: AgreementId): void {
  const draft = fresh.get(id);
  fresh.delete(id);
  if (draft && !draft.isTouched) void call('agreements.discardDraft', { id }).catch(() => {});
}
