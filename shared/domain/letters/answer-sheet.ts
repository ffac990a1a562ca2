/** [[HOJA_RESPUESTA]]: a page of its own that the debtor fills in by hand and sends back (letters-es L06). */
import { type LetterContext, runsOfText } from './letter-context.ts';
import type { AnswerLine, AnswerSheet, Run } from './letter-model.ts';
import { answerSheetText } from './templates/es/negotiation-labels.ts';

const BOX = /^\[ \]\s+/;

export const answerSheet = (context: LetterContext): AnswerSheet => ({
  title: answerSheetText.title,
  lines: answerSheetText.lines.map((source): AnswerLine => {
    const isChoice = BOX.test(source);
    return { isChoice, parts: runsOfText(source.replace(BOX, ''), context).flatMap(partsOf) };
  }),
});

/** Text and the lines to write on between it. */
const partsOf = (run: Run): AnswerLine['parts'] =>
  run.text.split(/(_+)/).flatMap((piece): AnswerLine['parts'] => {
    const text = piece.trim();
    if (text === '') return [];
    return [/^_+$/.test(text) ? { blank: text.length } : { run: { ...run, text } }];
  });
