/** What other features may use of the words of the letters. Addresses are `paths.texts` and `paths.letterText(id, draft)`. */
export { TextsCard } from './texts-card.tsx';
