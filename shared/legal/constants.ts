/**
 * The figures of Spanish law that rules and screens use, each with its source and the day it was checked.
 *
 * Units   written in each name: `Cents`, `Days`, `Months`, `Years`, or basis points.
 * Source  named beside each figure, as article and statute.
 * Policy  a figure of the law stands here once and nowhere else in the code. Rates live in `interest-rates-es.json`,
 *         limitation periods in `limitation`, holidays in their own file.
 */
import type { IsoDate } from '../domain/civil-date.ts';
import { type BasisPoints, cents } from '../domain/money.ts';

export type LegalFigure<T> = { readonly value: T; readonly source: string; readonly reviewedOn: IsoDate };

export const LAW_REVIEWED_ON = '2026-11-22' as IsoDate;
const figure = <const T>(value: T, source: string): LegalFigure<T> => ({ value, source, reviewedOn: LAW_REVIEWED_ON });

export const LEGAL = {
  defaultTermDays: figure(30, 'Ley 3/2004, art. 4.1'),
  maximumTermDays: figure(60, 'Ley 3/2004, art. 4.3'),
  maximumTermWithAcceptanceDays: figure(90, 'Ley 3/2004, art. 4.2; STS 688/2016'),
  freshFoodTermDays: figure(30, 'Ley 7/1996, art. 17.3; Ley 12/2013, art. 14 bis.1.a'),
  otherFoodTermDays: figure(60, 'Ley 15/2010, disp. adic. 1.ª; Ley 12/2013, art. 14 bis.1.a'),
  goodsTransportTermDays: figure(30, 'Ley 15/2009, art. 41'),
  publicTermDays: figure(30, 'LCSP, art. 198.4'),
  /** From the delivery, to present the invoice at the register; filed later, the term to pay begins with the filing. */
  publicFilingDays: figure(30, 'LCSP, art. 198.4'),
  fixedCompensationCents: figure(cents(4_000), 'Ley 3/2004, art. 8.1'),
  lateRateMargin: figure(800 as BasisPoints, 'Ley 3/2004, art. 7.2'),
  /** An agreed rate at or below this share of the legal one is presumed abusive against the creditor. */
  abusiveLowRatePercentOfLegal: figure(30, 'Ley 3/2004, art. 9.1'),
  /** Own threshold: above this many times the legal late rate an agreed rate between businesses is shown with a warning. */
  highBusinessRateTimesLegal: figure(2, 'Ley 3/2004, art. 7.1; art. 1255 CC'),
  /** Reference only: the limit of overdrafts, used by courts to judge consumer penalty interest. In tenths: 25 = 2,5 times. */
  consumerRateReferenceTenths: figure(25, 'Ley 16/2011, art. 20.4'),
  /** From here a penalty interest is almost surely void against a consumer. */
  consumerRateAlmostSurelyVoid: figure(2_400 as BasisPoints, 'TRLGDCU, arts. 82, 83 y 85.6'),
  settlementSilenceDays: figure(30, 'LO 1/2025, arts. 7 y 10'),
  settlementMaximumMonths: figure(3, 'LO 1/2025, arts. 7 y 10'),
  settlementValidityYears: figure(1, 'LO 1/2025, arts. 7 y 10'),
  settlementLawyerThresholdCents: figure(cents(200_000), 'LO 1/2025, art. 6.2'),
  settlementOnlinePreferredCents: figure(cents(60_000), 'LO 1/2025, art. 8.2'),
  bindingOfferMinimumMonths: figure(1, 'LO 1/2025, art. 17.4'),
  paymentOrderBusinessDays: figure(20, 'LEC, arts. 812 a 818'),
  paymentOrderSueMonths: figure(1, 'LEC, arts. 812 a 818'),
  verbalTrialLimitCents: figure(cents(1_500_000), 'LEC, art. 250.2'),
  noLawyerLimitCents: figure(cents(200_000), 'LEC, arts. 23 y 31'),
  enforcementMinimumNotarialCents: figure(cents(30_000), 'LEC, art. 520'),
  justiceOfPeaceLimitCents: figure(cents(1_000_000), 'LEC, art. 47.2'),
  courtFeeExemptCents: figure(cents(200_000), 'Ley 10/2012, art. 4'),
  creditFileMinimumCents: figure(cents(5_000), 'LOPDGDD, disp. adic. 6.ª'),
  creditFileMaximumAgeYears: figure(5, 'LOPDGDD, art. 20'),
  creditFileNoticeDays: figure(30, 'LOPDGDD, art. 20'),
  vatSmallBusinessTurnoverCents: figure(cents(601_012_104), 'LIVA, art. 80.Cuatro.A.1.ª'),
  vatShortWaitMonths: figure(6, 'LIVA, art. 80.Cuatro'),
  vatLongWaitMonths: figure(12, 'LIVA, art. 80.Cuatro'),
  vatActMonths: figure(6, 'LIVA, art. 80.Cuatro'),
  vatNotifyMonths: figure(1, 'RIVA, art. 24'),
  vatInsolvencyActMonths: figure(2, 'LIVA, art. 80.Tres'),
  vatConsumerMinimumBaseCents: figure(cents(5_000), 'LIVA, art. 80.Cuatro.A.3.ª'),
  publicClaimAnswerMonths: figure(1, 'LCSP, art. 199'),
  consumerAnswerDays: figure(15, 'TRLGDCU, art. 21.3'),
  insolvencyReportMonths: figure(1, 'TRLC, art. 28.1.4.º'),
  booksRetentionYears: figure(6, 'CCom, art. 30'),
  taxRetentionYears: figure(4, 'LGT, art. 66'),
} as const;
