import { t } from '../../../shared/i18n/t.ts';
import { Dialog } from './dialog.tsx';
import styles from './overlays.module.css';

export type KeyGroup = {
  readonly title: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly label: string }[];
};

type KeysHelpProps = { readonly open: boolean; readonly onClose: () => void; readonly groups: readonly KeyGroup[] };

export function KeysHelp({ open, onClose, groups }: KeysHelpProps) {
  return (
    <Dialog open={open} onClose={onClose} title={t('shell.keys.title')}>
      <div className={styles.keys}>
        {groups
          .filter((group) => group.keys.length > 0)
          .map((group) => (
            <section key={group.title}>
              <h3>{group.title}</h3>
              <ul>
                {group.keys.map(({ keys, label }) => (
                  <li key={label}>
                    <span>{label}</span>
                    <span>
                      {keys.map((key) => (
                        <kbd key={key} className={styles.key}>
                          {key}
                        </kbd>
                      ))}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </Dialog>
  );
}
