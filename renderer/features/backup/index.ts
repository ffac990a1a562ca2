/** What other features and the frame may use of copies. */
export { WayOutOfDamage } from './damaged-ledger.tsx';
export { StickStrip } from './stick-strip.tsx';
