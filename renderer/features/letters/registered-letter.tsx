import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterRow } from '../../../shared/contract/letter-values.ts';
import { isAddressed } from '../../../shared/domain/letters/letter-kinds.ts';
import { formatDate, formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { blobAddress } from '../../lib/upload.ts';
import { Ban, ExternalLink } from '../../ui/icons.ts';
import {
  Button,
  Card,
  Columns,
  DateText,
  DefinitionList,
  FailureNotice,
  Menu,
  Notice,
  Page,
  PdfPages,
  Row,
  Stack,
  StatePill,
  Text,
  Waiting,
} from '../../ui/index.ts';
import { NegotiationCards } from '../negotiation/index.ts';
import { SignCard } from '../press/index.ts';
import { AmountsCard, tellsSum } from './amounts-card.tsx';
import { AnnulDialog } from './annul-dialog.tsx';
import { BurofaxCard } from './burofax-card.tsx';
import { Deliveries } from './deliveries.tsx';
import { StepsOfAmounts } from './letter-steps.tsx';
import styles from './letters.module.css';
import { type RegisteredPart, viewQuery } from './queries.ts';
import { STATUS_TONES } from './words.ts';

type RegisteredLetterProps = { readonly row: LetterRow; readonly registered: RegisteredPart };

/** The stored paper, never drawn again, and what becomes of it: printed, sent, answered. */
export function RegisteredLetter({ row, registered }: RegisteredLetterProps) {
  const { id, number = '' } = row;
  const [annulling, setAnnulling] = useState(false);
  const paper = useQuery(viewQuery(id));
  const open = useMutation({ mutationFn: () => call('letters.open', { id }) });
  const printed = useMutation({
    mutationFn: () => call('letters.markPrinted', { id, printed: true }),
    onSuccess: () => announce(t('letters.printing.done'), { undo: true }),
  });
  useScreenKeys([{ key: 'p', control: true, label: t('letters.keys.print'), run: () => open.mutate() }]);
  const isAnnulled = registered.annulledOn !== undefined;
  return (
    <Page
      fill
      title={t('letters.registered.title', { number })}
      subtitle={t('letters.registered.subtitle', {
        type: t(`letters.templates.${row.templateId}`),
        name: row.debtorName,
        day: formatLongDate(row.on),
      })}
      marks={<StatePill tone={STATUS_TONES[row.status]}>{t(`letters.statuses.${row.status}`)}</StatePill>}
      back={{ href: paths.letters, label: t('letters.title') }}
      action={
        <Button look="primary" icon={ExternalLink} busy={open.isPending} onClick={() => open.mutate()}>
          {t('letters.registered.open')}
        </Button>
      }
      moreActions={
        isAnnulled ? undefined : (
          <Menu
            label={t('common.more')}
            entries={[{ label: t('letters.registered.annul'), icon: Ban, danger: true, onSelect: () => setAnnulling(true) }]}
          />
        )
      }
    >
      <Columns shape="paper" fill>
        <Stack gap={4}>
          <FailureNotice failure={open.error ?? printed.error} />
          {isAnnulled && (
            <Notice kind="warning">
              {t('letters.annulment.notice', {
                day: formatLongDate(registered.annulledOn ?? row.on),
                reason: registered.annulReason ?? '',
              })}
            </Notice>
          )}
          {!isAnnulled && registered.printedOn === undefined && registered.deliveries.length === 0 && (
            <Card title={t('letters.printing.title')}>
              <Stack gap={2}>
                <Text>{t('letters.printing.text')}</Text>
                <Row gap={2}>
                  <Button busy={printed.isPending} onClick={() => printed.mutate()}>
                    {t('letters.printing.yes')}
                  </Button>
                  <Button look="quiet" onClick={() => open.mutate()}>
                    {t('letters.printing.again')}
                  </Button>
                </Row>
              </Stack>
            </Card>
          )}
          {isAddressed(row.templateId) && <Deliveries row={row} registered={registered} />}
          {row.channel === 'burofax' && row.status !== 'delivered' && !isAnnulled && <BurofaxCard letterId={id} />}
          {(row.templateId === 'L06' || row.templateId === 'L16B') && (
            <NegotiationCards debtorId={row.debtorId} letterId={id} inBin={isAnnulled} />
          )}
          {tellsSum(row.templateId) && (
            <AmountsCard
              amounts={registered.amounts}
              of={row.templateId}
              on={registered.calculatedTo}
              explain={<StepsOfAmounts amounts={registered.amounts} interest={registered.interest} regime={registered.regime} />}
            />
          )}
          {!isAnnulled && <SignCard letterId={id} number={number} />}
          <Facts row={row} registered={registered} />
        </Stack>
        {paper.data ? (
          <PdfPages address={blobAddress(paper.data.token)} label={t('letters.registered.title', { number })} />
        ) : (
          <div>
            <FailureNotice failure={paper.error} />
            {!paper.error && <Waiting>{t('kit.pdf.loading')}</Waiting>}
          </div>
        )}
      </Columns>
      <AnnulDialog id={id} number={number} open={annulling} onClose={() => setAnnulling(false)} />
    </Page>
  );
}

/** Whose words they were, and of which version. */
function wordsText({ templateId: own }: LetterRow, { wordings }: RegisteredPart): string {
  if (wordings.length === 0) return t('letterTexts.printedFrom.original');
  return wordings
    .map(({ templateId, version, on }) => {
      const day = on === undefined ? '' : formatDate(on);
      const name = t(`letters.templates.${templateId}`);
      return templateId === own
        ? t('letterTexts.printedFrom.own', { version, day })
        : t('letterTexts.printedFrom.taken', { version, day, name });
    })
    .join('. ');
}

function Facts({ row, registered }: RegisteredLetterProps) {
  return (
    <Card title={t('letters.registered.summary')}>
      <DefinitionList
        facts={[
          { label: t('letters.registered.number'), value: row.number ?? '' },
          { label: t('letters.registered.debtor'), value: <a href={paths.debtor(row.debtorId)}>{row.debtorName}</a> },
          {
            label: t('letters.registered.invoices'),
            value: (
              <ul className={styles.plainList}>
                {registered.invoices.map((invoice) => (
                  <li key={invoice.id}>
                    <a href={paths.invoice(invoice.id)}>{invoice.number}</a>
                  </li>
                ))}
              </ul>
            ),
          },
          { label: t('letters.registered.pages'), value: registered.pages },
          { label: t('letterTexts.printedFrom.label'), value: wordsText(row, registered) },
          ...(registered.code === undefined ? [] : [{ label: t('press.code'), value: registered.code }]),
          ...(registered.printedOn === undefined
            ? []
            : [{ label: t('letters.registered.printedOn'), value: <DateText day={registered.printedOn} /> }]),
        ]}
      />
      <Text small muted>
        {t('letters.registered.hash')}
      </Text>
      <p className={styles.hash}>{registered.hash}</p>
      <Text small muted>
        {t('letters.registered.hashNote')}
      </Text>
    </Card>
  );
}
