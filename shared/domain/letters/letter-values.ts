/** Facts of a letter as the values and flags that templates name (letters-es §0.2 and §0.3). */
import { formatIban } from '../iban.ts';
import type { Cents } from '../money.ts';
import { type Addressee, addresseeOf } from './addressee.ts';
import { inMoney } from './agreement-facts.ts';
import { AGREEMENT_PHRASES, agreementAmounts, agreementFields, agreementFlags } from './agreement-values.ts';
import { amountsOf, invoiceNumbers, paymentConcept, unbroken } from './letter-amounts.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterFormats } from './letter-formats.ts';
import { negotiationFields, negotiationFlags } from './negotiation-values.ts';
import { NOTICE_PHRASES, noticeFields, noticeFlags } from './notice-values.ts';
import { paperAmounts, paperFields, paperFlags } from './paper-values.ts';
import { addressInline } from './postal-address.ts';
import { withArticle } from './public-body-name.ts';
import type { TemplateValues } from './template-reader.ts';
import { fieldNames, labels, listOfNumbers, onDays } from './templates/es/labels.ts';
import { toneFlags } from './tones.ts';

export function templateValues(facts: LetterFacts, formats: LetterFormats): TemplateValues {
  const fields = fieldsOf(facts, formats);
  const amounts: Readonly<Record<string, Cents>> = amountPaths(facts);
  const flags = flagsOf(facts);
  return {
    field: (path) => fields[path],
    inWords: (path) => (amounts[path] === undefined ? undefined : formats.moneyInWords(amounts[path])),
    flag: (name) => flags[name],
    isOne: { s: addresseeOf(facts).isPerson, f: invoiceNumbers(facts).length === 1, c: isOneInstalment(facts) },
    nounPhrases: new Set([
      'deuda.origen',
      'deuda.base_vencimiento',
      'interes.donde_pactado',
      ...NOTICE_PHRASES,
      ...AGREEMENT_PHRASES,
      // A public body is named by a common noun; firms and persons keep their name.
      ...(facts.debtor.kind === 'public' ? ['deudor.nombre'] : []),
    ]),
    missing: (path) => labels.missing(fieldNames[path] ?? path),
  };
}

/** Of what was missed, the missed ones; else those of the plan. */
function isOneInstalment({ agreement }: LetterFacts): boolean {
  if (!agreement) return true;
  const missed = agreement.progress?.missed;
  return (missed ?? inMoney(agreement.sums.instalments)).length === 1;
}

function amountPaths(facts: LetterFacts): Readonly<Record<string, Cents>> {
  const amounts = amountsOf(facts);
  return {
    'deuda.principal': amounts.principal,
    'deuda.intereses': amounts.interest,
    'deuda.costes_fijos': amounts.fixedCosts,
    'deuda.otros_costes': amounts.otherCosts,
    'deuda.total': amounts.total,
    ...paperAmounts(facts),
    ...agreementAmounts(facts),
  };
}

function fieldsOf(facts: LetterFacts, formats: LetterFormats): Readonly<Record<string, string | undefined>> {
  const { creditor, debtor, debt, contact, payment } = facts;
  const { interest } = debt;
  const rate = interest && interest.rateMissingFrom === undefined ? formats.percent(interest.currentRate) : undefined;
  const money = Object.fromEntries(Object.entries(amountPaths(facts)).map(([path, amount]) => [path, formats.money(amount)]));
  return {
    ...money,
    'acreedor.nombre': creditor.name,
    'acreedor.nif': creditor.taxId,
    'acreedor.domicilio': addressInline(creditor.address),
    'acreedor.telefono': creditor.phone && unbroken(creditor.phone),
    'acreedor.email_privacidad': creditor.privacyEmail,
    'acreedor.url_privacidad': creditor.privacyUrl,
    'deudor.nombre': debtor.kind === 'public' ? withArticle(debtor.name) : debtor.name,
    'deudor.nif': debtor.taxId,
    'deudor.domicilio': addressInline(debtor.address),
    'doc.lugar': facts.place,
    'doc.ref': facts.reference ?? labels.draftReference,
    'deuda.origen': debt.origin,
    'deuda.base_vencimiento': debt.dueDateBasis,
    'deuda.lista_numeros': listOfNumbers(invoiceNumbers(facts).map(unbroken)),
    'deuda.num_costes_fijos': debt.fixedCosts && String(debt.fixedCosts.invoices),
    'deuda.fecha_calculo': unbroken(formats.longDate(debt.calculatedOn)),
    'deuda.interes_diario': interest && rate && formats.money(interest.daily),
    'deuda.tipo_vigente': rate,
    'deuda.desde_mora': interest?.inDefaultSince && unbroken(formats.longDate(interest.inDefaultSince)),
    'interes.tipo_pactado': rate && labels.agreedRate(rate),
    'interes.donde_pactado': interest?.agreedIn,
    'pago.iban': payment.iban && unbroken(formatIban(payment.iban)),
    'pago.titular': payment.holder ?? creditor.name,
    'pago.concepto': paymentConcept(facts),
    'pago.plazo_texto': termText(facts, formats),
    'contacto.nombre': contact.name,
    'contacto.telefono': contact.phone && unbroken(contact.phone),
    'contacto.email': contact.email,
    'contacto.horario': contact.hours,
    'previo.fechas': onDays(debt.previousNotices.toSorted().map(formats.longDate)),
    'pago.fecha_limite': payment.limitOn && unbroken(formats.longDate(payment.limitOn)),
    'promesa.fecha': facts.promise && unbroken(formats.longDate(facts.promise.on)),
    'promesa.importe': facts.promise && formats.money(facts.promise.amount),
    'promesa.dia_comunicada': facts.promise && unbroken(formats.longDate(facts.promise.toldOn)),
    ...negotiationFields(facts, formats),
    ...invoiceFields(facts, formats),
    ...paperFields(facts, formats),
    ...noticeFields(facts, formats),
    ...agreementFields(facts, formats),
    saludo_formal: salutation(facts),
    saludo_cordial: cordialSalutation(facts),
  };
}

