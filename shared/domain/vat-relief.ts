/**
 * Recovering the VAT of an unpaid invoice (modificación de la base imponible): whether, how much, from which day to which,
 * and what is missing.
 *
 * Units    integer cents, civil days; both ends of a window included.
 * Rule     LIVA art. 80.Cuatro (unpaid) and 80.Tres (insolvency), with the exclusions of art. 80.Cinco and the steps of RIVA
 *          art. 24. The tax point is the day of the operation; in instalments beyond one year, each instalment has its own.
 * Policy   without an operation date the invoice's stands for it, and it says so. An insolvency before which the tax point lies
 *          leaves only its own route. The proceedings of micro-enterprises have terms that were not verified: nothing is
 *          computed. What is past or doubtful is told as a remark and never hides a date.
 * Rounding see `vat-relief-amount.ts`.
 * Errors   none: what cannot be told is `unknown-data` with its gap.
 */
import { LEGAL } from '../legal/constants.ts';
import { addMonths, daysBetween, type IsoDate } from './civil-date.ts';
import { ZERO } from './money.ts';
import { demandOn, notifyAlerts, windowAlerts } from './vat-relief-alerts.ts';
import { breakdownOf, type RecoverableVat, recoverableVat, type VatBreakdown } from './vat-relief-amount.ts';
import type {
  ReliefAct,
  VatAbsence,
  VatBlock,
  VatGap,
  VatRelief,
  VatReliefFacts,
  VatReliefPart,
  VatRemark,
  VatState,
} from './vat-relief-facts.ts';
import { vatSteps } from './vat-relief-steps.ts';
import { cashAccountingWindow, insolvencyWindow, type ReliefWindow, reliefWindow } from './vat-relief-window.ts';

const CLOSING_SOON_DAYS = 60;
const INSTALMENTS_BEYOND_MONTHS = 12;

type Route = VatReliefPart['route'];
type Part = {
  readonly instalment?: number;
  readonly from: IsoDate;
  readonly figures: RecoverableVat | undefined;
  readonly pending: RecoverableVat['pending'];
  readonly act: ReliefAct | undefined;
};

export function vatRelief(facts: VatReliefFacts): VatRelief {
  const absent = absence(facts);
  if (absent) return { applies: false, because: absent };
  const breakdown = breakdownOf(facts.invoice);
  return { applies: true, parts: partsOf(facts, breakdown).map((part) => tell(facts, breakdown, part)) };
}

/** What a part is about and when, without the reasons: what a list of a whole ledger is sorted and added up by. */
export type VatReliefMoment = Omit<VatReliefPart, 'remarks' | 'steps' | 'alerts'>;

/** The parts that `vatRelief` tells, in the same order; none where it does not apply. */
export function vatReliefMoments(facts: VatReliefFacts): readonly VatReliefMoment[] {
  if (absence(facts)) return [];
  const breakdown = breakdownOf(facts.invoice);
  return partsOf(facts, breakdown).map((part) => momentOf(facts, breakdown, part));
}

function absence({ creditor, invoice, dueDates, acts }: VatReliefFacts): VatAbsence | undefined {
  if (acts.length > 0) return undefined;
  if (creditor.regime !== 'general' && creditor.regime !== 'cash_accounting') return creditor.regime;
  if (!dueDates.some(({ outstanding }) => outstanding > 0)) return 'nothing-pending';
  return invoice.vat === ZERO ? 'no-vat' : undefined;
}

const taxPointOf = ({ issuedOn, operationOn }: Pick<VatReliefFacts['invoice'], 'issuedOn' | 'operationOn'>): IsoDate =>
  operationOn ?? issuedOn;

/** Art. 80.Cuatro.A.1.ª: a term of its own for each instalment when more than a year lies between tax point and last due date. */
const inLongInstalments = ({ invoice, dueDates }: VatReliefFacts): boolean =>
  (dueDates.at(-1)?.dueOn ?? '') > addMonths(taxPointOf(invoice), INSTALMENTS_BEYOND_MONTHS);

/** Art. 80.Cinco.3.ª: what fell due for the tax before the declaration of insolvency leaves only by its route. */
const routeOf = ({ debtor, invoice }: VatReliefFacts): Route =>
  debtor.insolvency && taxPointOf(invoice) < debtor.insolvency.declaredOn ? 'insolvency' : 'unpaid';

