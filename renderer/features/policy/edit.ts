/**
 * What can be done to a policy that is being edited. Steps stay in the order of their days, and keep their id, so that what was
 * done is known to the next version.
 */
import type { Behaviour } from '../../../shared/domain/behaviour.ts';
import type {
  ContactChannel,
  DunningManners,
  DunningPolicy,
  Ladder,
  LadderId,
  Rung,
  RungId,
  RungLetter,
  ShortTextId,
} from '../../../shared/domain/dunning/policy.ts';
import { newName } from '../../lib/new-name.ts';

export const LONGEST_LADDER = 20;
export const MOST_LADDERS = 12;

export const TEXTS = ['S1', 'S2', 'S3'] as const satisfies readonly ShortTextId[];
const POSTED = ['courtesy', 'reminder', 'second-reminder'] as const satisfies readonly RungLetter[];
const PROVABLE = [...POSTED, 'demand', 'invitation', 'last-notice'] as const satisfies readonly RungLetter[];

/** What may be sent or handed over on each channel. */
export const LETTERS_OF: Readonly<Record<ContactChannel, readonly RungLetter[]>> = {
  call: [],
  message: [],
  email: POSTED,
  letter: POSTED,
  certified: PROVABLE,
  visit: PROVABLE,
};
export const hasText = (channel: ContactChannel): boolean => channel === 'message' || channel === 'email';
/** Only a visit may come with empty hands; on a call nothing is sent at all. */
export const mayBeBare = (channel: ContactChannel): boolean => channel === 'visit' || channel === 'call';

const changeLadder = (policy: DunningPolicy, id: LadderId, change: (ladder: Ladder) => Ladder): DunningPolicy => ({
  ...policy,
  ladders: policy.ladders.map((ladder) => (ladder.id === id ? change(ladder) : ladder)),
});

/** Those of the same day stay as they are; a day that could not be read keeps its place. */
const inOrder = (rungs: readonly Rung[]): Rung[] => {
  const readable = rungs.every(({ afterDays }) => Number.isInteger(afterDays));
  const sorted = readable ? rungs.toSorted((a, b) => a.afterDays - b.afterDays) : [...rungs];
  // Only the last one repeats: what came to stand before it no longer does.
  return sorted.map(({ repeat, ...rung }, index) => (repeat && index === sorted.length - 1 ? { ...rung, repeat } : rung));
};

export const changeRung = (policy: DunningPolicy, ladderId: LadderId, rung: Rung): DunningPolicy =>
  changeLadder(policy, ladderId, (ladder) => ({
    ...ladder,
    rungs: inOrder(ladder.rungs.map((one) => (one.id === rung.id ? rung : one))),
  }));

/** On another channel: what cannot be sent there gives way to what can. */
export function onChannel(rung: Rung, channel: ContactChannel): Rung {
  const { text, letter, ...rest } = rung;
  const isCourtesy = rung.afterDays <= 0;
  if (letter !== undefined && LETTERS_OF[channel].includes(letter)) return { ...rest, channel, letter };
  if (text !== undefined && hasText(channel)) return { ...rest, channel, text };
  if (hasText(channel)) return { ...rest, channel, text: isCourtesy ? 'S1' : 'S2' };
  if (mayBeBare(channel)) return { ...rest, channel };
  return { ...rest, channel, letter: isCourtesy ? 'courtesy' : text === 'S3' ? 'second-reminder' : 'reminder' };
}

/** What is sent: a short text, a letter or nothing. */
export function sending(rung: Rung, what: ShortTextId | RungLetter | 'nothing'): Rung {
  const { text: _, letter: __, ...rest } = rung;
  if (what === 'nothing') return rest;
  const text = TEXTS.find((one) => one === what);
  return text ? { ...rest, text } : { ...rest, letter: what as RungLetter };
}

/** A call between this step and the next one. Answers the policy and the step. */
export function addRungAfter(policy: DunningPolicy, ladderId: LadderId, rungId: RungId): readonly [DunningPolicy, RungId] {
  const id = newName('step');
  const changed = changeLadder(policy, ladderId, (ladder) => {
    const index = ladder.rungs.findIndex((rung) => rung.id === rungId);
    const before = ladder.rungs[index]?.afterDays ?? 0;
    const after = ladder.rungs[index + 1]?.afterDays ?? before + 2 * USUAL_GAP;
    const afterDays = Math.max(1, before + Math.max(1, Math.floor((after - before) / 2)));
    return { ...ladder, rungs: inOrder([...ladder.rungs, { id, afterDays, channel: 'call', tone: 'neutral' }]) };
  });
  return [changed, id];
}
const USUAL_GAP = 7;

/** Changes places with the step before or after it: the days stay, what is done on them changes. */
export const moveRung = (policy: DunningPolicy, ladderId: LadderId, rungId: RungId, by: -1 | 1): DunningPolicy =>
  changeLadder(policy, ladderId, (ladder) => {
    const index = ladder.rungs.findIndex(({ id }) => id === rungId);
    const moved = ladder.rungs[index];
    const other = ladder.rungs[index + by];
    if (!moved || !other) return ladder;
    const rungs = ladder.rungs.map((rung) =>
      rung === moved ? { ...rung, afterDays: other.afterDays } : rung === other ? { ...rung, afterDays: moved.afterDays } : rung,
    );
    return { ...ladder, rungs: inOrder(rungs) };
  });

export const removeRung = (policy: DunningPolicy, ladderId: LadderId, rungId: RungId): DunningPolicy =>
  changeLadder(policy, ladderId, (ladder) => ({ ...ladder, rungs: ladder.rungs.filter(({ id }) => id !== rungId) }));

/** Its steps are the same as those of the one it is copied from: whoever changes from one to the other goes on from there. */
export function copyLadder(policy: DunningPolicy, from: LadderId, name: string): readonly [DunningPolicy, LadderId] {
  const id = newName('ladder');
  const rungs = policy.ladders.find((ladder) => ladder.id === from)?.rungs ?? [];
  return [{ ...policy, ladders: [...policy.ladders, { id, name, rungs: [...rungs] }] }, id];
}

export const renameLadder = (policy: DunningPolicy, id: LadderId, name: string): DunningPolicy =>
  changeLadder(policy, id, (ladder) => ({ ...ladder, name }));

export const removeLadder = (policy: DunningPolicy, id: LadderId): DunningPolicy => ({
  ...policy,
  ladders: policy.ladders.filter((ladder) => ladder.id !== id),
});

export const classesServedBy = (policy: DunningPolicy, id: LadderId): readonly Behaviour[] =>
  (Object.entries(policy.ladderOf) as [Behaviour, LadderId][]).flatMap(([behaviour, own]) => (own === id ? [behaviour] : []));

export const serveClass = (policy: DunningPolicy, behaviour: Behaviour, ladderId: LadderId): DunningPolicy => ({
  ...policy,
  ladderOf: { ...policy.ladderOf, [behaviour]: ladderId },
});

export const changeManners = (policy: DunningPolicy, change: Partial<DunningManners>): DunningPolicy => ({
  ...policy,
  manners: { ...policy.manners, ...change },
});
