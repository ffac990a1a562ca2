import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import { demandOn } from '../../../../shared/domain/vat-relief-alerts.ts';
import { cashAccountingWindow, reliefWindow } from '../../../../shared/domain/vat-relief-window.ts';

const day = (text: string) => text as IsoDate;

describe('the day to send the demand', () => {
  it('is four months after the tax point, for either size of creditor', () => {
    const from = day('2026-02-20');
    expect([reliefWindow(from, 'small'), reliefWindow(from, 'large')].map((window) => demandOn(from, window))).toEqual([
      '2026-06-20',
      '2026-06-20',
    ]);
  });

  it('under cash accounting is two months before the window opens', () => {
    // Tax point in 2026: the tax is due on 31 December 2027, the window opens on 1 January 2028.
    expect(demandOn(day('2026-02-20'), cashAccountingWindow(day('2026-02-20')))).toBe('2027-11-01');
  });
});
