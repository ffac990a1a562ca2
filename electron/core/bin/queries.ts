import type { binChannels } from '../../../shared/contract/bin.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { keepUntil, leavesBinOn } from '../../../shared/domain/bin-retention.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { countBin, countBlocked, lastEmptying, listBin } from '../../db/repositories/bin-repository.ts';
import { findDebtors } from '../../db/repositories/debtor-repository.ts';
import type { Reading } from '../context.ts';
import { mayBeErased } from './empty-bin.ts';

type Channels = typeof binChannels;

export function listBinRows(ctx: Reading, window: InputOf<Channels['bin.list']>): Result<OutputOf<Channels['bin.list']>, never> {
  return ctx.uow.read((db) => {
    const items = listBin(db, window);
    const debtors = findDebtors(db, [...new Set(items.flatMap(({ debtorId }) => debtorId ?? []))]);
    return ok({
      total: countBin(db).reduce((sum, { items: howMany }) => sum + howMany, 0),
      rows: items.map((item) => {
        const until = keepUntil(item);
        const debtor = item.debtorId === null ? undefined : debtors.get(item.debtorId);
        return {
          kind: item.kind,
          id: item.id,
          label: item.label,
          madeOn: item.madeOn,
          ...(debtor && { debtor: { id: debtor.id, name: debtor.name } }),
          deletedOn: item.deletedOn,
          leavesOn: leavesBinOn(item.deletedOn),
          fate: mayBeErased(db, item, ctx.today()) ? ('erased' as const) : ('blocked' as const),
          ...(until !== undefined && { keepUntil: until }),
        };
      }),
    });
  });
}

export function binState(ctx: Reading): Result<OutputOf<Channels['bin.state']>, never> {
  return ctx.uow.read((db) => {
    const byKind = countBin(db);
    const last = lastEmptying(db);
    return ok({
      items: byKind.reduce((sum, { items }) => sum + items, 0),
      byKind: [...byKind],
      blocked: countBlocked(db),
      ...(last && {
        lastEmptied: {
          onDay: last.onDay,
          byItself: last.byItself,
          erased: last.erased,
          blocked: last.blocked,
          isNews: last.readOn === null,
        },
      }),
    });
  });
}
