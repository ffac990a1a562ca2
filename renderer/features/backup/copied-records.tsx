import { useQuery } from '@tanstack/react-query';
import type { CopyRef } from '../../../shared/contract/copies.ts';
import type { CopiedDebtor, CopiedInvoice } from '../../../shared/contract/look-inside.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { jobQueryOf } from '../../lib/job-query.ts';
import { useLocalRows } from '../../lib/use-windowed-rows.ts';
import { ArrowLeft } from '../../ui/icons.ts';
import {
  Button,
  type Column,
  DateText,
  EmptyState,
  FailureNotice,
  Money,
  OnlyReadAloud,
  Stack,
  StatePill,
  Table,
  Waiting,
} from '../../ui/index.ts';

type CopiedRecordsProps = {
  readonly copy: CopyRef;
  readonly debtor: CopiedDebtor;
  /** False: a newer program made the copy. */
  readonly canBring: boolean;
  readonly busy: boolean;
  readonly onBring: (kind: 'invoice' | 'letter', id: string) => void;
  readonly onBack: () => void;
};

type Line = {
  readonly kind: 'invoice' | 'letter';
  readonly id: string;
  readonly name: string;
  readonly on: IsoDate | null;
  readonly total: Cents | undefined;
  readonly state: CopiedInvoice['state'];
};

/** Invoices and letters of one debtor of a copy. */
export function CopiedRecords({ copy, debtor, canBring, busy, onBring, onBack }: CopiedRecordsProps) {
  const { data, error, isPending } = useQuery(
    jobQueryOf(['invoices', 'letters'], 'copies.lookAtDebtor', { ...copy, debtorId: debtor.id }),
  );
  const lines: readonly Line[] = [
    ...(data?.invoices ?? []).map(
      ({ id, number, issuedOn, total, state }): Line => ({
        kind: 'invoice',
        id,
        name: t('lookInside.invoice', { number }),
        on: issuedOn,
        total,
        state,
      }),
    ),
    ...(data?.letters ?? []).map(
      ({ id, number, registeredOn, state }): Line => ({
        kind: 'letter',
        id,
        name: t('lookInside.letter', { number }),
        on: registeredOn,
        total: undefined,
        state,
      }),
    ),
  ];
  const columns: readonly Column<Line>[] = [
    { id: 'what', header: t('lookInside.what'), cell: ({ name }) => name },
    { id: 'day', header: t('lookInside.day'), width: 8, cell: ({ on }) => on && <DateText day={on} /> },
    {
      id: 'amount',
      header: t('lookInside.amount'),
      width: 8.5,
      align: 'end',
      cell: ({ total }) => total !== undefined && <Money amount={total} />,
    },
    {
      id: 'here',
      header: t('lookInside.here'),
      width: 9.5,
      cell: ({ state }) => <StatePill tone={state === 'here' ? 'paid' : 'dueSoon'}>{t(`lookInside.states.${state}`)}</StatePill>,
    },
    {
      id: 'actions',
      header: t('lookInside.actions'),
      width: 11.5,
      cell: ({ kind, id, name, state }) =>
        canBring &&
        state !== 'here' && (
          <Button small disabled={busy} onClick={() => onBring(kind, id)}>
            <span aria-hidden>{t('lookInside.bringOne')}</span>
            <OnlyReadAloud>{t('lookInside.bringNamed', { name })}</OnlyReadAloud>
          </Button>
        ),
    },
  ];
  const rows = useLocalRows(lines);
  return (
    <Stack>
      <div>
        <Button small look="quiet" icon={ArrowLeft} onClick={onBack} autoFocus>
          {t('lookInside.back')}
        </Button>
      </div>
      <FailureNotice failure={error} />
      {isPending && <Waiting />}
      {data && lines.length === 0 && <EmptyState text={t('lookInside.noRecords')} />}
      {lines.length > 0 && (
        <Table
          label={t('lookInside.recordsTitle', { name: debtor.name })}
          grows
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
    </Stack>
  );
}
