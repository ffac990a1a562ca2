/**
 * Which files are kept with an invoice, told by their bytes and never by their name alone: what is opened later in the
 * system's viewer must be a document, not a program in disguise.
 *
 * Rule    the bytes say the kind; the extension, when there is one, must belong to that kind. Programs, scripts, office
 *         documents with macros and archives are refused.
 */
import { err, ok, type Result } from '../../../shared/domain/result.ts';

const MAX_ATTACHMENT_BYTES = 50 * 1024 * 1024;

type Kind = {
  readonly extensions: readonly string[];
  readonly contentType: string;
  /** Added to a name without extension, such as a pasted image. */
  readonly ending?: string;
};

const IMAGES = ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif'];
const image = (ending: string): Kind => ({
  extensions: IMAGES,
  contentType: `image/${ending === 'jpg' ? 'jpeg' : ending}`,
  ending,
});
const KINDS = {
  pdf: { extensions: ['pdf'], contentType: 'application/pdf', ending: 'pdf' },
  jpeg: image('jpg'),
  png: image('png'),
  webp: image('webp'),
  heic: image('heic'),
  zipped: { extensions: ['xlsx', 'ods', 'docx', 'odt'], contentType: 'application/octet-stream' },
  // Excel 97 and Outlook messages share one container.
  compound: { extensions: ['xls', 'doc', 'msg'], contentType: 'application/octet-stream' },
  text: { extensions: ['txt', 'csv', 'eml', 'xml', 'xsig'], contentType: 'text/plain' },
} as const satisfies Readonly<Record<string, Kind>>;

export type AcceptedFile = { readonly name: string; readonly contentType: string };
export type RefusedFile = { readonly code: 'file-empty' | 'file-too-large' | 'file-type-not-accepted' };

export function acceptFile(file: {
  readonly displayName: string;
  readonly byteSize: number;
  readonly head: Uint8Array;
}): Result<AcceptedFile, RefusedFile> {
  if (file.byteSize === 0) return err({ code: 'file-empty' });
  if (file.byteSize > MAX_ATTACHMENT_BYTES) return err({ code: 'file-too-large' });
  const found = kindOf(file.head);
  if (!found) return err({ code: 'file-type-not-accepted' });
  const kind: Kind = KINDS[found];
  const extension = /\.([^.]+)$/.exec(file.displayName.trim())?.[1]?.toLowerCase();
  if (extension === undefined && kind.ending !== undefined) {
    return ok({ name: `${file.displayName.trim()}.${kind.ending}`, contentType: kind.contentType });
  }
  if (extension === undefined || !kind.extensions.includes(extension)) return err({ code: 'file-type-not-accepted' });
  return ok({ name: file.displayName.trim(), contentType: kind.contentType });
}

function kindOf(head: Uint8Array): keyof typeof KINDS | undefined {
  const start = latin1(head.subarray(0, 1024));
  // A PDF may carry up to a kilobyte of other bytes before its header, but never those of a program.
  if (start.startsWith('MZ') || start.startsWith('\x7fELF') || start.startsWith('#!')) return undefined;
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  if (start.slice(4, 8) === 'ftyp' && /^(heic|heix|hevc|heim|heis|mif1|msf1)/.test(start.slice(8, 12))) return 'heic';
  if (start.startsWith('PK\x03\x04')) return 'zipped';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'compound';
  return isText(head) ? 'text' : undefined;
}

/** No control signs but tab and line ends. UTF-16 of an old export is taken by its mark. */
function isText(head: Uint8Array): boolean {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return marked || head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c);
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