function partsOf(facts: VatReliefFacts, breakdown: VatBreakdown | undefined): readonly Part[] {
  const { invoice, dueDates, acts, creditor } = facts;
  const apart = routeOf(facts) === 'unpaid' && creditor.regime !== 'cash_accounting' && inLongInstalments(facts);
  const secured = invoice.security === 'none' ? ZERO : (invoice.secured ?? ZERO);
  const whole = dueDates.reduce((sum, { outstanding }) => sum + Math.max(outstanding, 0), 0) as typeof ZERO;
  const unpaid = apart ? dueDates.map(({ outstanding }) => outstanding) : [whole];
  const figures = breakdown && recoverableVat(breakdown, unpaid, secured);
  const parts: Part[] = unpaid.map((pending, index) => {
    const due = apart ? dueDates[index] : undefined;
    return {
      from: due?.dueOn ?? taxPointOf(invoice),
      figures: figures?.[index],
      pending,
      act: acts.find(({ instalment }) => instalment === due?.position),
      ...(due && { instalment: due.position }),
    };
  });
  // An act whose instalment is no longer in the schedule is still an act.
  const lost = acts.filter((act) => !parts.some((part) => part.act === act));
  return [
    ...parts.filter(({ pending, act }) => pending > 0 || act),
    ...lost.map((act) => ({
      from: taxPointOf(invoice),
      figures: undefined,
      pending: ZERO,
      act,
      ...(act.instalment !== undefined && { instalment: act.instalment }),
    })),
  ];
}

function tell(facts: VatReliefFacts, breakdown: VatBreakdown | undefined, part: Part): VatReliefPart {
  const moment = momentOf(facts, breakdown, part);
  const { route, window, act, gaps } = moment;
  const proven = moment.claimProvenOn;
  const demand = demandFor(part, moment, gaps);
  return {
    ...moment,
    remarks: remarksOf(facts, part, { route, window, breakdown, act, proven }),
    steps: vatSteps(facts, { ...part, route, window, breakdown, proven, act }),
    alerts: act ? (act.notifiedOn ? [] : notifyAlerts(act.notifyBy)) : window ? windowAlerts(window, demand) : [],
  };
}

function momentOf(facts: VatReliefFacts, breakdown: VatBreakdown | undefined, part: Part): VatReliefMoment {
  const route = routeOf(facts);
  const window = windowOf(facts, part.from, route);
  const proven = provenOn(facts);
  const act = part.act && { ...part.act, notifyBy: addMonths(part.act.issuedOn, LEGAL.vatNotifyMonths.value) };
  const blocks = act ? [] : blocksOf(facts, breakdown, route);
  const gaps = gapsOf(facts, breakdown, route, act);
  const state = stateOf(facts.today, { act, blocks, gaps, window });
  const figures = act ?? part.figures;
  const lastDay = act ? act.notifyBy : window?.closesOn;
  const actOn = state === 'too-early' ? (demandFor(part, { route, window }, gaps) ?? window?.opensOn) : lastDay;
  return {
    state,
    route,
    taxPoint: part.from,
    pending: part.figures?.pending ?? part.pending,
    blocks,
    gaps,
    ...(part.instalment !== undefined && { instalment: part.instalment }),
    ...(window && { window }),
    ...(lastDay && { daysLeft: daysBetween(facts.today, lastDay) }),
    ...(figures && { vat: figures.vat, base: figures.base }),
    ...(proven && { claimProvenOn: proven }),
    ...(actOn && { actOn }),
    ...(act && { act }),
  };
}

const demandFor = (
  { from }: Pick<Part, 'from'>,
  { route, window }: { readonly route: Route; readonly window?: ReliefWindow | undefined },
  gaps: readonly VatGap[],
): IsoDate | undefined => (route === 'unpaid' && window && gaps.includes('claim') ? demandOn(from, window) : undefined);

function windowOf({ creditor, debtor }: VatReliefFacts, from: IsoDate, route: Route): ReliefWindow | undefined {
  if (route === 'insolvency') {
    const { declaredOn, publishedOn, microEnterprise } = debtor.insolvency ?? {};
    if (!declaredOn || !publishedOn || microEnterprise) return undefined;
    return insolvencyWindow(declaredOn, publishedOn);
  }
  if (creditor.regime === 'cash_accounting') return cashAccountingWindow(from);
  const { salesBelowLimit } = creditor;
  return reliefWindow(from, salesBelowLimit === undefined ? 'unknown' : salesBelowLimit ? 'small' : 'large');
}

/** Art. 80.Cuatro.A.4.ª: of a public body the certificate stands for the claim. */
const provenOn = ({ debtor, claimProvenOn, certificateOn }: VatReliefFacts): IsoDate | undefined =>
  debtor.kind === 'public' ? certificateOn : claimProvenOn;

