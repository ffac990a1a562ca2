import type { OutputOf } from '../../../shared/contract/define.ts';
import type { settingsChannels } from '../../../shared/contract/settings.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof settingsChannels;

export function showDataFolder(ctx: AppContext): Result<OutputOf<Channels['settings.showDataFolder']>, never> {
  ctx.desktop.showInFolder(ctx.places.ledgerFile);
  return ok({});
}

export function licences(ctx: AppContext): Result<OutputOf<Channels['settings.licences']>, never> {
  const served = (name: string) =>
    ctx.tokens.mint({
      path: `${ctx.places.resourcesFolder}/licences/${name}`,
      contentType: 'text/plain; charset=utf-8',
      displayName: name,
    });
  return ok({ programs: served('third-party.txt'), data: served('data.txt') });
}
