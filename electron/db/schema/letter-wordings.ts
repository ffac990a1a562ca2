/** The owner's own words of the letters, version by version. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const letterWordings = sqliteTable(
  'letter_wordings',
  {
    templateId: text().notNull(),
    language: text().notNull(),
    version: integer().notNull(),
    lines: text().notNull(),
    baseVersion: text().notNull(),
    madeBy: text(),
    madeAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.templateId, table.language, table.version] })],
);
