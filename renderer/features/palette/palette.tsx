import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { findChannels } from '../../../shared/contract/find.ts';
import { type OrderVerb, parseTypedOrder, type TypedOrder } from '../../../shared/domain/input/typed-order.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { type Address, goTo, paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { Coins, FilePlus2, FileText, Handshake, type LucideIcon, Mail, Phone, UserRound } from '../../ui/icons.ts';
import { CommandBox, type CommandGroup, type CommandItem, Dialog, FilterChips } from '../../ui/index.ts';
import { actionsFor, type Section } from './fixed-actions.ts';

type Found = OutputOf<(typeof findChannels)['find.anything']>;
type FoundDebtor = Found['debtors'][number];

const KINDS = ['all', 'debtors', 'invoices', 'agreements', 'letters', 'actions'] as const;
type Kind = (typeof KINDS)[number];
const NOTHING: Found = { debtors: [], invoices: [], agreements: [], letters: [] };
/** Of each kind while all are shown. */
const FEW = 5;
const MANY = 20;

type PaletteProps = { readonly sections: readonly Section[]; readonly onClose: () => void };

/** Any debtor, invoice, agreement, letter or action by name, number or sum; and orders such as `cobro soto 300`, which open the form filled in. */
export function Palette({ sections, onClose }: PaletteProps) {
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Kind>('all');
  const typed = useDebounced(text.trim());
  const order = parseTypedOrder(typed);
  const asked = order?.name ?? typed;
  const most = kind === 'all' ? FEW : MANY;
  const answer = useQuery({
    ...queryOf(['debtors', 'invoices', 'agreements', 'letters'], 'find.anything', { text: asked || ' ', most }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const found = asked === '' ? NOTHING : (answer.data ?? NOTHING);

  const item = (key: string, icon: LucideIcon, label: string, to: Address, detail?: string): CommandItem => ({
    key,
    icon,
    label,
    detail,
    run: () => {
      onClose();
      goTo(to);
    },
  });
  const ordered = order ? found.debtors.map((debtor) => orderFor(order, debtor)) : [];
  const all: readonly (CommandGroup & { readonly kind: Kind })[] = [
    {
      kind: 'actions',
      title: t('palette.kinds.actions'),
      items: ordered.map(({ id, icon, label, to }) => item(`order-${id}`, icon, label, to)),
    },
    {
      kind: 'debtors',
      title: t('palette.kinds.debtors'),
      items: found.debtors.map(({ id, name, town, taxId }) =>
        item(id, UserRound, name, paths.debtor(id), [taxId, town].filter(Boolean).join(' · ')),
      ),
    },
    {
      kind: 'invoices',
      title: t('palette.kinds.invoices'),
      items: found.invoices.map(({ id, number, debtorName: name, issuedOn, total }) => {
        const detail = t('palette.invoiceDetail', { name, day: formatDate(issuedOn), amount: formatMoney(total) });
        return item(id, FileText, number, paths.invoice(id), detail);
      }),
    },
    {
      kind: 'agreements',
      title: t('palette.kinds.agreements'),
      items: found.agreements.map(({ id, ref, debtorName }) =>
        item(id, Handshake, t('palette.agreementName', { ref }), paths.agreement(id), debtorName),
      ),
    },
    {
      kind: 'letters',
      title: t('palette.kinds.letters'),
      items: found.letters.map(({ id, number, debtorName: name, templateId }) => {
        const detail = t('palette.letterDetail', { name, type: t(`letters.templates.${templateId}`) });
        return item(id, Mail, t('palette.letterName', { number }), paths.letter(id), detail);
      }),
    },
    {
      kind: 'actions',
      title: t('palette.kinds.actions'),
      items: actionsFor(text, sections).map(({ icon, label, to }) => item(to, icon, label, to)),
    },
  ];
  const groups = all.filter((group) => kind === 'all' || group.kind === kind);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Dialog open title={t('palette.title')} onClose={onClose}>
      <CommandBox
        label={t('palette.field')}
        hint={text === '' ? t('palette.hint') : t('palette.keys')}
        value={text}
        onChange={setText}
        groups={groups}
        nothing={t('palette.nothing')}
        found={t('palette.found', { count })}
        onTab={(step) => setKind(KINDS[(KINDS.indexOf(kind) + step + KINDS.length) % KINDS.length] ?? 'all')}
      >
        <FilterChips
          label={t('palette.only')}
          single
          keepable
          options={KINDS.map((value) => ({ value, label: t(`palette.kinds.${value}`) }))}
          chosen={[kind]}
          onChange={([chosen]) => setKind(chosen ?? 'all')}
        />
      </CommandBox>
    </Dialog>
  );
}

const ICONS: Readonly<Record<OrderVerb, LucideIcon>> = { payment: Coins, call: Phone, letter: Mail, invoice: FilePlus2 };

function orderFor({ verb, amount }: TypedOrder, { id, name }: FoundDebtor) {
  const to = {
    payment: paths.newPayment(id, { amount }),
    call: paths.call(id),
    letter: paths.newLetter(id),
    invoice: paths.newInvoice(id),
  }[verb];
  const label =
    amount === undefined
      ? t(`palette.verbs.${verb}`, { name })
      : t('palette.verbs.paymentOf', { name, amount: formatMoney(amount) });
  return { id, icon: ICONS[verb], label, to };
}
