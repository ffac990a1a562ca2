/** Whose work is inside the program: the packages that main loads and those that the window's bundle contains. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Manifest = {
  readonly version: string;
  readonly license?: string;
  readonly licenses?: readonly { readonly type: string }[];
  readonly repository?: string | { readonly url: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};
export type Notice = { readonly name: string; readonly version: string; readonly licence: string; readonly text: string };

/** Compiles nothing into the program: it is only there to build better-sqlite3 from its source. */
const NOT_SHIPPED = new Set(['node-addon-api']);
/** Development dependencies that Vite bundles into the window. */
const IN_THE_WINDOW =
  /^(@mantine\/.+|@tanstack\/react-.+|@hookform\/resolvers|react|react-dom|react-hook-form|react-i18next|zustand|wouter|pdfjs-dist|lucide-react|dayjs|get-nonce)$/;
/** What the package says in its licence file and forgot in its manifest, read by a person. */
const READ_BY_HAND: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** Every shipped package with its licence, sorted by name and version. Throws when one does not say its licence. */
export function shippedPackages(project: string): readonly Notice[] {
  const found = new Map<string, Notice>();
  const { dependencies = {}, devDependencies = {} } = manifestIn(project);
  const roots = [...Object.keys(dependencies), ...Object.keys(devDependencies).filter((name) => IN_THE_WINDOW.test(name))];
  const visit = (name: string, from: string): void => {
    const folder = locate(name, from);
    if (!folder || found.has(folder) || NOT_SHIPPED.has(name)) return;
    const manifest = manifestIn(folder);
    const licence = manifest.license ?? manifest.licenses?.map(({ type }) => type).join(' or ') ?? READ_BY_HAND[name];
    if (!licence) throw new Error(`${name} does not say its licence`);
    found.set(folder, { name, version: manifest.version, licence, text: licenceText(folder, manifest) });
    for (const next of Object.keys(manifest.dependencies ?? {})) visit(next, folder);
  };
  for (const name of roots) visit(name, project);
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));

  function locate(name: string, from: string): string | undefined {
    for (let folder = from; folder.length >= project.length; folder = join(folder, '..')) {
      const candidate = join(folder, 'node_modules', name);
      if (existsSync(join(candidate, 'package.json'))) return candidate;
    }
    return undefined;
  }
}

/** The notice itself: one entry a package, its licence text below it. */
export function thirdPartyNotice(packages: readonly Notice[]): string {
  const entries = packages.map(({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text}`.trim());
  const opening = `Deudario contains the work of others. Each package is followed by its licence.\nMade by tests/tools/licences.ts; not edited by hand.`;
  return `${[opening, ...entries].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Names of the packages that a source file of the window or of shared imports. */
export function importedByWindow(project: string): readonly string[] {
  const names = ['renderer', 'shared'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|css)$/.test(entry.name))
      .flatMap((entry) => [
        ...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(/(?:from|import) '([^'.][^']*)'/g),
      ])
      .map((match) => {
        const [scope = '', name = ''] = (match[1] ?? '').split('/');
        return scope.startsWith('@') ? `${scope}/${name}` : scope;
      }),
  );
  return [...new Set(names)].sort();
}

const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

function licenceText(folder: string, { repository }: Manifest): string {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (file) return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return `(the package brings no text of its licence; its source: ${typeof repository === 'object' ? repository.url : repository})`;
}
