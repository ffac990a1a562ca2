/** Who speaks for the business, and with whom. */
import type { BusinessRow } from '../../db/repositories/business-repository.ts';
import { type DebtorRecord, listContacts } from '../../db/repositories/debtor-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

export const whoWrites = (business: BusinessRow): { readonly user: string | undefined; readonly phone: string | undefined } => ({
  user: business.contactName ?? business.representative ?? (business.isNaturalPerson ? business.name : undefined),
  phone: business.contactPhone ?? business.phone ?? business.mobile ?? undefined,
});

/** The one who decides, who keeps the bills, the owner; a natural person is themselves. */
export function firstNameOf(db: ReadDb, debtor: DebtorRecord): string | undefined {
  const people = listContacts(db, debtor.id);
  const known = (['decides', 'billing', 'owner'] as const).flatMap((role) => people.find((one) => one.role === role) ?? [])[0];
  const name = known?.name ?? (debtor.isNaturalPerson ? debtor.name : undefined);
  // "Ñíguez Inventada, María": the first name stands after the comma.
  return name?.split(',').at(-1)?.trim().split(/\s+/)[0];
}
