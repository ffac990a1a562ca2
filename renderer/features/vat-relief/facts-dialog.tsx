import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { VatReliefView } from '../../../shared/contract/vat-relief.ts';
import { PositiveCents } from '../../../shared/domain/money.ts';
import { VAT_SECURITIES } from '../../../shared/domain/vat-relief-facts.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import {
  Button,
  CheckField,
  Dialog,
  FailureNotice,
  type FieldIssue,
  Form,
  MoneyField,
  RadioField,
  Row,
  SubmitButton,
} from '../../ui/index.ts';

type FactsDialogProps = { readonly relief: VatReliefView; readonly onClose: () => void };

/** What the program cannot know of an invoice and its debtor, and the law asks. */
export function FactsDialog({ relief, onClose }: FactsDialogProps) {
  const [recordedInBooks, setRecorded] = useState(relief.facts.recordedInBooks);
  const [security, setSecurity] = useState(relief.facts.security);
  const [secured, setSecured] = useState(relief.facts.secured);
  const [related, setRelated] = useState(relief.related);
  const [issue, setIssue] = useState<FieldIssue>();
  const save = useMutation({
    mutationFn: () =>
      call('vatRelief.setFacts', {
        invoiceId: relief.invoiceId,
        facts: { recordedInBooks, security, ...(security !== 'none' && secured !== undefined && { secured }) },
        related,
      }),
    onSuccess: () => {
      onClose();
      announce(t('vatRelief.done.facts'), { undo: true });
    },
  });
  const submit = (): void => {
    const readable = security === 'none' || secured === undefined || PositiveCents.safeParse(secured).success;
    setIssue(readable ? undefined : { message: 'errors.mustBePositive' });
    if (readable) save.mutate();
  };
  return (
    <Dialog open title={t('vatRelief.facts.title')} onClose={onClose}>
      <Form label={t('vatRelief.facts.title')} onSubmit={submit}>
        <CheckField label={t('vatRelief.facts.recorded')} value={recordedInBooks} onChange={setRecorded} />
        <RadioField
          label={t('vatRelief.facts.security')}
          value={security}
          onChange={(chosen) => chosen && setSecurity(chosen)}
          choices={VAT_SECURITIES.map((value) => ({ value, label: t(`vatRelief.facts.securities.${value}`) }))}
        />
        {security !== 'none' && (
          <MoneyField
            label={t('vatRelief.facts.secured')}
            hint={t('vatRelief.facts.securedHint')}
            optional
            value={secured}
            onChange={setSecured}
            error={issue}
          />
        )}
        <CheckField
          label={t('vatRelief.facts.related')}
          hint={t('vatRelief.facts.relatedHint')}
          value={related}
          onChange={setRelated}
        />
        <FailureNotice failure={save.error} />
        <Row align="end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SubmitButton busy={save.isPending}>{t('common.save')}</SubmitButton>
        </Row>
      </Form>
    </Dialog>
  );
}
