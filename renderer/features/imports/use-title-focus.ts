import { useEffect } from 'react';

/** A screen that takes the place of another without a change of address: whoever reads by ear hears where they are. */
export function useTitleFocus(): void {
  useEffect(() => document.querySelector<HTMLElement>('[data-page-title]')?.focus(), []);
}
