import type { Page } from '@playwright/test';

/**
 * What the person cannot read whole: the window scrolls sideways, or a text has less room than it needs and does not say so.
 * A table may scroll inside its frame: its columns are read against each other.
 */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const wider = (element: Element) => element.scrollWidth - element.clientWidth > 1;
    for (const [name, element] of [
      ['window', document.documentElement],
      ['main', document.getElementById('main')],
      ['rail', document.querySelector('nav')],
    ] as const) {
      if (element && wider(element)) found.push(`${name} scrolls ${element.scrollWidth - element.clientWidth} px sideways`);
    }
    const isIntended = (element: Element): boolean => {
      const style = getComputedStyle(element);
      const isOnlyRead = element.closest('.only-read-aloud') !== null || element.clientWidth <= 1;
      const isScroller = ['auto', 'scroll'].includes(style.overflowX);
      // Amounts, days and states make no sense in part.
      const isShortened = style.textOverflow === 'ellipsis' && !element.querySelector('.figures, time, [class*="pill"]');
      return isOnlyRead || isScroller || isShortened || element.closest('[title]') !== null || style.display === 'inline';
    };
    const says = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    for (const element of document.body.querySelectorAll(
      'h1, h2, h3, button, a, label, p, span, div, li, dt, dd, th, td, legend',
    )) {
      const isControl = element.matches('h1, h2, h3, button, a, label, th, td');
      if (!(isControl || says(element)) || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (!wider(element) || isIntended(element)) continue;
      found.push(
        `${element.tagName.toLowerCase()} «${element.textContent?.trim().slice(0, 60)}» ${element.scrollWidth} > ${element.clientWidth}`,
      );
    }
    return found;
  });
}
