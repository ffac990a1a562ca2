/** What other features may use of the black box. */
export { DiagnosticsCard } from './diagnostics-card.tsx';
