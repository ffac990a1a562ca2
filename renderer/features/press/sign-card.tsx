import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AttachmentId, LetterId } from '../../../shared/domain/ids.ts';
import { formatShortDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Button, Card, FailureNotice, OnlyReadAloud, Row, Stack, Text } from '../../ui/index.ts';
import { SignDialog } from './sign-dialog.tsx';

type SignCardProps = { readonly letterId: LetterId; readonly number: string };

/** Signed copies of a registered letter, and how to make one. */
export function SignCard({ letterId, number }: SignCardProps) {
  const [isSigning, setSigning] = useState(false);
  const copies = useQuery(queryOf(['attachments', 'letters'], 'press.signed', { letterId }));
  const open = useMutation({ mutationFn: (id: AttachmentId) => call('attachments.open', { id }) });
  const remove = useMutation({
    mutationFn: (id: AttachmentId) => call('press.keepSigned', { id, kept: false }),
    onSuccess: () => announce(t('press.sign.removed'), { undo: true }),
  });
  return (
    <Card title={t('press.sign.title')}>
      <Stack gap={2}>
        <Text muted>{t('press.sign.intro')}</Text>
        {(copies.data?.copies ?? []).map(({ id, on }) => {
          const which = <OnlyReadAloud>{` ${t('press.sign.of', { day: formatShortDate(on) })}`}</OnlyReadAloud>;
          return (
            <Row key={id} align="between">
              <Text>{t('press.sign.on', { day: formatShortDate(on) })}</Text>
              <Row>
                <Button small onClick={() => open.mutate(id)}>
                  {t('press.sign.open')}
                  {which}
                </Button>
                <Button small look="quiet" onClick={() => remove.mutate(id)}>
                  {t('press.sign.remove')}
                  {which}
                </Button>
              </Row>
            </Row>
          );
        })}
        <Row>
          <Button onClick={() => setSigning(true)}>{t('press.sign.action')}</Button>
        </Row>
        <FailureNotice failure={copies.error ?? open.error ?? remove.error} />
      </Stack>
      {isSigning && <SignDialog letterId={letterId} number={number} onClose={() => setSigning(false)} />}
    </Card>
  );
}
