/** How each tone would say the letter that is being written. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { letterTextChannels } from '../../../shared/contract/letter-texts.ts';
import { usualTone, voicesOf } from '../../../shared/domain/letters/voices.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { spanishLetterFormats } from '../../../shared/format/letter-formats.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import type { AppContext } from '../context.ts';
import { gatherFacts } from '../letters/gather-facts.ts';

type Voices = (typeof letterTextChannels)['letterTexts.voices'];

export function letterVoices(
  ctx: AppContext,
  { debtorId, options }: InputOf<Voices>,
): Result<OutputOf<Voices>, FailureOf<Voices>> {
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const debtor = findDebtor(db, debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    const facts = gatherFacts(db, debtor, options, today);
    const paragraphs = voicesOf({ templateId: options.templateId, facts, formats: spanishLetterFormats });
    return ok({
      usual: usualTone(options.templateId),
      paragraphs: paragraphs.map(({ label, texts }) => ({ label, texts: { ...texts } })),
    });
  });
}
