import { type ImportChoices, importChannels } from '../../../shared/contract/imports.ts';
import type { ImportId } from '../../../shared/domain/ids.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { findImport } from '../../db/repositories/import-repository.ts';
import type { StagedHead } from '../../db/staged-rows.ts';
import { discardStaging, isStaged, sweepStaging, tickStaged, withStaging } from '../../db/staging.ts';
import type { AppContext } from '../context.ts';
import { defineHandlers } from '../define-handlers.ts';
import { importRows, importsDone, previewImport } from './queries.ts';

const headOf = (ctx: AppContext, id: ImportId): StagedHead | undefined =>
  withStaging(ctx.places.stagingFolder, id, (staging) => staging.head());

/** Another sheet, code page or header has other columns: what was said of the columns before does not hold for them. */
function merged(before: ImportChoices, now: ImportChoices): ImportChoices {
  const asked = (['sheet', 'kind', 'encoding', 'separator', 'header'] as const).some((choice) => now[choice] !== undefined);
  const { fields: _f, decimalSign: _s, dateOrder: _o, header, ...kept } = before;
  const elsewhere = now.sheet !== undefined || now.separator !== undefined;
  const base = asked ? { ...kept, ...(header && !elsewhere && { header }) } : before;
  return { ...base, ...now, customers: { ...before.customers, ...now.customers } };
}

export const importHandlers = defineHandlers(importChannels, {
  'imports.read': {
    task: 'read-import',
    prepare: (ctx, { token }) => {
      const file = ctx.tokens.resolve(token);
      if (!file) return err({ code: 'file-token-unknown' });
      const seen = ctx.files.look(file.path);
      if (!seen.ok) return seen;
      ctx.uow.read(() => undefined);
      return ok({ id: ctx.newId<ImportId>(), source: file.path, fileName: file.displayName, choices: {} });
    },
    finish: (ctx, { id }) => {
      sweepStaging(ctx.places.stagingFolder, id);
      return ok({ id });
    },
  },
  'imports.preview': previewImport,
  'imports.rows': importRows,
  'imports.tick': (ctx, { id, ticked, which }) => {
    const count = tickStaged(ctx.places.stagingFolder, id, ticked, which);
    return count === undefined ? err({ code: 'import-not-found' }) : ok({ ticked: count });
  },
  'imports.remap': {
    task: 'read-import',
    prepare: (ctx, { id, choices }) => {
      const head = headOf(ctx, id);
      if (!head) return err({ code: 'import-not-found' });
      return ok({ id, fileName: head.fileName, choices: merged(head.choices, choices) });
    },
    finish: (_, { id }) => ok({ id }),
  },
  'imports.apply': {
    task: 'apply-import',
    prepare: (ctx, { id }) => {
      if (ctx.uow.read((db) => findImport(db, id))) return err({ code: 'import-already-applied' });
      return isStaged(ctx.places.stagingFolder, id) ? ok({ id }) : err({ code: 'import-not-found' });
    },
    finish: (ctx, result) => {
      discardStaging(ctx.places.stagingFolder, result.id);
      return ok(result);
    },
  },
  'imports.discard': (ctx, { id }) => {
    discardStaging(ctx.places.stagingFolder, id);
    return ok({});
  },
  'imports.list': importsDone,
  'imports.undo': {
    task: 'undo-import',
    prepare: (ctx, { id }) => {
      const found = ctx.uow.read((db) => findImport(db, id));
      return found?.undoneAt === null ? ok({ id }) : err({ code: 'import-not-found' });
    },
    finish: (_, counts) => ok(counts),
  },
});
