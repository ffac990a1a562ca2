/** The policy that is being edited, and what of it is looked at. Kept while the program runs, so that leaving the page loses nothing. */
import { create } from 'zustand';
import type { DunningPolicy, LadderId, RungId } from '../../../shared/domain/dunning/policy.ts';

type EditState = {
  /** Absent while nothing differs from what is saved. */
  readonly draft: DunningPolicy | undefined;
  readonly ladderId: LadderId | undefined;
  readonly rungId: RungId | undefined;
};

export const usePolicyEdit = create<EditState>(() => ({ draft: undefined, ladderId: undefined, rungId: undefined }));

export const setDraft = (draft: DunningPolicy): void => usePolicyEdit.setState({ draft });
export const lookAtLadder = (ladderId: LadderId): void => usePolicyEdit.setState({ ladderId, rungId: undefined });
export const lookAtRung = (rungId: RungId | undefined): void => usePolicyEdit.setState({ rungId });
/** Given up; what was looked at stays. */
export const dropDraft = (): void => usePolicyEdit.setState({ draft: undefined });
/** Saved. What was changed while it was on its way is not saved yet. */
export const settleDraft = (sent: DunningPolicy): void =>
  usePolicyEdit.setState(({ draft }) => (draft === sent ? { draft: undefined } : {}));
