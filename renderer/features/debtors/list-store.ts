/** How the list of debtors is looked at. Kept while the program runs; cards or list is remembered on this computer. */
import { create } from 'zustand';
import type { DebtorSort, DebtorState } from '../../../shared/contract/debtors.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { Behaviour } from '../../../shared/contract/values.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';

/** The chips in sight. `bin` stands alone: what lies there has neither state nor debt. */
export type ListChip = 'owing' | DebtorState | 'bin';
export type ListView = 'cards' | 'list';

type ListState = {
  readonly view: ListView;
  readonly text: string;
  readonly chips: readonly ListChip[];
  readonly kinds: readonly DebtorKind[];
  readonly behaviours: readonly Behaviour[];
  readonly tag: string | undefined;
  readonly sort: DebtorSort;
  readonly reversed: boolean;
};

const PLACE = 'debtors.view';
const EVERYBODY = { text: '', chips: [], kinds: [], behaviours: [], tag: undefined } as const;

export const useDebtorList = create<ListState>(() => ({
  ...EVERYBODY,
  view: window.localStorage.getItem(PLACE) === 'list' ? 'list' : 'cards',
  sort: 'owed',
  reversed: false,
}));

export function changeList(change: Partial<ListState>): void {
  if (change.view) window.localStorage.setItem(PLACE, change.view);
  useDebtorList.setState(change);
}

export const showEverybody = (): void => changeList(EVERYBODY);

/** Choosing the bin lets go of the rest, and choosing anything else leaves the bin. */
export function chooseChips(now: readonly ListChip[], before: readonly ListChip[]): readonly ListChip[] {
  if (now.includes('bin') && !before.includes('bin')) return ['bin'];
  return now.length > 1 ? now.filter((chip) => chip !== 'bin') : now;
}

type Filter = InputOf<AppContract['debtors.list']>['filter'];
type Filtering = Pick<ListState, 'chips' | 'kinds' | 'behaviours' | 'tag'> & { readonly text: string };

export function filterOf({ text, chips, kinds, behaviours, tag }: Filtering): Filter {
  const states = chips.filter((chip): chip is DebtorState => chip !== 'owing' && chip !== 'bin');
  return {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(chips.includes('bin') && { bin: true }),
    ...(chips.includes('owing') && { onlyOwing: true }),
    ...(states.length > 0 && { states }),
    ...(kinds.length > 0 && { kinds: [...kinds] }),
    ...(behaviours.length > 0 && { behaviours: [...behaviours] }),
    ...(tag !== undefined && { tag }),
  };
}
