/** The signature of a letter, looked at by our own eyes always, and by the programs that others trust where they are installed. */
import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, verify, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openCertificate, type Signer } from '../../../../electron/letters/signing/certificate.ts';
import { valuesIn } from '../../../../electron/letters/signing/der.ts';
import { signPdf } from '../../../../electron/letters/signing/signed-pdf.ts';
import { PASSWORD, p12, SIGNED_AT } from '../../../support/certificates.ts';
import { drawSample } from '../../../support/draw-letter.ts';
import { businessFacts } from '../../../support/letter-facts.ts';
import { pdfText } from '../../../support/pdf-text.ts';

const has = (tool: string): boolean => spawnSync(tool, ['-v']).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'deudario-signing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letter = (await drawSample({ name: 'signed', templateId: 'L04', facts: businessFacts })).bytes;
const FACTS = { at: SIGNED_AT, name: 'Ferretería La Tuerca Inventada, S.L.', reason: 'Firma del acreedor' };

function signerOf(file: Uint8Array): Signer {
  const opened = openCertificate(file, PASSWORD, SIGNED_AT);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}
/** What the PDF says was signed, and the signature itself. */
function partsOf(signed: Uint8Array): { readonly content: Buffer; readonly cms: Buffer } {
  const bytes = Buffer.from(signed);
  const [, from = 0, to = 0, rest = 0] = (/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(bytes.toString('latin1')) ?? [])
    .slice(1)
    .map(Number);
  expect(to + rest).toBe(bytes.length);
  const padded = Buffer.from(bytes.toString('latin1', from + 1, to - 1), 'hex');
  const [whole] = valuesIn(padded.subarray(0, padded.readUInt16BE(2) + 4));
  return { content: Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]), cms: whole?.whole ?? Buffer.alloc(0) };
}

describe('a signed copy', () => {
  it.each(['rsa', 'ec'] as const)('holds the letter byte by byte and a signature over all but itself: %s', (kind) => {
    const signer = signerOf(p12(kind));
    const signed = signPdf(letter, signer, FACTS);
    expect(Buffer.compare(Buffer.from(signed).subarray(0, letter.length), Buffer.from(letter))).toBe(0);
    const { content, cms } = partsOf(signed);
    const [info] = valuesIn(cms);
    const [, explicit] = valuesIn(info?.content ?? Buffer.alloc(0));
    const [data] = valuesIn(explicit?.content ?? Buffer.alloc(0));
    const [, , , certificates, signers] = valuesIn(data?.content ?? Buffer.alloc(0));
    expect(new X509Certificate(certificates?.content ?? '').fingerprint256).toBe(signer.certificate.fingerprint256);
    const [one] = valuesIn(signers?.content ?? Buffer.alloc(0));
    const [, , , attributes, , signature] = valuesIn(one?.content ?? Buffer.alloc(0));
    const set = Buffer.concat([Buffer.from([0x31]), attributes?.whole.subarray(1) ?? Buffer.alloc(0)]);
    expect(verify('sha256', set, signer.certificate.publicKey, signature?.content ?? Buffer.alloc(0))).toBe(true);
    // Hash of the letter, and of the certificate (what makes it CAdES).
    expect(set.includes(createHash('sha256').update(content).digest())).toBe(true);
    expect(set.includes(createHash('sha256').update(signer.certificate.raw).digest())).toBe(true);
    // Three attributes; the time is not one of them.
    expect(valuesIn(attributes?.content ?? Buffer.alloc(0))).toHaveLength(3);
  });

  it('still is the letter that people read', async () => {
    expect(await pdfText(signPdf(letter, signerOf(p12('rsa')), FACTS))).toBe(await pdfText(letter));
  });

  it.runIf(has('pdfsig'))('is valid to pdfsig, and no longer when one letter of it changes', () => {
    const signed = Buffer.from(signPdf(letter, signerOf(p12('rsa')), FACTS));
    const ask = (bytes: Uint8Array): string => {
      const file = join(folder, 'signed.pdf');
      writeFileSync(file, bytes);
      return spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }).stdout;
    };
    const said = ask(signed);
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain('Total document signed');
    const at = signed.indexOf('(Firma)');
    signed[at + 1] = 0x66;
    expect(ask(signed)).toContain('Digest Mismatch');
  });

  it.runIf(has('openssl'))('is CAdES to openssl', () => {
    const signer = signerOf(p12('rsa'));
    const { content, cms } = partsOf(signPdf(letter, signer, FACTS));
    const [data, signature, authority] = ['content', 'cms', 'authority.pem'].map((name) => join(folder, name));
    writeFileSync(data ?? '', content);
    writeFileSync(signature ?? '', cms);
    writeFileSync(authority ?? '', signer.certificate.toString());
    const words = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', signature, '-content', data];
    const check = ['-CAfile', authority, '-purpose', 'any', '-no_check_time', '-out', join(folder, 'out')];
    const { stderr } = spawnSync('openssl', [...words, ...check] as string[], { encoding: 'utf8' });
    expect(stderr).toContain('CAdES Verification successful');
  });
});

describe('a certificate', () => {
  it.each([
    ['a wrong password', p12('rsa'), 'otra', SIGNED_AT, 'certificate-wrong-password'],
    ['no password', p12('rsa'), '', SIGNED_AT, 'certificate-wrong-password'],
    ['something else', Buffer.from('%PDF-1.7'), PASSWORD, SIGNED_AT, 'certificate-not-readable'],
    ['nothing', Buffer.alloc(0), PASSWORD, SIGNED_AT, 'certificate-not-readable'],
    ['one without its key', p12('no-key'), PASSWORD, SIGNED_AT, 'certificate-without-key'],
    ['one that has run out', p12('rsa'), PASSWORD, '2046-01-01T00:00:00.000Z', 'certificate-expired'],
    ['one of later', p12('rsa'), PASSWORD, '2020-01-01T00:00:00.000Z', 'certificate-not-yet-valid'],
  ])('is refused with its own sentence: %s', (_, file, password, now, code) => {
    expect(openCertificate(file, password, now)).toEqual({ ok: false, error: { code } });
  });

  it.each(['rsa', 'ec', 'legacy'] as const)('opens however it was exported, with a password that has an ñ: %s', (kind) => {
    expect(openCertificate(p12(kind), PASSWORD, SIGNED_AT).ok).toBe(true);
  });

  it('with somebody else’s key is none', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(signerOf(p12('ec')).certificate.checkPrivateKey(privateKey)).toBe(false);
  });
});
