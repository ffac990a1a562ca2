/** One agreement as main tells it: 1.800,00 € in six, the first one paid, the second late. To be changed where a test cares. */
import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { AgreementId } from '../../../shared/domain/ids.ts';
import { ZERO } from '../../../shared/domain/money.ts';
import { aPlan } from '../../support/agreement-plans.ts';
import { aDebtorId, day, euros } from '../../support/feature.tsx';

export const AGREEMENT = AgreementId.parse('f0000000-0000-4000-8000-000000000001');

const DAYS = ['2030-01-04', '2030-02-04', '2030-03-04', '2030-04-04', '2030-05-04', '2030-06-04'].map(day);
const parts = (principal: number) => ({
  principal: euros(principal),
  interest: ZERO,
  compensation: ZERO,
  costs: ZERO,
  total: euros(principal),
});

type Change = Omit<Partial<AgreementView>, 'row' | 'composed'> & {
  readonly row?: Partial<AgreementView['row']>;
  readonly composed?: Partial<AgreementView['composed']>;
};

export function anAgreement({ row, composed, ...change }: Change = {}): AgreementView {
  const instalments = DAYS.map((on, index) => ({
    position: index + 1,
    on,
    nominalOn: on,
    amount: euros(300),
    kind: 'cash' as const,
  }));
  return {
    row: {
      id: AGREEMENT,
      debtorId: aDebtorId(),
      debtorName: 'Carpintería Supuesta, S.L.',
      ref: 'A-2029/0001',
      version: 1,
      state: 'broken',
      kinds: ['instalments'],
      invoices: ['F-1'],
      payable: euros(1800),
      paid: euros(300),
      pending: euros(1500),
      overdue: euros(300),
      waiver: ZERO,
      instalments: 6,
      settled: 1,
      next: { position: 2, on: day('2030-02-04'), amount: euros(300) },
      validUntil: day('2029-12-30'),
      signedOn: day('2029-12-20'),
      updatedOn: day('2030-01-04'),
      ...row,
    },
    kind: 'business',
    plan: aPlan({ fixedOn: day('2029-12-20') }),
    composed: {
      acknowledged: parts(1800),
      leftOut: parts(0),
      waiver: ZERO,
      deferralInterest: ZERO,
      payable: euros(1800),
      cash: euros(1800),
      goods: ZERO,
      instalments,
      lastTakes: ZERO,
      problems: [],
      ...composed,
    },
    track: {
      instalments: instalments.map(({ nominalOn: _, ...one }, index) => ({
        ...one,
        paid: index === 0 ? one.amount : ZERO,
        credited: ZERO,
        pending: index === 0 ? ZERO : one.amount,
        ...(index === 0 && { settledOn: day('2030-01-06') }),
        state: index === 0 ? 'paid-late' : index === 1 ? 'late' : 'upcoming',
        daysLate: index === 0 ? 2 : index === 1 ? 6 : 0,
      })),
      credited: ZERO,
      surplus: ZERO,
      missed: 1,
      graceEndsOn: day('2030-02-07'),
    },
    owed: parts(1500),
    maturity: { state: 'needs-notice' },
    ifBroken: euros(1500),
    payments: [],
    deliveries: [],
    letters: [],
    files: [],
    ...change,
  };
}

export const WORK: NonNullable<AgreementView['plan']['work']> = {
  what: 'la revisión de la instalación',
  unit: 'hour',
  units: 2_000,
  unitValue: euros(30) as NonNullable<AgreementView['plan']['work']>['unitValue'],
  vat: 2_100 as NonNullable<AgreementView['plan']['work']>['vat'],
  until: day('2030-06-30'),
};
