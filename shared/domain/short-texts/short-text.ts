/** The short texts that the owner copies, as data: an e-mail, an SMS, and a chat message in each treatment. */
import type { ShortTextId } from '../dunning/policy.ts';
import { parseTemplate, type TemplateLine } from '../letters/template-parser.ts';

export type ShortForm = 'email' | 'sms' | 'chat-usted' | 'chat-tu';
export const SHORT_FORMS = ['email', 'sms', 'chat-usted', 'chat-tu'] as const satisfies readonly ShortForm[];

export type ShortText = {
  readonly id: ShortTextId;
  /** Kept with the owner's own words, so that a newer text of ours is told apart. */
  readonly version: string;
  readonly forms: Readonly<Record<ShortForm, readonly TemplateLine[]>>;
};

/** A text of our own; a fault in it is a bug. */
export function builtInText(id: ShortTextId, forms: Readonly<Record<ShortForm, string>>): ShortText {
  const parsed = (form: ShortForm): readonly TemplateLine[] => {
    const lines = parseTemplate(forms[form]);
    if (!lines.ok) throw new Error(`text ${id}, ${form}, line ${lines.error.line}: ${lines.error.code}`);
    return lines.value;
  };
  return {
    id,
    version: `${id.toLowerCase()}-es-1`,
    forms: { email: parsed('email'), sms: parsed('sms'), 'chat-usted': parsed('chat-usted'), 'chat-tu': parsed('chat-tu') },
  };
}
