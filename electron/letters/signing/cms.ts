/**
 * The signature itself: CMS, detached, over a hash. The signed attributes are those of CAdES and of the first level of PAdES
 * (ETSI EN 319 142-1, B-B): kind of content, hash, and the certificate by its own hash, so that it can't be taken for another.
 * The time stands in the PDF and not here, as that level asks. It is the computer's: nobody else vouches for it.
 */
import { createHash, sign, type X509Certificate } from 'node:crypto';
import type { Signer } from './certificate.ts';
import { context, type DerValue, der, objectId, setOf, TAG, valuesIn } from './der.ts';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

const NOTHING = der(TAG.nothing);
const VERSION_1 = der(TAG.integer, Buffer.from([1]));

/** DER of the whole `ContentInfo`. */
export function detachedSignature(parts: readonly Uint8Array[], { certificate, chain, key }: Signer): Buffer {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  const sha256 = der(TAG.sequence, objectId(OID.sha256));
  const { issuer, serial } = namesOf(certificate);
  const attributes = setOf([
    attribute(OID.contentType, objectId(OID.data)),
    attribute(OID.messageDigest, der(TAG.bytes, digest.digest())),
    attribute(OID.signingCertificateV2, thisCertificate(certificate, issuer, serial)),
  ]);
  const isRsa = key.asymmetricKeyType === 'rsa';
  const signerInfo = der(
    TAG.sequence,
    VERSION_1,
    der(TAG.sequence, issuer.whole, serial.whole),
    sha256,
    // The same bytes, tagged in their place; what is signed is the set.
    Buffer.concat([Buffer.from([context(0)]), attributes.subarray(1)]),
    isRsa ? der(TAG.sequence, objectId(OID.rsaWithSha256), NOTHING) : der(TAG.sequence, objectId(OID.ecdsaWithSha256)),
    der(TAG.bytes, sign('sha256', attributes, key)),
  );
  const signedData = der(
    TAG.sequence,
    VERSION_1,
    der(TAG.set, sha256),
    der(TAG.sequence, objectId(OID.data)),
    der(context(0), ...[certificate, ...chain].map(({ raw }) => raw)),
    der(TAG.set, signerInfo),
  );
  return der(TAG.sequence, objectId(OID.signedData), der(context(0), signedData));
}

const attribute = (id: string, value: Buffer): Buffer => der(TAG.sequence, objectId(id), der(TAG.set, value));

/** ESSCertIDv2 with the default hash, SHA-256, which DER leaves out. */
function thisCertificate({ raw }: X509Certificate, issuer: DerValue, serial: DerValue): Buffer {
  const hash = der(TAG.bytes, createHash('sha256').update(raw).digest());
  const issuerSerial = der(TAG.sequence, der(TAG.sequence, der(context(4), issuer.whole)), serial.whole);
  return der(TAG.sequence, der(TAG.sequence, der(TAG.sequence, hash, issuerSerial)));
}

/** As they stand in the certificate, byte by byte. */
function namesOf({ raw }: X509Certificate): { readonly serial: DerValue; readonly issuer: DerValue } {
  const [whole] = valuesIn(raw);
  const [content] = valuesIn(whole?.content ?? Buffer.alloc(0));
  const parts = valuesIn(content?.content ?? Buffer.alloc(0)).filter(({ tag }) => tag !== context(0));
  const [serial, , issuer] = parts;
  if (!serial || !issuer) throw new Error('a certificate without issuer or number');
  return { serial, issuer };
}
