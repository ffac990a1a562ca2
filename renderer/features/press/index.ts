/** What other features may use of printing around the letters. */
export { SignCard } from './sign-card.tsx';
