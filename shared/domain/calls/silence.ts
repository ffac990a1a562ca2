/**
 * How long a debtor has not answered, by channel, and which channel to try next.
 *
 * Policy   ours (capabilities S-33, S-39): a channel is silent while our contacts by it bring no answer; three in a row propose the
 *          next one, which can be proved where the one before could not. What came back or was refused proposes it at once.
 */
import type { ContactChannel } from '../dunning/policy.ts';

export type TriedContact = {
  readonly channel: ContactChannel;
  readonly direction: 'out' | 'in';
  readonly outcome: string;
  readonly delivery: string;
};

export type Silence = {
  /** Since they last answered by any channel; those without tries left out. */
  readonly channels: readonly { readonly channel: ContactChannel; readonly tries: number }[];
  readonly propose?: { readonly instead: ContactChannel; readonly of: ContactChannel; readonly because: 'silent' | 'returned' };
};

const TRIES_BEFORE_CHANGE = 3;

const INSTEAD: Readonly<Record<ContactChannel, ContactChannel | undefined>> = {
  call: 'email',
  message: 'email',
  email: 'letter',
  visit: 'letter',
  letter: 'certified',
  certified: undefined,
};
const SILENT_OUTCOMES: readonly string[] = ['no-answer', 'left-message', 'wrong-number', 'sent'];

/** `contacts`: newest first. */
export function silenceOf(contacts: readonly TriedContact[]): Silence {
  const answeredAt = contacts.findIndex(isAnswered);
  const unanswered = answeredAt < 0 ? contacts : contacts.slice(0, answeredAt);
  const channels = [...Map.groupBy(unanswered, ({ channel }) => channel)].map(([channel, tries]) => ({
    channel,
    tries: tries.length,
  }));
  const returned = unanswered.find(({ delivery }) => delivery === 'returned' || delivery === 'refused');
  if (returned) {
    const instead = INSTEAD[returned.channel];
    if (instead) return { channels, propose: { instead, of: returned.channel, because: 'returned' } };
  }
  const silent = channels.find(({ tries }) => tries >= TRIES_BEFORE_CHANGE);
  const instead = silent && firstUntried(silent.channel, channels);
  return { channels, ...(silent && instead && { propose: { instead, of: silent.channel, because: 'silent' } }) };
}

const isAnswered = ({ direction, outcome, delivery }: TriedContact): boolean =>
  direction === 'in' || delivery === 'answered' || !SILENT_OUTCOMES.includes(outcome);

/** The next channel that is not silent as well. */
function firstUntried(from: ContactChannel, channels: Silence['channels']): ContactChannel | undefined {
  const next = INSTEAD[from];
  if (next === undefined) return undefined;
  const tries = channels.find(({ channel }) => channel === next)?.tries ?? 0;
  return tries < TRIES_BEFORE_CHANGE ? next : firstUntried(next, channels);
}
