import { useQuery } from '@tanstack/react-query';
import type { ImportChoices, ImportPreview } from '../../../shared/contract/imports.ts';
import { ImportId } from '../../../shared/domain/ids.ts';
import { FIELDS } from '../../../shared/domain/imports/index.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { useJob } from '../../lib/use-job.ts';
import { Card, FailureNotice, LinkButton, Notice, Page, Progress, SelectField, Waiting } from '../../ui/index.ts';
import styles from './imports.module.css';
import { Gone } from './preview-page.tsx';
import { previewQuery } from './queries.ts';
import { ReadingFields } from './reading-fields.tsx';

/** How the file is read: what each column is, and the few things that only its owner can know. Each change reads it again. */
export function ColumnsPage({ params }: { readonly params: Readonly<Record<string, string | undefined>> }) {
  const id = ImportId.safeParse(params.importId);
  return id.success ? <Columns id={id.data} /> : <Gone failure={null} />;
}

function Columns({ id }: { readonly id: ImportId }) {
  const preview = useQuery(previewQuery(id));
  const remap = useJob('imports.remap');
  if (preview.error) return <Gone failure={preview.error} />;
  if (!preview.data) return <Waiting />;
  const running = remap.state.status === 'running' ? remap.state : undefined;
  const change = (choices: ImportChoices): void => void remap.start({ id, choices });
  return (
    <Page
      title={t('imports.reading.title')}
      subtitle={preview.data.fileName}
      back={{ href: paths.import(id), label: t('imports.reading.back') }}
      action={
        <LinkButton look="primary" href={paths.import(id)}>
          {t('imports.reading.seeRows')}
        </LinkButton>
      }
    >
      <FailureNotice failure={remap.state.status === 'failed' ? remap.state.failure : null} />
      {running && <Progress {...running.progress} />}
      {preview.data.missing.length > 0 && (
        <Notice kind="warning" title={t('imports.reading.missingTitle')}>
          {preview.data.missing.map((group) => (
            <p key={group.join()}>
              {t('imports.reading.missingGroup', { fields: either(group.map((field) => `«${t(`imports.fields.${field}`)}»`)) })}
            </p>
          ))}
        </Notice>
      )}
      <ReadingFields preview={preview.data} onChange={change} />
      <Card title={t('imports.reading.columns')}>
        <Mapping preview={preview.data} onChange={change} />
      </Card>
    </Page>
  );
}

const either = (texts: readonly string[]): string => new Intl.ListFormat('es', { type: 'disjunction' }).format(texts);

type MappingProps = { readonly preview: ImportPreview; readonly onChange: (choices: ImportChoices) => void };

function Mapping({ preview, onChange }: MappingProps) {
  const { kind, columns } = preview;
  const options = FIELDS[kind].map((field) => ({ value: field, label: t(`imports.fields.${field}`) }));
  /** A field belongs to one column: the other one loses it. */
  const choose = (index: number, chosen: (typeof options)[number]['value'] | undefined): void => {
    const fields = columns.map((column) => {
      if (column.index === index) return chosen ?? null;
      return column.field === chosen ? null : column.field;
    });
    onChange({ fields });
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.mapping}>
        <thead>
          <tr>
            <th scope="col">{t('imports.reading.columnHeader')}</th>
            <th scope="col">{t('imports.reading.columnField')}</th>
            <th scope="col">{t('imports.reading.columnSamples')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const name = column.header || t('imports.column', { number: column.index + 1 });
            return (
              <tr key={column.index}>
                <th scope="row">{name}</th>
                <td>
                  <SelectField
                    label={t('imports.reading.columnFieldOf', { column: name })}
                    labelHidden
                    placeholder={t('imports.ignoreColumn')}
                    value={options.find((option) => option.value === column.field)?.value}
                    onChange={(field) => choose(column.index, field)}
                    options={options}
                    width="full"
                  />
                </td>
                <td className={styles.samples}>{column.samples.join(' · ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
