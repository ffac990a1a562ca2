import { describe, expect, it } from 'vitest';
import { ShortTextId } from '../../../../../shared/domain/dunning/policy.ts';
import { notationOf, plainOf } from '../../../../../shared/domain/letters/plain-notation.ts';
import type { TemplateNode } from '../../../../../shared/domain/letters/template-parser.ts';
import { conditionNames, dataNames } from '../../../../../shared/domain/letters/templates/es/data-names.ts';
import { changedWords, plainWords, readWords, refusedWords } from '../../../../../shared/domain/letters/word-rules.ts';
import { composeShortText } from '../../../../../shared/domain/short-texts/compose-short-text.ts';
import { casesOf, exampleMessageFacts } from '../../../../../shared/domain/short-texts/example-messages.ts';
import { messageLength } from '../../../../../shared/domain/short-texts/gsm.ts';
import { messageWarnings } from '../../../../../shared/domain/short-texts/message-lint.ts';
import { MESSAGE_PARTS, writtenMessages } from '../../../../../shared/domain/short-texts/message-words.ts';
import { formatDayAndMonth, formatLongDate } from '../../../../../shared/format/dates.ts';
import { formatMoney } from '../../../../../shared/format/money.ts';

const formats = { money: formatMoney, longDate: formatLongDate, dayAndMonth: formatDayAndMonth };
const compose = (id: ShortTextId, wording?: Record<string, string>) =>
  composeShortText(id, exampleMessageFacts(id, 'one'), formats, wording);

describe.each(ShortTextId.options)('the words of %s', (id) => {
  const message = writtenMessages[id];

  it('are the program’s until they are changed, read again as they were written, and name all their data', () => {
    const lines = Object.fromEntries(message.lines.map(({ key, source }) => [key, source]));
    expect(Object.keys(lines)).toEqual([...MESSAGE_PARTS]);
    expect(compose(id, lines)).toEqual(compose(id));
    expect(refusedWords(message, lines)).toEqual({});
    expect(changedWords(message, lines)).toEqual({});
    for (const line of message.lines) {
      const plain = plainOf(line.nodes);
      expect(plain).toBe(plainWords(line.source));
      expect(readWords(plain, line, message).ok).toBe(true);
      expect(namesLacking(line.nodes)).toEqual([]);
    }
  });

  it('fit one SMS and warn of nothing in any example', () => {
    for (const which of casesOf(id)) {
      for (const text of composeShortText(id, exampleMessageFacts(id, which), formats)) {
        expect(text.gaps).toEqual([]);
        expect(messageWarnings({ ...text, toPerson: true })).toEqual([]);
        if (text.form === 'sms' && which !== 'several')
          expect(messageLength(text.body)).toMatchObject({ alphabet: 'gsm', parts: 1 });
      }
    }
  });

  it('cannot be none at all, in any form', () => {
    const nothing = Object.fromEntries(MESSAGE_PARTS.map((key) => [key, '']));
    expect(refusedWords(message, nothing)).toEqual(
      Object.fromEntries(MESSAGE_PARTS.map((key) => [key, 'letterTexts.faults.empty'])),
    );
  });
});

const namesLacking = (nodes: readonly TemplateNode[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'field') return dataNames[node.path] ? [] : [node.path];
    if (node.kind !== 'section') return [];
    return [...(conditionNames[node.name] || dataNames[node.name] ? [] : [node.name]), ...namesLacking(node.children)];
  });

describe('own words of a message', () => {
  const read = (id: ShortTextId, key: (typeof MESSAGE_PARTS)[number], plain: string) => {
    const line = writtenMessages[id].lines.find((one) => one.key === key);
    if (!line) throw new Error(key);
    const words = readWords(plain, line, writtenMessages[id]);
    return words.ok ? words.value : words.error.code;
  };

  it('take the place of ours in their form alone, each line a paragraph', () => {
    const [email, sms] = compose('S2', { email: 'Hola:\nNos falta {{factura.pendiente}}.\n{{firma_corta}}' });
    expect(email).toMatchObject({
      subject: 'Factura F26/0013: una consulta',
      body: 'Hola:\n\nNos falta 603,79 €.\n\nRosa Tejada, La Tuerca',
    });
    expect(sms).toEqual(compose('S2')[1]);
  });

  it('show no amount where others read it, and no data that the message does not have', () => {
    expect(read('S2', 'email', 'Faltan {pendiente de la factura}.')).toBe('Faltan {{factura.pendiente}}.');
    expect(read('S2', 'email-subject', 'Faltan {pendiente de la factura}')).toBe('amount-shown');
    expect(read('S4', 'sms', 'Faltan {importe prometido}')).toBe('amount-shown');
    expect(read('S2', 'email', 'Faltan {pendiente de la factura en letras}.')).toBe('not-here');
    expect(read('S2', 'sms', 'Quedamos en el {día prometido}')).toBe('not-here');
    expect(read('S2', 'sms', 'Su NIF: {tu NIF}')).toBe('not-here');
    expect(read('S2', 'email-subject', 'Una\nconsulta')).toBe('one-line');
  });

  it('say in S8 what is kept for later, and nothing else is fixed', () => {
    expect(read('S8', 'email', 'Recibido, gracias.')).toBe('keep-condition');
    expect(read('S8', 'sms', 'Recibido, gracias.')).toBe('Recibido, gracias.');
    expect(read('S2', 'email', 'Hola.')).toBe('Hola.');
    const own = notationOf(plainOf(writtenMessages.S8.lines[1]?.nodes ?? []).replace('Hemos recibido', 'Nos ha llegado'));
    expect(own.ok && read('S8', 'email', plainWords(own.value) ?? '')).toContain('Nos ha llegado {{pago.recibido_importe}}');
  });

  it('that cannot be read any more leave ours', () => {
    expect(compose('S2', { sms: 'Hola {{' })).toEqual(compose('S2'));
  });
});

describe('the warnings of a message', () => {
  const of = (form: 'email' | 'sms' | 'chat-usted', body: string, subject?: string, toPerson = false) =>
    messageWarnings({ form, body, subject, toPerson }).map(({ kind, words }) => [kind, ...words].join(' '));

  it('name what others would read, and what harms whoever says it', () => {
    expect(of('email', 'Hola', 'Su deuda de 300 €')).toEqual(['telling deuda', 'amount-in-subject']);
    expect(of('email', 'Su deuda es de 300 €', 'Una consulta')).toEqual([]);
    expect(of('sms', 'Su deuda', undefined)).toEqual(['telling deuda']);
    expect(of('sms', 'Son 300 €', undefined, true)).toEqual(['amount-in-sms']);
    expect(of('sms', 'Son 300 €')).toEqual([]);
    expect(of('chat-usted', 'Iremos a la policía. Última oportunidad.')).toEqual(['forbidden policía', 'last']);
    expect(of('chat-usted', 'Irá al fichero de morosos')).toEqual(['bureau fichero']);
    expect(of('chat-usted', 'Más gastos de gestión', undefined, true)).toEqual(['charges gastos de gestión']);
    expect(of('chat-usted', 'Más gastos de gestión')).toEqual([]);
  });
});
