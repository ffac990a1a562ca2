import { useMutation, useQuery } from '@tanstack/react-query';
import type { ProfileImage } from '../../../shared/contract/settings.ts';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { blobAddress, upload } from '../../lib/upload.ts';
import { Button, Card, Columns, FailureNotice, FileDrop, Row, Stack, Text } from '../../ui/index.ts';
import { imageQuery, useSaving } from './queries.ts';
import styles from './settings.module.css';

const MAX_MEGABYTES = 5;

export function ImageCards({ hasLogo, hasSignature }: { readonly hasLogo: boolean; readonly hasSignature: boolean }) {
  return (
    <Columns shape="half">
      <ImageCard which="logo" has={hasLogo} />
      <ImageCard which="signature" has={hasSignature} />
    </Columns>
  );
}

function ImageCard({ which, has }: { readonly which: ProfileImage; readonly has: boolean }) {
  const image = useQuery({ ...imageQuery(which), enabled: has });
  const set = useMutation({
    mutationFn: async (take: () => Promise<FileToken>) => call('profile.setImage', { which, token: await take() }),
    onSuccess: () => announce(t(`settings.images.set.${which}`), { undo: true }),
  });
  const remove = useSaving('profile.removeImage', t(`settings.images.removed.${which}`));
  const token = has ? image.data?.token : undefined;
  return (
    <Card title={t(`settings.images.${which}`)}>
      <Stack>
        <Text muted>{which === 'logo' ? t('settings.images.logoHint') : t('settings.images.signatureHint')}</Text>
        {token && (
          // Pictures are for white paper: they are shown on it in both themes.
          <div className={styles.paper}>
            <img src={blobAddress(token)} alt={t(`settings.images.alternative.${which}`)} />
          </div>
        )}
        <FileDrop
          label={t('settings.images.drop')}
          endings={['png', 'jpg', 'jpeg']}
          maxMegabytes={MAX_MEGABYTES}
          chooseLabel={t('settings.images.choose')}
          busy={set.isPending}
          onFile={(file) => set.mutate(() => upload(file))}
          onChoose={() => set.mutate(async () => (await call('files.choose', { kind: 'image' })).token)}
        />
        <FailureNotice failure={set.error ?? remove.error} />
        {has && (
          <Row>
            <Button small onClick={() => remove.mutate({ which })} busy={remove.isPending}>
              {t(`settings.images.remove.${which}`)}
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}
