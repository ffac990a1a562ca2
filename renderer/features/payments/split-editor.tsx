import { useState } from 'react';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Button, Card, Columns, FailureNotice, Notice, RadioField, Stack, Text, TextButton } from '../../ui/index.ts';
import { ChargesEditor } from './charges-editor.tsx';
import { SplitSteps } from './split-steps.tsx';
import { SplitTable } from './split-table.tsx';
import type { SplitMode, SplitState } from './use-split.ts';

const MODES: readonly SplitMode[] = ['interest-first', 'principal-first'];

/** Whom the money pays: what the debtor said, in which order, and the table where all of it can be changed. */
type SplitEditorProps = {
  readonly split: SplitState;
  readonly debtorId: DebtorId;
  /** The day the money came in. */
  readonly on: IsoDate | undefined;
};

export function SplitEditor({ split, debtorId, on }: SplitEditorProps) {
  const [showingLate, showLate] = useState(false);
  const { proposal, lines } = split;
  const paidLate = lines.filter((line) => line.state === 'paid-late');
  const shown = showingLate || split.named !== undefined ? lines : lines.filter((line) => line.state !== 'paid-late');
  const nothingOwed = proposal.data !== undefined && lines.length === 0;

  return (
    <Stack gap={4}>
      <FailureNotice failure={proposal.error} />
      {nothingOwed && <Notice>{t('payments.split.nothingOwed')}</Notice>}
      {!nothingOwed && (
        <Card
          title={t('payments.split.title')}
          action={
            split.byHand ? (
              <Button small onClick={split.backToLaw}>
                {t('payments.split.backToLaw')}
              </Button>
            ) : undefined
          }
        >
          <Stack gap={2}>
            <Text muted small>
              {split.byHand ? t('payments.split.byHand') : t('payments.split.editable')}
            </Text>
            {split.named?.length === 0 && <Text strong>{t('payments.said.tickThem')}</Text>}
            <SplitTable split={split} lines={shown} />
            {on && (
              <div>
                <SplitSteps debtorId={debtorId} on={on} />
              </div>
            )}
            {paidLate.length > 0 && split.named === undefined && (
              <Text muted small>
                {t('payments.split.paidLate', { count: paidLate.length })}{' '}
                <TextButton onClick={() => showLate(!showingLate)}>
                  {showingLate ? t('payments.split.hideLate') : t('payments.split.showLate')}
                </TextButton>
              </Text>
            )}
            {proposal.data?.provisionalFrom && (
              <Notice kind="warning">
                {t('payments.split.provisional', { day: formatDate(proposal.data.provisionalFrom) })}
              </Notice>
            )}
            {proposal.data !== undefined && proposal.data.laterPayments > 0 && (
              <Notice>{t('payments.split.laterPayments', { count: proposal.data.laterPayments })}</Notice>
            )}
            <ChargesEditor split={split} />
          </Stack>
        </Card>
      )}
      {!nothingOwed && !split.agreement && (
        <Card title={t('payments.split.question')}>
          <Columns shape="half">
            <RadioField
              label={t('payments.said.label')}
              value={split.named === undefined ? 'nothing' : 'named'}
              onChange={(said) => split.chooseNamed(said === 'nothing' ? undefined : [])}
              choices={[
                { value: 'nothing', label: t('payments.said.nothing'), hint: t('payments.said.nothingHint') },
                { value: 'named', label: t('payments.said.named'), hint: t('payments.said.namedHint') },
              ]}
            />
            <RadioField
              label={t('payments.mode.label')}
              value={split.mode}
              onChange={split.chooseMode}
              choices={MODES.map((mode) => ({
                value: mode,
                label: t(`payments.mode.${mode}`),
                hint: <ModeHint mode={mode} split={split} />,
              }))}
            />
          </Columns>
        </Card>
      )}
    </Stack>
  );
}

/** Both balances are in sight before anything is saved. */
function ModeHint({ mode, split }: { readonly mode: SplitMode; readonly split: SplitState }) {
  const left = split.leftIn(mode);
  return (
    <>
      {t(`payments.mode.${mode}Hint`)}
      {left && (
        <>
          <br />
          {t('payments.mode.wouldLeave', { principal: formatMoney(left.principal), interest: formatMoney(left.interest) })}
        </>
      )}
    </>
  );
}
