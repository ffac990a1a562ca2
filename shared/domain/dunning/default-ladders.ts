/**
 * The ladders that the program brings, one for each class of debtor. The owner edits copies of them.
 *
 * Units    days from the due date.
 * Policy   not law: the customary ladder of `legal-es` 5.5 (three days before, then +1, +7, +14, +21, +30, +45, +60 and a
 *          reminder every two weeks that ends), and how each class is best met. The formal demand carries the invitation
 *          to negotiate that a claim in court needs (LO 1/2025 art. 5), and the last notice leaves its thirty days to pass
 *          (art. 10.4.a). A rung of one ladder that is another's too has the same id and stands in the same order, so that
 *          a debtor who changes class goes on from where they were.
 */
import type { Ladder, Rung } from './policy.ts';

const courtesy = { id: 'courtesy', afterDays: -3, channel: 'message', tone: 'warm', text: 'S1' } as const satisfies Rung;
const firstCall = { id: 'call-1', afterDays: 1, channel: 'call', tone: 'warm' } as const satisfies Rung;
const reminder = { id: 'reminder', afterDays: 7, channel: 'email', tone: 'neutral', text: 'S2' } as const satisfies Rung;
const secondByEmail = { id: 'second-reminder', channel: 'email', tone: 'firm', text: 'S3' } as const;
const secondByPost = { id: 'second-reminder', channel: 'letter', tone: 'firm', letter: 'second-reminder' } as const;
const demand = { id: 'demand', channel: 'certified', tone: 'firm', letter: 'invitation' } as const;
const lastNotice = {
  id: 'last-notice',
  channel: 'certified',
  tone: 'final',
  letter: 'last-notice',
  announces: { what: 'court', inDays: 10 },
} as const;
const fortnightly = {
  id: 'fortnightly',
  channel: 'email',
  tone: 'firm',
  text: 'S3',
  repeat: { everyDays: 14, times: 6 },
} as const;

/** Who is not classified, or is what most are: late. */
const standard: Ladder = {
  id: 'standard',
  name: 'Normal',
  rungs: [
    courtesy,
    firstCall,
    reminder,
    { ...secondByEmail, afterDays: 14, announces: { what: 'demand', inDays: 16 } },
    { id: 'call-2', afterDays: 21, channel: 'call', tone: 'firm' },
    { ...demand, afterDays: 30 },
    { id: 'call-3', afterDays: 45, channel: 'call', tone: 'firm' },
    { ...lastNotice, afterDays: 60 },
    { ...fortnightly, afterDays: 74 },
  ],
};

/** Who forgot pays when reminded: more warmth, more time before the formal demand. */
const gentle: Ladder = {
  id: 'gentle',
  name: 'Suave: se despistó',
  rungs: [
    courtesy,
    { ...reminder, afterDays: 2, channel: 'message', tone: 'warm' },
    { ...firstCall, id: 'call-gentle', afterDays: 9 },
    { ...secondByEmail, afterDays: 18, tone: 'neutral' },
    { id: 'call-2', afterDays: 28, channel: 'call', tone: 'neutral' },
    {
      id: 'letter-reminder',
      afterDays: 38,
      channel: 'letter',
      tone: 'firm',
      letter: 'second-reminder',
      announces: { what: 'demand', inDays: 12 },
    },
    { ...demand, afterDays: 50 },
    { id: 'call-3', afterDays: 65, channel: 'call', tone: 'firm' },
    { ...lastNotice, afterDays: 85 },
    { ...fortnightly, afterDays: 99 },
  ],
};

/** Who cannot pay is called early, to agree on what they can; letters bring no money that is not there. */
const agreement: Ladder = {
  id: 'agreement',
  name: 'Acuerdo: no puede',
  rungs: [
    courtesy,
    firstCall,
    { ...reminder, afterDays: 8, channel: 'message', tone: 'warm' },
    { id: 'call-talk-1', afterDays: 15, channel: 'call', tone: 'warm' },
    { id: 'call-talk-2', afterDays: 30, channel: 'call', tone: 'neutral' },
    { ...secondByEmail, afterDays: 42, tone: 'neutral', announces: { what: 'demand', inDays: 18 } },
    { ...demand, afterDays: 60, tone: 'neutral' },
    { id: 'call-3', afterDays: 75, channel: 'call', tone: 'neutral' },
    { ...lastNotice, afterDays: 100 },
    { ...fortnightly, afterDays: 114 },
  ],
};

/** Who does not want to pay: soon on channels that prove what was asked. */
const firm: Ladder = {
  id: 'firm',
  name: 'Firme: no quiere',
  rungs: [
    { ...firstCall, tone: 'neutral' },
    { ...reminder, tone: 'firm' },
    {
      ...secondByPost,
      channel: 'certified',
      afterDays: 13,
      announces: { what: 'demand', inDays: 8 },
    },
    { ...demand, afterDays: 21 },
    { id: 'call-3', afterDays: 35, channel: 'call', tone: 'firm' },
    { ...lastNotice, afterDays: 55 },
    { ...fortnightly, afterDays: 69 },
  ],
};

/** Who disagrees is listened to first. The invoice in dispute itself leaves the ladder until it is answered. */
const listening: Ladder = {
  id: 'listening',
  name: 'Aclarar: no está conforme',
  rungs: [
    courtesy,
    firstCall,
    { ...reminder, afterDays: 8, tone: 'warm' },
    { id: 'call-talk-1', afterDays: 16, channel: 'call', tone: 'neutral' },
    {
      ...secondByPost,
      tone: 'neutral',
      afterDays: 26,
      announces: { what: 'demand', inDays: 14 },
    },
    { ...demand, afterDays: 40 },
    { id: 'call-3', afterDays: 55, channel: 'call', tone: 'firm' },
    { ...lastNotice, afterDays: 75 },
    { ...fortnightly, afterDays: 89 },
  ],
};

/** Who does not answer is looked for where receipt can be proven, and in person. */
const provable: Ladder = {
  id: 'provable',
  name: 'Con prueba: desaparecido',
  rungs: [
    { ...reminder, afterDays: 2 },
    {
      ...secondByPost,
      channel: 'certified',
      afterDays: 8,
      announces: { what: 'demand', inDays: 14 },
    },
    { id: 'visit-1', afterDays: 15, channel: 'visit', tone: 'neutral' },
    { ...demand, afterDays: 22 },
    { id: 'visit-2', afterDays: 40, channel: 'visit', tone: 'firm' },
    { ...lastNotice, afterDays: 57 },
    {
      id: 'monthly-letter',
      afterDays: 87,
      channel: 'letter',
      tone: 'firm',
      letter: 'second-reminder',
      repeat: { everyDays: 30, times: 3 },
    },
  ],
};

export const DEFAULT_LADDERS = [standard, gentle, agreement, firm, listening, provable] as const;
