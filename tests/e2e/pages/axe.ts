import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What fades in or out has no contrast of its own yet. Spinners go on for ever and are not waited for. */
const isStill = () =>
  document
    .getAnimations()
    .every(
      ({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY,
    );

/** What opens is there first, and begins to fade in two frames later. */
const threeFrames = async () => {
  for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame);
};

/** No violation on the screen once it stands still; `rules`: of these and no others. */
export async function expectNoAxeViolations(page: Page, rules?: readonly string[]): Promise<void> {
  await page.evaluate(threeFrames);
  await page.waitForFunction(isStill);
  // In the page itself: the usual way opens a page of its own, which the program refuses.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) }))).toEqual([]);
}
