/** Days that the owner added to the calendar or took off it. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';

export const ownHolidays = sqliteTable('own_holidays', {
  id: text().primaryKey(),
  kind: text({ enum: ['added', 'taken_off'] }).notNull(),
  onDay: text().$type<IsoDate>().notNull(),
  everyYear: integer({ mode: 'boolean' }).notNull().default(false),
  name: text(),
  addedAt: text().notNull(),
  deletedOn: text().$type<IsoDate>(),
});
