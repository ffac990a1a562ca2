/** The newest copy of a place, restored into a sandbox and held against what is here. Changes nothing. */
import { join } from 'node:path';
import { err, ok } from '../../shared/domain/result.ts';
import { type FoundCopy, findCopies } from '../backup/copies.ts';
import { rehearse } from '../backup/rehearse.ts';
import { readContents, readIdentity } from '../db/ledger-contents.ts';
import { eventsSince } from '../db/repositories/event-marks.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { openLock } from '../platform/copy-lock.ts';
import { newId } from '../platform/ids.ts';
import { backupStep, told } from './backup-step.ts';
import { openForTask } from './open-for-task.ts';

export const rehearseCopy: TaskFunction<'rehearse-copy'> = async ({ folder, secret }, tools) => {
  let step = backupStep(tools);
  if (step.ports.files.stat(folder)?.kind !== 'folder') return err({ code: 'target-gone', params: { place: 'target' } });
  const opened = openForTask(tools, 'reader');
  if (!opened.ok) return opened;
  const { sqlite, uow, close } = opened.value;
  try {
    const found = told(await findCopies(step.ports.files, folder));
    if (!found.ok) return found;
    const copy = newestOf(found.value, readIdentity(sqlite).ledgerId);
    if (!copy) return err({ code: 'copy-not-found' });
    if (copy.lock && secret !== undefined) {
      // With what its owner remembers, as on another computer: the key of this one would prove nothing of that.
      const opened = openLock(copy.lock.lock, secret);
      if (!opened.ok) return opened;
      step = backupStep(tools, [opened.value]);
    }
    const sandbox = join(tools.places.temporaryFolder, `simulacro-${newId()}`);
    const rehearsed = told(await rehearse(step.ports, copy.folder, sandbox, step.work));
    if (!rehearsed.ok) return rehearsed;
    const { manifest, contents } = rehearsed.value;
    const { counts, lastEventHash } = manifest.contents;
    const changesSince = uow.read((db) => eventsSince(db, { events: counts.events, lastEventHash }));
    // As many things were written down, and yet the figures differ: one of the two is not what it says.
    if (changesSince === 0 && readContents(sqlite).sums.outstanding !== contents.sums.outstanding) {
      return err({ code: 'rehearsal-differs' });
    }
    return ok({
      copyMadeAt: manifest.madeAt,
      invoices: contents.counts.invoices,
      outstanding: contents.sums.outstanding,
      ...(changesSince !== undefined && { changesSince }),
    });
  } finally {
    close();
  }
};

/** One whose list cannot be read counts too: it is what would be reached for. */
const newestOf = (copies: readonly FoundCopy[], ledgerId: string): FoundCopy | undefined =>
  copies.find(({ manifest }) => !manifest.ok || manifest.value.ledgerId === ledgerId);
