/** The rows of the day in one order, which of them is looked at, and the keys that act on it. */
import { useEffect, useRef } from 'react';
import type { AgendaRow } from '../../../shared/contract/agenda-values.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { select, useTodayStore } from './store.ts';
import {
  callVerb,
  doneVerb,
  isRung,
  letterVerb,
  messageVerb,
  noteVerb,
  paymentVerb,
  promiseVerb,
  skipVerb,
  snoozeVerb,
  type Verb,
} from './verbs.ts';

export type WorkList = { readonly selected: AgendaRow | undefined; readonly reachable: DebtorId | undefined };

export function useWorkList(rows: readonly AgendaRow[]): WorkList {
  const chosen = useTodayStore((state) => state.selected);
  const at = rows.findIndex((row) => row.debtorId === chosen);
  const selected = rows[at];
  const last = useRef<Place>({ debtorId: undefined, group: undefined, at: 0 });

  // What was finished leaves the list or waits for another day: the next one takes its place, and the focus with it.
  const finished =
    chosen !== undefined &&
    last.current.debtorId === chosen &&
    (selected === undefined || (selected.group === 'week' && last.current.group !== 'week'));
  useEffect(() => {
    if (finished) {
      const next = rows.filter((row) => row.debtorId !== chosen)[Math.min(last.current.at, rows.length - 1)];
      last.current = { debtorId: undefined, group: undefined, at: 0 };
      if (next) moveTo(next.debtorId);
      else select(undefined);
    } else last.current = { debtorId: selected?.debtorId, group: selected?.group, at: Math.max(0, at) };
  }, [finished, rows, chosen, selected, at]);

  const step = (by: number) => {
    const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next) moveTo(next.debtorId);
  };
  const on =
    (verb: (row: AgendaRow) => Verb, fits: (row: AgendaRow) => boolean = () => true) =>
    () => {
      const row = selected ?? rows[0];
      if (row && fits(row)) verb(row).run();
    };
  useScreenKeys([
    { key: 'j', label: t('today.keys.down'), run: () => step(1) },
    { key: 'k', label: t('today.keys.up'), run: () => step(-1) },
    { key: 'l', label: t('today.verbs.call'), run: on(callVerb) },
    { key: 'm', label: t('today.verbs.message'), run: on(messageVerb) },
    { key: 'c', label: t('today.verbs.letter'), run: on(letterVerb) },
    { key: 'p', label: t('today.verbs.promise'), run: on(promiseVerb) },
    { key: '$', label: t('today.verbs.payment'), run: on(paymentVerb) },
    { key: 'z', label: t('today.verbs.snooze'), run: on(snoozeVerb) },
    { key: 'n', label: t('today.verbs.note'), run: on(noteVerb) },
    { key: 'x', label: t('today.verbs.done'), run: on(doneVerb, isRung) },
    { key: 's', label: t('today.verbs.skip'), run: on(skipVerb, isRung) },
    { key: 'Escape', label: t('today.keys.figures'), run: () => select(undefined) },
  ]);
  return { selected, reachable: selected?.debtorId ?? rows[0]?.debtorId };
}

type Place = { readonly debtorId: DebtorId | undefined; readonly group: AgendaRow['group'] | undefined; readonly at: number };

/** Frames that a dialog may take to close before the focus is given up: half a second. */
const MOST_FRAMES = 30;

/** The row is drawn in this very frame or the next; a dialog that is closing gives the focus back first. */
function moveTo(debtorId: DebtorId): void {
  select(debtorId);
  const focusRow = (frames: number) => {
    const row = document.querySelector<HTMLElement>(`[data-work-row="${debtorId}"]`);
    const closing = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
    if (row && !closing) row.focus();
    else if (frames > 0) requestAnimationFrame(() => focusRow(frames - 1));
  };
  requestAnimationFrame(() => focusRow(MOST_FRAMES));
}
