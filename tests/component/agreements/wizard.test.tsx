import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NewAgreementPage } from '../../../renderer/features/agreements/wizard/new-agreement-page.tsx';
import { preparedPlan } from '../../../renderer/features/agreements/wizard/prepare.ts';
import { unreadSteps } from '../../../renderer/features/agreements/wizard/steps.ts';
import { nameOf, problemText, roundingText } from '../../../renderer/features/agreements/wizard/words.ts';
import type { AgreementDraft } from '../../../shared/domain/agreements/plan.ts';
import { AGREEMENT_PROBLEMS } from '../../../shared/domain/agreements/problems.ts';
import { Behaviour } from '../../../shared/domain/behaviour.ts';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import { AgreementId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aDebtorId, anInvoiceId, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const TODAY = IsoDate.parse('2030-02-10');
const ID = AgreementId.parse('a6000000-0000-4000-8000-000000000001');
const A_MONTH_ON = IsoDate.parse('2030-03-10');

const draft: AgreementDraft = {
  step: 1,
  isOnePage: false,
  capacity: {},
  plan: {
    invoiceIds: [anInvoiceId()],
    fixedOn: TODAY,
    includes: { interest: true, compensation: true, costs: true },
    forgivesLeftOut: false,
    cash: { kind: 'equal', count: 3, firstOn: A_MONTH_ON, rhythm: 'monthly', lastOfMonth: false },
    dayRule: 'next',
    clauses: {
      graceDays: 3,
      earlyMaturity: true,
      interestFirstOnBreach: false,
      notaryPaidBy: 'ambas partes por mitad',
      returnsTo: 'where-it-was',
    },
    offer: { validUntil: IsoDate.parse('2030-02-20'), isBinding: false, byPayment: false },
  },
};
const { plan } = draft;

describe('what fits why the debtor does not pay', () => {
  it('is prepared while nobody has touched it, and nothing else', () => {
    expect(preparedPlan('cannot_pay', plan, plan, TODAY)?.cash).toMatchObject({ kind: 'equal', count: 12 });
    expect(preparedPlan('unwilling', plan, plan, TODAY)?.clauses).toMatchObject({ graceDays: 0, returnsTo: 'formal-demand' });
    const touched = { ...plan, cash: { kind: 'single', on: A_MONTH_ON } as const };
    expect(preparedPlan('cannot_pay', touched, plan, TODAY)).toMatchObject({ cash: touched.cash, clauses: { graceDays: 7 } });
  });

  it('keeps what the contract reads, whatever the answer', () => {
    for (const behaviour of Behaviour.options) {
      const prepared = preparedPlan(behaviour, plan, plan, TODAY);
      expect(unreadSteps({ ...draft, plan: { ...plan, ...prepared } })).toEqual(new Set());
    }
  });
});

describe('the wizard in words', () => {
  it('tells every problem, with its amounts and days', () => {
    for (const code of AGREEMENT_PROBLEMS) expect(problemText({ code, severity: 'warns', step: 1 })).not.toBe(code);
    const params = { down: 6_000, cash: 5_000 };
    expect(problemText({ code: 'down-payment-too-large', severity: 'blocks', step: 3, params })).toMatch(/60,00\s€/);
    expect(problemText({ code: 'rest-day', severity: 'warns', step: 4, params: { on: '2030-02-10' } })).toMatch(/10\sfeb\s2030/);
  });

  it('says what the last instalment takes', () => {
    expect(roundingText({ lastTakes: cents(1) })).toBe('El último plazo recoge 1 céntimo.');
    expect(roundingText({ lastTakes: cents(-500) })).toMatch(/El último plazo es 5,00\s€ menor/);
    expect(roundingText({ lastTakes: cents(0) })).toBeUndefined();
  });

  it('knows which of the three a plan is', () => {
    expect(nameOf(plan)).toBe('instalments');
    expect(nameOf({ ...plan, cash: { kind: 'single', on: A_MONTH_ON } })).toBe('time');
    expect(nameOf({ ...plan, cash: { kind: 'single', on: A_MONTH_ON }, waiver: 100 })).toBe('discount');
    expect(nameOf({ ...plan, cash: { kind: 'none' } })).toBeUndefined();
  });
});

describe('a new agreement', () => {
  const open = (drafts: readonly unknown[]) => {
    window.location.hash = `#/acuerdos/nuevo?deudor=${aDebtorId()}`;
    const debtor = { id: aDebtorId(), name: 'Panadería Ñandú', kind: 'business', behaviour: 'unclassified' };
    const bridge = fakeBridge({
      'agreements.begin': ok({ debtor, draft, drafts }),
      'agreements.saveDraft': ok({ id: ID }),
      'debtors.list': ok({ total: 0, rows: [], sums: { outstanding: 0, overdue: 0, credit: 0 } }),
    });
    renderFeature(<NewAgreementPage />, { bridge });
    return bridge;
  };
  const made = (bridge: ReturnType<typeof fakeBridge>) =>
    bridge.calls.filter(({ channel }) => channel === 'agreements.saveDraft');

  it('is begun at once where none was left unfinished', async () => {
    const bridge = open([]);
    await waitFor(() => expect(window.location.hash).toBe(`#/acuerdos/${ID}/asistente`));
    expect(made(bridge)).toHaveLength(1);
  });

  it('offers those that were left unfinished first', async () => {
    const bridge = open([{ id: ID, updatedOn: '2030-02-09', step: 4 }]);
    expect(await screen.findByText(/Del 9\sfeb\s2030, en «Tres propuestas»/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Seguir' }).getAttribute('href')).toBe(`#/acuerdos/${ID}/asistente`);
    expect(made(bridge)).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Empezar otro' }));
    await waitFor(() => expect(made(bridge)).toHaveLength(1));
  });
});
