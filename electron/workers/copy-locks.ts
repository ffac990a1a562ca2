/** Keys of encrypted copies, where half a second of arithmetic disturbs nobody. */
import { err, ok } from '../../shared/domain/result.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { makeLock, openLock } from '../platform/copy-lock.ts';
import { backupStep, locate, told } from './backup-step.ts';

export const makeLockTask: TaskFunction<'make-lock'> = ({ passphrase }) => ok(makeLock(passphrase));

export const openLockTask: TaskFunction<'open-lock'> = async ({ secret, ...wanted }, tools) => {
  const found = told(await locate(backupStep(tools), wanted));
  if (!found.ok) return found;
  const { lock, manifest } = found.value;
  // Without a lock that can be read there is nothing that a passphrase would open.
  if (!lock) return err({ code: manifest.ok ? 'copy-not-found' : manifest.error.code });
  const opened = openLock(lock.lock, secret);
  return opened.ok ? ok({ lock: lock.lock, held: opened.value }) : opened;
};
