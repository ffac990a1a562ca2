/** What is noted of a negotiation, read as the law counts it, and a light that never says more than the papers do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import { settlementAttempt } from '../../../../shared/domain/settlement-attempt.ts';
import {
  meansOf,
  type SettlementEntry,
  SettlementEntryKind,
  settlementHistory,
} from '../../../../shared/domain/settlement-entry.ts';
import { DeliveryProof, type SettlementEvidence, settlementLight } from '../../../../shared/domain/settlement-proof.ts';

const day = (text: string) => text as IsoDate;
const delivery = (channel = 'burofax', result: 'delivered' | 'not-collected' = 'delivered') => ({
  channel,
  sentOn: day('2026-10-01'),
  result,
  resultOn: day('2026-10-05'),
});
const note = (kind: SettlementEntryKind, on: string, means: SettlementEntry['means'] = 'email'): SettlementEntry => ({
  kind,
  on: day(on),
  means,
});
const afterNotes = (entries: readonly SettlementEntry[], today = '2027-03-01') =>
  settlementAttempt(settlementHistory([delivery()], entries), day(today));

const ALL: SettlementEvidence = {
  kept: new Set(DeliveryProof.options),
  hasJointRecord: false,
  spokeWithoutWriting: false,
  closingUnproven: false,
};

describe('notes of a negotiation', () => {
  it.each([
    ['a written answer keeps it open', [note('answer', '2026-10-20')], { state: 'open' }],
    [
      'a meeting of 20 October ends on 20 January',
      [note('meeting', '2026-10-20', 'phone')],
      { state: 'ended', endedOn: '2027-01-20', cause: 'talks', lapsesOn: '2027-10-05' },
    ],
    [
      'the last proposal gives thirty days more',
      [note('proposal-sent', '2026-10-20'), note('proposal-received', '2026-11-10')],
      { state: 'ended', endedOn: '2026-12-10', cause: 'proposal', lapsesOn: '2027-12-10' },
    ],
    [
      'whoever writes that they do not negotiate ends it, and has answered',
      [note('closed-by-debtor', '2026-10-12')],
      { state: 'ended', endedOn: '2026-10-12', cause: 'closed', lapsesOn: '2027-10-12' },
    ],
    [
      'our own end, with nobody answering, keeps the year from the receipt',
      [note('closed-by-creditor', '2026-11-20', 'letter')],
      { state: 'ended', endedOn: '2026-11-20', cause: 'closed', lapsesOn: '2027-10-05' },
    ],
    [
      'an agreement leaves nothing to file',
      [note('answer', '2026-10-20'), note('agreed', '2026-11-02')],
      { state: 'agreed', agreedOn: '2026-11-02' },
    ],
  ] as const)('%s', (_, entries, expected) => {
    expect(afterNotes(entries)).toMatchObject(expected);
  });
});

describe('the light', () => {
  const silent = afterNotes([], '2026-11-22');
  const today = day('2026-11-22');

  it('is green only with every paper of a channel that proves what the letter said', () => {
    expect(settlementLight(silent, ALL, today)).toEqual({ light: 'green', reasons: ['nothing-missing'] });
    expect(settlementLight(silent, { ...ALL, kept: new Set(['sending', 'receipt']) }, today)).toEqual({
      light: 'amber',
      reasons: ['proof-missing'],
    });
    for (const channel of ['email', 'post', 'certified-letter']) {
      const attempt = settlementAttempt({ deliveries: [delivery(channel)] }, today);
      expect(settlementLight(attempt, ALL, today)).toEqual({ light: 'amber', reasons: ['proves-little'] });
    }
    const uncollected = settlementAttempt({ deliveries: [delivery('burofax', 'not-collected')] }, today);
    expect(settlementLight(uncollected, ALL, today)).toEqual({ light: 'amber', reasons: ['never-received'] });
  });

  it('takes the record that both signed for any paper', () => {
    const attempt = settlementAttempt({ deliveries: [delivery('email')] }, today);
    const evidence = { ...ALL, kept: new Set<DeliveryProof>(), hasJointRecord: true };
    expect(settlementLight(attempt, evidence, today).light).toBe('green');
  });

  it('is red before the receipt, after the year and after an agreement', () => {
    expect(settlementLight(settlementAttempt({ deliveries: [] }, today), ALL, today).light).toBe('red');
    expect(settlementLight(afterNotes([], '2027-10-06'), ALL, day('2027-10-06')).reasons).toEqual(['lapsed']);
    expect(settlementLight(afterNotes([note('agreed', '2026-11-01')]), ALL, today).reasons).toEqual(['agreed']);
  });

  it('is never green while the claim may not be filed, whatever is noted', () => {
    const entries = fc.array(
      fc.tuple(fc.constantFrom(...SettlementEntryKind.options), fc.integer({ min: 0, max: 300 })).map(
        ([kind, days]): SettlementEntry => ({
          kind,
          on: addDays(day('2026-10-05'), days),
          means: meansOf(kind)[0] ?? 'email',
        }),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 800 }), (list, later) => {
        const on = addDays(day('2026-10-05'), later);
        const attempt = settlementAttempt(settlementHistory([delivery()], list), on);
        const { light, reasons } = settlementLight(attempt, ALL, on);
        expect(reasons.length).toBeGreaterThan(0);
        if (light !== 'green') return;
        expect(attempt.state).toBe('ended');
        if (attempt.state === 'ended') expect(attempt.canFileFrom <= on && on <= attempt.lapsesOn).toBe(true);
      }),
    );
  });
});
