import { attachmentChannels } from '../../../shared/contract/attachments.ts';
import { defineHandlers } from '../define-handlers.ts';
import { addAttachment, chooseFile, openAttachment, removeAttachment, restoreAttachment } from './attachments.ts';
import { addCharge, claimChargeAgain, removeCharge, restoreCharge, waiveCharge } from './charges.ts';

export const attachmentHandlers = defineHandlers(attachmentChannels, {
  'files.choose': chooseFile,
  'attachments.add': addAttachment,
  'attachments.open': openAttachment,
  'attachments.remove': removeAttachment,
  'attachments.restore': restoreAttachment,
  'charges.add': addCharge,
  'charges.waive': waiveCharge,
  'charges.claimAgain': claimChargeAgain,
  'charges.remove': removeCharge,
  'charges.restore': restoreCharge,
});
