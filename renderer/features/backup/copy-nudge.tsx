import { useState } from 'react';
import { COPY_DAYS, type CopyState } from '../../../shared/contract/copy-state.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Button, LinkButton, Row, Text, useToday } from '../../ui/index.ts';
import styles from './backup.module.css';

const PLACE = 'deudario.copyNudgeHiddenOn';

/** Under every screen when two weeks of work lie on no copy; it can be sent away for a day. */
export function CopyNudge({ copies: { state, ageDays = 0 } }: { readonly copies: CopyState }) {
  const today = useToday();
  const [hiddenOn, setHiddenOn] = useState(() => window.localStorage.getItem(PLACE));
  if (state !== 'stale' || ageDays < COPY_DAYS || hiddenOn === today) return null;
  const hide = () => {
    window.localStorage.setItem(PLACE, today);
    setHiddenOn(today);
  };
  return (
    <section className={styles.strip} data-nudge aria-label={t('backup.nudge.label')}>
      <div className={styles.stripText}>
        <Text>
          <strong>{t('backup.nudge.text', { count: ageDays })}</strong> {t('backup.nudge.why')}
        </Text>
      </div>
      <Row>
        <LinkButton href={paths.backup}>{t('backup.nudge.action')}</LinkButton>
        <Button look="quiet" onClick={hide}>
          {t('backup.nudge.notToday')}
        </Button>
      </Row>
    </section>
  );
}
