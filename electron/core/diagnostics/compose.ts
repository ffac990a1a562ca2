/**
 * The diagnostic file as text: one fact a line, in the order in which somebody who helps would ask.
 *
 * Rule     versions, sizes, counts, codes, days and durations; nothing that a person wrote, no amounts, no paths. The facts are
 *          numbers and codes already; the lines of the log pass `redact` once more, and ids are replaced by running numbers.
 */
import { t } from '../../../shared/i18n/t.ts';

export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;
export type DiagnosticPart =
  | 'program'
  | 'computer'
  | 'ledger'
  | 'tables'
  | 'migrations'
  | 'files'
  | 'copies'
  | 'drives'
  | 'times';
export type Diagnosis = {
  readonly madeAt: string;
  readonly parts: readonly { readonly part: DiagnosticPart; readonly facts: Facts }[];
  /** JSON lines, oldest first, already redacted. */
  readonly log: readonly string[];
};

const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}/g;

export function composeDiagnosis({ madeAt, parts, log }: Diagnosis): string {
  const numbers = new Map<string, string>();
  const numbered = (text: string): string =>
    text.replace(IDS, (id) => {
      const number = numbers.get(id) ?? `#${numbers.size + 1}`;
      numbers.set(id, number);
      return number;
    });
  const sections = parts.map(({ part, facts }) => {
    const known = Object.entries(facts).filter(([, value]) => value !== undefined);
    return [t(`diagnostics.parts.${part}`), ...known.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  });
  const lines = [
    t('diagnostics.parts.log'),
    ...(log.length === 0 ? [`  ${t('diagnostics.noLog')}`] : log.map((line) => `  ${numbered(line)}`)),
  ];
  return `${[t('diagnostics.fileTitle'), t('diagnostics.fileText', { moment: madeAt }), ...sections, lines.join('\n')].join('\n\n')}\n`;
}
