/** What other features may use of limitation. */
export { LimitationCard } from './limitation-card.tsx';
