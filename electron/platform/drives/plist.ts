/** The property lists that macOS tools write, as plain values. Reads what Apple's own DTD allows and nothing else. */

export type PlistValue = string | number | boolean | readonly PlistValue[] | { readonly [key: string]: PlistValue };

const TOKEN = /<(\/?)(dict|array|key|string|integer|real|true|false|date|data)\s*(\/?)>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

type Open = { readonly list: PlistValue[] } | { readonly record: Record<string, PlistValue>; key?: string };

/** `undefined` when it is no property list, or one that was cut. */
export function readPlist(xml: string): PlistValue | undefined {
  const open: Open[] = [{ list: [] }];
  let texts: { readonly name: string; readonly from: number } | undefined;
  const put = (value: PlistValue): void => {
    const inside = open.at(-1);
    if (!inside) return;
    if ('list' in inside) inside.list.push(value);
    else if (inside.key !== undefined) inside.record[inside.key] = value;
  };
  for (const match of xml.matchAll(TOKEN)) {
    const [whole, slash, name = '', empty] = match;
    if (slash) {
      if (texts) {
        if (texts.name !== name) return undefined;
        const text = xml.slice(texts.from, match.index);
        const inside = open.at(-1);
        if (name === 'key' && inside && 'record' in inside) inside.key = decoded(text);
        else put(leafOf(name, text));
        texts = undefined;
        continue;
      }
      const closed = open.pop();
      if (!closed || open.length === 0) return undefined;
      put('list' in closed ? closed.list : closed.record);
    } else if (name === 'true' || name === 'false') put(name === 'true');
    else if (name === 'dict' || name === 'array') {
      if (empty) put(name === 'dict' ? {} : []);
      else open.push(name === 'dict' ? { record: {} } : { list: [] });
    } else if (empty) put(leafOf(name, ''));
    else texts = { name, from: match.index + whole.length };
  }
  const [root] = open;
  return open.length === 1 && root && 'list' in root ? root.list[0] : undefined;
}

const leafOf = (name: string, text: string): PlistValue =>
  name === 'integer' || name === 'real' ? Number(text.trim()) : decoded(text);

const decoded = (text: string): string =>
  text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
