import { useMutation } from '@tanstack/react-query';
import { t } from '../../shared/i18n/t.ts';
import { call } from '../lib/api.ts';
import { paths, replaceWith } from '../lib/paths.ts';
import { Button } from '../ui/index.ts';
import styles from './shell.module.css';

/** A coloured frame that nobody takes for their own books, and the way out of it. */
export function ExampleFrame() {
  const leave = useMutation({ mutationFn: () => call('ledger.leaveExample', {}), onSuccess: () => replaceWith(paths.home) });
  return (
    <aside className={styles.example} aria-label={t('shell.example.title')}>
      <strong>{t('shell.example.title')}</strong>
      <span>{t('shell.example.text')}</span>
      <Button small onClick={() => leave.mutate()} busy={leave.isPending}>
        {t('shell.example.leave')}
      </Button>
    </aside>
  );
}
