import { type ReactNode, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../shared/i18n/t.ts';
import { StickStrip } from '../features/backup/index.ts';
import { Palette } from '../features/palette/index.ts';
import type { Address } from '../lib/paths.ts';
import { screenKeyStore } from '../lib/screen-keys.ts';
import { useStore } from '../lib/store.ts';
import { KeysHelp } from '../ui/index.ts';
import { AnnouncementBar } from './announcement-bar.tsx';
import { ExampleFrame } from './example-frame.tsx';
import type { LedgerState } from './first-screen.ts';
import { Foot } from './foot.tsx';
import { Rail } from './rail.tsx';
import { railSections } from './rail-sections.ts';
import styles from './shell.module.css';
import { useUndo } from './use-undo.ts';
import { useWindowKeys } from './use-window-keys.ts';

/** A screen that takes the whole window and has keys of its own: nothing around it may be pressed by mistake. */
const WHOLE_SCREENS = ['/llamada/'];

/** What stands around every screen. */
export function Shell({ ledger, children }: { readonly ledger: LedgerState; readonly children: ReactNode }) {
  const [helping, setHelping] = useState(false);
  const [finding, setFinding] = useState(false);
  const undo = useUndo();
  const [path] = useLocation();
  const isWhole = WHOLE_SCREENS.some((start) => path.startsWith(start));
  useWindowKeys({
    ownKeysOnly: isWhole,
    onUndo: undo,
    onHelp: () => setHelping((now) => !now),
    onPalette: () => setFinding(true),
  });
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
      {!isWhole && <StickStrip />}
      {!isWhole && <Foot />}
      <AnnouncementBar onUndo={undo} />
      {finding && (
        <Suspense>
          <Palette sections={sections()} onClose={() => setFinding(false)} />
        </Suspense>
      )}
      <Keys open={helping} ownOnly={isWhole} onClose={() => setHelping(false)} />
    </div>
  );
}

const sections = () =>
  railSections().map(({ name, path, icon }) => ({ label: t(`shell.rail.${name}`), icon, to: `#${path}` as Address }));

type KeysProps = { readonly open: boolean; readonly ownOnly: boolean; readonly onClose: () => void };

function Keys({ open, ownOnly, onClose }: KeysProps) {
  const own = useStore(screenKeyStore);
  const control = t('shell.keys.control');
  return (
    <KeysHelp
      open={open}
      onClose={onClose}
      groups={[
        {
          title: t('shell.keys.here'),
          keys: own.map((key) => ({
            label: key.label,
            keys: key.control ? [control, key.key.toUpperCase()] : [key.key.toUpperCase()],
          })),
        },
        {
          title: t('shell.keys.everywhere'),
          keys: [
            ...(ownOnly ? [] : sectionKeys(control)),
            { label: t('shell.keys.undo'), keys: [control, 'Z'] },
            { label: t('shell.keys.help'), keys: ['F1'], or: '?' },
            { label: t('shell.keys.escape'), keys: ['Esc'] },
          ],
        },
      ]}
    />
  );
}

const sectionKeys = (control: string) => [
  ...railSections().map(({ name, key }) => ({
    label: t('shell.keys.goTo', { name: t(`shell.rail.${name}`) }),
    keys: [key],
  })),
  { label: t('shell.keys.palette'), keys: [control, 'K'] },
  { label: t('shell.keys.newInvoice'), keys: [control, 'N'] },
];
