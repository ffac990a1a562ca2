/** [[CABECERA]]: who writes, to whom (in the window of the envelope), where, when, and under which reference. */

import { unbroken } from './letter-amounts.ts';
import { type LetterContext, runsOfText } from './letter-context.ts';
import { hasOwnTitle, isAddressed, isFriendly } from './letter-kinds.ts';
import type { LetterModel, Run } from './letter-model.ts';
import { addressLines, isDeliverable, letterheadLines } from './postal-address.ts';
import { channelNames, labels } from './templates/es/labels.ts';

export function senderOf(context: LetterContext): LetterModel['sender'] {
  const { creditor } = context.facts;
  const contact = [creditor.phone && `${labels.phone} ${unbroken(creditor.phone)}`, creditor.email].filter(
    (text) => text !== undefined,
  );
  return {
    name: creditor.name,
    lines: [
      runsOfText(`${labels.taxId} {{acreedor.nif}}`, context),
      ...letterheadLines(creditor.address).map((text): readonly Run[] => [{ text }]),
      ...contact.map((text): readonly Run[] => [{ text: text ?? '' }]),
    ],
  };
}

/** Never the NIF nor anything about the debt: this is what the postman sees. */
export function windowOf(context: LetterContext): LetterModel['address'] {
  const { debtor, choices, channel } = context.facts;
  if (!isAddressed(context.templateId)) return { window: 'none', offset: { x: 0, y: 0 }, lines: [] };
  const name: readonly (readonly Run[])[] = [
    [{ text: debtor.name, style: 'strong' }],
    ...(debtor.attention === undefined ? [] : [[{ text: debtor.attention }]]),
  ];
  const address = addressLines(debtor.address).map((text): readonly Run[] => [{ text }]);
  const isFormal = !isFriendly(context.templateId) && !hasOwnTitle(context.templateId);
  const needsAddress = isFormal || (channel !== 'email' && channel !== 'by-hand');
  const isComplete = isDeliverable(debtor.address) || !needsAddress;
  if (!isComplete) context.missed.add('deudor.domicilio');
  return {
    window: choices.window,
    offset: choices.windowOffset,
    lines: isComplete
      ? [...name, ...address]
      : [...name, ...address, [{ text: context.values.missing('deudor.domicilio'), style: 'missing' }]],
  };
}

export function headingOf(context: LetterContext): LetterModel['heading'] {
  if (hasOwnTitle(context.templateId)) return { placeAndDate: [], facts: [] };
  const { facts, formats } = context;
  const reference = facts.reference ?? labels.draftReference;
  const taxId = runsOfText(`{{#deudor.nif}}, ${labels.taxId} {{deudor.nif}}{{/deudor.nif}}`, context);
  const recipient = { label: labels.recipient, runs: [{ text: facts.debtor.name }, ...taxId] };
  return {
    placeAndDate: [...runsOfText('{{doc.lugar}}', context), { text: `, ${unbroken(formats.longDate(facts.date))}` }],
    facts: [
      { label: labels.reference, runs: [{ text: reference }] },
      // In formal letters only: who it is for, whatever the window shows, and how it travels.
      ...(isFriendly(context.templateId)
        ? []
        : [recipient, { label: labels.channel, runs: [{ text: channelNames[facts.channel] }] }]),
    ],
  };
}
