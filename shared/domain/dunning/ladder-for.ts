/**
 * The ladder that serves one debtor: their own or the one of their class, as far as it may be used with them.
 *
 * Policy   who asked to be written to is not called or visited: an e-mail of the same tone takes the place of the call
 *          (legal-es 8.2). A public body is neither invited to negotiate (LO 1/2025 art. 3.2) nor given a last notice before
 *          court, and nothing but the formal demand is announced to it (letters-es §2): the formal demand stands for both.
 * Errors   none: a ladder that no longer exists gives way to the one of the class, and that to the first one.
 */
import type { Behaviour } from '../behaviour.ts';
import type { DebtorKind } from '../debtor-kind.ts';
import type { DunningPolicy, Ladder, LadderId, Rung, Tone } from './policy.ts';

export type LadderChoice = {
  readonly behaviour: Behaviour;
  readonly kind: DebtorKind;
  /** Chosen for this debtor, whatever their class. */
  readonly ownLadderId?: LadderId | undefined;
  readonly onlyInWriting: boolean;
};

/** Made once for each distinct choice by callers that serve many debtors. */
export function ladderFor(policy: DunningPolicy, choice: LadderChoice): Ladder {
  const ofId = (id: LadderId | undefined) => policy.ladders.find((ladder) => ladder.id === id);
  const ladder = ofId(choice.ownLadderId) ?? ofId(policy.ladderOf[choice.behaviour]) ?? policy.ladders[0];
  if (ladder === undefined) throw new RangeError('a policy without ladders');
  const changes = [choice.onlyInWriting ? inWriting : same, choice.kind === 'public' ? forPublicBody : same];
  return { ...ladder, rungs: ladder.rungs.map((rung) => changes.reduce((changed, change) => change(changed), rung)) };
}

const same = (rung: Rung): Rung => rung;

const TEXT_OF_TONE = { warm: 'S2', neutral: 'S2', firm: 'S3', final: 'S3' } as const satisfies Record<Tone, string>;

function inWriting(rung: Rung): Rung {
  if (rung.channel !== 'call' && rung.channel !== 'visit') return rung;
  if (rung.letter !== undefined) return { ...rung, channel: 'certified' };
  return { ...rung, channel: 'email', text: TEXT_OF_TONE[rung.tone] };
}

function forPublicBody(rung: Rung): Rung {
  const { announces, ...rest } = rung;
  return {
    ...rest,
    ...((rung.letter === 'invitation' || rung.letter === 'last-notice') && { letter: 'demand' }),
    ...(announces?.what === 'demand' && { announces }),
  };
}
