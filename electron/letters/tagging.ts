/** The structure tree of a PDF: each placed piece goes under the element that says what it is, also across pages. */
import type { Meaning } from './placed.ts';

type Struct = PDFKit.PDFStructureElement;

export type Tagger = {
  /** Draws inside the element of that meaning; artifacts are outside the tree. */
  readonly draw: (meaning: Meaning, paint: () => void) => void;
  readonly end: () => void;
};

export function createTagger(doc: PDFKit.PDFDocument): Tagger {
  const root = doc.struct('Document');
  doc.addStructure(root);
  const elements = new Map<string, Struct>();

  const element = (key: string, type: string, parent: Struct, options: { alt?: string; scope?: 'Column' } = {}): Struct => {
    const known = elements.get(key);
    if (known) return known;
    const made = doc.struct(type, options);
    parent.add(made);
    elements.set(key, made);
    return made;
  };

  const elementOf = (meaning: Exclude<Meaning, { as: 'artifact' }>): Struct => {
    switch (meaning.as) {
      case 'Figure':
        return element(meaning.key, 'Figure', root, { alt: meaning.alt });
      case 'LI': {
        const item = element(meaning.key, 'LI', element(meaning.list, 'L', root));
        return element(`${meaning.key}/body`, 'LBody', item);
      }
      case 'TH':
      case 'TD': {
        const row = element(`${meaning.table}/${meaning.row}`, 'TR', element(meaning.table, 'Table', root));
        const key = `${meaning.table}/${meaning.row}/${meaning.column}`;
        return element(key, meaning.as, row, meaning.as === 'TH' ? { scope: 'Column' } : {});
      }
      case 'Note':
        return element(meaning.key, 'P', root);
      default:
        return element(meaning.key, meaning.as, root);
    }
  };

  return {
    draw: (meaning, paint) => {
      if (meaning.as === 'artifact') {
        doc.markContent('Artifact');
        paint();
        doc.endMarkedContent();
      } else elementOf(meaning).add(paint);
    },
    end: () => root.end(),
  };
}
