import { HardDrive, Unplug } from 'lucide-react';
import type { EventPayload } from '../../shared/contract/events.ts';
import { t } from '../../shared/i18n/t.ts';
import { backupStateStore } from '../lib/backup-state.ts';
import { useStore } from '../lib/store.ts';
import styles from './shell.module.css';

/** The line under every screen: how safe the data are, and that they stay here. */
export function Foot() {
  const backup = useStore(backupStateStore);
  return (
    <footer className={styles.foot}>
      <span className={styles.footItem} data-state={backup?.state}>
        {backup && (
          <>
            <HardDrive aria-hidden />
            {copyText(backup)}
          </>
        )}
      </span>
      <span className={styles.footItem}>
        <Unplug aria-hidden />
        {t('shell.foot.offline')}
      </span>
    </footer>
  );
}

/** The instant is shown in the time of this computer. */
const moment = new Intl.DateTimeFormat('es-ES', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

function copyText({ state, at }: EventPayload<'backup.state'>): string {
  const when = at === undefined ? '' : moment.format(new Date(at));
  switch (state) {
    case 'none':
      return t('shell.foot.copyNone');
    case 'fresh':
      return t('shell.foot.copyFresh', { when });
    case 'stale':
      return t('shell.foot.copyStale', { when });
    case 'failed':
      return t('shell.foot.copyFailed');
  }
}
