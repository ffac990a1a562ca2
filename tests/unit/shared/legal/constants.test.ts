import { expect, it } from 'vitest';
import { LAW_REVIEWED_ON, LEGAL } from '../../../../shared/legal/constants.ts';

/** Read in the statutes and not in the code: a figure is changed here only with the law in hand. Amounts in cents, rates in basis points. */
const READ_IN_THE_LAW: readonly (readonly [name: keyof typeof LEGAL, value: number, source: string])[] = [
  ['defaultTermDays', 30, 'Ley 3/2004, art. 4.1'],
  ['maximumTermDays', 60, 'Ley 3/2004, art. 4.3'],
  ['maximumTermWithAcceptanceDays', 90, 'Ley 3/2004, art. 4.2; STS 688/2016'],
  ['freshFoodTermDays', 30, 'Ley 7/1996, art. 17.3; Ley 12/2013, art. 14 bis.1.a'],
  ['otherFoodTermDays', 60, 'Ley 15/2010, disp. adic. 1.ª; Ley 12/2013, art. 14 bis.1.a'],
  ['goodsTransportTermDays', 30, 'Ley 15/2009, art. 41'],
  ['publicTermDays', 30, 'LCSP, art. 198.4'],
  ['publicFilingDays', 30, 'LCSP, art. 198.4'],
  ['fixedCompensationCents', 40_00, 'Ley 3/2004, art. 8.1'],
  ['lateRateMargin', 8_00, 'Ley 3/2004, art. 7.2'],
  ['abusiveLowRatePercentOfLegal', 30, 'Ley 3/2004, art. 9.1'],
  ['highBusinessRateTimesLegal', 2, 'Ley 3/2004, art. 7.1; art. 1255 CC'],
  ['consumerRateReferenceTenths', 25, 'Ley 16/2011, art. 20.4'],
  ['consumerRateAlmostSurelyVoid', 24_00, 'TRLGDCU, arts. 82, 83 y 85.6'],
  ['settlementSilenceDays', 30, 'LO 1/2025, arts. 7 y 10'],
  ['settlementMaximumMonths', 3, 'LO 1/2025, arts. 7 y 10'],
  ['settlementValidityYears', 1, 'LO 1/2025, arts. 7 y 10'],
  ['settlementLawyerThresholdCents', 2_000_00, 'LO 1/2025, art. 6.2'],
  ['settlementOnlinePreferredCents', 600_00, 'LO 1/2025, art. 8.2'],
  ['bindingOfferMinimumMonths', 1, 'LO 1/2025, art. 17.4'],
  ['paymentOrderBusinessDays', 20, 'LEC, arts. 812 a 818'],
  ['paymentOrderSueMonths', 1, 'LEC, arts. 812 a 818'],
  ['verbalTrialLimitCents', 15_000_00, 'LEC, art. 250.2'],
  ['noLawyerLimitCents', 2_000_00, 'LEC, arts. 23 y 31'],
  ['enforcementMinimumNotarialCents', 300_00, 'LEC, art. 520'],
  ['justiceOfPeaceLimitCents', 10_000_00, 'LEC, art. 47.2'],
  ['courtFeeExemptCents', 2_000_00, 'Ley 10/2012, art. 4'],
  ['creditFileMinimumCents', 50_00, 'LOPDGDD, disp. adic. 6.ª'],
  ['creditFileMaximumAgeYears', 5, 'LOPDGDD, art. 20'],
  ['creditFileNoticeDays', 30, 'LOPDGDD, art. 20'],
  ['vatSmallBusinessTurnoverCents', 6_010_121_04, 'LIVA, art. 80.Cuatro.A.1.ª'],
  ['vatShortWaitMonths', 6, 'LIVA, art. 80.Cuatro'],
  ['vatLongWaitMonths', 12, 'LIVA, art. 80.Cuatro'],
  ['vatActMonths', 6, 'LIVA, art. 80.Cuatro'],
  ['vatNotifyMonths', 1, 'RIVA, art. 24'],
  ['vatInsolvencyActMonths', 2, 'LIVA, art. 80.Tres'],
  ['vatConsumerMinimumBaseCents', 50_00, 'LIVA, art. 80.Cuatro.A.3.ª'],
  ['publicClaimAnswerMonths', 1, 'LCSP, art. 199'],
  ['consumerAnswerDays', 15, 'TRLGDCU, art. 21.3'],
  ['insolvencyReportMonths', 1, 'TRLC, art. 28.1.4.º'],
  ['booksRetentionYears', 6, 'CCom, art. 30'],
  ['taxRetentionYears', 4, 'LGT, art. 66'],
];

it('every figure of the law stands with its value, its article and the day it was read', () => {
  const expected = READ_IN_THE_LAW.map(([name, value, source]) => [name, { value, source, reviewedOn: LAW_REVIEWED_ON }]);
  expect(LEGAL).toEqual(Object.fromEntries(expected));
  expect(LAW_REVIEWED_ON).toBe('2026-11-22');
});
