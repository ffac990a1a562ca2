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
  const selected = rows.find((row) => row.debtorId === chosen);
  const place = useRef(0);
  const at = rows.findIndex((row) => row.debtorId === chosen);
  if (at >= 0) place.current = at;

  // What was finished leaves the list: the next one takes its place, and the focus with it.
  const gone = chosen !== undefined && rows.length > 0 && at < 0;
  useEffect(() => {
    if (!gone) return;
    const next = rows[Math.min(place.current, rows.length - 1)];
    if (next) moveTo(next.debtorId);
  }, [gone, rows]);

  const step = (by: number) => {
    const next = rows[Math.min(Math.max((at < 0 ? (by > 0 ? -1 : 1) : at) + by, 0), rows.length - 1)];
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

/** The row is drawn already, or will be in this very frame. */
export function moveTo(debtorId: DebtorId): void {
  select(debtorId);
  requestAnimationFrame(() => {
    if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
    document.querySelector<HTMLElement>(`[data-work-row="${debtorId}"]`)?.focus();
  });
}
