/** Values and flags of the letters that no ladder sends (letters-es §0.2 and §0.3). */
import { type Cents, negateCents } from '../money.ts';
import { invoiceNumbers, unbroken } from './letter-amounts.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterFormats } from './letter-formats.ts';
import { listOf } from './templates/es/labels.ts';
import { negotiationLabels } from './templates/es/negotiation-labels.ts';
import { paymentMeans } from './templates/es/paper-labels.ts';

export function paperAmounts({ receipt }: LetterFacts): Readonly<Record<string, Cents>> {
  return { ...(receipt && { 'pago.recibido_importe': receipt.amount }) };
}

export function paperFields(facts: LetterFacts, formats: LetterFormats): Readonly<Record<string, string | undefined>> {
  const { receipt, account, reply, rectifying, courtFile } = facts;
  const attempt = facts.invitation?.attempt;
  const start = attempt && 'start' in attempt ? attempt.start : undefined;
  const { others } = facts.annexes;
  const day = (on: LetterFacts['date'] | undefined) => on && unbroken(formats.longDate(on));
  return {
    'doc.fecha': day(facts.date),
    // A declaration that settles names every invoice, however many.
    'deuda.lista_completa': listOf(invoiceNumbers(facts).map(unbroken)),
    'doc.anexos': others.length > 0 ? listOf(others) : undefined,
    'discrepancia.fecha': day(reply?.writtenOn),
    'discrepancia.motivo': reply?.claim,
    'discrepancia.fecha_respuesta': day(reply?.answerBy),
    'discrepancia.solucion': reply?.solution && sentence(reply.solution),
    'discrepancia.razones': reply?.reasons && sentence(reply.reasons),
    'discrepancia.importe_no_discutido': reply?.undisputed !== undefined ? formats.money(reply.undisputed) : undefined,
    'consumo.entidad': reply?.body?.name,
    'consumo.web': reply?.body?.web,
    'rectificativa.numero': rectifying && unbroken(rectifying.number),
    'rectificativa.fecha': day(rectifying?.issuedOn),
    partido_judicial: courtFile?.district,
    'acreedor.telefono': facts.creditor.phone && unbroken(facts.creditor.phone),
    'acreedor.email': facts.creditor.email,
    'masc.medio_usado': start && negotiationLabels.sentBy[start.delivery.channel],
    'masc.caduca': attempt && 'lapsesOn' in attempt ? day(attempt.lapsesOn) : undefined,
    'pago.recibido_fecha': day(receipt?.receivedOn),
    'pago.recibido_medio': receipt && paymentMeans[receipt.means],
    'pago.a_favor': receipt && receipt.surplus > 0 ? formats.money(receipt.surplus) : undefined,
    'extracto.desde': day(account?.from),
    'extracto.saldo_inicial': account && formats.money(account.opening),
    // The words say whose it is, so the figure has no sign.
    'extracto.saldo_final': account && formats.money(absolute(account.closing)),
    'extracto.vencido': account && formats.money(account.overdue),
    'extracto.sin_liquidar':
      account?.unsettled !== undefined && account.unsettled > 0 ? formats.money(account.unsettled) : undefined,
    'plazo_acuerdo.fecha': day(receipt?.next?.on),
    'plazo_acuerdo.importe': receipt?.next && formats.money(receipt.next.amount),
  };
}

/** What the owner wrote ends like a sentence. */
const sentence = (text: string): string => (/[.!?…:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

const absolute = (amount: Cents): Cents => (amount < 0 ? negateCents(amount) : amount);

export function paperFlags({ receipt, account, reply }: LetterFacts): Readonly<Record<string, boolean>> {
  return {
    reserva_intereses: receipt?.reserves === true,
    pago_total: receipt?.settles === true,
    con_movimientos: (account?.movements.length ?? 0) > 0,
    saldo_del_deudor: account !== undefined && account.closing < 0,
    con_requerimiento: account?.asksForOverdue === true,
    acuse: reply?.kind === 'received',
    aceptada: reply?.kind === 'accepted',
    rechazada: reply?.kind === 'rejected',
    parte_no_discutida: (reply?.undisputed ?? 0) > 0,
    consumo_adherido: reply?.body?.isJoined === true,
    con_siguiente_fecha: receipt?.next !== undefined,
  };
}