function blocksOf(
  { debtor, invoice, dueDates }: VatReliefFacts,
  breakdown: VatBreakdown | undefined,
  route: Route,
): readonly VatBlock[] {
  const { security, secured, recordedInBooks } = invoice;
  const asConsumer = debtor.kind === 'consumer' || debtor.kind === 'private_other';
  const small = breakdown !== undefined && breakdown.base <= LEGAL.vatConsumerMinimumBaseCents.value;
  const unpaid = dueDates.reduce((sum, { outstanding }) => sum + Math.max(outstanding, 0), 0);
  return [
    ...(debtor.country === 'ES' ? [] : (['foreign'] as const)),
    ...(debtor.related ? (['related'] as const) : []),
    ...(security !== 'none' && (secured ?? unpaid) >= unpaid ? [security] : []),
    // The minimum is a condition of art. 80.Cuatro; insolvency does not ask for it.
    ...(asConsumer && small && route === 'unpaid' ? (['small-consumer-debt'] as const) : []),
    ...(recordedInBooks ? [] : (['not-recorded'] as const)),
  ];
}

function gapsOf(
  facts: VatReliefFacts,
  breakdown: VatBreakdown | undefined,
  route: Route,
  act: ReliefAct | undefined,
): readonly VatGap[] {
  if (act) {
    return [...(act.notifiedOn ? [] : (['notification'] as const)), ...(act.sentOn ? [] : (['sending-proof'] as const))];
  }
  const { debtor, creditor } = facts;
  const gaps: VatGap[] = breakdown ? [] : ['breakdown'];
  if (route === 'insolvency') {
    if (debtor.insolvency?.microEnterprise) gaps.push('micro-enterprise');
    else if (!debtor.insolvency?.publishedOn) gaps.push('insolvency-publication');
    return gaps;
  }
  if (!provenOn(facts)) gaps.push(debtor.kind === 'public' ? 'certificate' : 'claim');
  if (creditor.regime === 'general' && creditor.salesBelowLimit === undefined) gaps.push('turnover');
  return gaps;
}

const UNKNOWN: readonly VatGap[] = ['breakdown', 'insolvency-publication', 'micro-enterprise'];

function stateOf(
  today: IsoDate,
  {
    act,
    blocks,
    gaps,
    window,
  }: Pick<VatReliefPart, 'blocks' | 'gaps'> &
    Partial<Record<'act', ReliefAct | undefined>> & {
      readonly window: ReliefWindow | undefined;
    },
): VatState {
  if (act) return act.notifiedOn ? 'notified' : 'done';
  if (blocks.length > 0) return 'blocked';
  if (window && today > window.closesOn) return 'missed';
  if (!window || gaps.some((gap) => UNKNOWN.includes(gap))) return 'unknown-data';
  if (today < window.opensOn) return 'too-early';
  if (daysBetween(today, window.closesOn) < CLOSING_SOON_DAYS) return 'closing-soon';
  return gaps.includes('claim') || gaps.includes('certificate') ? 'open-needs-claim' : 'open';
}

function remarksOf(
  { invoice, debtor, creditor }: VatReliefFacts,
  part: Part,
  told: {
    readonly route: Route;
    readonly window: ReliefWindow | undefined;
    readonly breakdown: VatBreakdown | undefined;
    readonly act: ReliefAct | undefined;
    readonly proven: IsoDate | undefined;
  },
): readonly VatRemark[] {
  const { route, window, breakdown, act, proven } = told;
  const when = (holds: boolean, remark: VatRemark): readonly VatRemark[] => (holds ? [remark] : []);
  const ordinary = route === 'unpaid' && creditor.regime === 'general';
  return [
    ...when(invoice.operationOn === undefined && part.instalment === undefined, 'tax-point-assumed'),
    ...when(part.instalment !== undefined, 'instalments'),
    ...when(!act && window?.options.length === 2, 'both-options'),
    ...when(!act && ordinary && creditor.salesBelowLimit === undefined, 'safe-reading'),
    ...when(route === 'insolvency', 'insolvency-unverified'),
    ...when(invoice.security !== 'none' && invoice.secured !== undefined, 'secured-part'),
    ...when(breakdown !== undefined && breakdown.total !== breakdown.base + breakdown.vat, 'share-of-total'),
    ...when(act !== undefined && window !== undefined && isOutside(act.issuedOn, window), 'outside-window'),
    ...when(act !== undefined && route === 'unpaid' && (proven === undefined || proven > act.issuedOn), 'claim-after-issue'),
    ...when(act !== undefined, 'agreement-raises-again'),
    ...when(act !== undefined && debtor.kind !== 'business' && debtor.kind !== 'public', 'consumer-collects-vat'),
  ];
}

const isOutside = (day: IsoDate, { opensOn, closesOn }: ReliefWindow): boolean => day < opensOn || day > closesOn;
