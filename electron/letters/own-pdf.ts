/** Reads what this program writes: a plain table of contents at the end, no compressed objects. Nothing else is taken. */

export const REFERENCES = /\b(\d+) 0 R\b/g;
/** Any text, as a PDF holds it. */
export const pdfText = (said: string): string => `<feff${Buffer.from(said, 'utf16le').swap16().toString('hex')}>`;

export type SourceObject = { readonly dictionary: string; readonly stream?: Uint8Array };
export type OwnPdf = {
  readonly pages: readonly number[];
  readonly object: (id: number) => SourceObject;
  readonly root: number;
  /** Where its table of contents begins, and how many objects it counts. */
  readonly start: number;
  readonly count: number;
  readonly trailer: string;
};

export function readPdf(bytes: Buffer): OwnPdf {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.subarray(-64).toString('latin1'))?.[1]);
  const end = bytes.toString('latin1', start);
  const [, first = '', count = ''] = /^xref\n(\d+) (\d+)\n/.exec(end) ?? [];
  if (first !== '0') throw new Error('not a PDF that this program wrote');
  const rows = end.slice(end.indexOf('\n', 5) + 1);
  const offsetOf = (id: number): number => {
    if (id >= Number(count)) throw new Error(`no object ${id}`);
    return Number(rows.slice(id * 20, id * 20 + 10));
  };
  const object = (id: number): SourceObject => {
    const from = offsetOf(id);
    const head = bytes.indexOf('obj\n', from) + 4;
    const stream = bytes.indexOf('\nstream\n', head);
    const close = bytes.indexOf('\nendobj', head);
    if (stream < 0 || stream > close) return { dictionary: bytes.toString('latin1', head, close) };
    const dictionary = bytes.toString('latin1', head, stream);
    const length = Number(/\/Length (\d+)\b/.exec(dictionary)?.[1]);
    const data = stream + '\nstream\n'.length;
    return { dictionary, stream: bytes.subarray(data, data + length) };
  };
  const root = Number(/\/Root (\d+) 0 R/.exec(end)?.[1]);
  const tree = /\/Pages (\d+) 0 R/.exec(object(root).dictionary)?.[1];
  const kids = /\/Kids \[([^\]]*)\]/.exec(object(Number(tree)).dictionary)?.[1] ?? '';
  return {
    pages: [...kids.matchAll(REFERENCES)].map(([, id]) => Number(id)),
    object,
    root,
    start,
    count: Number(count),
    trailer: end.slice(end.indexOf('trailer')),
  };
}
