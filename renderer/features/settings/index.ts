/** What other features may use of settings. */
export { MissingRateCard } from './missing-rate-card.tsx';
