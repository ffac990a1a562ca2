/**
 * What may be written to the local log. Ids, codes, counts, durations and days pass; names, amounts of people, texts
 * and paths never do. What cannot be told apart is taken for private: a text passes only under a key that always holds
 * a code, or when its very form says that it is an id, a hash, a day or an instant.
 */
const CODE_KEYS = new Set([
  'app', 'arch', 'blob', 'channel', 'code', 'event', 'kind', 'level', 'outcome', 'phase', 'platform',
  'reason', 'ref', 'runtime', 'state', 'step', 'task', 'topic', 'topics', 'type', 'version',
]); // biome-ignore format: a list to read at a glance
const CODE = /^[A-Za-z][A-Za-z0-9._:-]{0,63}$|^\d+(\.\d+){1,3}([.-][a-z0-9.]+)?$/;
const SELF_EVIDENT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^[0-9a-f]{64}$|^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/;
const MONEY_KEY = /amount|balance|cents|collected|due|invoiced|outstanding|paid|price|principal|sum|total/i;
const KEY = /^[A-Za-z][A-Za-z0-9]{0,39}$/;
const STACK_FRAME = /^\s*at (?:async )?(?:([\w$.<>[\] ]+?) )?\(?(?:.*[\\/])?([\w.@-]+:\d+:\d+)\)?$/;
const DEEPEST = 4;
const LONGEST_LIST = 50;

export type Loggable = string | number | boolean | null | readonly Loggable[] | { readonly [key: string]: Loggable };

/** The same details with everything private replaced by what it was: `[text 12]`, `[amount]`. Never throws. */
export function redact(value: unknown, key = '', depth = 0): Loggable {
  if (value === null || typeof value === 'boolean') return value;
  if (value === undefined) return null;
  if (typeof value === 'number') return MONEY_KEY.test(key) ? '[amount]' : value;
  if (typeof value === 'bigint') return MONEY_KEY.test(key) ? '[amount]' : String(value);
  if (typeof value === 'string') return redactText(value, key);
  if (value instanceof Error) return redactError(value, depth);
  if (typeof value !== 'object') return `[${typeof value}]`;
  if (depth >= DEEPEST) return '[deeper]';
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map((item) => redact(item, key, depth + 1));
  if (ArrayBuffer.isView(value)) return `[bytes ${value.byteLength}]`;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) =>
      KEY.test(name) ? [name, redact(item, name, depth + 1)] : [`[key ${name.length}]`, '[hidden]'],
    ),
  );
}

function redactText(text: string, key: string): string {
  if (SELF_EVIDENT.test(text)) return text;
  if (CODE_KEYS.has(key) && CODE.test(text)) return text;
  return `[text ${text.length}]`;
}

/** Kind, code and place of an error. Its message may hold SQL with values, a name or a path, so it stays out. */
function redactError(error: Error, depth: number): Loggable {
  const code = 'code' in error ? error.code : undefined;
  return {
    name: redactText(error.name, 'code'),
    ...(typeof code === 'string' ? { code: redactText(code, 'code') } : {}),
    stack: framesOf(error),
    ...(error.cause !== undefined && depth < DEEPEST ? { cause: redact(error.cause, 'cause', depth + 1) } : {}),
  };
}

/** Functions and lines; of each file only its name, since the path names the user. */
function framesOf(error: Error): string[] {
  const frames = (error.stack ?? '').split('\n').map((line) => STACK_FRAME.exec(line));
  return frames
    .filter((frame) => frame !== null)
    .slice(0, 20)
    .map((frame) => (frame[1] ? `${frame[1]} ${frame[2]}` : `${frame[2]}`));
}
