/**
 * An enciphered file, version 1. A header of 64 bytes, then chunks of 1 MiB of the file, each AES-256-GCM with its tag of
 * 16 bytes behind it (the STREAM construction):
 *
 *   header   "DEUDARIO CIFRADO 1\n" (19) · log2 of the chunk (1) · id of the data key (16) · salt of this file (28)
 *   key      HKDF-SHA256 of the data key and the salt: 32 bytes of key, 7 of nonce. No two files share a key.
 *   nonce    those 7 bytes · number of the chunk (4) · 1 for the last chunk, else 0
 *   bound    every chunk is authenticated together with the header
 *
 * So a byte that turned over, a chunk that is missing, doubled or in another's place, and an end that was cut off are all
 * noticed before one byte of that chunk is given out. An empty file is one empty chunk.
 */
import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { NotAsSealed } from '../platform/atomic-file.ts';
import type { HeldKey } from '../platform/copy-lock.ts';

const CIPHER = 'aes-256-gcm';
const MAGIC = Buffer.from('DEUDARIO CIFRADO 1\n', 'latin1');
const CHUNK_LOG2 = 20;
export const CHUNK_BYTES = 2 ** CHUNK_LOG2;
const KEY_ID_AT = MAGIC.length + 1;
const SALT_AT = KEY_ID_AT + 16;
export const HEADER_BYTES = 64;
export const TAG_BYTES = 16;
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;

/** Bytes given to the cipher at once: what it answers is still in the processor's cache when it is put in its place. */
const PIECE_BYTES = 128 * 1024;

/** What comes out stands at the start of `into`, and is answered. */
export type ChunkSealer = (chunk: Uint8Array, index: number, isLast: boolean, into: Buffer) => Buffer;

/** Bytes on the disk of a file of `plain` bytes. */
export const sealedSize = (plain: number): number => HEADER_BYTES + plain + chunksOf(plain) * TAG_BYTES;

/** The other way round; 0 of what is too short to be an enciphered file. */
export function plainSize(sealed: number): number {
  const body = sealed - HEADER_BYTES;
  return Math.max(0, body - Math.ceil(body / SEALED_CHUNK_BYTES) * TAG_BYTES);
}

const chunksOf = (plain: number): number => Math.max(1, Math.ceil(plain / CHUNK_BYTES));

export function newHeader({ keyId }: Pick<HeldKey, 'keyId'>): Buffer {
  const header = Buffer.concat([
    MAGIC,
    Buffer.from([CHUNK_LOG2]),
    Buffer.from(keyId, 'hex'),
    randomBytes(HEADER_BYTES - SALT_AT),
  ]);
  if (header.length !== HEADER_BYTES) throw new Error('the id of a key has 16 bytes');
  return header;
}

export function sealerFor(header: Buffer, held: HeldKey): ChunkSealer {
  const { key, nonceOf } = keyed(header, held);
  return (plain, index, isLast, into) => {
    const cipher = createCipheriv(CIPHER, key, nonceOf(index, isLast)).setAAD(header);
    throughCipher(cipher, plain, into);
    cipher.final();
    into.set(cipher.getAuthTag(), plain.length);
    return into.subarray(0, plain.length + TAG_BYTES);
  };
}

/** Throws `NotAsSealed` for a header that is not ours or of another key, and for every chunk that is not as it was sealed. */
export function openerFor(header: Buffer, held: HeldKey): ChunkSealer {
  const isOurs =
    header.length === HEADER_BYTES &&
    header.subarray(0, MAGIC.length).equals(MAGIC) &&
    header[MAGIC.length] === CHUNK_LOG2 &&
    header.subarray(KEY_ID_AT, SALT_AT).toString('hex') === held.keyId;
  if (!isOurs) throw new NotAsSealed('not a header of this key');
  const { key, nonceOf } = keyed(header, held);
  return (sealed, index, isLast, into) => {
    if (sealed.length < TAG_BYTES) throw new NotAsSealed('cut short');
    const body = sealed.subarray(0, -TAG_BYTES);
    const decipher = createDecipheriv(CIPHER, key, nonceOf(index, isLast), { authTagLength: TAG_BYTES }).setAAD(header);
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    throughCipher(decipher, body, into);
    try {
      decipher.final();
    } catch {
      throw new NotAsSealed(`chunk ${index} is not as it was sealed`);
    }
    return into.subarray(0, body.length);
  };
}

function throughCipher(cipher: { update(piece: Uint8Array): Buffer<ArrayBuffer> }, bytes: Uint8Array, into: Buffer): void {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = cipher.update(bytes.subarray(at, at + PIECE_BYTES));
    into.set(piece, at);
    // Given back now. Left to be collected, such memory makes the whole heap be searched every few dozen megabytes.
    if (piece.buffer.byteLength === piece.length) piece.buffer.transfer(0);
  }
}

function keyed(header: Buffer, held: HeldKey): { key: KeyObject; nonceOf: (index: number, isLast: boolean) => Buffer } {
  const salt = header.subarray(SALT_AT);
  const made = Buffer.from(hkdfSync('sha256', Buffer.from(held.key, 'hex'), salt, 'deudario copy file 1', 39));
  const [key, prefix] = [createSecretKey(made.subarray(0, 32)), made.subarray(32)];
  return {
    key,
    nonceOf: (index, isLast) => {
      const nonce = Buffer.alloc(12);
      prefix.copy(nonce);
      nonce.writeUInt32BE(index, 7);
      nonce[11] = isLast ? 1 : 0;
      return nonce;
    },
  };
}
