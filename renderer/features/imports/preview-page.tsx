import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportPreview, ImportRow, ImportRowState } from '../../../shared/contract/imports.ts';
import { ImportId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { goTo, isStillAt, paths, whereAsked } from '../../lib/paths.ts';
import { useJob } from '../../lib/use-job.ts';
import {
  Button,
  Card,
  EmptyState,
  FailureNotice,
  FilterChips,
  LinkButton,
  Notice,
  Page,
  Progress,
  Stack,
  Table,
  Text,
  Waiting,
} from '../../ui/index.ts';
import styles from './imports.module.css';
import { previewQuery, useImportRows, useTick } from './queries.ts';
import { ResultPage } from './result-page.tsx';
import { COLUMNS } from './row-columns.tsx';
import { RowDrawer } from './row-drawer.tsx';
import { useTitleFocus } from './use-title-focus.ts';
import { droppedText, fileTotalText, STATES } from './words.ts';

const back = { href: paths.imports, label: t('imports.title') };

export function PreviewPage({ params }: { readonly params: Readonly<Record<string, string | undefined>> }) {
  const id = ImportId.safeParse(params.importId);
  return id.success ? <Preview key={id.data} id={id.data} /> : <Gone failure={null} />;
}

export const Gone = ({ failure }: { readonly failure: Error | null }) => (
  <Page title={t('imports.preview.title')} back={back}>
    <EmptyState
      text={t('imports.preview.gone')}
      action={
        <LinkButton look="primary" href={paths.imports}>
          {t('imports.preview.otherFile')}
        </LinkButton>
      }
    />
    {failure && !('failure' in failure) && <FailureNotice failure={failure} />}
  </Page>
);

function Preview({ id }: { readonly id: ImportId }) {
  const preview = useQuery(previewQuery(id));
  const apply = useJob('imports.apply');
  if (apply.state.status === 'done') {
    return <ResultPage result={apply.state.value} fileName={preview.data?.fileName ?? ''} />;
  }
  if (apply.state.status === 'running') {
    const { progress, cancelling } = apply.state;
    return <Applying {...progress} cancelling={cancelling} onCancel={() => void apply.cancel()} />;
  }
  if (preview.error) return <Gone failure={preview.error} />;
  if (!preview.data) return <Waiting />;
  const failure = apply.state.status === 'failed' ? apply.state.failure : null;
  return <Rows preview={preview.data} failure={failure} onApply={() => void apply.start({ id })} />;
}

function Applying(progress: Parameters<typeof Progress>[0]) {
  useTitleFocus();
  return (
    <Page title={t('imports.applying.title')} narrow>
      <Card>
        <Stack>
          <Text>{t('imports.applying.text')}</Text>
          <Progress {...progress} />
        </Stack>
      </Card>
    </Page>
  );
}

type RowsProps = { readonly preview: ImportPreview; readonly failure: Error | null; readonly onApply: () => void };

function Rows({ preview, failure, onApply }: RowsProps) {
  const { id, counts, fileName } = preview;
  const [states, setStates] = useState<readonly ImportRowState[]>([]);
  const [opened, setOpened] = useState<ImportRow>();
  const tick = useTick();
  const rows = useImportRows(id, states);
  const discard = useMutation({
    mutationFn: () => call('imports.discard', { id }),
    onMutate: whereAsked,
    onSuccess: (_answer, _input, asked) => {
      if (isStillAt(asked)) goTo(paths.imports);
    },
  });
  const shown = STATES.filter((state) => counts[state] > 0);
  const toTick = states.length > 0 ? states : (['new'] as const);
  return (
    <Page
      fill
      title={t('imports.preview.title')}
      subtitle={t('imports.preview.subtitle', { file: fileName, kind: t(`imports.kind.${preview.kind}`) })}
      back={back}
      moreActions={
        <>
          <Button look="quiet" onClick={() => discard.mutate()} busy={discard.isPending}>
            {t('imports.preview.otherFile')}
          </Button>
          <LinkButton href={paths.importColumns(id)}>{t('imports.preview.columns')}</LinkButton>
        </>
      }
      action={
        <Button look="primary" onClick={onApply} disabled={counts.ticked === 0}>
          {counts.ticked === 0 ? t('imports.preview.applyNone') : t('imports.preview.apply', { count: counts.ticked })}
        </Button>
      }
      toolbar={
        <FilterChips
          label={t('imports.rows.filter')}
          options={shown.map((state) => ({ value: state, label: t(`imports.states.${state}`), count: counts[state] }))}
          chosen={states}
          onChange={setStates}
        />
      }
    >
      <FailureNotice failure={failure ?? tick.error ?? discard.error} />
      <Advice preview={preview} />
      <Sums preview={preview} />
      <Table
        label={t('imports.rows.label')}
        columns={COLUMNS[preview.kind]}
        rows={rows}
        keyOf={(row) => String(row.position)}
        onOpen={setOpened}
        selection={{
          isChosen: (row) => row.ticked,
          canChoose: (row) => row.tickable,
          onToggle: (row, ticked) => tick.mutate({ id, ticked, which: { positions: [row.position] } }),
          nameOf: (row) =>
            [row.number, row.name].filter(Boolean).join(' · ') || t('imports.rows.fileRow', { row: row.rows[0] ?? 0 }),
          all: {
            state: counts.ticked === 0 ? 'none' : counts.ticked >= counts.new ? 'all' : 'some',
            onToggle: (ticked) => tick.mutate({ id, ticked, which: { states: ticked ? [...toTick] : [...states] } }),
          },
        }}
        empty={<EmptyState text={t('imports.rows.empty')} />}
      />
      {opened && <RowDrawer preview={preview} row={opened} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}

/** What deserves a look before anything is written; one thing at a time, the gravest first. */
function Advice({ preview }: { readonly preview: ImportPreview }) {
  const toColumns = (
    <LinkButton small href={paths.importColumns(preview.id)}>
      {t('imports.preview.reviewColumns')}
    </LinkButton>
  );
  const total = fileTotalText(preview);
  const [doubt] = preview.doubts;
  if (preview.missing.length > 0 || doubt) {
    return (
      <Notice kind="warning" action={toColumns}>
        {t(`importProblems.doubts.${doubt ?? 'field-missing'}`)}
      </Notice>
    );
  }
  if (preview.fileTotal && !preview.fileTotal.agrees && total) return <Notice kind="warning">{total}</Notice>;
  if (preview.importedOn) return <Notice>{t('imports.preview.importedBefore', { day: formatDate(preview.importedOn) })}</Notice>;
  if (preview.undatedCount > 0 && preview.undated === 'on-due-date') {
    return <Notice action={toColumns}>{t('imports.preview.undated', { count: preview.undatedCount })}</Notice>;
  }
  if (total) return <Notice kind="success">{total}</Notice>;
  return preview.remembered ? <Notice action={toColumns}>{t('imports.preview.remembered')}</Notice> : null;
}

function Sums({ preview }: { readonly preview: ImportPreview }) {
  const { sums, newDebtors, kind } = preview;
  const dropped = droppedText(preview);
  const facts = [
    ...(kind === 'payments' ? [] : [{ label: t('imports.sums.newDebtors'), value: String(newDebtors) }]),
    ...(kind === 'invoices'
      ? [
          { label: t('imports.sums.invoiced'), value: formatMoney(sums.tickedAmount) },
          { label: t('imports.sums.collected'), value: formatMoney(sums.tickedCollected) },
          {
            label: t('imports.sums.pending'),
            value: formatMoney((sums.tickedAmount - sums.tickedCollected) as typeof sums.tickedAmount),
          },
        ]
      : []),
    ...(kind === 'payments' ? [{ label: t('imports.sums.received'), value: formatMoney(sums.tickedAmount) }] : []),
  ];
  return (
    <div className={styles.sums}>
      <dl className={styles.sums} aria-label={t('imports.sums.label')}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {dropped && <span>{dropped}</span>}
    </div>
  );
}
