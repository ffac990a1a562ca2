/** The programs that look into our PDFs from outside. Without them those checks skip and say so. */
import { spawnSync } from 'node:child_process';
import { apt, mayInstall } from './debian.ts';

const PACKAGE_OF = { qpdf: 'qpdf', pdfinfo: 'poppler-utils', pdffonts: 'poppler-utils' } as const;

export function ensurePdfTools(): void {
  const missing = Object.entries(PACKAGE_OF).filter(([tool]) => spawnSync(tool, ['--version']).error !== undefined);
  if (missing.length === 0 || !mayInstall()) return;
  const packages = [...new Set(missing.map(([, name]) => name))];
  console.log(`Installing ${packages.join(' and ')} for the checks of the PDFs…`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
