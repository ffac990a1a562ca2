import { Suspense, useEffect, useRef } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { t } from '../../shared/i18n/t.ts';
import { paths } from '../lib/paths.ts';
import { EmptyState, LinkButton, Page, Waiting } from '../ui/index.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { railSections } from './rail-sections.ts';
import { routes } from './routes.tsx';

/** The page of the address. On every change of page the focus goes to its h1, also when it arrives late. */
export function Pages() {
  const [path] = useLocation();
  return (
    <>
      <FocusOnTitle path={path} />
      <ErrorBoundary key={path}>
        <Suspense fallback={<Waiting>{t('shell.loading')}</Waiting>}>
          <Switch>
            {Object.entries(routes).map(([pattern, PageOfRoute]) => (
              <Route key={pattern} path={pattern}>
                {(params: Readonly<Record<string, string | undefined>>) => <PageOfRoute params={params} />}
              </Route>
            ))}
            <Route path="/">
              <Home />
            </Route>
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </>
  );
}

function Home() {
  const first = railSections()[0];
  return first ? <Redirect to={first.path} replace /> : <NotFound />;
}

const NotFound = () => (
  <Page title={t('shell.notFound.title')}>
    <EmptyState
      text={t('shell.notFound.text')}
      action={<LinkButton href={paths.home}>{t('shell.notFound.action')}</LinkButton>}
    />
  </Page>
);

/** Waits for the h1 when the page is still being loaded or read; a page that took the focus for a field of its own keeps it. */
function FocusOnTitle({ path }: { readonly path: string }) {
  const last = useRef<string>(undefined);
  useEffect(() => {
    const isFirst = last.current === undefined;
    last.current = path;
    if (isFirst && document.activeElement !== document.body) return;
    if (focusTitle()) return;
    const observer = new MutationObserver(() => {
      if (focusTitle()) observer.disconnect();
    });
    observer.observe(document.getElementById('main') ?? document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [path]);
  return null;
}

function focusTitle(): boolean {
  // Without a ledger there is no frame, only the landmark.
  const main = document.querySelector('main');
  const title = main?.querySelector<HTMLElement>('[data-page-title]');
  if (!title) return false;
  const wanted = main?.querySelector<HTMLElement>('[data-autofocus]') ?? title;
  wanted.focus();
  return true;
}
