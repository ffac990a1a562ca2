import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DebtorKind } from '../../../../../shared/domain/debtor-kind.ts';
import type { InvitationFacts } from '../../../../../shared/domain/letters/letter-facts.ts';
import { rungLetterOf } from '../../../../../shared/domain/letters/letter-kinds.ts';
import { letterOffers, type OfferFacts } from '../../../../../shared/domain/letters/letter-offers.ts';
import { withArticle } from '../../../../../shared/domain/letters/public-body-name.ts';
import { silentInvitation } from '../../../../support/ladder-letter-facts.ts';
import { day } from '../../../../support/letter-facts.ts';

/** Letters-es §2. */
const AFTER_INSOLVENCY: readonly string[] = ['L17', 'L18', 'L19', 'L26'];

const late: OfferFacts = { kind: 'business', isInsolvent: false, hasComing: false, hasLate: true };
/** Of the letters that a ladder sends. */
const told = (facts: OfferFacts) =>
  letterOffers(facts)
    .filter(({ templateId }) => rungLetterOf(templateId) !== undefined)
    .map(({ templateId, against, from }) => [templateId, against ?? 'yes', ...(from ? [from] : [])]);

describe('which letters can be written', () => {
  it('offers those of a debtor who is late, and says what the others wait for', () => {
    expect(told(late)).toEqual([
      ['L01', 'nothing-coming-due'],
      ['L02', 'yes'],
      ['L03', 'yes'],
      ['L04', 'yes'],
      ['L06', 'yes'],
      ['L07', 'no-invitation'],
    ]);
  });

  it('offers a consumer the demand of consumers, and a public body neither the invitation nor the last notice', () => {
    expect(told({ ...late, kind: 'consumer' })[3]).toEqual(['L05', 'yes']);
    expect(told({ ...late, kind: 'private_other' })[3]).toEqual(['L05', 'yes']);
    expect(told({ ...late, kind: 'public', invitation: silentInvitation }).slice(3)).toEqual([
      ['L04', 'yes'],
      ['L06', 'public-body'],
      ['L07', 'public-body'],
    ]);
  });

  it('offers before the due date only the courtesy', () => {
    expect(told({ ...late, hasComing: true, hasLate: false }).map(([, against]) => against)).toEqual([
      'yes',
      ...Array.from({ length: 5 }, () => 'nothing-late'),
    ]);
  });

  it.each<[string, InvitationFacts['attempt'], readonly string[]]>([
    ['has not arrived', { state: 'not-begun' }, ['invitation-not-received']],
    ['still runs', { state: 'open', start: startOf(), endsOn: day('2026-12-04') }, ['negotiation-open', '2026-12-05']],
    ['was answered and not ended', { state: 'open', start: startOf() }, ['negotiation-unended']],
    ['lapsed', { ...silentInvitation.attempt, state: 'lapsed' } as InvitationFacts['attempt'], ['negotiation-lapsed']],
    ['ended', silentInvitation.attempt, ['yes']],
  ])('answers for the last notice when the invitation %s', (_, attempt, expected) => {
    expect(told({ ...late, invitation: { id: 'letter-6', attempt } })[5]).toEqual(['L07', ...expected]);
  });

  it('offers to who is insolvent nothing that asks for the debt', () => {
    const kinds = fc.constantFrom(...DebtorKind.options);
    fc.assert(
      fc.property(kinds, fc.boolean(), fc.boolean(), (kind, hasComing, hasLate) => {
        const offers = letterOffers({ kind, hasComing, hasLate, isInsolvent: true, invitation: silentInvitation });
        const possible = offers.filter(({ against }) => against === undefined).map(({ templateId }) => templateId);
        expect(possible.filter((id) => !AFTER_INSOLVENCY.includes(id))).toEqual([]);
        expect(offers.filter(({ against }) => against !== 'insolvent' && against !== undefined)).toEqual([]);
      }),
    );
  });
});

function startOf() {
  const { attempt } = silentInvitation;
  if (!('start' in attempt)) throw new Error('it was received');
  return attempt.start;
}

describe('the name of a public body inside a sentence', () => {
  it.each([
    ['Ayuntamiento de Villaficción', 'el Ayuntamiento de Villaficción'],
    ['AJUNTAMENT DE VILAFICTÍCIA', 'el AJUNTAMENT DE VILAFICTÍCIA'],
    ['Diputación de Ficción', 'la Diputación de Ficción'],
    ['Consejería de Obras Imaginarias', 'la Consejería de Obras Imaginarias'],
    ['Universidad de Villaficción', 'la Universidad de Villaficción'],
    ['Aguas de Villaficción', 'Aguas de Villaficción'],
    ['Juntas y Sellos', 'Juntas y Sellos'],
  ])('%s', (name, expected) => {
    expect(withArticle(name)).toBe(expected);
  });
});
