import { agreementChannels } from '../../../shared/contract/agreements.ts';
import { defineHandlers } from '../define-handlers.ts';
import { deliver, removeDelivery, restoreDelivery } from './deliver.ts';
import { beginAgreement, discardDraft, readDraft, renegotiate, restoreDraft, saveDraft } from './drafts.ts';
import { accelerate, cancel, fulfil, reopen } from './end.ts';
import { addFile, applyVoucher, releaseVoucher } from './extras.ts';
import { list, overview } from './list.ts';
import { propose, sign, unsign, withdraw } from './make.ts';
import { compose, getAgreement, listDebts, proposals } from './view.ts';

export const agreementHandlers = defineHandlers(agreementChannels, {
  'agreements.list': list,
  'agreements.overview': overview,
  'agreements.get': getAgreement,
  'agreements.begin': beginAgreement,
  'agreements.draft': readDraft,
  'agreements.debts': listDebts,
  'agreements.compose': compose,
  'agreements.proposals': proposals,
  'agreements.saveDraft': saveDraft,
  'agreements.discardDraft': discardDraft,
  'agreements.restoreDraft': restoreDraft,
  'agreements.propose': propose,
  'agreements.withdraw': withdraw,
  'agreements.sign': sign,
  'agreements.unsign': unsign,
  'agreements.fulfil': fulfil,
  'agreements.accelerate': accelerate,
  'agreements.cancel': cancel,
  'agreements.reopen': reopen,
  'agreements.renegotiate': renegotiate,
  'agreements.deliver': deliver,
  'agreements.removeDelivery': removeDelivery,
  'agreements.restoreDelivery': restoreDelivery,
  'agreements.useVoucher': applyVoucher,
  'agreements.unuseVoucher': releaseVoucher,
  'agreements.addFile': addFile,
});
