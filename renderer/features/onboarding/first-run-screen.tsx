import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { systemChannels } from '../../../shared/contract/system.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { goTo, paths } from '../../lib/paths.ts';
import { FolderOpen, Store } from '../../ui/icons.ts';
import {
  Button,
  Card,
  FailureNotice,
  Form,
  LinkButton,
  Page,
  Progress,
  Stack,
  SubmitButton,
  Text,
  TextField,
} from '../../ui/index.ts';
import styles from './onboarding.module.css';
import { useExampleShop } from './use-example-shop.ts';

/** Nothing on this computer yet: begin, bring a copy, or look around in a shop that is nobody's. */
export function FirstRunScreen() {
  return (
    <div className={styles.welcome}>
      <Page title={t('onboarding.title')} subtitle={t('onboarding.subtitle')}>
        <div className={styles.choices}>
          <OwnLedger />
          <Card title={t('onboarding.choices.copy')}>
            <Stack>
              <Text muted>{t('onboarding.choices.copyText')}</Text>
              <div>
                <LinkButton href={paths.openCopy} icon={FolderOpen}>
                  {t('onboarding.choices.copyAction')}
                </LinkButton>
              </div>
            </Stack>
          </Card>
          <ExampleShop />
        </div>
      </Page>
    </div>
  );
}

const schema = systemChannels['ledger.create'].input;

function OwnLedger() {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { businessName: '' } });
  const create = useMutation({
    mutationFn: (input: { readonly businessName: string }) => call('ledger.create', input),
    onSuccess: () => goTo(paths.firstSteps),
  });
  return (
    <Card title={t('onboarding.choices.own')}>
      <Form label={t('onboarding.choices.own')} onSubmit={form.handleSubmit((input) => create.mutate(input))}>
        <Text muted>{t('onboarding.choices.ownText')}</Text>
        <Controller
          control={form.control}
          name="businessName"
          render={({ field, fieldState }) => (
            <TextField
              label={t('onboarding.name')}
              hint={t('onboarding.nameHint')}
              width="full"
              value={field.value}
              onChange={(text) => field.onChange(text ?? '')}
              error={fieldState.error}
            />
          )}
        />
        <FailureNotice failure={create.error} />
        <div>
          <SubmitButton busy={create.isPending}>{t('onboarding.create')}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

function ExampleShop() {
  const { state, open } = useExampleShop();
  return (
    <Card title={t('onboarding.choices.example')}>
      <Stack>
        <Text muted>{t('onboarding.choices.exampleText')}</Text>
        <FailureNotice failure={state.status === 'failed' ? state.failure : null} />
        {state.status === 'running' ? (
          <Progress {...state.progress} />
        ) : (
          <div>
            <Button icon={Store} onClick={() => open(false)}>
              {t('onboarding.choices.exampleAction')}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}
