import { letterChannels } from '../../../shared/contract/letters.ts';
import { defineHandlers } from '../define-handlers.ts';
import { annulLetter, markPrinted, recordDelivery, reinstateLetter, removeDelivery } from './after-registering.ts';
import { discardDraft, restoreDraft, saveDraft } from './drafts.ts';
import { letterOffersFor } from './offers.ts';
import { finishPreview, openDraft, preparePreview } from './preview.ts';
import { letterOptions } from './propose.ts';
import { getLetter, listLetterRows, openLetter, viewLetter } from './queries.ts';
import { abandonRegister, finishRegister, prepareRegister } from './register.ts';

export const letterHandlers = defineHandlers(letterChannels, {
  'letters.options': letterOptions,
  'letters.offers': letterOffersFor,
  'letters.preview': { task: 'preview-letter', prepare: preparePreview, finish: finishPreview },
  'letters.saveDraft': saveDraft,
  'letters.discardDraft': discardDraft,
  'letters.restoreDraft': restoreDraft,
  'letters.register': {
    task: 'draw-letter',
    prepare: prepareRegister,
    finish: finishRegister,
    abandon: abandonRegister,
  },
  'letters.list': listLetterRows,
  'letters.get': getLetter,
  'letters.view': viewLetter,
  'letters.open': openLetter,
  'letters.openDraft': openDraft,
  'letters.markPrinted': markPrinted,
  'letters.recordDelivery': recordDelivery,
  'letters.removeDelivery': removeDelivery,
  'letters.annul': annulLetter,
  'letters.reinstate': reinstateLetter,
});
