/** Packs the program with electron-builder, with the real Electron or with a stub of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AfterPackContext, build, type Configuration, DIR_TARGET, Platform } from 'electron-builder';

/** What every Electron binary carries, so that its fuses can be found and set: a mark, a version, a length, the fuses. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 8;

/** A folder that electron-builder takes for an unpacked Electron for Linux, though its program does nothing. */
export function writeStubElectron(folder: string, version: string): void {
  for (const inside of ['resources', 'locales']) mkdirSync(join(folder, inside), { recursive: true });
  const wire = Buffer.concat([Buffer.from(FUSE_MARK), Buffer.from([1, FUSES]), Buffer.from('0'.repeat(FUSES))]);
  writeFileSync(join(folder, 'electron'), wire, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  for (const language of ['es', 'en-US']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
}

/** The states of the fuses of a packed program, as it carries them: `1` on, `0` off. */
export function readFuses(program: Buffer): string {
  const at = program.indexOf(FUSE_MARK);
  if (at < 0) throw new Error('no fuses in this file');
  const start = at + FUSE_MARK.length + 2;
  return program.subarray(start, start + (program[start - 1] ?? 0)).toString();
}

/** Packs for Linux around a stub, into `output`/linux-unpacked. Needs what `npm run build` leaves in dist/. */
export async function packWithStub(projectFolder: string, stub: string, output: string): Promise<string> {
  let packed = '';
  const config: Configuration = {
    extends: join(projectFolder, 'electron-builder.yml'),
    electronDist: stub,
    directories: { output },
    afterPack: async (context: AfterPackContext) => {
      packed = context.appOutDir;
    },
  };
  await build({ projectDir: projectFolder, targets: Platform.LINUX.createTarget(DIR_TARGET), config, publish: 'never' });
  return packed;
}
