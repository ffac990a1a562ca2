/** Signs a copy of a registered letter. The certificate is opened, used and forgotten; nothing here is written but the copy. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { IsoDate } from '../../shared/domain/civil-date.ts';
import { err, ok } from '../../shared/domain/result.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { openCertificate } from '../letters/signing/certificate.ts';
import { signPdf } from '../letters/signing/signed-pdf.ts';
import { createBlobStore } from '../platform/blob-store.ts';
import { localDay } from '../platform/clock.ts';

/** A certificate with its whole chain takes some kilobytes. */
const LARGEST_CERTIFICATE = 1_000_000;

export const signLetter: TaskFunction<'sign-letter'> = ({ hash, certificate, password, name, reason, file }, tools) => {
  tools.stopIfCancelled();
  tools.progress('signing', 0, 0);
  const letter = createBlobStore(tools.places.blobsFolder).read(hash);
  if (!letter.ok) return err({ code: 'letter-missing-bytes' });
  if (statSync(certificate).size > LARGEST_CERTIFICATE) return err({ code: 'certificate-not-readable' });
  const signer = openCertificate(readFileSync(certificate), password, tools.now);
  if (!signer.ok) return signer;
  tools.stopIfCancelled();
  writeFileSync(file, signPdf(letter.value, signer.value, { at: tools.now, name, reason }));
  const { subject, issuer, validTo } = signer.value.certificate;
  return ok({
    file,
    signer: commonName(subject),
    issuer: commonName(issuer),
    validUntil: IsoDate.parse(localDay(new Date(validTo).toISOString())),
  });
};

/** Who is meant: the common name, else the whole. */
function commonName(distinguished: string): string {
  const found = distinguished.split('\n').find((line) => line.startsWith('CN='));
  return found?.slice('CN='.length) ?? distinguished.replaceAll('\n', ', ');
}
