import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation on the screen as it stands; `rules`: of these and no others. */
export async function expectNoAxeViolations(page: Page, rules?: readonly string[]): Promise<void> {
  // In the page itself: the usual way opens a page of its own, which the program refuses.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) }))).toEqual([]);
}
