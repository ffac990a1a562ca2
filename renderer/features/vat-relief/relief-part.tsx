/** One term on the card: the sum, its days, what is missing and what can be done. */
import { useState } from 'react';
import type { VatReliefPartView, VatReliefView } from '../../../shared/contract/vat-relief.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Button, DateText, Explain, Menu, Notice, Text, useToday } from '../../ui/index.ts';
import { IssueDialog, NotifyDialog, SendDialog } from './act-dialogs.tsx';
import { ClaimDialog } from './claim-dialog.tsx';
import { FactsDialog } from './facts-dialog.tsx';
import { ReliefGaps, type ReliefLayer } from './relief-gaps.tsx';
import { ReliefSteps } from './relief-steps.tsx';
import { useTakeBackIssued, useTakeBackNotified, useTakeBackSent } from './use-relief-actions.ts';
import styles from './vat-relief.module.css';
import { countdown, isWarning, numberText, remarksOnCard } from './words.ts';

type ReliefPartProps = {
  readonly relief: VatReliefView;
  readonly part: VatReliefPartView;
  /** On the card of a debtor the invoice has to be named. */
  readonly named: boolean;
  readonly others: readonly InvoiceId[];
  readonly inBin: boolean;
};

export function ReliefPart({ relief, part, named, others, inBin }: ReliefPartProps) {
  const [layer, setLayer] = useState<ReliefLayer>();
  const close = () => setLayer(undefined);
  const { act, blocks } = part;
  const number = numberText(relief, part);
  return (
    <div className={styles.part}>
      {(named || part.instalment !== undefined) && (
        <p>
          <a href={paths.invoice(relief.invoiceId)}>{t('vatRelief.ofInvoice', { number })}</a>
        </p>
      )}
      <p className={styles.sum}>
        <span className={styles.figure}>{part.vat === undefined ? t('vatRelief.unknownSum') : formatMoney(part.vat)}</span>
        <span className={styles.muted}>{t('vatRelief.meaning')}</span>
      </p>
      <Days part={part} />
      {blocks.map((block) => (
        <p key={block}>{t(`vatRelief.blocks.${block}`)}</p>
      ))}
      <ReliefGaps relief={relief} part={part} onLayer={inBin ? undefined : setLayer} />
      {remarksOnCard(part).map((remark) =>
        isWarning(remark) ? (
          <Notice key={remark} kind="warning">
            {t(`vatRelief.remarks.${remark}`)}
          </Notice>
        ) : (
          <Text key={remark} muted small>
            {t(`vatRelief.remarks.${remark}`)}
          </Text>
        ),
      )}
      <div className={styles.foot}>
        <Explain name={named ? `${t('vatRelief.name')} (${number})` : t('vatRelief.name')} wide>
          <ReliefSteps relief={relief} part={part} inBin={inBin} />
        </Explain>
        {!inBin && <PartActions relief={relief} part={part} number={number} onLayer={setLayer} />}
      </div>
      {layer === 'issue' && <IssueDialog relief={relief} part={part} onClose={close} />}
      {layer === 'send' && act && <SendDialog act={act} insolvency={part.route === 'insolvency'} onClose={close} />}
      {layer === 'notify' && act && <NotifyDialog act={act} onClose={close} />}
      {layer === 'claim' && <ClaimDialog relief={relief} others={others} onClose={close} />}
      {layer === 'facts' && <FactsDialog relief={relief} onClose={close} />}
    </div>
  );
}

function Days({ part: { act, window, state } }: { readonly part: VatReliefPartView }) {
  const today = useToday();
  if (act) {
    return (
      <dl className={styles.dates}>
        <Day label={t('vatRelief.issued', { number: act.number })} day={act.issuedOn} />
        {act.notifiedOn === undefined && (
          <Day label={t('vatRelief.notifyBy')} day={act.notifyBy} note={countdown(act.notifyBy, today)} />
        )}
        {act.sentOn && (
          <dd className={styles.note}>
            {t('vatRelief.sent', { day: formatDate(act.sentOn) })}{' '}
            {act.sentByLetter && (
              <a href={paths.letter(act.sentByLetter.id)}>{t('letters.registered.title', { number: act.sentByLetter.number })}</a>
            )}
          </dd>
        )}
        {act.notifiedOn && <dd className={styles.note}>{t('vatRelief.notified', { day: formatDate(act.notifiedOn) })}</dd>}
      </dl>
    );
  }
  if (!window || state === 'blocked') return null;
  const early = today < window.opensOn;
  return (
    <dl className={styles.dates}>
      <Day
        label={t('vatRelief.opens')}
        day={window.opensOn}
        note={early ? t('vatRelief.opensIn', { count: daysBetween(today, window.opensOn) }) : undefined}
      />
      <Day label={t('vatRelief.closes')} day={window.closesOn} note={early ? undefined : countdown(window.closesOn, today)} />
    </dl>
  );
}

type DayProps = { readonly label: string; readonly day: IsoDate; readonly note?: string | undefined };

const Day = ({ label, day, note }: DayProps) => (
  <div>
    <dt>{label}</dt>
    <dd className={styles.day}>
      <DateText day={day} />
    </dd>
    {note && <dd className={styles.note}>{note}</dd>}
  </div>
);

type PartActionsProps = Pick<ReliefPartProps, 'relief' | 'part'> & {
  readonly number: string;
  readonly onLayer: (layer: ReliefLayer) => void;
};

function PartActions({ part: { act, state, vat }, number, onLayer }: PartActionsProps) {
  const takeBack = useTakeBackIssued();
  const notSent = useTakeBackSent();
  const notNotified = useTakeBackNotified();
  const canIssue = !act && state !== 'blocked' && state !== 'too-early' && vat !== undefined && vat > 0;
  const entries = act
    ? [
        ...(act.notifiedOn ? [{ label: t('vatRelief.fix.notNotified'), onSelect: () => notNotified.mutate(act.id) }] : []),
        ...(act.sentOn && !act.sentByLetter
          ? [{ label: t('vatRelief.fix.notSent'), onSelect: () => notSent.mutate(act.id) }]
          : []),
        { label: t('vatRelief.fix.takeBack'), onSelect: () => takeBack.mutate(act.id) },
      ]
    : [{ label: t('vatRelief.fix.facts'), onSelect: () => onLayer('facts') }];
  return (
    <span className={styles.fixes}>
      {canIssue && (
        <Button small onClick={() => onLayer('issue')}>
          {t('vatRelief.fix.issue')}
        </Button>
      )}
      <Menu label={t('vatRelief.more', { number })} entries={entries} />
    </span>
  );
}
