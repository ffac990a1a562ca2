import { Behaviour } from '../../../shared/domain/behaviour.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Card, Columns, FieldRow, SelectField, Stack, Text } from '../../ui/index.ts';
import { serveClass } from './edit.ts';
import { PreviewCard } from './preview-card.tsx';
import { setDraft } from './store.ts';
import type { PartProps } from './use-policy-edit.ts';

/** Which ladder serves each class of debtor. */
export function ClassesPart({ policy, preview, isEdited }: PartProps) {
  return (
    <Columns shape="twoOne">
      <Card title={t('policy.classes.title')}>
        <Stack>
          <Text muted>{t('policy.classes.intro')}</Text>
          <FieldRow>
            {Behaviour.options.map((behaviour) => (
              <SelectField
                key={behaviour}
                label={t(`debtors.behaviours.${behaviour}`)}
                hint={t(`policy.classes.hints.${behaviour}`)}
                value={
                  policy.ladders.some(({ id }) => id === policy.ladderOf[behaviour]) ? policy.ladderOf[behaviour] : undefined
                }
                onChange={(ladderId) => ladderId && setDraft(serveClass(policy, behaviour, ladderId))}
                options={policy.ladders.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ))}
          </FieldRow>
        </Stack>
      </Card>
      <PreviewCard preview={preview} isEdited={isEdited} />
    </Columns>
  );
}
