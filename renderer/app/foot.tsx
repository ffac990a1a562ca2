import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { CopyState } from '../../shared/contract/copy-state.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import { t } from '../../shared/i18n/t.ts';
import { copyStateQuery } from '../lib/backup-state.ts';
import { batchStore } from '../lib/letter-batch.ts';
import { momentText } from '../lib/moment-text.ts';
import { paths } from '../lib/paths.ts';
import { useStore } from '../lib/store.ts';
import { HardDrive, Mail, Unplug } from '../ui/icons.ts';
import { useToday } from '../ui/index.ts';
import styles from './shell.module.css';

/** The line under every screen: how safe the data are, and that they stay here. */
export function Foot() {
  const { data: backup } = useQuery(copyStateQuery());
  const today = useToday();
  return (
    <footer className={styles.foot}>
      <span className={styles.footItem} data-state={backup?.state}>
        {backup && (
          <>
            <HardDrive aria-hidden />
            {copyText(backup, today)}
          </>
        )}
      </span>
      <LettersUnderWay />
      <a className={styles.footHelp} href={paths.help()}>
        {t('shell.foot.help')}
      </a>
      <span className={styles.footItem}>
        <Unplug aria-hidden />
        {t('shell.foot.offline')}
      </span>
    </footer>
  );
}

/** Letters that are being registered while another screen is open; not a live region, which would speak at every letter. */
function LettersUnderWay() {
  const batch = useStore(batchStore);
  const [path] = useLocation();
  if (batch.status !== 'running' || paths.manyLetters === `#${path}`) return null;
  return (
    <a className={styles.footJob} href={paths.manyLetters}>
      <Mail aria-hidden />
      {t('shell.foot.letters', { done: batch.done + 1, total: batch.total })}
    </a>
  );
}

function copyText({ state, last, failure, rehearsal }: CopyState, today: IsoDate): string {
  if (state === 'failed') return t(rehearsal?.failure && !failure ? 'shell.foot.copyUnfit' : 'shell.foot.copyFailed');
  if (!last) return t('shell.foot.copyNone');
  const said = { when: momentText(last.madeAt, today), place: last.place };
  return state === 'stale' ? t('shell.foot.copyStale', said) : t('shell.foot.copyFresh', said);
}
