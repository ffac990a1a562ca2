import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DebtorId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { goTo, paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import {
  Coins,
  FilePlus2,
  HandCoins,
  Handshake,
  History,
  Mail,
  MessageSquareText,
  Pencil,
  Phone,
  Printer,
  ReceiptEuro,
  StickyNote,
  Tag,
  Trash2,
} from '../../ui/icons.ts';
import {
  Button,
  EmptyState,
  FailureNotice,
  LinkButton,
  Menu,
  Notice,
  Page,
  Pill,
  Row,
  StatePill,
  Waiting,
} from '../../ui/index.ts';
import { ContactDialog, MessageDialog } from '../contacts/index.ts';
import { DebtorHistory } from '../history/index.ts';
import { usePrint } from '../prints/index.ts';
import { ClassifyDialog } from './classify-dialog.tsx';
import { ContactLine } from './contact-line.tsx';
import { CostDialog } from './cost-dialog.tsx';
import { DebtorTabs, useOpenTab } from './debtor-tabs.tsx';
import { FactStrip } from './fact-strip.tsx';
import { PromiseDialog } from './promise-dialog.tsx';
import { CARD_TOPICS, type DebtorAnswer } from './queries.ts';
import { useRemoveDebtor, useRestoreDebtor } from './use-debtor-actions.ts';
import { behaviourText, kindText, stateText, stateTone } from './words.ts';

type DebtorPageProps = { readonly params: { readonly debtorId?: string | undefined } };

export function DebtorPage({ params }: DebtorPageProps) {
  const id = DebtorId.safeParse(params.debtorId);
  return id.success ? <Debtor key={id.data} id={id.data} /> : <NoSuchDebtor />;
}

export const NoSuchDebtor = () => (
  <Page title={t('debtors.title')}>
    <EmptyState
      text={t('debtors.form.missing')}
      action={<LinkButton href={paths.debtors}>{t('debtors.form.toList')}</LinkButton>}
    />
  </Page>
);

function Debtor({ id }: { readonly id: DebtorId }) {
  const debtor = useQuery(queryOf(CARD_TOPICS, 'debtors.get', { id }));
  if (debtor.data) return <Card id={id} debtor={debtor.data} />;
  if (debtor.isPending) return <Waiting />;
  return (
    <Page title={t('debtors.title')} back={{ href: paths.debtors, label: t('debtors.title') }}>
      <FailureNotice failure={debtor.error} action={<LinkButton href={paths.debtors}>{t('debtors.form.toList')}</LinkButton>} />
    </Page>
  );
}

type Layer = 'promise' | 'classify' | 'cost' | 'message' | 'note' | 'history' | undefined;

function Card({ id, debtor }: { readonly id: DebtorId; readonly debtor: DebtorAnswer }) {
  const [layer, setLayer] = useState<Layer>();
  const openTab = useOpenTab();
  const remove = useRemoveDebtor();
  const restore = useRestoreDebtor();
  const { row, fields } = debtor;
  const close = () => setLayer(undefined);
  const promise = () => setLayer('promise');
  const inBin = row.deletedOn !== undefined;
  const printed = usePrint('prints.debtor', { id }, { key: true });
  useScreenKeys(
    inBin
      ? []
      : [
          { key: 'l', label: t('contacts.keys.call'), run: () => goTo(paths.call(id)) },
          { key: 'm', label: t('contacts.keys.message'), run: () => setLayer('message') },
          { key: 'n', label: t('contacts.keys.note'), run: () => setLayer('note') },
          { key: 'p', label: t('debtors.keys.promise'), run: promise },
          { key: '$', label: t('debtors.keys.payment'), run: () => goTo(paths.newPayment(id)) },
          { key: 'a', label: t('agreements.new'), run: () => goTo(paths.newAgreement(id)) },
          { key: 'c', label: t('debtors.keys.letter'), run: () => goTo(paths.newLetter(id)) },
          { key: 'g', label: t('debtors.keys.cost'), run: () => setLayer('cost') },
          { key: 'e', label: t('debtors.keys.edit'), run: () => goTo(paths.editDebtor(id)) },
        ],
  );

  return (
    <Page
      title={row.name}
      back={{ href: paths.debtors, label: t('debtors.title') }}
      marks={<Marks row={row} onClassify={() => setLayer('classify')} />}
      toolbar={
        <ContactLine fields={fields} editHref={paths.editDebtor(id)}>
          {!inBin && (
            <Row>
              <LinkButton small icon={Phone} href={paths.call(id)}>
                {t('contacts.actions.call')}
              </LinkButton>
              <Button small icon={MessageSquareText} onClick={() => setLayer('message')}>
                {t('contacts.actions.message')}
              </Button>
              <Button small icon={StickyNote} onClick={() => setLayer('note')}>
                {t('contacts.actions.note')}
              </Button>
            </Row>
          )}
        </ContactLine>
      }
      moreActions={
        inBin ? (
          <Button onClick={() => setLayer('history')}>{t('history.open')}</Button>
        ) : (
          <Menu
            label={t('debtors.page.actions')}
            entries={[
              { label: t('debtors.page.promise'), icon: HandCoins, onSelect: promise },
              { label: t('agreements.new'), icon: Handshake, href: paths.newAgreement(id) },
              { label: t('debtors.page.newInvoice'), icon: FilePlus2, href: paths.newInvoice(id) },
              { label: t('debtors.page.letter'), icon: Mail, href: paths.newLetter(id) },
              { label: t('debtors.page.cost'), icon: ReceiptEuro, onSelect: () => setLayer('cost') },
              { label: t('debtors.page.classify'), icon: Tag, onSelect: () => setLayer('classify') },
              { label: t('debtors.page.print'), icon: Printer, onSelect: printed.print },
              { label: t('debtors.page.edit'), icon: Pencil, href: paths.editDebtor(id) },
              { label: t('history.open'), icon: History, onSelect: () => setLayer('history') },
              {
                label: t('debtors.page.remove'),
                icon: Trash2,
                danger: true,
                onSelect: () => remove.mutate({ id, name: row.name }),
              },
            ]}
          />
        )
      }
      action={
        inBin ? undefined : (
          <LinkButton icon={Coins} href={paths.newPayment(id)}>
            {t('debtors.page.payment')}
          </LinkButton>
        )
      }
    >
      {row.deletedOn && (
        <Notice
          kind="warning"
          action={
            <Button onClick={() => restore.mutate(id)} busy={restore.isPending}>
              {t('debtors.page.restore')}
            </Button>
          }
        >
          {t('debtors.page.inBin', { day: formatDate(row.deletedOn) })}
        </Notice>
      )}
      {printed.layer}
      <FactStrip debtor={debtor} brief={openTab !== 'resumen'} onPromise={promise} />
      <DebtorTabs debtor={debtor} onPromise={promise} onClassify={() => setLayer('classify')} />
      {layer === 'message' && <MessageDialog debtorId={id} name={row.name} doesStep={false} onClose={close} />}
      {layer === 'note' && <ContactDialog debtorId={id} name={row.name} doesStep={false} onClose={close} />}
      {layer === 'promise' && <PromiseDialog debtorId={id} onClose={close} />}
      {layer === 'cost' && <CostDialog debtorId={id} kind={row.kind} onClose={close} />}
      {layer === 'history' && <DebtorHistory id={id} name={row.name} onClose={close} />}
      {layer === 'classify' && <ClassifyDialog id={id} debtor={debtor} onClose={close} />}
    </Page>
  );
}

function Marks({ row, onClassify }: { readonly row: DebtorAnswer['row']; readonly onClassify: () => void }) {
  return (
    <>
      {row.insolvent ? (
        <StatePill tone="court">{t('debtors.insolvent')}</StatePill>
      ) : (
        <StatePill tone={stateTone(row.state)}>{stateText(row.state)}</StatePill>
      )}
      <Pill>{kindText(row.kind)}</Pill>
      <Button small look="quiet" icon={Tag} onClick={onClassify}>
        {behaviourText(row.behaviour)}
      </Button>
    </>
  );
}
