import { useEffect } from 'react';
import { matchRoute, useRouter } from 'wouter';
import { Palette } from '../features/palette/index.ts';
import { routes } from './routes.tsx';

/**
 * A page is loaded as soon as the pointer or the focus comes to a link that leads there: by the time of the click it is here. So is the
 * palette when the key goes down that opens it together with another one.
 */
export function usePreloading(): void {
  const { parser } = useRouter();
  useEffect(() => {
    const onWay = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest('a[href^="#/"]') : null;
      const path = link?.getAttribute('href')?.slice(1).split('?')[0];
      if (path === undefined) return;
      const pattern = Object.keys(routes).find((candidate) => matchRoute(parser, candidate, path)[0]);
      // What cannot be loaded is told by the page itself, once it is opened.
      if (pattern) void routes[pattern]?.load().catch(() => undefined);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Control' || key === 'Meta') void Palette.load().catch(() => undefined);
    };
    document.addEventListener('keydown', onKey, { passive: true });
    document.addEventListener('pointerover', onWay, { passive: true });
    document.addEventListener('focusin', onWay);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerover', onWay);
      document.removeEventListener('focusin', onWay);
    };
  }, [parser]);
}
