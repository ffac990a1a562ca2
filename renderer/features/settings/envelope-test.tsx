import { LedgerSettings } from '../../../shared/contract/settings.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Button, Row, Text } from '../../ui/index.ts';
import { usePrint } from '../prints/index.ts';

type EnvelopeTestProps = Pick<LedgerSettings, 'windowOffset'> & { readonly window: LedgerSettings['envelopeWindow'] };

/** Prints where the address would fall, with the millimetres as they are written now, saved or not. */
export function EnvelopeTest({ window, windowOffset }: EnvelopeTestProps) {
  const offset = LedgerSettings.shape.windowOffset.safeParse(windowOffset);
  const input = window === 'none' || !offset.success ? undefined : { window, offset: offset.data };
  const { print, isPrinting, layer } = usePrint('press.calibration', input);
  return (
    <>
      <Text muted>{t('press.calibration.hint')}</Text>
      <Row>
        <Button onClick={print} disabled={input === undefined} busy={isPrinting}>
          {t('press.calibration.action')}
        </Button>
      </Row>
      {layer}
    </>
  );
}
