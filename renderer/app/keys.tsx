import { t } from '../../shared/i18n/t.ts';
import { screenKeyStore } from '../lib/screen-keys.ts';
import { useStore } from '../lib/store.ts';
import { KeysHelp } from '../ui/index.ts';
import { railSections } from './rail-sections.ts';

type KeysProps = { readonly open: boolean; readonly ownOnly: boolean; readonly onClose: () => void };

/** Every key that acts now: those of the screen, then those of the window. */
export function Keys({ open, ownOnly, onClose }: KeysProps) {
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
