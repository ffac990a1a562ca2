import { useEffect } from 'react';
import { matchRoute, useRouter } from 'wouter';
import { routes } from './routes.tsx';

/** A page is loaded as soon as the pointer or the focus comes to a link that leads there: by the time of the click it is here. */
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
    document.addEventListener('pointerover', onWay, { passive: true });
    document.addEventListener('focusin', onWay);
    return () => {
      document.removeEventListener('pointerover', onWay);
      document.removeEventListener('focusin', onWay);
    };
  }, [parser]);
}
