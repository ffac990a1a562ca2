import { describe, expect, it } from 'vitest';
import { ContactOutcome } from '../../../../../shared/contract/contacts.ts';
import { addDays } from '../../../../../shared/domain/civil-date.ts';
import { catchUp } from '../../../../../shared/domain/dunning/catch-up.ts';
import { ClassAnswer, type ClassProposal, classify } from '../../../../../shared/domain/dunning/classify.ts';
import { COACH } from '../../../../../shared/domain/dunning/coach.ts';
import { Excuse } from '../../../../../shared/domain/dunning/excuse.ts';
import { coach } from '../../../../../shared/i18n/es/coach.ts';
import { day } from './facts.ts';

describe('the coach of a call', () => {
  it('has for each of the fourteen answers a reply, what to ask for and what comes next', () => {
    expect(Excuse.options).toHaveLength(14);
    for (const excuse of Excuse.options) {
      const { outcome, proof, next, effect } = COACH[excuse];
      const texts = [coach.excuses[excuse], coach.replies[excuse], coach.next[next.kind], coach.effects[effect]];
      expect([...texts, ...proof.map((one) => coach.proofs[one])].filter((text) => !text)).toEqual([]);
      expect(ContactOutcome.safeParse(outcome).success).toBe(true);
    }
  });

  it('never leaves a call without a date: at most five days, a week for an objection, thirty for who needs peace', () => {
    const days = Object.fromEntries(Excuse.options.map((excuse) => [excuse, COACH[excuse].next.inDays ?? 'their day']));
    expect(days).toEqual({
      no_recibida: 2,
      falta_documento: 3,
      dia_de_pago: 'their day',
      jefe_firma: 'their day',
      ya_pagado: 2,
      discrepancia: 7,
      liquidez: 5,
      esperar_cobro: 'their day',
      no_reconoce: 7,
      cambio_titular: 2,
      concurso: 1,
      hostil: 5,
      abogado: 5,
      vulnerable: 30,
    });
  });

  it('says to a debtor none of the words that are never said', () => {
    const said = [...Object.values(coach.replies), ...Object.values(coach.openings), coach.voicemail, coach.thirdPerson].join(
      ' ',
    );
    expect(said.match(/abogad|embargo|polic|moros|me debe|última oportunidad|impago|deuda/gi)).toBeNull();
  });
});

describe('classify', () => {
  const ask = (answers: ClassAnswer, objects: ClassAnswer, money: ClassAnswer, pays: ClassAnswer) =>
    classify({ answers, objects, 'short-of-money': money, 'pays-when-reminded': pays });

  it.each([
    ['yes', 'yes', 'no', 'no', 'disputes', 'objects'],
    ['no', 'yes', 'yes', 'yes', 'disputes', 'objects'],
    ['no', 'no', 'no', 'no', 'vanished', 'does-not-answer'],
    ['no', 'no', 'yes', 'yes', 'vanished', 'does-not-answer'],
    ['no', 'no', 'no', 'yes', 'forgot', 'pays-when-reminded'],
    ['yes', 'no', 'yes', 'yes', 'cannot_pay', 'short-of-money'],
    ['yes', 'no', 'no', 'yes', 'forgot', 'pays-when-reminded'],
    ['yes', 'no', 'no', 'no', 'unwilling', 'answers-and-does-not-pay'],
    ['yes', 'no', 'no', 'unknown', 'unclassified', 'not-enough-known'],
    ['unknown', 'unknown', 'unknown', 'unknown', 'unclassified', 'not-enough-known'],
  ] as const)('answers %s, objects %s, no money %s, pays when reminded %s: %s', (a, o, m, p, behaviour, because) => {
    expect(ask(a, o, m, p)).toEqual({ behaviour, because });
  });

  it('has one proposal for each of the 81 answers, and a class for each of the 16 that know everything', () => {
    const counted: Record<string, number> = {};
    const all: ClassProposal[] = [];
    const known: ClassProposal[] = [];
    for (const a of ClassAnswer.options)
      for (const o of ClassAnswer.options)
        for (const m of ClassAnswer.options)
          for (const p of ClassAnswer.options) {
            all.push(ask(a, o, m, p));
            if (![a, o, m, p].includes('unknown')) known.push(ask(a, o, m, p));
          }
    for (const { behaviour } of known) counted[behaviour] = (counted[behaviour] ?? 0) + 1;
    expect(all).toHaveLength(81);
    // Objects: 8 of 16. Of the other 8, unreachable 4 save the one that pays when reminded; reachable: 2 without money, 1 and 1.
    expect(counted).toEqual({ disputes: 8, vanished: 3, cannot_pay: 2, forgot: 2, unwilling: 1 });
  });

  it('never calls somebody unwilling while something is unknown', () => {
    expect(ask('unknown', 'no', 'no', 'no').behaviour).toBe('unclassified');
    expect(ask('yes', 'unknown', 'no', 'no').behaviour).toBe('unclassified');
  });
});

describe('catchUp', () => {
  const today = day('2026-03-20');
  const away = (days: number) =>
    catchUp({
      previousOpening: addDays(today, -days),
      today,
      leading: [
        { kind: 'rung', on: today },
        { kind: 'judge-promise', on: today },
        { kind: 'wait-promise', on: addDays(today, 2) },
        { kind: 'rung', on: addDays(today, 1) },
      ],
      promises: [
        { promisedFor: day('2026-03-12'), state: 'broken' },
        { promisedFor: day('2026-03-19'), state: 'kept' },
        { promisedFor: day('2026-03-20'), state: 'pending' },
        { promisedFor: day('2026-03-01'), state: 'broken' },
      ],
      windows: [{ until: day('2026-03-25') }, { until: day('2026-06-01') }, { until: day('2026-03-19') }],
      windowsUntil: day('2026-04-20'),
    });

  it('counts the days without the program and what came due in them', () => {
    expect(away(10)).toEqual({ since: '2026-03-10', days: 9, steps: 2, promisesKept: 1, promisesBroken: 1, windowsClosing: 1 });
  });

  it('says nothing of yesterday or today', () => {
    expect([away(0), away(1)]).toEqual([undefined, undefined]);
  });
});
