/** Composing and reading a letter in tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeLetter } from '../../shared/domain/letters/compose-letter.ts';
import type { LetterFacts } from '../../shared/domain/letters/letter-facts.ts';
import type { LetterModel, Run } from '../../shared/domain/letters/letter-model.ts';
import type { TemplateId } from '../../shared/domain/letters/letter-template.ts';
import { plainFormats as formats } from './letter-facts.ts';

const KEPT = join(import.meta.dirname, '../data/letters');

export const compose = (templateId: TemplateId, facts: LetterFacts) => composeLetter({ templateId, facts, formats });
export const plain = (runs: readonly Run[]) =>
  runs
    .map((run) => run.text)
    .join('')
    .replaceAll('\u00a0', ' ');

/** The letter as it is read, one string for each paragraph; tables and panels in brackets. */
export function read(model: LetterModel): readonly string[] {
  return model.body.map((block) => {
    switch (block.kind) {
      case 'invoices':
        return `[${block.table.rows.length} rows]`;
      case 'heading':
        return block.text;
      case 'checks':
        return block.items.map((item) => `[ ] ${plain(item)}`).join(' ');
      case 'table':
        return `[${[block.table.columns.map((column) => column.heading), ...block.table.rows.map((row) => row.cells)].map((cells) => cells.map((cell) => cell || '–').join(' | ')).join(' // ')}]`.replaceAll(
          '\u00a0',
          ' ',
        );
      case 'summary':
        return `[${[...block.lines, block.total].map((line) => `${line.label}: ${line.amount}`).join(' | ')}]`.replaceAll(
          '\u00a0',
          ' ',
        );
      case 'signature':
        return `[${[block.name, block.signedBy].filter(Boolean).join(' / ')}]`;
      case 'parties':
        return `[${block.names.join(' | ')}]`.replaceAll('\n', ' / ');
      case 'annex-list':
        return `[${block.title}: ${block.items.join(' | ')}]`.replaceAll('\u00a0', ' ');
      case 'privacy-note':
        return `${block.title} ${plain(block.runs)}`;
      default:
        return plain(block.runs);
    }
  });
}
/** Every text of the letter, to look for what may not be in it. */
export const whole = (model: LetterModel) => JSON.stringify(model).replaceAll('\u00a0', ' ');
export const codes = (templateId: TemplateId, facts: LetterFacts) =>
  compose(templateId, facts).gaps.map((gap) => [gap.code, gap.fixAt, gap.severity, gap.id ?? gap.detail ?? '']);
/** The wording as it was read and approved, one string for each paragraph. */
export const keptWording = (templateId: TemplateId, name: string): readonly string[] =>
  readFileSync(join(KEPT, `${templateId}-${name}.txt`), 'utf8')
    .trimEnd()
    .split('\n');
