/** Values and flags of the letters of an agreement and of the notice to a guarantor (letters-es §0.2 and §0.3). */
import { cureDaysOf } from '../agreements/early-maturity.ts';
import type { WorkInExchange } from '../agreements/plan.ts';
import { formatIban } from '../iban.ts';
import { addCents, type Cents, subtractCents, ZERO } from '../money.ts';
import { type AgreementFacts, copiesOf, inMoney, maturityClause } from './agreement-facts.ts';
import { unbroken } from './letter-amounts.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterFormats } from './letter-formats.ts';
import { addressInline } from './postal-address.ts';
import { agreementLabels as texts } from './templates/es/agreement-labels.ts';

/** "el DEUDOR" after "de" becomes "del DEUDOR". */
export const AGREEMENT_PHRASES = ['acuerdo.gastos_notaria', 'acuerdo.bien', 'acuerdo.garantia', 'fiador.documento'] as const;

/** In euros, to be written in figures or in words. */
export function agreementAmounts({ agreement, guarantee }: LetterFacts): Readonly<Record<string, Cents>> {
  return {
    ...(guarantee?.amount !== undefined && { 'fiador.importe': guarantee.amount }),
    ...(agreement && amountsOfPlan(agreement)),
  };
}

function amountsOfPlan({ plan, sums, step, progress }: AgreementFacts): Readonly<Record<string, Cents>> {
  const money = inMoney(sums.instalments);
  const last = money.at(-1);
  return {
    'acuerdo.reconocido': sums.acknowledged.total,
    'acuerdo.a_pagar': sums.payable,
    ...(sums.waiver > 0 && { 'acuerdo.quita': sums.waiver }),
    ...(sums.work && { 'acuerdo.valor': sums.work.net }),
    ...(plan.work && { 'acuerdo.valor_unidad': plan.work.unitValue }),
    ...(plan.goods && { 'acuerdo.valor_bien': plan.goods.value }),
    ...(plan.work && sums.cash > 0 && { 'acuerdo.resto': sums.cash }),
    ...(plan.voucher && { 'acuerdo.bono': plan.voucher.amount }),
    ...(last && { 'acuerdo.ultimo_importe': last.amount }),
    // What is claimed, also where some of it would be given up.
    ...(step === 'proposal' && {
      'deuda.total': addCents(sums.acknowledged.total, plan.forgivesLeftOut ? sums.leftOut.total : ZERO),
    }),
    ...(progress && {
      'acuerdo.importe_vencido': progress.overdue,
      'acuerdo.pagado': progress.paid,
      'acuerdo.pendiente': progress.owedIfBroken,
      ...(progress.credited > 0 && { 'acuerdo.rectificado': progress.credited }),
    }),
  };
}

export function agreementFields(facts: LetterFacts, formats: LetterFormats): Readonly<Record<string, string | undefined>> {
  const { agreement, agreementNamed } = facts;
  return {
    ...(agreementNamed && {
      'acuerdo.ref': unbroken(agreementNamed.ref),
      'acuerdo.fecha': unbroken(formats.longDate(agreementNamed.on)),
    }),
    ...(agreement && fieldsOfPlan(agreement, facts, formats)),
    ...guaranteeFields(facts),
  };
}