/** Of the one invoice that a letter speaks of. */
function invoiceFields({ debt }: LetterFacts, formats: LetterFormats): Readonly<Record<string, string | undefined>> {
  const [invoice, another] = debt.invoices;
  if (!invoice || another) return {};
  return {
    'factura.numero': unbroken(invoice.number),
    'factura.fecha': unbroken(formats.longDate(invoice.issuedOn)),
    'factura.vencimiento': unbroken(formats.longDate(invoice.dueOn)),
    'factura.concepto': invoice.concept,
    'factura.pendiente': formats.money(invoice.outstanding),
  };
}

/** A public body has a month from filing (LCSP art. 199); a channel that proves its day, a date; any other, days. */
function termText(facts: LetterFacts, formats: LetterFormats): string | undefined {
  const { debtor, channel, payment, negotiation, agreement, guarantee } = facts;
  // With an invitation there is one term, that of the negotiation.
  if (negotiation && (agreement || guarantee)) return labels.term.fromReceipt(payment.termDays);
  if (debtor.kind === 'public') return labels.term.publicMonth;
  if (channel !== 'email' && channel !== 'by-hand') return labels.term.fromReceipt(payment.termDays);
  return payment.limitOn && labels.term.until(unbroken(formats.longDate(payment.limitOn)));
}

function salutation(facts: LetterFacts): string {
  const { creditor, debtor } = facts;
  const { salutation: texts } = labels;
  const addressee = addresseeOf(facts);
  if (addressee.isPerson) return personalSalutation(addressee);
  if (!facts.guarantee && debtor.kind === 'public') return texts.attention(withArticle(debtor.name));
  return creditor.isPerson ? texts.fromPerson : texts.fromCompany;
}

const cordialSalutation = ({ debtor }: LetterFacts): string =>
  debtor.isPerson ? personalSalutation(debtor) : labels.salutation.friendly;

function personalSalutation({ name, treatment }: Addressee): string {
  const { salutation: texts } = labels;
  if (!treatment) return texts.attention(name);
  return treatment.title === 'Sr.' ? texts.man(treatment.surname) : texts.woman(treatment.surname);
}

function flagsOf(facts: LetterFacts): Readonly<Record<string, boolean>> {
  const { debt, debtor } = facts;
  const amounts = amountsOf(facts);
  const isBusiness = debtor.kind === 'business';
  const isPublic = debtor.kind === 'public';
  return {
    es_b2b: isBusiness,
    es_publico: isPublic,
    es_consumidor: !isBusiness && !isPublic,
    regimen_3_2004: isBusiness || isPublic,
    contrato_administrativo: debt.isPublicContract,
    es_persona_fisica: addresseeOf(facts).isPerson,
    prescripcion_cc: debt.limitationByCivilCode,
    concurso: debtor.insolvent,
    hay_intereses: amounts.interest > 0,
    tipo_pactado: debt.interest?.basis === 'agreed',
    hay_costes_fijos: amounts.fixedCosts > 0,
    hay_otros_costes: amounts.otherCosts > 0,
    hay_pagos_previos: debt.invoices.some((invoice) => invoice.paid > 0),
    con_avisos_previos: debt.previousNotices.length > 0,
    sin_objeciones: debt.hasNoObjections,
    con_albaran: debt.isDelivered,
    mora_previa: debt.interest?.inDefaultSince !== undefined,
    mora_desde_vencimiento: debt.interest?.startsAt === 'due-date',
    efecto_iva: facts.choices.forVatRecovery,
    cuenta_habitual: facts.payment.isCustomaryAccount,
    domiciliada: facts.payment.isDirectDebit === true,
    una_factura: debt.invoices.length === 1,
    promesa_incumplida: facts.promise !== undefined,
    ...negotiationFlags(facts),
    ...paperFlags(facts),
    ...noticeFlags(facts),
    ...agreementFlags(facts),
    ...toneFlags(facts.choices.tone ?? 'neutral'),
  };
}
