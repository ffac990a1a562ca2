import { useMutation } from '@tanstack/react-query';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { AppFailure, call } from '../../lib/api.ts';
import { goTo, paths } from '../../lib/paths.ts';
import { MAX_UPLOAD_BYTES, upload } from '../../lib/upload.ts';
import { useJob } from '../../lib/use-job.ts';
import { Card, Columns, FailureNotice, FileDrop, Page, Progress, Stack, Text } from '../../ui/index.ts';
import { PastImports } from './past-imports.tsx';

const ENDINGS = ['xlsx', 'xls', 'xlsb', 'ods', 'csv', 'txt', 'tsv', 'html', 'htm'];
const MEGABYTE = 1024 * 1024;

/** A file is chosen or dropped here; reading it writes nothing. */
export function ImportsPage() {
  const read = useJob('imports.read', ({ id }) => goTo(paths.import(id)));
  const take = useMutation({
    mutationFn: async (bring: () => Promise<FileToken | undefined>) => {
      const token = await bring();
      if (token) await read.start({ token });
    },
  });
  const running = read.state.status === 'running' ? read.state : undefined;
  return (
    <Page title={t('imports.title')} subtitle={t('imports.subtitle')} back={{ href: paths.invoices, label: t('imports.back') }}>
      <FailureNotice failure={take.error ?? (read.state.status === 'failed' ? read.state.failure : null)} />
      <Columns shape="twoOne">
        {running ? (
          <Card title={t('imports.file.reading')}>
            <Progress {...running.progress} cancelling={running.cancelling} onCancel={() => void read.cancel()} />
          </Card>
        ) : (
          <FileDrop
            label={t('imports.file.drop')}
            endings={ENDINGS}
            maxMegabytes={MAX_UPLOAD_BYTES / MEGABYTE}
            busy={take.isPending}
            onFile={(file) => take.mutate(() => upload(file))}
            onChoose={() => take.mutate(choose)}
          />
        )}
        <Card title={t('imports.file.accepts')}>
          <Stack gap={2}>
            <Text>{t('imports.file.formats')}</Text>
            <Text>{t('imports.file.lists')}</Text>
            <Text>{t('imports.file.order')}</Text>
            <Text strong>{t('imports.file.nothingYet')}</Text>
          </Stack>
        </Card>
      </Columns>
      <PastImports />
    </Page>
  );
}

/** Closing the dialog without choosing is no failure. */
async function choose(): Promise<FileToken | undefined> {
  try {
    return (await call('files.choose', { kind: 'spreadsheet' })).token;
  } catch (cause) {
    if (cause instanceof AppFailure && cause.failure.code === 'file-not-chosen') return undefined;
    throw cause;
  }
}
