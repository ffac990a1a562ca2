/** What letters say of a negotiation under LO 1/2025: its object and first contact (L06), and how it ended (L07). */

import { ZERO } from '../money.ts';
import type { AgreementFacts } from './agreement-facts.ts';
import { amountsOf, invoiceNumbers, unbroken } from './letter-amounts.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterFormats } from './letter-formats.ts';
import { agreementLabels } from './templates/es/agreement-labels.ts';
import { listOf } from './templates/es/labels.ts';
import { negotiationLabels as texts } from './templates/es/negotiation-labels.ts';

/** Amount in dispute up to which the negotiation is held by telematic means (LO 1/2025 art. 8.2), in cents. */
const TELEMATIC_UP_TO = 60_000;

/** Every invoice by its number: the object of the claim must be that of the negotiation (art. 5.1). */
export function settlementObject(facts: LetterFacts, formats: LetterFormats): string | undefined {
  const numbers = invoiceNumbers(facts).map(unbroken);
  if (numbers.length === 0) return undefined;
  const invoices = numbers.length === 1 ? texts.object.invoice(numbers[0] ?? '') : texts.object.invoices(listOf(numbers));
  if (facts.agreement) return agreementObject(facts.agreement, invoices, formats);
  const principal = formats.money(amountsOf(facts).principal);
  return facts.debtor.kind === 'business'
    ? texts.object.business(invoices, principal)
    : texts.object.consumer(invoices, principal);
}

/** When it follows a broken agreement, the object is the performance of that agreement (legal-es §6.9). */
function agreementObject(
  { ref = agreementLabels.withoutRef, on, progress }: AgreementFacts,
  invoices: string,
  formats: LetterFormats,
) {
  const pending = formats.money(progress?.owedIfBroken ?? ZERO);
  return agreementLabels.object(unbroken(ref), unbroken(formats.longDate(on)), invoices, pending);
}

/** As the invitation printed it; only the costs of businesses are left out for who turned out to be a private person. */
const frozenObject = ({ invitation, debtor }: LetterFacts): string | undefined =>
  debtor.kind === 'business' ? invitation?.object : invitation?.object?.replace(texts.object.ofBusiness, texts.object.ofConsumer);

export function negotiationFields(facts: LetterFacts, formats: LetterFormats): Readonly<Record<string, string | undefined>> {
  const { negotiation, invitation } = facts;
  const day = (on: LetterFacts['date'] | undefined) => on && unbroken(formats.longDate(on));
  const attempt = invitation?.attempt;
  const start = attempt && 'start' in attempt ? attempt.start : undefined;
  const failed = start && !start.isReceived ? start.delivery : undefined;
  return {
    'masc.objeto': frozenObject(facts) ?? settlementObject(facts, formats),
    'masc.medio': negotiation && texts.means[negotiation.by],
    'masc.fecha_propuesta': day(negotiation?.on),
    'masc.hora_propuesta': negotiation?.at,
    'masc.abogado_nombre': negotiation?.lawyer,
    'masc.fecha_solicitud': day(invitation?.requestedOn),
    'masc.fecha_recepcion': start?.isReceived ? day(start.on) : undefined,
    'masc.fecha_fin': attempt && 'endedOn' in attempt ? day(attempt.endedOn) : undefined,
    'masc.medio_envio': failed && texts.sentBy[failed.channel],
    'masc.resultado_envio': failed && (failed.result === 'refused' ? texts.refused : texts.notCollected),
  };
}

export function negotiationFlags(facts: LetterFacts): Readonly<Record<string, boolean>> {
  const { negotiation, invitation } = facts;
  const attempt = invitation?.attempt;
  return {
    abogado: negotiation?.lawyer !== undefined,
    relacion_periodica: (negotiation?.isRecurring ?? invitation?.isRecurring) === true,
    hasta_600: amountsOf(facts).total <= TELEMATIC_UP_TO,
    masc_previo: invitation !== undefined,
    solicitud_no_recogida: attempt !== undefined && 'start' in attempt && !attempt.start.isReceived,
    // While nothing is known it is not said that the debtor kept silent.
    causa_sin_respuesta: attempt !== undefined && 'cause' in attempt && attempt.cause === 'silence',
  };
}
