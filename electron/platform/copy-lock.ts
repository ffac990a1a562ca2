/**
 * The lock of encrypted copies. A random key of 256 bits enciphers the files; the lock holds that key twice, once for the
 * passphrase (scrypt) and once for the recovery code (HKDF: the code is chance enough by itself). Whoever has neither of
 * the two has nothing: no key store of a system takes part, so a copy opens on any computer.
 *
 * The parameters of scrypt are written in the lock and may be raised for new ones; those of today take 128 MB and about
 * half a second, once for each opening.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { plainPassphrase } from '../../shared/domain/passphrase.ts';
import { RECOVERY_SYMBOLS, readRecoveryCode, recoveryCodeFrom } from '../../shared/domain/recovery-code.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** A lock that asks for more than this was not made by us, and would freeze the computer that tries to open it. */
const MOST_SCRYPT_MEMORY = 1024 * 1024 * 1024;

const base64 = z.base64().max(200);
/** The data key, enciphered: ciphertext and tag. */
const Slot = z.strictObject({ nonce: base64, sealed: base64 });
export const Lock = z.strictObject({
  format: z.literal(1),
  cipher: z.literal(CIPHER),
  /** Tells keys apart without telling anything of them. */
  keyId: z.string().regex(/^[0-9a-f]{32}$/),
  scrypt: z.strictObject({
    N: z
      .int()
      .min(2 ** 14)
      .max(2 ** 20),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(4),
    salt: base64,
  }),
  passphrase: Slot,
  code: Slot,
});
export type Lock = z.infer<typeof Lock>;
/** A data key that this computer holds, in hex. */
export const HeldKey = z.strictObject({ keyId: Lock.shape.keyId, key: z.string().regex(/^[0-9a-f]{64}$/) });
export type HeldKey = z.infer<typeof HeldKey>;
export type MadeLock = { readonly lock: Lock; readonly held: HeldKey; readonly code: string };

export type ScryptCost = { readonly N: number; readonly r: number; readonly p: number };
const SCRYPT_COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

/** A new key with its lock and its recovery code. Neither passphrase nor code is kept anywhere. Takes about half a second. */
export function makeLock(passphrase: string, cost: ScryptCost = SCRYPT_COST): MadeLock {
  const key = randomBytes(KEY_BYTES);
  const code = recoveryCodeFrom([...randomBytes(RECOVERY_SYMBOLS)].map((byte) => byte & 31));
  const head = {
    format: 1 as const,
    cipher: CIPHER as typeof CIPHER,
    keyId: randomBytes(16).toString('hex'),
    scrypt: { ...cost, salt: randomBytes(32).toString('base64') },
  };
  const lock = {
    ...head,
    passphrase: wrap(key, keyOfPassphrase(passphrase, head.scrypt), bound(head, 'passphrase')),
    code: wrap(key, keyOfCode(code, head), bound(head, 'code')),
  };
  return { lock, held: { keyId: head.keyId, key: key.toString('hex') }, code };
}

/** `secret`: the passphrase, or the recovery code. Changes nothing; a wrong one may be tried again as often as one likes. */
export function openLock(lock: Lock, secret: string): Result<HeldKey, { readonly code: 'wrong-passphrase' }> {
  const code = readRecoveryCode(secret);
  const byCode = code === undefined ? undefined : unwrapKey(lock.code, keyOfCode(code, lock), bound(lock, 'code'));
  const key = byCode ?? unwrapKey(lock.passphrase, keyOfPassphrase(secret, lock.scrypt), bound(lock, 'passphrase'));
  return key ? ok({ keyId: lock.keyId, key: key.toString('hex') }) : err({ code: 'wrong-passphrase' });
}

type Head = Pick<Lock, 'format' | 'cipher' | 'keyId' | 'scrypt'>;

function keyOfPassphrase(passphrase: string, { N, r, p, salt }: Lock['scrypt']): Buffer {
  const maxmem = 128 * N * r + 128 * r * p + 1024 * 1024;
  if (maxmem > MOST_SCRYPT_MEMORY) throw new RangeError('a lock of ours does not ask for so much');
  return scryptSync(plainPassphrase(passphrase), Buffer.from(salt, 'base64'), KEY_BYTES, { N, r, p, maxmem });
}

const keyOfCode = (code: string, { keyId }: Pick<Head, 'keyId'>): Buffer =>
  Buffer.from(hkdfSync('sha256', code, Buffer.from(keyId, 'hex'), 'deudario recovery code 1', KEY_BYTES));

/** A slot opens only in the lock it was made for, and in its own place of it. */
const bound = ({ format, cipher, keyId, scrypt: { N, r, p, salt } }: Head, slot: 'passphrase' | 'code'): Buffer =>
  Buffer.from(JSON.stringify([format, cipher, keyId, slot, N, r, p, salt]));

function wrap(key: Buffer, by: Buffer, associated: Buffer): Lock['passphrase'] {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, by, nonce).setAAD(associated);
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

function unwrapKey(slot: Lock['passphrase'], by: Buffer, associated: Buffer): Buffer | undefined {
  const [nonce, sealed] = [Buffer.from(slot.nonce, 'base64'), Buffer.from(slot.sealed, 'base64')];
  if (nonce.length !== NONCE_BYTES || sealed.length !== KEY_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, by, nonce, { authTagLength: TAG_BYTES }).setAAD(associated);
  decipher.setAuthTag(sealed.subarray(KEY_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, KEY_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
