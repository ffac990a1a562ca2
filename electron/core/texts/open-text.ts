/**
 * Opens the mail, the messages or the telephone of this computer with the text in it. Nothing is sent: that is the owner's.
 *
 * Rule     `mailto:` (RFC 6068), `sms:` (RFC 5724), `tel:` (RFC 3966), and nothing else. The address is one that the ledger has of
 *          the debtor; the window cannot name another.
 * Errors   `text-too-long`: Windows opens no address of more than 2,081 characters.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { textChannels } from '../../../shared/contract/texts.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import type { AppContext } from '../context.ts';
import { reachOf } from './reach.ts';

type Open = (typeof textChannels)['texts.open'];

const LONGEST_ADDRESS = 2_000;

export async function openText(ctx: AppContext, input: InputOf<Open>): Promise<Result<OutputOf<Open>, FailureOf<Open>>> {
  const found = ctx.uow.read((db) => {
    const debtor = findDebtor(db, input.debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' as const });
    const kind = input.kind === 'mailto' ? 'email' : 'phone';
    const isTheirs = reachOf(db, debtor).some((reach) => reach.kind === kind && reach.address === input.to);
    return isTheirs ? ok({}) : err({ code: 'reach-not-found' as const });
  });
  if (!found.ok) return found;
  const address = externalAddress(input);
  if (address.length > LONGEST_ADDRESS) return err({ code: 'text-too-long' });
  return (await ctx.desktop.openExternal(address)) ? ok({}) : err({ code: 'program-not-opened' });
}

/** Every blank as `%20`: a plus sign would stand in the text as it is. */
function externalAddress(input: InputOf<Open>): string {
  switch (input.kind) {
    case 'mailto':
      // An address may hold what has a meaning here (`?`, `&`, `%`); its @ stays readable.
      return `mailto:${encodeURIComponent(input.to).replaceAll('%40', '@')}?subject=${encodeURIComponent(input.subject)}&body=${encodeURIComponent(input.body.replaceAll('\n', '\r\n'))}`;
    case 'sms':
      return `sms:${dialled(input.to)}?body=${encodeURIComponent(input.body)}`;
    case 'tel':
      return `tel:${dialled(input.to)}`;
  }
}

/** Of a number that is kept as it was written, only what can be dialled. */
const dialled = (number: string): string => number.replace(/(?!^\+)\D/g, '');
