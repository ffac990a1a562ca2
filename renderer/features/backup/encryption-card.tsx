import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CopyState } from '../../../shared/contract/copy-state.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { Lock } from '../../ui/icons.ts';
import { Button, Card, ConfirmDialog, FailureNotice, Notice, Row, Stack, StatePill, Text } from '../../ui/index.ts';

type EncryptionCardProps = { readonly state: CopyState['encryption']; readonly onEncrypt: () => void };

const TONES = { on: 'paid', off: 'plain', 'key-lost': 'overdue' } as const;
const WORDS = { on: 'encryption.isOn', off: 'encryption.isOff', 'key-lost': 'encryption.isLost' } as const;

/** Whether whoever finds the stick can read it, and what can be done about that. */
export function EncryptionCard({ state, onEncrypt }: EncryptionCardProps) {
  const [isAsking, setAsking] = useState(false);
  const turnOff = useMutation({
    mutationFn: () => call('encryption.turnOff', {}),
    onSuccess: () => announce(t('encryption.stopped')),
    onSettled: () => setAsking(false),
  });
  return (
    <Card title={t('encryption.title')} action={<StatePill tone={TONES[state ?? 'off']}>{t(WORDS[state ?? 'off'])}</StatePill>}>
      <Stack>
        {state === 'key-lost' && (
          <Notice kind="failure" title={t('encryption.lost')}>
            {t('encryption.lostText')}
          </Notice>
        )}
        {state !== 'key-lost' && <Text>{t(state === 'on' ? 'encryption.on' : 'encryption.off')}</Text>}
        {state === 'on' && <Text muted>{t('encryption.onHint')}</Text>}
        <FailureNotice failure={turnOff.error} />
        <Row>
          <Button small icon={Lock} onClick={onEncrypt}>
            {t(state === 'on' ? 'encryption.change' : 'encryption.turnOn')}
          </Button>
          {state && (
            <Button small look="quiet" onClick={() => setAsking(true)}>
              {t('encryption.turnOff')}
            </Button>
          )}
        </Row>
      </Stack>
      <ConfirmDialog
        open={isAsking}
        title={t('encryption.turnOffTitle')}
        confirmLabel={t('encryption.turnOff')}
        busy={turnOff.isPending}
        onConfirm={() => turnOff.mutate()}
        onClose={() => setAsking(false)}
      >
        <Text>{t('encryption.turnOffText')}</Text>
      </ConfirmDialog>
    </Card>
  );
}
