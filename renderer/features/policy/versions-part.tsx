/** What the policy was, and the way back: a version that is restored becomes the newest one. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ORIGINAL_VERSION } from '../../../shared/contract/policy.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { momentText } from '../../lib/moment-text.ts';
import { RotateCcw } from '../../ui/icons.ts';
import { Button, Card, FailureNotice, OnlyReadAloud, Pill, Stack, Text, useToday, Waiting } from '../../ui/index.ts';
import styles from './policy.module.css';
import { type PolicyAnswer, type PolicyVersion, versionsQuery } from './queries.ts';
import { dropDraft } from './store.ts';
import { changeText } from './words.ts';

const PAGE = 10;
const MOST = 30;

export function VersionsPart({ saved }: { readonly saved: PolicyAnswer }) {
  const [limit, setLimit] = useState(PAGE);
  const versions = useQuery(versionsQuery(limit));
  const restore = useMutation({
    mutationFn: (version: number) => call('policy.restore', { version }),
    onSuccess: (_, version) => {
      dropDraft();
      const said =
        version === ORIGINAL_VERSION ? t('policy.versions.originalRestored') : t('policy.versions.restored', { version });
      announce(said, { undo: true });
    },
  });
  if (!versions.data) return versions.isPending ? <Waiting /> : <FailureNotice failure={versions.error} />;
  const { total, versions: rows } = versions.data;
  return (
    <Card title={t('policy.versions.title')}>
      <Stack>
        <Text muted>{t('policy.versions.intro')}</Text>
        <FailureNotice failure={restore.error} />
        <ol className={styles.versions} aria-label={t('policy.versions.label')}>
          {rows.map((row) => (
            <Version key={row.version} row={row} busy={restore.isPending} onRestore={() => restore.mutate(row.version)} />
          ))}
          <li>
            <div className={styles.version}>
              <strong>{t('policy.versions.originalName')}</strong>
              <span>{saved.isOriginal ? t('policy.versions.isOriginal') : t('policy.versions.originalText')}</span>
            </div>
            {!saved.isOriginal && (
              <Button icon={RotateCcw} busy={restore.isPending} onClick={() => restore.mutate(ORIGINAL_VERSION)}>
                {t('policy.versions.original')}
              </Button>
            )}
          </li>
        </ol>
        {total > rows.length && limit < MOST && (
          <Button look="quiet" onClick={() => setLimit(MOST)}>
            {t('policy.versions.older')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

type VersionProps = { readonly row: PolicyVersion; readonly busy: boolean; readonly onRestore: () => void };

function Version({ row: { version, madeAt, current, changes, more }, busy, onRestore }: VersionProps) {
  const today = useToday();
  return (
    <li>
      <div className={styles.version}>
        <span>
          <strong>{t('policy.versions.number', { version })}</strong>
          {`, ${momentText(madeAt, today)} `}
          {current && <Pill tone="accent">{t('policy.versions.current')}</Pill>}
        </span>
        {changes.length === 0 ? (
          <span>{t('policy.versions.first')}</span>
        ) : (
          <ul>
            {changes.map((change) => {
              const text = changeText(change);
              return <li key={text}>{text}</li>;
            })}
            {more > 0 && <li>{t('policy.versions.more', { count: more })}</li>}
          </ul>
        )}
      </div>
      {!current && (
        <Button small busy={busy} onClick={onRestore}>
          <span aria-hidden>{t('policy.versions.restore')}</span>
          <OnlyReadAloud>{t('policy.versions.restoreNamed', { version })}</OnlyReadAloud>
        </Button>
      )}
    </li>
  );
}
