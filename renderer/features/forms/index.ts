/** Ties the kit to react-hook-form, which the kit does not know. */
export { Bound } from './bound.tsx';
