/**
 * What the ledger already holds that interrupts limitation, and how well each can be proven.
 *
 * Rule    a claim must reach the debtor with a content that can be proven (STS 74/2019, 142/2020): burofax with certified text,
 *         certified electronic delivery, notary, or a copy signed by hand. Refused or not collected counts as received.
 *         Certified mail proves that an envelope arrived and not what it said; post, e-mail and messages prove neither.
 * Policy  the stamp of a public register is not among the channels of our reference, so it counts as claimed until its receipt
 *         is noted by hand. A partial payment and a promise acknowledge the debt, but a bank line does not say which debt, nor
 *         that it was the debtor who paid: they count as claimed, until the owner notes them with a document that proves it.
 */
const PROVES_CONTENT: readonly string[] = ['burofax', 'electronic_certified', 'notary', 'by_hand'];
const COUNTS_AS_RECEIVED: readonly string[] = ['delivered', 'refused', 'not_collected'];

/** The codes are those of the columns `letter_deliveries.channel` and `.result`; without a result nothing is proven yet. */
export const deliveryProvesClaim = (channel: string, result: string | null): boolean =>
  PROVES_CONTENT.includes(channel) && result !== null && COUNTS_AS_RECEIVED.includes(result);
