/** The channels of VAT relief, each with its use case. */
import { vatReliefChannels } from '../../../shared/contract/vat-relief.ts';
import { defineHandlers } from '../define-handlers.ts';
import { recordIssued, recordNotified, recordSent, reinstateIssued, takeBackIssued } from './acts.ts';
import { noteClaim, removeClaims, restoreClaims, setVatFacts } from './facts.ts';
import { reliefOfDebtor, reliefOfInvoice } from './queries.ts';

export const vatReliefHandlers = defineHandlers(vatReliefChannels, {
  'vatRelief.ofInvoice': reliefOfInvoice,
  'vatRelief.ofDebtor': reliefOfDebtor,
  'vatRelief.setFacts': setVatFacts,
  'vatRelief.noteClaim': noteClaim,
  'vatRelief.removeClaims': removeClaims,
  'vatRelief.restoreClaims': restoreClaims,
  'vatRelief.recordIssued': recordIssued,
  'vatRelief.takeBackIssued': takeBackIssued,
  'vatRelief.reinstateIssued': reinstateIssued,
  'vatRelief.recordSent': recordSent,
  'vatRelief.recordNotified': recordNotified,
});
