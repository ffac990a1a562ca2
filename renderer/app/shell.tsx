import { type ReactNode, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../shared/i18n/t.ts';
import { StickStrip } from '../features/backup/index.ts';
import { Palette } from '../features/palette/index.ts';
import { loadLater } from '../lib/load-later.tsx';
import { type Address, paths } from '../lib/paths.ts';
import { AnnouncementBar } from './announcement-bar.tsx';
import { ExampleFrame } from './example-frame.tsx';
import type { LedgerState } from './first-screen.ts';
import { Foot } from './foot.tsx';
import { Rail } from './rail.tsx';
import { railSections } from './rail-sections.ts';
import styles from './shell.module.css';
import { usePreloading } from './use-preloading.ts';
import { useUndo } from './use-undo.ts';
import { useWindowKeys } from './use-window-keys.ts';

const Keys = loadLater(async () => (await import('./keys.tsx')).Keys);

/** A screen that takes the whole window and has keys of its own: nothing around it may be pressed by mistake. */
const WHOLE_SCREENS = ['/llamada/'];

/** What stands around every screen. */
export function Shell({ ledger, children }: { readonly ledger: LedgerState; readonly children: ReactNode }) {
  // Until F1 is first pressed there is no list of keys at all.
  const [helping, setHelping] = useState<boolean>();
  const [finding, setFinding] = useState(false);
  const undo = useUndo();
  const [path] = useLocation();
  const isWhole = WHOLE_SCREENS.some((start) => path.startsWith(start));
  useWindowKeys({
    ownKeysOnly: isWhole,
    isFinding: finding,
    onUndo: undo,
    onHelp: () => setHelping((now) => !now),
    onPalette: () => setFinding(true),
  });
  usePreloading();
  const isExample = ledger.kind === 'example';

  return (
    <div className={styles.window} data-example={isExample || undefined} data-whole={isWhole || undefined}>
      {/* A button and not a link: the part of the address after # says which page is open. */}
      <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
        {t('shell.skipToContent')}
      </button>
      {isExample && <ExampleFrame />}
      {!isWhole && <Rail businessName={ledger.businessName} />}
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {!isWhole && <StickStrip isOnCopies={`#${path}` === paths.backup} />}
      {!isWhole && <Foot />}
      <AnnouncementBar onUndo={undo} />
      {finding && (
        <Suspense>
          <Palette sections={sections()} onClose={() => setFinding(false)} />
        </Suspense>
      )}
      {helping !== undefined && (
        <Suspense>
          <Keys open={helping} ownOnly={isWhole} onClose={() => setHelping(false)} />
        </Suspense>
      )}
    </div>
  );
}

const sections = () =>
  railSections().map(({ name, path, icon }) => ({ label: t(`shell.rail.${name}`), icon, to: `#${path}` as Address }));
