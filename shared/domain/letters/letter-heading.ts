/** [[CABECERA]]: who writes, to whom (in the window of the envelope), where, when, and under which reference. */

import { addresseeOf } from './addressee.ts';
import { unbroken } from './letter-amounts.ts';
import { type LetterContext, runsOfText } from './letter-context.ts';
import { hasOwnTitle, hasWindow, isFriendly } from './letter-kinds.ts';
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
  const { choices, channel } = context.facts;
  const addressee = addresseeOf(context.facts);
  if (!hasWindow(context.templateId)) return { window: 'none', offset: { x: 0, y: 0 }, lines: [] };
  const name: readonly (readonly Run[])[] = [
    [{ text: addressee.name, style: 'strong' }],
    ...(addressee.attention === undefined ? [] : [[{ text: addressee.attention }]]),
  ];
  const address = addressLines(addressee.address).map((text): readonly Run[] => [{ text }]);
  const isFormal = !isFriendly(context.templateId) && !hasOwnTitle(context.templateId);
  const needsAddress = isFormal || (channel !== 'email' && channel !== 'by-hand');
  const isComplete = isDeliverable(addressee.address) || !needsAddress;
  const path = context.facts.guarantee ? 'fiador.domicilio' : 'deudor.domicilio';
  if (!isComplete) context.missed.add(path);
  return {
    window: choices.window,
    offset: choices.windowOffset,
    lines: isComplete ? [...name, ...address] : [...name, ...address, [{ text: context.values.missing(path), style: 'missing' }]],
  };
}

export function headingOf(context: LetterContext): LetterModel['heading'] {
  if (hasOwnTitle(context.templateId)) return { placeAndDate: [], facts: [] };
  const { facts, formats } = context;
  const reference = facts.reference ?? labels.draftReference;
  const whose = facts.guarantee ? 'fiador.nif' : 'deudor.nif';
  const taxId = runsOfText(`{{#${whose}}}, ${labels.taxId} {{${whose}}}{{/${whose}}}`, context);
  const recipient = { label: labels.recipient, runs: [{ text: addresseeOf(facts).name }, ...taxId] };
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
