/**
 * Reads Electron's archive format without electron-builder's help, so that what it packed is judged by somebody else:
 * four little-endian numbers (the second is the size of the header, the fourth that of its text), a JSON tree of files
 * with offset and size, and the bytes. Files marked `unpacked` lie beside the archive, in `<archive>.unpacked`.
 */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Node = {
  readonly files?: Readonly<Record<string, Node>>;
  readonly size?: number;
  readonly offset?: string;
  readonly unpacked?: boolean;
};
export type AsarFile = { readonly path: string; readonly size: number; readonly offset: number; readonly unpacked: boolean };

/** Every file of the archive, in the order of its header; paths are written with `/`. */
export function listAsar(archive: string): readonly AsarFile[] {
  return walk(headerOf(readFileSync(archive)).tree, '');
}

/** Writes every file of the archive under `folder`, those beside it too: what Electron shows to the program. */
export function extractAsar(archive: string, folder: string): void {
  const bytes = readFileSync(archive);
  const { tree, start } = headerOf(bytes);
  for (const { path, size, offset, unpacked } of walk(tree, '')) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    if (unpacked) copyFileSync(join(`${archive}.unpacked`, path), target);
    else writeFileSync(target, bytes.subarray(start + offset, start + offset + size));
    chmodSync(target, 0o644);
  }
}

function headerOf(bytes: Buffer): { readonly tree: Node; readonly start: number } {
  const length = bytes.readUInt32LE(12);
  return { tree: JSON.parse(bytes.subarray(16, 16 + length).toString()) as Node, start: 8 + bytes.readUInt32LE(4) };
}

function walk(node: Node, path: string): AsarFile[] {
  if (!node.files) return [{ path, size: node.size ?? 0, offset: Number(node.offset ?? 0), unpacked: node.unpacked === true }];
  return Object.entries(node.files).flatMap(([name, child]) => walk(child, path === '' ? name : `${path}/${name}`));
}
