/** [[HOJA_RESPUESTA]]: a page of its own that the debtor fills in by hand and sends back (letters-es L06). */
import { type LetterContext, runsOfText } from './letter-context.ts';
import type { AnswerLine, AnswerSheet } from './letter-model.ts';
import { answerSheetText } from './templates/es/negotiation-labels.ts';

const BOX = /^\[ \]\s+/;

/** Told from the underscores of an e-mail address by where they stand: in our text, not in a value. */
const BLANK = /(_{4,})/;

export const answerSheet = (context: LetterContext): AnswerSheet => ({
  title: answerSheetText.title,
  lines: answerSheetText.lines.map((source) => ({
    isChoice: BOX.test(source),
    parts: source
      .replace(BOX, '')
      .split(BLANK)
      .flatMap((piece) => partsOf(piece.trim(), context)),
  })),
});

/** Text, or a line to write on. */
function partsOf(piece: string, context: LetterContext): AnswerLine['parts'] {
  if (piece === '') return [];
  return BLANK.test(piece) ? [{ blank: piece.length }] : runsOfText(piece, context).map((run) => ({ run }));
}
