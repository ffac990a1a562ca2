import { copyChannels } from '../../../shared/contract/copies.ts';
import { ok } from '../../../shared/domain/result.ts';
import { defineHandlers } from '../define-handlers.ts';
import { chooseSource, chooseTarget } from './choose-place.ts';
import { askCopyState } from './copy-state.ts';
import { folderOf, ledgerFolders, locateCopy } from './locate.ts';
import { prepareCopy, preparePoint, rememberCopy, rememberFailedCopy, rememberFailedPoint, rememberPoint } from './make-copy.ts';
import { prepareRehearsal, rememberFailedRehearsal, rememberRehearsal } from './rehearse-copy.ts';
import { prepareGoingBack, prepareRestore, putInPlace, putInPlaceFrom } from './restore-copy.ts';

export const copyHandlers = defineHandlers(copyChannels, {
  'copies.state': askCopyState,
  'copies.chooseTarget': chooseTarget,
  'copies.chooseSource': chooseSource,
  'copies.make': { task: 'make-copy', prepare: prepareCopy, finish: rememberCopy, abandon: rememberFailedCopy },
  'copies.makePoint': { task: 'make-point', prepare: preparePoint, finish: rememberPoint, abandon: rememberFailedPoint },
  'copies.list': {
    task: 'list-copies',
    prepare: (ctx, { placeId }) => folderOf(ctx, placeId),
    finish: (_ctx, done) => ok(done),
  },
  'copies.points': { task: 'list-copies', prepare: () => ok({}), finish: (_ctx, done) => ok(done) },
  'copies.unlock': {
    task: 'open-lock',
    prepare: (ctx, { secret, ...wanted }) => {
      const located = locateCopy(ctx, wanted);
      return located.ok ? ok({ ...located.value, secret }) : located;
    },
    finish: (ctx, { held }) => {
      ctx.copyKeys.admit(held);
      return ok({});
    },
  },
  'copies.check': { task: 'check-copy', prepare: locateCopy, finish: (_ctx, done) => ok(done) },
  'copies.compare': {
    task: 'compare-copy',
    prepare: (ctx, wanted) => {
      const located = locateCopy(ctx, wanted);
      return located.ok ? ok({ ...located.value, ...ledgerFolders(ctx) }) : located;
    },
    finish: (_ctx, done) => ok(done),
  },
  'copies.rehearse': {
    task: 'rehearse-copy',
    prepare: prepareRehearsal,
    finish: rememberRehearsal,
    abandon: rememberFailedRehearsal,
  },
  'copies.restore': { task: 'prepare-restore', prepare: prepareRestore, finish: putInPlaceFrom },
  'copies.goBack': { task: 'prepare-restore', prepare: prepareGoingBack, finish: putInPlace },
});
