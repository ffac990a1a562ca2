/** The common blocks that templates name in double brackets (letters-es §0.4). */
import { epcQrText } from '../epc-qr.ts';
import { divideRounded } from '../money.ts';
import { addresseeOf } from './addressee.ts';
import { agreementBlockOf } from './agreement-blocks.ts';
import { amountsOf, askedFor, invoiceNumbers, paymentConcept, unbroken } from './letter-amounts.ts';
import { type LetterContext, runsOfText } from './letter-context.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterBlock } from './letter-model.ts';
import { invoiceTable } from './letter-tables.ts';
import { paperBlockOf } from './paper-blocks.ts';
import { labels, listOf } from './templates/es/labels.ts';
import { negotiationLabels } from './templates/es/negotiation-labels.ts';
import { noticeLabels } from './templates/es/notice-labels.ts';

type Label = { readonly label?: string };

/** A name that the program does not know is a fault of a built-in template, so it throws. */
export function blockOf(name: string, context: LetterContext, label: Label): readonly LetterBlock[] {
  const { facts, formats } = context;
  switch (name) {
    case 'TABLA_FACTURAS':
      return [{ kind: 'invoices', ...label, table: invoiceTable(facts.debt.invoices, formats) }];
    case 'RESUMEN_IMPORTES':
      return [summary(context, label)];
    case 'DATOS_PAGO':
      return [payment(context, label)];
    case 'FIRMA':
      return [signature(facts)];
    case 'ANEXOS':
      return annexList(context);
    case 'TITULO_CONSTANCIA':
      return [{ kind: 'subject', ...label, runs: [{ text: noticeLabels.recordTitle }] }];
    case 'FIRMA_PARTES':
      return [{ kind: 'parties', names: [noticeLabels.creditorSigns, noticeLabels.debtorSigns] }];
    case 'HOJA_RESPUESTA':
      // A page of its own, after the letter.
      return [];
    case 'NOTA_DATOS':
      return addresseeOf(facts).isPerson
        ? [{ kind: 'privacy-note', title: labels.privacyTitle, runs: runsOfText(labels.privacy, context) }]
        : [];
    default: {
      const blocks = paperBlockOf(name, context, label) ?? agreementBlockOf(name, context, label);
      if (!blocks) throw new Error(`unknown block ${name}`);
      return blocks;
    }
  }
}

function summary({ facts, formats }: LetterContext, label: Label): LetterBlock {
  const amounts = amountsOf(facts);
  const { summary: texts } = labels;
  const fixed = facts.debt.fixedCosts;
  const each = fixed && fixed.invoices > 0 ? divideRounded(BigInt(fixed.amount), BigInt(fixed.invoices)) : undefined;
  const lines = [
    { label: texts.principal, amount: amounts.principal },
    ...(amounts.interest > 0
      ? [{ label: texts.interest(unbroken(formats.longDate(facts.debt.calculatedOn))), amount: amounts.interest }]
      : []),
    ...(fixed && each !== undefined
      ? [
          {
            label: texts.fixedCosts(unbroken(formats.money(each).replace(/,00(?=\s)/, '')), fixed.invoices),
            amount: amounts.fixedCosts,
          },
        ]
      : []),
    ...(amounts.otherCosts > 0 ? [{ label: texts.otherCosts, amount: amounts.otherCosts }] : []),
  ];
  const [only, another] = lines;
  // A sum of one line is that line: the same figure twice would only puzzle.
  if (only && !another) {
    return { kind: 'summary', ...label, lines: [], total: { label: only.label, amount: formats.money(amounts.total) } };
  }
  return {
    kind: 'summary',
    ...label,
    lines: lines.map((line) => ({ label: line.label, amount: formats.money(line.amount) })),
    total: { label: texts.total, amount: formats.money(amounts.total) },
  };
}

function payment(context: LetterContext, label: Label): LetterBlock {
  const { facts } = context;
  const { iban, holder, isCustomaryAccount, withQr } = facts.payment;
  const remittance = { text: paymentConcept(facts) };
  const code =
    withQr && iban !== undefined
      ? epcQrText({ name: holder ?? facts.creditor.name, iban, amount: askedFor(facts), remittance })
      : undefined;
  const text = (source: string) =>
    runsOfText(source, context)
      .map((run) => run.text)
      .join('');
  return {
    kind: 'payment',
    ...label,
    runs: runsOfText(labels.payment, context),
    ...(isCustomaryAccount && { warning: text(labels.customaryAccount) }),
    ...(code?.ok && { qr: { payload: code.value, caption: text(labels.qrCaption), description: labels.qrDescription } }),
  };
}

function signature({ creditor }: LetterFacts): LetterBlock {
  const by = creditor.representative;
  return { kind: 'signature', name: creditor.name, ...(by && { signedBy: labels.signedBy(by.name, by.role) }) };
}

const LISTED_COPIES = 4;

/** Copies, never originals: handing over the document that proves a credit is to renounce it (CC art. 1188). */
function annexList({ facts, templateId, values }: LetterContext): readonly LetterBlock[] {
  const { annexItems: texts } = labels;
  const numbers = invoiceNumbers(facts).map(unbroken);
  const amounts = amountsOf(facts);
  const underLaw = facts.debtor.kind === 'business' || facts.debtor.kind === 'public';
  const copies =
    numbers.length === 1
      ? texts.invoiceCopy(numbers[0] ?? '')
      : numbers.length <= LISTED_COPIES
        ? texts.invoiceCopies(listOf(numbers))
        : texts.allInvoiceCopies(numbers.length);
  const items = [
    ...(facts.annexes.invoiceCopies ? [copies] : []),
    ...(facts.debt.isDelivered && templateId !== 'L07' ? [underLaw ? texts.deliveryNotes : texts.deliveryDocument] : []),
    ...(amounts.interest > 0 ? [texts.interest] : []),
    ...(amounts.otherCosts > 0 ? [texts.otherCosts] : []),
    ...(templateId === 'L07' && values.flag('solicitud_no_recogida') ? [negotiationLabels.annexInvitation] : []),
    ...(templateId === 'L06' || values.flag('con_invitacion') ? [negotiationLabels.annexAnswerSheet] : []),
    ...facts.annexes.others,
  ];
  return items.length === 0 ? [] : [{ kind: 'annex-list', title: labels.annexes, items }];
}
