/** The channels of debtors and promises, each with its use case. */
import { debtorChannels } from '../../../shared/contract/debtors.ts';
import { defineHandlers } from '../define-handlers.ts';
import { cancelPromise, recordPromise, reopenPromise } from './promises.ts';
import { claimOfDebtor, getDebtor, listAllTags, listDebtorRows, similarDebtors } from './queries.ts';
import { classifyDebtor, removeDebtor, restoreDebtor, saveDebtor } from './save-debtor.ts';
import { timeline } from './timeline.ts';

export const debtorHandlers = defineHandlers(debtorChannels, {
  'debtors.list': listDebtorRows,
  'debtors.get': getDebtor,
  'debtors.claim': claimOfDebtor,
  'debtors.timeline': timeline,
  'debtors.save': saveDebtor,
  'debtors.remove': removeDebtor,
  'debtors.restore': restoreDebtor,
  'debtors.classify': classifyDebtor,
  'debtors.similar': similarDebtors,
  'debtors.tags': listAllTags,
  'promises.record': recordPromise,
  'promises.cancel': cancelPromise,
  'promises.reopen': reopenPromise,
});
