/** Reads what is to be printed and draws it into a file. The renderer lives as long as the worker: fonts are read once. */
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AppError } from '../../shared/contract/define.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Reading } from '../core/context.ts';
import { makeSheet } from '../core/prints/make-sheet.ts';
import type { MadeSheet } from '../core/prints/sheet-frame.ts';
import { rescueSheet } from '../core/rescue/rescue-sheet.ts';
import type { TaskFunction, TaskOutcome, TaskTools } from '../jobs/tasks.ts';
import { createSheetRenderer, type SheetRenderer } from '../letters/sheet-pdf.ts';
import { localDay } from '../platform/clock.ts';
import { openForTask } from './open-for-task.ts';

let renderer: SheetRenderer | undefined;

export const drawSheet: TaskFunction<'draw-sheet'> = async (order, tools) => {
  try {
    const drawn = await draw(order, tools);
    if (!drawn.ok) forget(order.file);
    return drawn;
  } catch (thrown) {
    forget(order.file);
    throw thrown;
  }
};

const draw: TaskFunction<'draw-sheet'> = ({ request, today, file }, tools) =>
  drawMade((reading) => makeSheet(reading, request), today, file, tools);

/** The sheet that lies in a drawer, by the same renderer. */
export const drawRescue: TaskFunction<'draw-rescue'> = async ({ facts, today, file }, tools) => {
  const drawn = await drawMade((reading) => ok(rescueSheet(reading, facts)), today, file, tools);
  if (!drawn.ok) forget(file);
  return drawn;
};

async function drawMade(
  make: (reading: Reading) => Result<MadeSheet, AppError>,
  today: IsoDate,
  file: string,
  tools: TaskTools,
): Promise<TaskOutcome<'draw-sheet'>> {
  tools.progress('listing', 0, 0);
  tools.stopIfCancelled();
  const opened = openForTask(tools, 'reader');
  if (!opened.ok) return opened;
  const { uow, close } = opened.value;
  const made = (() => {
    try {
      return make({ uow, today: () => today, localDay });
    } finally {
      close();
    }
  })();
  if (!made.ok) return made;
  renderer ??= createSheetRenderer(join(tools.places.resourcesFolder, 'fonts'));
  const { sheet, name, printed, total } = fitted(made.value, renderer);
  const { bytes, pages } = await renderer.render(sheet, (done, of) => {
    tools.stopIfCancelled();
    tools.progress(of === 0 ? 'laying-out' : 'drawing-pages', done, of);
  });
  tools.stopIfCancelled();
  writeFileSync(file, bytes);
  return ok({ file, name, pages, printed, total });
}

/** As many rows as one page takes, where one page is what is asked for. */
function fitted(made: MadeSheet, { countPages }: SheetRenderer): MadeSheet {
  if (!made.fitting || countPages(made.sheet) === 1) return made;
  let [fits, tooMany] = [1, made.fitting.rows];
  while (tooMany - fits > 1) {
    const rows = Math.floor((fits + tooMany) / 2);
    if (countPages(made.fitting.made(rows).sheet) === 1) fits = rows;
    else tooMany = rows;
  }
  return made.fitting.made(fits);
}

/** The folder was made for this file alone. */
const forget = (file: string): void => rmSync(dirname(file), { recursive: true, force: true });
