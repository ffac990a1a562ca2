import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isLongEnough, plainPassphrase } from '../../../shared/domain/passphrase.ts';
import { readRecoveryCode } from '../../../shared/domain/recovery-code.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { useJob } from '../../lib/use-job.ts';
import { Printer } from '../../ui/icons.ts';
import { Button, Dialog, DialogFoot, FailureNotice, Form, Notice, Row, Stack, Text, TextField } from '../../ui/index.ts';
import styles from './encryption.module.css';
import { suggestPhrase } from './suggest-phrase.ts';

type EncryptDialogProps = {
  readonly open: boolean;
  /** There are encrypted copies already, with a passphrase of their own. */
  readonly isChange: boolean;
  readonly onClose: () => void;
};

type Step = { readonly at: 'phrase' } | { readonly at: 'code' | 'typed'; readonly code: string };

/** A phrase, a code that goes on paper, and the code typed back from there. Until then nothing has changed. */
export function EncryptDialog({ open, isChange, onClose }: EncryptDialogProps) {
  const [step, setStep] = useState<Step>({ at: 'phrase' });
  const [wasOpen, setWasOpen] = useState(open);
  if (open !== wasOpen) {
    setWasOpen(open);
    if (open) setStep({ at: 'phrase' });
  }
  return (
    <Dialog open={open} title={t(`encryption.${step.at}.title`)} onClose={onClose}>
      {step.at === 'phrase' && (
        <PhraseStep isChange={isChange} onCancel={onClose} onReady={(code) => setStep({ at: 'code', code })} />
      )}
      {step.at === 'code' && (
        <CodeStep code={step.code} onCancel={onClose} onNext={() => setStep({ at: 'typed', code: step.code })} />
      )}
      {step.at === 'typed' && (
        <TypedStep
          onBack={() => setStep({ at: 'code', code: step.code })}
          onDone={() => {
            onClose();
            announce(t('encryption.done'));
          }}
        />
      )}
    </Dialog>
  );
}

type PhraseStepProps = { readonly isChange: boolean; readonly onCancel: () => void; readonly onReady: (code: string) => void };

function PhraseStep({ isChange, onCancel, onReady }: PhraseStepProps) {
  const [phrase, setPhrase] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setTried] = useState(false);
  const { state, start } = useJob('encryption.prepare', ({ code }) => onReady(code));
  const isShort = !isLongEnough(phrase);
  const differs = plainPassphrase(phrase) !== plainPassphrase(again);
  const submit = () => {
    setTried(true);
    if (!isShort && !differs) void start({ passphrase: phrase });
  };
  return (
    <Form brief label={t('encryption.phrase.title')} onSubmit={submit}>
      <Stack>
        <Text>{t('encryption.phrase.protects')}</Text>
        <Notice kind="warning">{t('encryption.phrase.risk')}</Notice>
        {isChange && <Text muted>{t('encryption.phrase.older')}</Text>}
        <TextField
          autoFocus
          width="full"
          label={t('encryption.phrase.label')}
          hint={t('encryption.phrase.hint')}
          value={phrase}
          onChange={(typed) => setPhrase(typed ?? '')}
          maxLength={200}
          error={isTried && isShort ? { message: 'encryption.problems.tooShort' } : undefined}
        />
        <Row>
          <Button small look="quiet" onClick={() => setPhrase(suggestPhrase())}>
            {t('encryption.phrase.suggest')}
          </Button>
        </Row>
        <TextField
          width="full"
          label={t('encryption.phrase.again')}
          value={again}
          onChange={(typed) => setAgain(typed ?? '')}
          maxLength={200}
          error={isTried && !isShort && differs ? { message: 'encryption.problems.differs' } : undefined}
        />
        <FailureNotice failure={state.status === 'failed' ? state.failure : null} />
        <DialogFoot onCancel={onCancel} busy={state.status === 'running'}>
          {t('encryption.phrase.next')}
        </DialogFoot>
      </Stack>
    </Form>
  );
}

type CodeStepProps = { readonly code: string; readonly onCancel: () => void; readonly onNext: () => void };

function CodeStep({ code, onCancel, onNext }: CodeStepProps) {
  const printing = useJob('rescue.print', ({ name, pages }) => announce(t('prints.opened', { name, count: pages })));
  return (
    <Stack>
      <Text>{t('encryption.code.text')}</Text>
      <p className={styles.code}>
        <span className={styles.codeLabel}>{t('encryption.code.label')}</span>
        <span className={styles.codeGroups}>
          {code.split('-').map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, and none ever moves
            <span key={index}>{group}</span>
          ))}
        </span>
      </p>
      <FailureNotice failure={printing.state.status === 'failed' ? printing.state.failure : null} />
      <Row>
        <Button
          autoFocus
          icon={Printer}
          busy={printing.state.status === 'running'}
          onClick={() => void printing.start({ withCode: true })}
        >
          {t('encryption.code.print')}
        </Button>
      </Row>
      <Row align="end">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button look="primary" onClick={onNext}>
          {t('encryption.code.next')}
        </Button>
      </Row>
    </Stack>
  );
}

function TypedStep({ onBack, onDone }: { readonly onBack: () => void; readonly onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const confirm = useMutation({ mutationFn: () => call('encryption.confirm', { code: typed }), onSuccess: onDone });
  const isMistyped = readRecoveryCode(typed) === undefined;
  const submit = () => {
    setTried(true);
    if (!isMistyped) confirm.mutate();
  };
  return (
    <Form brief label={t('encryption.typed.title')} onSubmit={submit}>
      <Stack>
        <Text>{t('encryption.typed.text')}</Text>
        <TextField
          autoFocus
          width="full"
          label={t('encryption.typed.label')}
          hint={t('encryption.typed.hint')}
          value={typed}
          onChange={(value) => setTyped(value ?? '')}
          maxLength={60}
          error={isTried && isMistyped ? { message: 'encryption.problems.mistyped' } : undefined}
        />
        <FailureNotice failure={confirm.error} />
        <Row align="end">
          <Button onClick={onBack}>{t('encryption.typed.back')}</Button>
          <Button look="primary" type="submit" busy={confirm.isPending}>
            {t('encryption.typed.confirm')}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}
