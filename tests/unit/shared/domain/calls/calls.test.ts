import { describe, expect, it } from 'vitest';
import { callWarnings } from '../../../../../shared/domain/calls/call-warnings.ts';
import { silenceOf, type TriedContact } from '../../../../../shared/domain/calls/silence.ts';
import type { IsoDate } from '../../../../../shared/domain/civil-date.ts';
import { DEFAULT_POLICY } from '../../../../../shared/domain/dunning/default-policy.ts';
import type { ContactChannel } from '../../../../../shared/domain/dunning/policy.ts';

const day = (text: string) => text as IsoDate;
const { manners } = DEFAULT_POLICY;
const { from, to } = manners.officeHours;

describe('callWarnings', () => {
  const moment = {
    today: day('2026-11-16'),
    time: '10:30',
    manners,
    holiday: undefined,
    isWeekend: false,
    onlyInWriting: false,
    insolvent: false,
    contacts: [] as readonly IsoDate[],
  };
  const codes = (change: Partial<typeof moment> | { readonly holiday: string }) =>
    callWarnings({ ...moment, ...change }).map(({ code }) => code);

  it('says nothing on a working day in office hours', () => {
    expect(callWarnings(moment)).toEqual([]);
  });

  it.each([
    [from, []],
    ['19:59', []],
    [to, ['outside-hours']],
    ['08:59', ['outside-hours']],
    ['23:00', ['outside-hours']],
  ])('at %s: %s', (time, expected) => {
    expect(codes({ time })).toEqual(expected);
  });

  it('names the holiday, and not the weekend it falls on', () => {
    expect(callWarnings({ ...moment, holiday: 'Navidad', isWeekend: true })).toEqual([{ code: 'holiday', name: 'Navidad' }]);
    expect(codes({ isWeekend: true })).toEqual(['weekend']);
    expect(codes({ isWeekend: true, manners: { ...manners, workingDaysOnly: false } })).toEqual([]);
  });

  it.each([
    ['one a week ago', ['2026-11-09'], []],
    ['two within seven days', ['2026-11-10', '2026-11-13'], ['too-often']],
    // The 9th is the eighth day back.
    ['two, one of them eight days ago', ['2026-11-09', '2026-11-13'], []],
    ['one today', ['2026-11-16'], ['contacted-today']],
    ['five in thirty days', ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-05', '2026-11-09'], ['too-often']],
    ['five, one of them thirty days ago', ['2026-10-17', '2026-10-26', '2026-11-02', '2026-11-05', '2026-11-09'], []],
  ])('counts contacts: %s', (_, contacts, expected) => {
    expect(codes({ contacts: contacts.map(day) })).toEqual(expected);
  });

  it('puts first what the debtor asked for and what the law stops', () => {
    expect(codes({ time: '22:00', onlyInWriting: true, insolvent: true })).toEqual([
      'only-in-writing',
      'insolvent',
      'outside-hours',
    ]);
  });
});

describe('silenceOf', () => {
  const tried = (channel: ContactChannel, outcome: string, change: Partial<TriedContact> = {}): TriedContact => ({
    channel,
    direction: 'out',
    outcome,
    delivery: 'unknown',
    ...change,
  });
  const missed = tried('call', 'no-answer');

  it('counts by channel until they last answered', () => {
    const contacts = [missed, tried('message', 'sent'), missed, tried('call', 'promised'), missed];
    expect(silenceOf(contacts)).toEqual({
      channels: [
        { channel: 'call', tries: 2 },
        { channel: 'message', tries: 1 },
      ],
    });
  });

  it('takes an answered message and a call of theirs for an answer', () => {
    expect(silenceOf([tried('email', 'sent', { delivery: 'answered' }), missed]).channels).toEqual([]);
    expect(silenceOf([tried('call', 'other', { direction: 'in' }), missed]).channels).toEqual([]);
  });

  it('proposes the next channel after three tries, and one that is not silent too', () => {
    expect(silenceOf([missed, missed, missed]).propose).toEqual({ instead: 'email', of: 'call', because: 'silent' });
    const mail = tried('email', 'sent');
    expect(silenceOf([missed, missed, missed, mail, mail, mail]).propose).toEqual({
      instead: 'letter',
      of: 'call',
      because: 'silent',
    });
  });

  it('proposes it at once when something came back', () => {
    expect(silenceOf([tried('letter', 'sent', { delivery: 'returned' })]).propose).toEqual({
      instead: 'certified',
      of: 'letter',
      because: 'returned',
    });
    expect(silenceOf([tried('certified', 'sent', { delivery: 'refused' })]).propose).toBeUndefined();
  });
});
