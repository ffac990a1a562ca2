/** Which row of the work list is looked at, which groups are open, and what is being asked. Kept while the program runs. */
import { create } from 'zustand';
import type { AgendaGroup, AgendaRow } from '../../../shared/contract/agenda-values.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';

export type Asked = {
  readonly what: 'message' | 'visit' | 'note' | 'done' | 'promise' | 'snooze' | 'pause' | 'skip' | 'entry' | 'consequence';
  readonly row: AgendaRow;
};

type TodayState = {
  readonly selected: DebtorId | undefined;
  readonly wide: readonly AgendaGroup[];
  readonly asked: Asked | undefined;
};

export const useTodayStore = create<TodayState>(() => ({ selected: undefined, wide: [], asked: undefined }));

export const select = (selected: DebtorId | undefined): void => useTodayStore.setState({ selected });
export const ask = (what: Asked['what'], row: AgendaRow): void => useTodayStore.setState({ asked: { what, row } });
export const stopAsking = (): void => useTodayStore.setState({ asked: undefined });
export const showWhole = (group: AgendaGroup): void => useTodayStore.setState(({ wide }) => ({ wide: [...wide, group] }));
