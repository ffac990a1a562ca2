/** The one place the window is ever shown from. Addresses are parsed and compared by their parts, never by `includes`. */
export const SCHEME = 'app';
const HOST = 'deudario';
export const START_URL = `${SCHEME}://${HOST}/`;

export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${SCHEME}:` && host === HOST;
}

/** The document of the program itself, whatever its hash; not a file that it serves. */
export function isStartPage(address: string): boolean {
  return isOurs(address) && ['/', '/index.html'].includes(new URL(address).pathname) && new URL(address).search === '';
}
