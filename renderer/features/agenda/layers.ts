/** What lies over the calendar: one day in full, moving a step, another promise. One at a time. */
import { create } from 'zustand';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';

export type Layer =
  | { readonly kind: 'day'; readonly on: IsoDate }
  | {
      readonly kind: 'move';
      readonly debtorId: DebtorId;
      readonly name: string;
      /** Where it is now, and what it is. */
      readonly on: IsoDate;
      readonly what: string;
    }
  | { readonly kind: 'promise'; readonly debtorId: DebtorId };

export const useLayer = create<{ readonly layer: Layer | undefined }>()(() => ({ layer: undefined }));
export const openLayer = (layer: Layer): void => useLayer.setState({ layer });
export const closeLayer = (): void => useLayer.setState({ layer: undefined });
