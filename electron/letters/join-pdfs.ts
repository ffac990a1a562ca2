/**
 * Several of our own letters as one file to print: their very pages, nothing drawn again. It reads what this program writes
 * (a plain table of contents at the end, no compressed objects) and nothing else. What every letter holds alike, such as the
 * usual letters of the typefaces, is kept once; the structure for reading aloud stays in the letters themselves.
 */
import { createHash } from 'node:crypto';
import { type OwnPdf, pdfText, REFERENCES, readPdf } from './own-pdf.ts';

export type PdfSink = (bytes: Uint8Array) => void;

/** Adds letters one after another, so that a thousand of them need no more memory than one. */
export function createJoiner(sink: PdfSink, title: string) {
  const offsets: number[] = [];
  const pages: number[] = [];
  const shared = new Map<string, number>();
  let position = 0;
  const write = (bytes: Uint8Array): void => {
    sink(bytes);
    position += bytes.length;
  };
  const text = (line: string): void => write(Buffer.from(line, 'latin1'));
  const reserve = (): number => {
    offsets.push(0);
    return offsets.length;
  };
  const put = (id: number, dictionary: string, stream?: Uint8Array): void => {
    offsets[id - 1] = position;
    text(`${id} 0 obj\n${dictionary}\n`);
    if (stream) {
      text('stream\n');
      write(stream);
      text('\nendstream\n');
    }
    text('endobj\n');
  };

  text('%PDF-1.7\n%\xff\xff\xff\xff\n');
  const [catalog, tree, info] = [reserve(), reserve(), reserve()];

  function copy(source: OwnPdf, id: number, known: Map<number, number>): number {
    const before = known.get(id);
    if (before !== undefined) return before;
    const { dictionary, stream } = source.object(id);
    if (REFERENCE.test(dictionary)) {
      const own = reserve();
      known.set(id, own);
      put(
        own,
        dictionary.replace(REFERENCES, (_, other: string) => `${copy(source, Number(other), known)} 0 R`),
        stream,
      );
      return own;
    }
    const key = createHash('sha256')
      .update(dictionary)
      .update(stream ?? '')
      .digest('base64');
    const same = shared.get(key);
    const own = same ?? reserve();
    if (same === undefined) {
      put(own, dictionary, stream);
      shared.set(key, own);
    }
    known.set(id, own);
    return own;
  }

  return {
    /** `evenPages`: an empty page after an odd one, so that the next letter begins on a sheet of its own. */
    add: (bytes: Uint8Array, { evenPages }: { readonly evenPages: boolean }): void => {
      const source = readPdf(Buffer.from(bytes));
      const known = new Map<number, number>();
      for (const page of source.pages) {
        const dictionary = source
          .object(page)
          .dictionary.replace(/\/Parent \d+ 0 R/, '')
          .replace(/\/(StructParents \d+|Tabs \/S)/g, '')
          .replace(REFERENCES, (_, other: string) => `${copy(source, Number(other), known)} 0 R`)
          .replace(/^<</, `<<\n/Parent ${tree} 0 R`);
        const id = reserve();
        put(id, dictionary);
        pages.push(id);
      }
      if (evenPages && source.pages.length % 2 === 1) {
        const id = reserve();
        put(id, `<<\n/Parent ${tree} 0 R\n/Type /Page\n/MediaBox [0 0 595.28 841.89]\n/Resources <<>>\n>>`);
        pages.push(id);
      }
    },
    /** How many pages there are. */
    end: (): number => {
      put(catalog, `<<\n/Type /Catalog\n/Pages ${tree} 0 R\n/Lang (es-ES)\n/ViewerPreferences << /DisplayDocTitle true >>\n>>`);
      put(tree, `<<\n/Type /Pages\n/Count ${pages.length}\n/Kids [${pages.map((id) => `${id} 0 R`).join(' ')}]\n>>`);
      put(info, `<<\n/Title ${pdfText(title)}\n/Producer (Deudario)\n>>`);
      const start = position;
      const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
      text(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows.join('')}`);
      text(`trailer\n<<\n/Size ${offsets.length + 1}\n/Root ${catalog} 0 R\n/Info ${info} 0 R\n>>\nstartxref\n${start}\n%%EOF\n`);
      return pages.length;
    },
  };
}

const REFERENCE = /\b\d+ 0 R\b/;
