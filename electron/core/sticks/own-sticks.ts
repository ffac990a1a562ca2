/** What a copy that begins by itself needs to know of the open ledger, and where it goes. */
import { eventsSince } from '../../db/repositories/event-marks.ts';
import type { KnownPlace } from '../../platform/copy-desk.ts';
import type { AppContext, PluggedStick } from '../context.ts';

/** Name of the last copy, when it was made on this stick and nothing was written down since. */
export function upToDateCopyOn(ctx: AppContext, stick: string): string | undefined {
  const { last, failure } = ctx.copyDesk.memory(ctx.places.ledgerFolder);
  if (!last || failure || last.place !== stick) return undefined;
  return ctx.uow.read((db) => eventsSince(db, last)) === 0 ? last.name : undefined;
}

/** A stick may come back under another letter: the place where copies go follows it, unless a folder was chosen. */
export function placeOfStick(ctx: AppContext, { path, name, isFat32 }: PluggedStick): KnownPlace {
  const { ledgerFolder } = ctx.places;
  const place = ctx.copyDesk.admitStick({ path, name, isFat32 });
  const { target } = ctx.copyDesk.memory(ledgerFolder);
  if (!target || target.isStick || target.path === path) void ctx.copyDesk.remember(ledgerFolder, { target: place });
  return place;
}
