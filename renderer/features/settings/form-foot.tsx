import { t } from '../../../shared/i18n/t.ts';
import { Button, FailureNotice, Notice, Row, SubmitButton } from '../../ui/index.ts';

type FormFootProps = {
  readonly failure: Error | null;
  readonly busy: boolean;
  readonly dirty: boolean;
  readonly onDiscard: () => void;
  readonly label?: string;
};

/** The one button of a form, what went wrong with it, and what is not saved yet. */
export function FormFoot({ failure, busy, dirty, onDiscard, label }: FormFootProps) {
  return (
    <>
      <FailureNotice failure={failure} />
      {dirty && <Notice>{t('settings.unsaved')}</Notice>}
      <Row>
        <SubmitButton busy={busy}>{label ?? t('settings.save')}</SubmitButton>
        {dirty && <Button onClick={onDiscard}>{t('settings.discard')}</Button>}
      </Row>
    </>
  );
}
