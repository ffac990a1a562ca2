/** Lists travel as windows: filtering, sorting and summing are the database's, and no list sorts in the window. */
import { z } from 'zod';

export const MAX_WINDOW = 200;

export const windowInput = {
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(MAX_WINDOW),
} as const;

export const windowOf = <T extends z.ZodType>(row: T) =>
  z.strictObject({ total: z.int().nonnegative(), rows: z.array(row).max(MAX_WINDOW) });

/** Free text typed by people; names and numbers have their own, shorter limits. */
export const shortText = z.string().trim().max(200);
export const longText = z.string().trim().max(5_000);
