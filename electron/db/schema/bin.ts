/** What left the bin, and when it was emptied. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';

export const binBlocked = sqliteTable('bin_blocked', {
  recordId: text().primaryKey(),
  kind: text().notNull(),
  blockedOn: text().$type<IsoDate>().notNull(),
  keepUntil: text().$type<IsoDate>(),
});

export const binEmptyings = sqliteTable('bin_emptyings', {
  id: integer().primaryKey({ autoIncrement: true }),
  onDay: text().$type<IsoDate>().notNull(),
  byItself: integer({ mode: 'boolean' }).notNull(),
  erased: integer().notNull(),
  blocked: integer().notNull(),
  readOn: text().$type<IsoDate>(),
});
