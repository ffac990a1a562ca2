import { useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useFieldArray } from 'react-hook-form';
import { type ProfileIbans, settingsChannels } from '../../../shared/contract/settings.ts';
import { formatIban } from '../../../shared/domain/iban.ts';
import { t } from '../../../shared/i18n/t.ts';
import { ArrowUp, Plus, Trash2 } from '../../ui/icons.ts';
import { Button, Card, EmptyState, FieldRow, Form, IbanField, Pill, Row, Stack, Text } from '../../ui/index.ts';
import { TextOf } from './form-fields.tsx';
import { FormFoot } from './form-foot.tsx';
import { useSaving } from './queries.ts';
import styles from './settings.module.css';
import { useDraftForm } from './use-draft-form.ts';

const schema = settingsChannels['profile.saveIbans'].input;

/** The accounts in the order of the owner: the first is the one that letters print. */
export function IbansForm({ saved }: { readonly saved: ProfileIbans }) {
  const values = useMemo(() => ({ ibans: saved.map((account) => ({ ...account, iban: formatIban(account.iban) })) }), [saved]);
  const form = useDraftForm('ibans', schema, values);
  // `id` is the account's own; the library keeps its key under another name.
  const list = useRef<HTMLDivElement>(null);
  const accounts = useFieldArray({ control: form.control, name: 'ibans', keyName: 'key' });
  const save = useSaving('profile.saveIbans', t('settings.ibans.saved'), form.settle);
  const add = () => {
    flushSync(() => accounts.append({ iban: '' }, { shouldFocus: false }));
    list.current?.querySelector<HTMLInputElement>('fieldset:last-of-type input')?.focus();
  };
  const remove = (index: number) => {
    flushSync(() => accounts.remove(index));
    // What was pressed is gone: the focus goes to the button that adds one, the last of the list.
    [...(list.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])].at(-1)?.focus();
  };
  return (
    <Form label={t('settings.ibans.title')} onSubmit={form.handleSubmit((input) => save.mutate(input))}>
      <Card title={t('settings.ibans.title')}>
        <Stack>
          <Text muted>{t('settings.ibans.intro')}</Text>
          <div ref={list} className={styles.accounts}>
            {accounts.fields.length === 0 && <EmptyState text={t('settings.ibans.empty')} />}
            {accounts.fields.map((account, index) => (
              <fieldset key={account.key} className={styles.account}>
                <legend>
                  {t('settings.ibans.account', { number: index + 1 })}
                  {index === 0 && <Pill tone="accent">{t('settings.ibans.first')}</Pill>}
                </legend>
                <TextOf control={form.control} name={`ibans.${index}.iban`} label={t('settings.ibans.iban')} as={IbanField} />
                <FieldRow>
                  <TextOf
                    control={form.control}
                    name={`ibans.${index}.holder`}
                    label={t('settings.ibans.holder')}
                    hint={t('settings.ibans.holderHint')}
                    optional
                  />
                  <TextOf control={form.control} name={`ibans.${index}.label`} label={t('settings.ibans.label')} optional />
                </FieldRow>
                <Row>
                  {index > 0 && (
                    <Button small icon={ArrowUp} onClick={() => accounts.swap(index, index - 1)}>
                      {t('settings.ibans.up', { number: index + 1 })}
                    </Button>
                  )}
                  <Button small look="quiet" icon={Trash2} onClick={() => remove(index)}>
                    {t('settings.ibans.remove', { number: index + 1 })}
                  </Button>
                </Row>
              </fieldset>
            ))}
            <Row>
              <Button icon={Plus} onClick={add}>
                {t('settings.ibans.add')}
              </Button>
            </Row>
          </div>
          <FormFoot
            failure={save.error}
            busy={save.isPending}
            dirty={form.formState.isDirty}
            onDiscard={form.discard}
            label={t('settings.ibans.save')}
          />
        </Stack>
      </Card>
    </Form>
  );
}
