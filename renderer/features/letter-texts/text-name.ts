import type { TextId } from '../../../shared/contract/letter-texts.ts';
import { ShortTextId } from '../../../shared/domain/dunning/policy.ts';
import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { t } from '../../../shared/i18n/t.ts';

/** As it is called wherever it is chosen. */
export function textName(id: TextId): string {
  const message = ShortTextId.safeParse(id).data;
  return message ? t(`texts.names.${message}`) : t(`letters.templates.${id as TemplateId}`);
}
