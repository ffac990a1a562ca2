/** The letters by what they are for, and what each of them does in law when its receipt can be proved (letters-es §2). */
import type { LetterKind } from './letter-kinds.ts';
import type { TemplateId } from './letter-template.ts';

export const LETTER_GROUPS = ['remind', 'claim', 'press', 'talk', 'agree', 'paid', 'account'] as const;
export type LetterGroup = (typeof LETTER_GROUPS)[number];

export const GROUP_OF_LETTER = {
  courtesy: 'remind',
  reminder: 'remind',
  'second-reminder': 'remind',
  demand: 'claim',
  invitation: 'claim',
  'last-notice': 'claim',
  'late-interest': 'claim',
  'court-file': 'claim',
  'credit-file': 'press',
  suspension: 'press',
  restoration: 'press',
  agency: 'press',
  assignment: 'press',
  guarantor: 'press',
  'more-time': 'agree',
  instalments: 'agree',
  'early-payment': 'agree',
  'set-off': 'agree',
  agreement: 'agree',
  'missed-instalment': 'agree',
  'early-maturity': 'agree',
  closing: 'talk',
  record: 'talk',
  'dispute-reply': 'talk',
  receipt: 'paid',
  discharge: 'paid',
  account: 'account',
  rectifying: 'account',
} as const satisfies Record<LetterKind, LetterGroup>;

/** `full` by design when it is sent with proof; `weak` only if it is answered, or as one proof among others. */
export type LegalForce = 'full' | 'weak';
export const LEGAL_EFFECTS = ['limitation', 'arrears', 'vat', 'bad-faith', 'negotiation', 'credit-file'] as const;
export type LegalEffect = (typeof LEGAL_EFFECTS)[number];
type Effects = Readonly<Partial<Record<LegalEffect, LegalForce>>>;

/** An answer to it may acknowledge the debt; that it was sent and received may be told, and no more (LO 1/2025 art. 9). */
const PROPOSAL: Effects = { limitation: 'weak', negotiation: 'weak' };
const NONE: Effects = {};
const WEAK: Effects = { limitation: 'weak' };
const DEMAND: Effects = { limitation: 'full', arrears: 'full', vat: 'full', 'bad-faith': 'full' };

export const EFFECTS_OF: Readonly<Record<TemplateId, Effects>> = {
  L01: NONE,
  L02: WEAK,
  L03: { limitation: 'weak', arrears: 'weak' },
  // A business is in arrears by the day alone (Ley 3/2004 art. 5).
  L04: { limitation: 'full', vat: 'full', 'bad-faith': 'full' },
  L05: DEMAND,
  L06: { ...DEMAND, negotiation: 'full' },
  L07: DEMAND,
  L08: { ...DEMAND, 'credit-file': 'full' },
  L09: { limitation: 'full', arrears: 'weak', vat: 'full', 'bad-faith': 'weak' },
  L09R: NONE,
  L10A: WEAK,
  L10B: WEAK,
  L11: PROPOSAL,
  L12: PROPOSAL,
  L13: PROPOSAL,
  L14: PROPOSAL,
  // Against who signs it.
  L15: { limitation: 'full', 'bad-faith': 'full' },
  L16A: DEMAND,
  L16B: { ...DEMAND, negotiation: 'weak' },
  L17: { limitation: 'full' },
  L18: NONE,
  L19: WEAK,
  L20: NONE,
  L21: NONE,
  L22: { negotiation: 'full' },
  L23: { limitation: 'full', 'bad-faith': 'full' },
  L24: NONE,
  // Against the guarantor alone (CC art. 1975).
  L25: { limitation: 'full', arrears: 'weak', 'bad-faith': 'full', negotiation: 'weak' },
  L26: { vat: 'weak' },
};
