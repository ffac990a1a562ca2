/** What came of an invitation to negotiate. */
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, LetterId } from '../../../shared/domain/ids.ts';
import type { SettlementEntryKind, SettlementMeans } from '../../../shared/domain/settlement-entry.ts';

export const negotiationEntries = sqliteTable('negotiation_entries', {
  id: text().primaryKey(),
  debtorId: text().$type<DebtorId>().notNull(),
  letterId: text().$type<LetterId>().notNull(),
  kind: text().$type<SettlementEntryKind>().notNull(),
  onDay: text().$type<IsoDate>().notNull(),
  means: text().$type<SettlementMeans>().notNull(),
  lawyers: text(),
  note: text(),
  recordedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
});
