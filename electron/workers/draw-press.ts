/** Draws what is printed around the letters into a file. The renderer lives as long as the worker: fonts are read once. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PressRequest } from '../../shared/contract/press.ts';
import type { DebtorId } from '../../shared/domain/ids.ts';
import { LABEL_SHEETS } from '../../shared/domain/letters/label-formats.ts';
import { addressLines, isDeliverable } from '../../shared/domain/letters/postal-address.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { t } from '../../shared/i18n/t.ts';
import { withoutNulls } from '../core/debtors/debtor-fields.ts';
import type { LedgerFailure } from '../db/open.ts';
import { findDebtors } from '../db/repositories/debtor-repository.ts';
import type { TaskFunction, TaskTools } from '../jobs/tasks.ts';
import type { Calibration } from '../letters/calibration-page.ts';
import { createPressRenderer, type PressRenderer } from '../letters/press-pdf.ts';
import { openForTask } from './open-for-task.ts';

let renderer: PressRenderer | undefined;

export const drawPress: TaskFunction<'draw-press'> = async ({ request, today, file }, tools) => {
  tools.stopIfCancelled();
  renderer ??= createPressRenderer(join(tools.places.resourcesFolder, 'fonts'));
  if (request.channel === 'press.calibration') {
    const calibration = calibrationOf(request.input);
    const { bytes, pages } = await renderer.calibration(calibration, today);
    writeFileSync(file, bytes);
    return ok({ file, name: calibration.texts.title, pages, printed: 1, total: 1 });
  }
  const addresses = addressesOf(request.input.debtorIds, tools);
  if (!addresses.ok) return addresses;
  if (addresses.value.length === 0) return err({ code: 'print-nothing' });
  const { format, skip, debtorIds } = request.input;
  const name = t('press.labels.title');
  const labels = { sheet: LABEL_SHEETS[format], skip, addresses: addresses.value };
  const { bytes, pages } = await renderer.labels(labels, name, today);
  tools.stopIfCancelled();
  writeFileSync(file, bytes);
  return ok({ file, name, pages, printed: addresses.value.length, total: debtorIds.length });
};

/** In the order of the debtors; who has no whole address gets no label. */
function addressesOf(ids: readonly DebtorId[], tools: TaskTools): Result<string[][], LedgerFailure> {
  const opened = openForTask(tools, 'reader');
  if (!opened.ok) return opened;
  const { uow, close } = opened.value;
  try {
    const debtors = uow.read((db) => findDebtors(db, ids));
    return ok(
      ids.flatMap((id) => {
        const debtor = debtors.get(id);
        if (!debtor) return [];
        const { street, postalCode, town, province, country } = debtor;
        const address = withoutNulls({ street, postalCode, town, province, country });
        return isDeliverable(address) ? [[debtor.name, ...addressLines(address)]] : [];
      }),
    );
  } finally {
    close();
  }
}

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
