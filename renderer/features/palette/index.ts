/** The palette of the window, loaded when it is first opened. */
import { lazy } from 'react';

export const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
