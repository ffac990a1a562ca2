import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the focus to the field or button marked for it when this part of a page appears. The window moves the focus on a new
 * address; here the address stays the same and what it shows changes.
 */
export function useFirstFocus(): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => part.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  return part;
}
