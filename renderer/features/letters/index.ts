/** What other features may use of letters. Addresses are `paths.newLetter(debtor)` and `paths.letter(id)`. */
export { LetterTable } from './letter-table.tsx';
export { ReceiptLink } from './receipt-link.tsx';
export { ToneChoice } from './tone-choice.tsx';
export { groupGaps } from './words.ts';
