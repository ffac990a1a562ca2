/** The palette of the window, loaded when it is first opened. */
import { loadLater } from '../../lib/load-later.tsx';

export const Palette = loadLater(async () => (await import('./palette.tsx')).Palette);
