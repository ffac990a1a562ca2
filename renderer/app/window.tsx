import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import { t } from '../../shared/i18n/t.ts';
import { useAppearance } from '../lib/appearance.ts';
import { ledgerQuery } from '../lib/ledger-state.ts';
import { FailureNotice, UiProvider, Waiting } from '../ui/index.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { EventListener } from './event-listener.tsx';
import { Pages } from './pages.tsx';
import { firstScreens } from './routes.tsx';
import styles from './shell.module.css';
import { Shell } from './shell.tsx';
import { useHashPath } from './use-hash-path.ts';

/** Before main has told the day there is nothing to count from; the first answer brings the real one. */
const BEFORE_THE_DAY_IS_KNOWN = '2000-01-01' as IsoDate;

/** The one page that needs no ledger: opening a copy, where there is none or it is damaged. */
const WITHOUT_LEDGER = '/copias/abrir';

/** Asks which ledger is open, and shows the screens over it or the one that explains why there is none. */
export function Window({ nonce }: { readonly nonce: string }) {
  const ledger = useQuery(ledgerQuery());
  const { theme, textSize } = useAppearance();
  const state = ledger.data?.state;
  const FirstScreen = state && state !== 'open' ? firstScreens[state] : undefined;

  return (
    <UiProvider nonce={nonce} today={ledger.data?.today ?? BEFORE_THE_DAY_IS_KNOWN} theme={theme} textSize={textSize}>
      <EventListener />
      <Router hook={useHashPath}>
        {!ledger.data && (
          <Bare>
            <FailureNotice failure={ledger.error} />
            {ledger.isPending && <Waiting>{t('shell.loading')}</Waiting>}
          </Bare>
        )}
        {ledger.data && FirstScreen && (
          <Bare>
            <ErrorBoundary>
              <Suspense fallback={<Waiting>{t('shell.loading')}</Waiting>}>
                <Switch>
                  <Route path={WITHOUT_LEDGER}>
                    <Pages />
                  </Route>
                  <Route>
                    <FirstScreen ledger={ledger.data} />
                  </Route>
                </Switch>
              </Suspense>
            </ErrorBoundary>
          </Bare>
        )}
        {ledger.data && !FirstScreen && (
          <Shell ledger={ledger.data}>
            <Pages />
          </Shell>
        )}
      </Router>
    </UiProvider>
  );
}

/** A screen without rail: the first one, or the one that explains what is wrong with the ledger. */
const Bare = ({ children }: { readonly children: ReactNode }) => <main className={styles.bare}>{children}</main>;
