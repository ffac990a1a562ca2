/** Reads what is to be printed and draws it into a file. The renderer lives as long as the worker: fonts are read once. */
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ok } from '../../shared/domain/result.ts';
import { makeSheet } from '../core/prints/make-sheet.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
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

const draw: TaskFunction<'draw-sheet'> = async ({ request, today, file }, tools) => {
  tools.progress('listing', 0, 0);
  tools.stopIfCancelled();
  const opened = openForTask(tools, 'reader');
  if (!opened.ok) return opened;
  const { uow, close } = opened.value;
  const made = (() => {
    try {
      return makeSheet({ uow, today: () => today, localDay }, request);
    } finally {
      close();
    }
  })();
  if (!made.ok) return made;
  renderer ??= createSheetRenderer(join(tools.places.resourcesFolder, 'fonts'));
  const { sheet, name, printed, total } = made.value;
  const { bytes, pages } = await renderer.render(sheet, (done, of) => {
    tools.stopIfCancelled();
    tools.progress(of === 0 ? 'laying-out' : 'drawing-pages', done, of);
  });
  tools.stopIfCancelled();
  writeFileSync(file, bytes);
  return ok({ file, name, pages, printed, total });
};

/** The folder was made for this file alone. */
const forget = (file: string): void => rmSync(dirname(file), { recursive: true, force: true });
