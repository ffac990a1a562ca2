/** Draws what is printed around the letters into a file. The renderer lives as long as the worker: fonts are read once. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PressRequest } from '../../shared/contract/press.ts';
import { ok } from '../../shared/domain/result.ts';
import { t } from '../../shared/i18n/t.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import type { Calibration } from '../letters/calibration-page.ts';
import { createPressRenderer, type PressRenderer } from '../letters/press-pdf.ts';

let renderer: PressRenderer | undefined;

export const drawPress: TaskFunction<'draw-press'> = async ({ request, today, file }, tools) => {
  tools.stopIfCancelled();
  renderer ??= createPressRenderer(join(tools.places.resourcesFolder, 'fonts'));
  const calibration = calibrationOf(request.input);
  const bytes = await renderer.calibration(calibration, today);
  tools.stopIfCancelled();
  writeFileSync(file, bytes);
  return ok({ file, name: calibration.texts.title, pages: 1, printed: 1, total: 1 });
};

type Input = Extract<PressRequest, { readonly channel: 'press.calibration' }>['input'];

function calibrationOf({ window, offset }: Input): Calibration {
  const at = (key: 'name' | 'street' | 'town' | 'province') => t(`press.calibration.address.${key}`);
  return {
    window,
    offset,
    texts: {
      title: t('press.calibration.title'),
      address: [at('name'), at('street'), at('town'), at('province')],
      line: t('press.calibration.line'),
      steps: [
        t('press.calibration.steps.print'),
        t('press.calibration.steps.fold'),
        t('press.calibration.steps.shake'),
        t('press.calibration.steps.read'),
        t('press.calibration.steps.write'),
      ],
      made: t('press.calibration.made', { x: signed(offset.x), y: signed(offset.y) }),
    },
  };
}

/** With the sign of print and not the hyphen. */
const signed = (millimetres: number): string => String(millimetres).replace('-', '−');
