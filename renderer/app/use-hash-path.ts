import type { BaseLocationHook } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';

/** The path of the address, without what stands after `?` (pages read that with `useAddressQuery`). */
export const useHashPath: BaseLocationHook = (...options: Parameters<typeof useHashLocation>) => {
  const [location, navigate] = useHashLocation(...options);
  return [location.split('?')[0] ?? '/', navigate];
};
useHashPath.hrefs = (href: string) => `#${href}`;
