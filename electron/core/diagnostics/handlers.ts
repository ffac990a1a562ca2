import { diagnosticChannels } from '../../../shared/contract/diagnostics.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { AppContext } from '../context.ts';
import { copyState } from '../copies/copy-state.ts';
import { defineHandlers } from '../define-handlers.ts';
import type { Facts } from './compose.ts';

export const diagnosticHandlers = defineHandlers(diagnosticChannels, {
  'diagnostics.make': {
    task: 'diagnose',
    prepare: (ctx) => {
      const file = ctx.temporary.newFile(`${t('diagnostics.fileName', { day: ctx.today() })}.txt`);
      if (!file.ok) return file;
      return ok({
        file: file.value,
        logFiles: ctx.log.files(),
        state: ctx.ledger.status().state,
        copies: copiesOf(ctx),
        drives: drivesOf(ctx),
      });
    },
    finish: (ctx, { file, text }) => {
      const token = ctx.tokens.mint({
        path: file,
        contentType: 'text/plain; charset=utf-8',
        displayName: t('diagnostics.title'),
      });
      return ok({ text, token });
    },
  },
  'diagnostics.save': async (ctx, { token }) => {
    const shown = ctx.tokens.resolve(token);
    if (!shown) return err({ code: 'file-token-unknown' });
    const target = await ctx.desktop.chooseWhereToSave('diagnostics', `${t('diagnostics.fileName', { day: ctx.today() })}.txt`);
    if (target === undefined) return err({ code: 'cancelled' });
    const saved = ctx.temporary.handOver(shown.path, target);
    return saved.ok ? ok({}) : saved;
  },
});

/** Days and codes: names of places stay out. */
function copiesOf(ctx: AppContext): Facts {
  const { state, last, ageDays, changesSince, failure, lastPointAt, pointTrouble } = copyState(ctx);
  return {
    state,
    lastMadeAt: last?.madeAt,
    ageDays,
    changesSince,
    failure: failure?.code,
    failedAt: failure?.at,
    lastPointAt,
    pointTrouble: pointTrouble?.code,
  };
}

const GIGABYTE = 1_000_000_000;

/** What kind of drives are plugged in. Not their names: people call them after themselves. */
function drivesOf(ctx: AppContext): Facts {
  const { sticks, isAutomatic } = ctx.sticks.state();
  const each = sticks.map((stick, index) => [
    `stick${index + 1}`,
    [
      stick.isFat32 ? 'fat32' : 'other',
      `${Math.round(stick.totalBytes / GIGABYTE)} GB`,
      `${Math.round((100 * stick.freeBytes) / Math.max(1, stick.totalBytes))} % free`,
      stick.isReadOnly ? 'read-only' : 'writable',
      stick.whose,
    ].join(', '),
  ]);
  return { plugged: sticks.length, automatic: isAutomatic, ...Object.fromEntries(each) };
}
