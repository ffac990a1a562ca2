/** [[HOJA_RESPUESTA]], [[HOJA_ACEPTACION]]: a page of its own that the debtor fills in by hand and sends back (letters-es L06, L11-L14). */
import { type LetterContext, runsOfText } from './letter-context.ts';
import type { AnswerLine, AnswerSheet } from './letter-model.ts';
import { acceptanceSheetText } from './templates/es/agreement-labels.ts';
import { answerSheetText } from './templates/es/negotiation-labels.ts';

const BOX = /^\[ \]\s+/;

/** Told from the underscores of an e-mail address by where they stand: in our text, not in a value. */
const BLANK = /(_{4,})/;

export const answerSheet = (context: LetterContext): AnswerSheet => sheetOf(answerSheetText, context);
export const acceptanceSheet = (context: LetterContext): AnswerSheet => sheetOf(acceptanceSheetText, context);

const sheetOf = (sheet: { readonly title: string; readonly lines: readonly string[] }, context: LetterContext): AnswerSheet => ({
  title: sheet.title,
  lines: sheet.lines.map((source) => ({
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
