/** The paper of words that are still being written: of the draft they were opened from, or of an invented debtor. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { letterTextChannels } from '../../../shared/contract/letter-texts.ts';
import { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { exampleFacts } from '../../../shared/domain/letters/example-facts.ts';
import type { LetterFacts } from '../../../shared/domain/letters/letter-facts.ts';
import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { findLetter } from '../../db/repositories/letter-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { DrawnLetter, LetterToDraw } from '../../jobs/tasks.ts';
import type { AppContext } from '../context.ts';
import { gatherFacts } from '../letters/gather-facts.ts';
import { picturesOf, shownPreview } from '../letters/preview.ts';
import { wordingFor } from './wordings.ts';

type Preview = (typeof letterTextChannels)['letterTexts.preview'];

const TEXT_NAME = 'texto.pdf';

export function prepareTextPreview(ctx: AppContext, input: InputOf<Preview>): Result<LetterToDraw, FailureOf<Preview>> {
  const { templateId, lines, tone, letterId } = input;
  const file = ctx.temporary.newFile(TEXT_NAME);
  if (!file.ok) return file;
  return ctx.uow.read((db) => {
    const of = (letterId && draftFacts(ctx, db, templateId, letterId)) ?? exampleFacts(templateId);
    const wording = wordingFor(db, templateId, lines);
    const facts: LetterFacts = {
      ...of,
      reference: undefined,
      choices: { ...of.choices, ...(tone !== undefined && { tone }), leftOut: [] },
      wording,
    };
    return ok({ templateId, facts, isDraft: true, ...picturesOf(db), file: file.value });
  });
}

/** A draft that is gone, or is another letter by now, gives way to the example. */
function draftFacts(ctx: AppContext, db: ReadDb, templateId: TemplateId, id: LetterId): LetterFacts | undefined {
  const letter = findLetter(db, id);
  const debtor = letter && findDebtor(db, letter.debtorId);
  if (!letter || !debtor || letter.state !== 'draft') return undefined;
  const options = LetterOptions.parse(JSON.parse(letter.options));
  return options.templateId === templateId ? gatherFacts(db, debtor, options, ctx.today()) : undefined;
}

export function finishTextPreview(ctx: AppContext, drawn: DrawnLetter): Result<OutputOf<Preview>, FailureOf<Preview>> {
  const { token, pages, gaps } = shownPreview(ctx, drawn, TEXT_NAME);
  return ok({ token, pages, gaps });
}
