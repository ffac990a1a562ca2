/** What other features may use of the follow-up policy. */
export { PolicySection } from './policy-section.tsx';
export { policyQuery } from './queries.ts';
export { type Stair, Stairs } from './stairs.tsx';
export { dayText, rungName } from './words.ts';
