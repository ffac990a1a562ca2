/** Where a debtor can be reached: the firm first, then its people, each address once. */
import type { ReachView } from '../../../shared/contract/texts.ts';
import { checkPhone } from '../../../shared/domain/phone.ts';
import { type DebtorRecord, listContacts } from '../../db/repositories/debtor-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

export function reachOf(db: ReadDb, debtor: DebtorRecord): readonly ReachView[] {
  const own = [phone(debtor.phone), phone(debtor.mobile), email(debtor.email)];
  const people = listContacts(db, debtor.id).flatMap(({ name, role, ...contact }) =>
    [phone(contact.phone), email(contact.email)].flatMap((reach) => (reach ? { ...reach, name, role } : [])),
  );
  // The same number of the firm and of a person keeps the place of the first and the name of the second.
  const each = new Map<string, ReachView>();
  for (const reach of [...own.flatMap((one) => one ?? []), ...people]) {
    const key = `${reach.kind} ${reach.address}`;
    if (each.get(key)?.name === undefined) each.set(key, reach);
  }
  return [...each.values()];
}

function phone(written: string | null): ReachView | undefined {
  if (written === null) return undefined;
  const check = checkPhone(written);
  const mobile = check.state === 'valid' && (check.kind === 'mobile' || check.kind === 'foreign');
  return { kind: 'phone', address: check.state === 'valid' ? check.e164 : written, mobile };
}

const email = (written: string | null): ReachView | undefined =>
  written === null ? undefined : { kind: 'email', address: written, mobile: false };
