/**
 * What the catalogue holds from the start: every text. In the window the build puts `first-texts.ts` in the place of this
 * file, so that a first screen does not wait for the texts of the others; `renderer/lib/load-later.tsx` brings those.
 */
export { es as startingTexts } from './es/index.ts';
