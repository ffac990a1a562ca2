import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CopyState } from '../../../shared/contract/copy-state.ts';
import type { Stick } from '../../../shared/contract/stick-state.ts';
import { formatBytes } from '../../../shared/format/bytes.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { sticksQuery } from '../../lib/stick-state.ts';
import { Unplug } from '../../ui/icons.ts';
import {
  Button,
  Card,
  CheckField,
  EmptyState,
  FailureNotice,
  OnlyReadAloud,
  Row,
  Stack,
  StatePill,
  Text,
  TextButton,
  type Tone,
  Waiting,
} from '../../ui/index.ts';
import styles from './backup.module.css';

const TONES = { yours: 'paid', nobodys: 'plain', another: 'dueSoon' } as const satisfies Record<Stick['whose'], Tone>;

type SticksCardProps = {
  readonly busy: boolean;
  readonly onCopy: (stick: Stick) => void;
  readonly onAdopt: (stick: Stick) => void;
};
type CardProps = SticksCardProps & { readonly encryption: CopyState['encryption']; readonly onEncrypt: () => void };

/** What is plugged in, whose it is, and what can be done with it. Found without asking; asked again on the word. */
export function SticksCard({ busy, encryption, onCopy, onAdopt, onEncrypt }: CardProps) {
  const client = useQueryClient();
  const { data, error } = useQuery(sticksQuery());
  const look = useMutation({
    mutationFn: () => call('sticks.look', {}),
    onSuccess: (state) => client.setQueryData(sticksQuery().queryKey, state),
  });
  const automatic = useMutation({ mutationFn: (isAutomatic: boolean) => call('sticks.setAutomatic', { isAutomatic }) });
  const { mutate: lookNow } = look;
  useEffect(() => lookNow(), [lookNow]);
  const isAutomatic = automatic.isPending ? automatic.variables : (data?.isAutomatic ?? true);
  return (
    <Card
      title={t('sticks.title')}
      action={
        <Button small busy={look.isPending} onClick={() => lookNow()}>
          {t('sticks.look')}
        </Button>
      }
    >
      <Stack>
        {!data && !error && <Waiting />}
        <FailureNotice failure={error ?? look.error} />
        {data?.sticks.length === 0 && <EmptyState text={t('sticks.none')} />}
        {data && data.sticks.length > 0 && (
          <ul className={styles.sticks}>
            {data.sticks.map((stick) => (
              <StickRow key={stick.id} stick={stick} busy={busy} onCopy={onCopy} onAdopt={onAdopt} />
            ))}
          </ul>
        )}
        {data && (
          <CheckField
            label={t('sticks.automatic')}
            hint={t('sticks.automaticHint')}
            value={isAutomatic}
            onChange={(value) => automatic.mutate(value)}
          />
        )}
        <FailureNotice failure={automatic.error} />
        {data && data.sticks.length > 0 && encryption !== 'key-lost' && (
          <Row>
            <Text muted>{t(encryption === 'on' ? 'encryption.stickOn' : 'encryption.stick')}</Text>
            {!encryption && <TextButton onClick={onEncrypt}>{t('encryption.title')}</TextButton>}
          </Row>
        )}
      </Stack>
    </Card>
  );
}

function StickRow({ stick, busy, onCopy, onAdopt }: SticksCardProps & { readonly stick: Stick }) {
  const { id, name, whose, isReadOnly, freeBytes, totalBytes } = stick;
  const eject = useMutation({ mutationFn: () => call('sticks.eject', { stickId: id }) });
  return (
    <li className={styles.stick}>
      <div className={styles.stickText}>
        <div className={styles.stickName}>
          <strong>{name}</strong>
          <StatePill tone={TONES[whose]}>{t(`sticks.whose.${whose}`)}</StatePill>
        </div>
        <Text muted>{t('sticks.room', { free: formatBytes(freeBytes), total: formatBytes(totalBytes) })}</Text>
        {isReadOnly && <Text>{t('sticks.readOnly')}</Text>}
        <FailureNotice failure={eject.error} />
      </div>
      <div className={styles.actions}>
        {!isReadOnly && (
          <Button small disabled={busy} onClick={() => (whose === 'yours' ? onCopy(stick) : onAdopt(stick))}>
            <span aria-hidden>{t(whose === 'yours' ? 'sticks.copy' : 'sticks.adopt')}</span>
            <OnlyReadAloud>{t(whose === 'yours' ? 'sticks.copyTo' : 'sticks.adoptNamed', { name })}</OnlyReadAloud>
          </Button>
        )}
        <Button small look="quiet" icon={Unplug} busy={eject.isPending} disabled={busy} onClick={() => eject.mutate()}>
          <span aria-hidden>{t('sticks.eject')}</span>
          <OnlyReadAloud>{t('sticks.ejectNamed', { name })}</OnlyReadAloud>
        </Button>
      </div>
    </li>
  );
}
