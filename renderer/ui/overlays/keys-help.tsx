import { t } from '../../../shared/i18n/t.ts';
import { Dialog } from './dialog.tsx';
import styles from './overlays.module.css';

export type KeyGroup = {
  readonly title: string;
  readonly keys: readonly {
    readonly label: string;
    /** Pressed together. */
    readonly keys: readonly string[];
    /** Another key that does the same. */
    readonly or?: string;
  }[];
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
                {group.keys.map(({ keys, or, label }) => (
                  <li key={label}>
                    <span>{label}</span>
                    <span className={styles.chord}>
                      {keys.map((key) => (
                        <kbd key={key} className={styles.key}>
                          {key}
                        </kbd>
                      ))}
                      {or && (
                        <>
                          {` ${t('shell.keys.or')} `}
                          <kbd className={styles.key}>{or}</kbd>
                        </>
                      )}
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
