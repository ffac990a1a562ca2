import { useState } from 'react';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { LabelFormat, labelsOnSheet } from '../../../shared/domain/letters/label-formats.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Button, Card, FieldRow, Row, SelectField, Stack, Text, TextField } from '../../ui/index.ts';
import { usePrint } from '../prints/index.ts';

/** Addresses on labels, for envelopes without a window. */
export function LabelsCard({ debtorIds }: { readonly debtorIds: readonly DebtorId[] }) {
  const [format, setFormat] = useState<LabelFormat>('70x37');
  const [used, setUsed] = useState('0');
  const most = labelsOnSheet(format) - 1;
  const skip = /^\d{1,2}$/.test(used.trim()) ? Number(used) : Number.NaN;
  const isRight = skip >= 0 && skip <= most;
  const input = isRight ? { debtorIds: [...new Set(debtorIds)], format, skip } : undefined;
  const { print, isPrinting, layer } = usePrint('press.labels', input);
  return (
    <Card title={t('press.labels.title')}>
      <Stack>
        <Text muted>{t('press.labels.intro')}</Text>
        <FieldRow>
          <SelectField
            label={t('press.labels.format')}
            value={format}
            onChange={(value) => setFormat(value ?? format)}
            options={LabelFormat.options.map((value) => ({ value, label: t(`press.labels.formats.${value}`) }))}
          />
          <TextField
            label={t('press.labels.skip')}
            hint={isRight ? t('press.labels.skipHint') : t('press.labels.skipWrong', { most })}
            width="short"
            value={used}
            onChange={(text) => setUsed(text ?? '')}
          />
        </FieldRow>
        <Row>
          <Button onClick={print} busy={isPrinting} disabled={input === undefined}>
            {t('press.labels.action')}
          </Button>
        </Row>
        {layer}
      </Stack>
    </Card>
  );
}