function fieldsOfPlan(
  agreement: AgreementFacts,
  { place, payment, creditor, debtor }: LetterFacts,
  formats: LetterFormats,
): Readonly<Record<string, string | undefined>> {
  const { plan, sums, progress } = agreement;
  const { offer, clauses, signer, work, goods } = plan;
  const day = (on: LetterFacts['date'] | undefined) => on && unbroken(formats.longDate(on));
  const money = inMoney(sums.instalments);
  const [first, second] = money;
  const until = `${day(offer.validUntil)}${offer.hour === undefined ? '' : texts.atHour(offer.hour)}`;
  const clause = maturityClause(plan);
  const notice = progress && 'noticeOn' in progress.maturity ? progress.maturity.noticeOn : undefined;
  return {
    'acuerdo.ref': agreement.ref === undefined ? texts.withoutRef : unbroken(agreement.ref),
    'acuerdo.fecha': day(agreement.on),
    'acuerdo.lugar': place,
    'acuerdo.num_plazos': String(money.length),
    'acuerdo.primera_fecha': day(first?.on),
    'acuerdo.ultima_fecha': second && day(money.at(-1)?.on),
    'acuerdo.iban': payment.iban && unbroken(formatIban(payment.iban)),
    'acuerdo.tipo': plan.deferralRate === undefined ? undefined : formats.percent(plan.deferralRate),
    'acuerdo.hasta_validez': until,
    'acuerdo.garantia': plan.otherGuarantee,
    'acuerdo.bien': goods?.what,
    'acuerdo.prestacion': work?.what,
    'acuerdo.unidades': work && unitsOf(work),
    'acuerdo.prestacion_fecha': day(work?.until),
    'acuerdo.forma_resto': first && (second ? texts.inInstalments(money.length) : texts.onOneDay(day(first.on) ?? '')),
    'acuerdo.gastos_notaria': clauses.notaryPaidBy,
    'acuerdo.ejemplares': texts.copies[copiesOf(plan)],
    'acuerdo.fuero': clauses.courtsOf,
    'acuerdo.num_clausula_vto': clause === undefined ? undefined : String(clause),
    'acuerdo.dias_correccion': String(cureDaysOf(debtor.kind)),
    'acuerdo.fecha_aviso': day(notice),
    'acuerdo.bono_hasta': day(plan.voucher?.validUntil),
    'plazo_acuerdo.fecha': offer.byPayment ? until : day(work?.until ?? first?.on),
    'fiador.nombre': plan.guarantor?.name,
    'fiador.nif': plan.guarantor?.taxId,
    'fiador.domicilio': plan.guarantor?.address,
    'deudor.representante': signer?.name,
    'deudor.representante_nif': signer?.taxId,
    'deudor.representante_cargo': signer && (signer.role ?? texts.signsAs),
    'deudor.email': agreement.debtorEmail,
    'acreedor.representante': creditor.representative?.name,
    'acreedor.representante_cargo': creditor.representative?.role,
  };
}

function unitsOf({ unit, units }: WorkInExchange): string | undefined {
  if (unit === 'job') return undefined;
  const number = String(units / 100).replace('.', ',');
  return `${number}\u00a0${texts.units[unit](units === 100)}`;
}

function guaranteeFields({ guarantee }: LetterFacts): Readonly<Record<string, string | undefined>> {
  if (!guarantee) return {};
  return {
    'fiador.nombre': guarantee.name,
    'fiador.nif': guarantee.taxId,
    'fiador.domicilio': addressInline(guarantee.address),
    'fiador.documento': guarantee.document,
  };
}

export function agreementFlags(facts: LetterFacts): Readonly<Record<string, boolean>> {
  const { agreement, guarantee, negotiation, debt, date } = facts;
  return {
    fianza_solidaria: guarantee?.isJoint === true,
    con_invitacion: negotiation !== undefined && (agreement !== undefined || guarantee !== undefined),
    con_no_vencidas: debt.invoices.some(({ dueOn }) => dueOn >= date),
    ...(agreement ? flagsOfPlan(agreement) : { hay_fiador: guarantee !== undefined }),
  };
}

function flagsOfPlan({ plan, sums, progress }: AgreementFacts): Readonly<Record<string, boolean>> {
  const { clauses, goods, offer } = plan;
  const money = inMoney(sums.instalments);
  const leavesOut = sums.leftOut.total > 0;
  const mayAccelerate = new Set(['needs-notice', 'curing', 'open']);
  return {
    oferta_vinculante: offer.isBinding,
    oferta_por_pago: offer.byPayment,
    condona_intereses: plan.forgivesLeftOut && leavesOut,
    reserva_no_incluido: !plan.forgivesLeftOut && leavesOut,
    con_interes_aplazamiento: (plan.deferralRate ?? 0) > 0,
    imputacion_intereses: clauses.interestFirstOnBreach,
    hay_quita: sums.waiver > 0,
    hay_fiador: plan.guarantor !== undefined,
    garantia_otra: plan.otherGuarantee !== undefined,
    dacion_en_pago: goods?.mode === 'in-payment',
    dacion_para_pago: goods?.mode === 'for-sale',
    compensacion: plan.work !== undefined,
    sumision: clauses.courtsOf !== undefined,
    con_vencimiento: clauses.earlyMaturity,
    permite_vencimiento: progress !== undefined && mayAccelerate.has(progress.maturity.state),
    con_bono: plan.voucher !== undefined,
    con_dinero: money.length > 0,
    varios_plazos: money.length > 1,
    plazos_en_especie: sums.instalments.some(({ kind }) => kind === 'work' || kind === 'goods'),
    ultimo_distinto: plan.cash.kind === 'equal' && money.length > 1 && sums.lastTakes !== 0,
    solo_principal: subtractCents(sums.payable, sums.acknowledged.principal) === 0,
  };
}
