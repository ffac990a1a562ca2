import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { createLetterRenderer } from '../../../../electron/letters/render-pdf.ts';
import type { LetterFacts } from '../../../../shared/domain/letters/letter-facts.ts';
import { businessFacts, consumerFacts, manyInvoices } from '../../../support/letter-facts.ts';
import { compose, plain } from '../../../support/read-letter.ts';

const renderer = createLetterRenderer(join(import.meta.dirname, '../../../../resources/fonts'));
const modelOf = (facts: LetterFacts) => compose(facts.debtor.kind === 'consumer' ? 'L05' : 'L04', facts).model;
const final = async (facts: LetterFacts) => (await renderer.render(modelOf(facts), { draft: false, qr: true })).bytes;
const open = (bytes: Uint8Array) => getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
const squeezed = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** The text of the document as a reader gets it, with artifacts (footers, watermark, repeated heads) apart. */
async function textsOf(bytes: Uint8Array): Promise<{ readonly content: string; readonly artifacts: readonly string[] }> {
  const pdf = await open(bytes);
  let content = '';
  const artifacts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true });
    const inside: boolean[] = [];
    let artifact = '';
    for (const item of items) {
      if ('str' in item) {
        if (inside.includes(true)) artifact += item.str;
        else content += item.hasEOL ? `${item.str} ` : item.str;
      } else if (item.type === 'endMarkedContent') {
        inside.pop();
        if (artifact !== '') artifacts.push(squeezed(artifact));
        artifact = '';
        content += ' ';
      } else inside.push('tag' in item && item.tag === 'Artifact');
    }
  }
  await pdf.destroy();
  return { content: squeezed(content), artifacts };
}

type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] };
async function structureOf(bytes: Uint8Array): Promise<readonly Node[]> {
  const pdf = await open(bytes);
  const flat = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  const nodes: Node[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const tree = (await (await pdf.getPage(number)).getStructTree()) as Node | null;
    if (tree) nodes.push(...flat(tree));
  }
  await pdf.destroy();
  return nodes;
}

/** A grey PNG of that size. */
function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

describe('the PDF of a letter', () => {
  it('has the same bytes for the same model, also from another renderer', async () => {
    const other = createLetterRenderer(join(import.meta.dirname, '../../../../resources/fonts'));
    const [first, again] = [await final(businessFacts), await final(businessFacts)];
    const third = (await other.render(modelOf(businessFacts), { draft: false, qr: true })).bytes;
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, third)).toBe(0);
    expect(Buffer.compare(first, await final(consumerFacts))).not.toBe(0);
  });

  it.each([
    ['business', businessFacts],
    ['consumer', consumerFacts],
    ['twenty-five invoices', manyInvoices(25)],
  ])('gives back every paragraph as text that can be copied: %s', async (_, facts) => {
    const model = modelOf(facts);
    const { content } = await textsOf(await final(facts));
    for (const block of model.body) {
      if ('runs' in block) expect(content).toContain(squeezed(plain(block.runs)));
      if (block.kind === 'invoices') for (const row of block.table.rows) expect(content).toContain(squeezed(row.cells.join(' ')));
      if (block.kind === 'summary') expect(content).toContain(squeezed(`${block.total.label} ${block.total.amount}`));
    }
    for (const row of model.interestAnnex?.table.rows ?? [])
      expect(content).toContain(squeezed(row.cells.filter(Boolean).join(' ')));
  });

  it('keeps footers and repeated heads out of what is read aloud', async () => {
    const { content, artifacts } = await textsOf(await final(manyInvoices(25)));
    expect(content).not.toMatch(/Página|Suma y sigue|Suma anterior/);
    expect(artifacts).toContain('Página 1 de 6');
    expect(artifacts).toContain('Suma y sigue');
  });

  it('is tagged, titled, in Spanish, A4, and marked for archiving with its fonts inside', async () => {
    const bytes = await final(businessFacts);
    const pdf = await open(bytes);
    const { info, metadata } = await pdf.getMetadata();
    const page = await pdf.getPage(1);
    expect(info).toMatchObject({
      Title: 'Requerimiento de pago 2026/0001',
      Language: 'es-ES',
      CreationDate: 'D:20261122120000Z',
    });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(pdf.numPages).toBe(3);
    // 210 × 297 mm in points
    expect(page.view.map((side) => Math.round(side))).toEqual([0, 0, 595, 842]);
    expect([metadata?.get('pdfaid:part'), metadata?.get('pdfaid:conformance')]).toEqual(['2', 'B']);
    await pdf.destroy();
    const source = Buffer.from(bytes).toString('latin1');
    expect(source.match(/\/FontFile2/g)?.length).toBe(3);
    expect(source).not.toContain('Helvetica');
  });

  it('has one structure: a heading, paragraphs, tables with heads, a list and the code with its description', async () => {
    const nodes = await structureOf(await final(businessFacts));
    const count = (role: string) => nodes.filter((node) => node.role === role).length;
    // Two H1: subject and annex. Tables: invoices, summary, statement. TH: 6 + 8. Three annexes.
    expect([count('H1'), count('TH'), count('LI'), count('Figure')]).toEqual([2, 14, 3, 1]);
    expect(nodes.find((node) => node.role === 'Figure')?.alt).toBe(
      'Código QR con los datos de la transferencia que se indican en el texto',
    );
  });

  it('carries on every page a code that only this letter has; a draft has none', async () => {
    const { bytes, code } = await renderer.render(modelOf(businessFacts), { draft: false, qr: true });
    expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    const { artifacts } = await textsOf(bytes);
    expect(artifacts.filter((text) => text.endsWith(`Referencia 2026/0001 · ${code}`))).toHaveLength(3);
    const other = await renderer.render(modelOf({ ...businessFacts, channel: 'post' }), { draft: false, qr: true });
    expect(other.code).not.toBe(code);
    const draft = await renderer.render(modelOf({ ...businessFacts, reference: undefined }), { draft: true, qr: true });
    expect(draft.code).toBeUndefined();
  });

  it('marks drafts across every page, and finals nowhere', async () => {
    const { bytes: drafted } = await renderer.render(modelOf({ ...businessFacts, reference: undefined }), {
      draft: true,
      qr: false,
    });
    const { content, artifacts } = await textsOf(drafted);
    expect(artifacts.filter((text) => text === 'BORRADOR')).toHaveLength(3);
    expect(content).toContain('borrador, sin número');
    expect((await textsOf(await final(businessFacts))).artifacts).not.toContain('BORRADOR');
  });

  it('prints logo and signature with their descriptions, and keeps them in their places', async () => {
    const images = { logo: png(900, 300), signatureImage: png(40, 400) };
    const { bytes } = await renderer.render(modelOf(businessFacts), { draft: false, qr: false, ...images });
    const figures = (await structureOf(bytes)).filter((node) => node.role === 'Figure').map((node) => node.alt);
    expect(figures).toEqual([
      'Logotipo de Ferretería La Tuerca Inventada, S.L.',
      'Firma de Ferretería La Tuerca Inventada, S.L.',
    ]);
  });

  it('draws names with signs that markup would trip over', async () => {
    const facts = { ...businessFacts, debtor: { ...businessFacts.debtor, name: 'Hijos & Cía <1999> "El Ñu", S.L.' } };
    const { content } = await textsOf(await final(facts));
    expect(content).toContain('a Hijos & Cía <1999> "El Ñu", S.L., con NIF');
  });
});
