import { negotiationChannels } from '../../../shared/contract/negotiations.ts';
import { defineHandlers } from '../define-handlers.ts';
import { recordEntry, removeEntry, restoreEntry } from './entries.ts';
import { addProof } from './proofs.ts';
import { listNegotiations, proofsOfDeliveries } from './queries.ts';

export const negotiationHandlers = defineHandlers(negotiationChannels, {
  'negotiations.list': listNegotiations,
  'negotiations.record': recordEntry,
  'negotiations.remove': removeEntry,
  'negotiations.restore': restoreEntry,
  'deliveries.proofs': proofsOfDeliveries,
  'deliveries.addProof': addProof,
});
