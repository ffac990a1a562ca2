/**
 * The owner's certificate with its key, out of a .p12 or .pfx file. Nothing of it is kept: neither the file nor the password.
 *
 * Errors  `certificate-not-readable`: no such file, or one of another kind; `certificate-wrong-password`;
 *         `certificate-without-key`: only the public half; `certificate-expired` and `certificate-not-yet-valid`.
 */
import { createPrivateKey, type KeyObject, pbkdf2Sync, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { err, ok, type Result } from '../../../shared/domain/result.ts';

export type Signer = {
  readonly certificate: X509Certificate;
  /** Of those who vouch for it, when the file has them. */
  readonly chain: readonly X509Certificate[];
  readonly key: KeyObject;
};
export type CertificateError = {
  readonly code:
    | 'certificate-not-readable'
    | 'certificate-wrong-password'
    | 'certificate-without-key'
    | 'certificate-expired'
    | 'certificate-not-yet-valid';
};

/** The library takes letters for bytes, so a password with an ñ would never be the right one; and Node's own is a hundred times faster. */
const kit = forge as unknown as {
  pkcs5: {
    pbkdf2: (password: string, salt: string, count: number, length: number, md: { readonly algorithm: string }) => string;
  };
};
kit.pkcs5.pbkdf2 = (password, salt, count, length, { algorithm }) =>
  pbkdf2Sync(Buffer.from(password, 'utf8'), Buffer.from(salt, 'binary'), count, length, algorithm).toString('binary');

/** `now`: UTC instant of the signature. */
export function openCertificate(file: Uint8Array, password: string, now: string): Result<Signer, CertificateError> {
  const opened = opened12(file, password);
  if (!opened.ok) return opened;
  const { keys, certificates } = opened.value;
  for (const key of keys) {
    const certificate = certificates.find((one) => one.checkPrivateKey(key));
    if (!certificate) continue;
    if (Date.parse(certificate.validTo) < Date.parse(now)) return err({ code: 'certificate-expired' });
    if (Date.parse(certificate.validFrom) > Date.parse(now)) return err({ code: 'certificate-not-yet-valid' });
    return ok({ certificate, chain: certificates.filter((one) => one !== certificate), key });
  }
  return err({ code: 'certificate-without-key' });
}

type Contents = { readonly keys: readonly KeyObject[]; readonly certificates: readonly X509Certificate[] };

function opened12(file: Uint8Array, password: string): Result<Contents, CertificateError> {
  let parsed: forge.asn1.Asn1;
  try {
    parsed = forge.asn1.fromDer(Buffer.from(file).toString('binary'));
  } catch {
    return err({ code: 'certificate-not-readable' });
  }
  try {
    const store = forge.pkcs12.pkcs12FromAsn1(parsed, false, password);
    const bags = store.safeContents.flatMap(({ safeBags }) => safeBags);
    return ok({
      keys: bags.flatMap((bag) => (KEY_BAGS.includes(bag.type) ? keyIn(bag) : [])),
      certificates: bags.flatMap((bag) => (bag.type === forge.pki.oids.certBag ? certificateIn(bag) : [])),
    });
  } catch (thrown) {
    // The library tells a wrong password only in words.
    const isPassword = thrown instanceof Error && /password|MAC|decrypt/i.test(thrown.message);
    return err({ code: isPassword ? 'certificate-wrong-password' : 'certificate-not-readable' });
  }
}

const KEY_BAGS: readonly (string | undefined)[] = [forge.pki.oids.keyBag, forge.pki.oids.pkcs8ShroudedKeyBag];
const derOf = (value: forge.asn1.Asn1): Buffer => Buffer.from(forge.asn1.toDer(value).getBytes(), 'binary');

/** Of elliptic curves the library only hands over the bytes. */
function keyIn({ key, asn1 }: forge.pkcs12.Bag): readonly KeyObject[] {
  const value = key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1;
  return value ? [createPrivateKey({ key: derOf(value), format: 'der', type: 'pkcs8' })] : [];
}

function certificateIn({ cert, asn1 }: forge.pkcs12.Bag): readonly X509Certificate[] {
  const value = cert ? forge.pki.certificateToAsn1(cert) : asn1;
  return value ? [new X509Certificate(derOf(value))] : [];
}
