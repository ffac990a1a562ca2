import { useMutation, useQuery } from '@tanstack/react-query';
import type { burofaxChannels } from '../../../shared/contract/burofax.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { copyText } from '../../lib/copy-text.ts';
import { queryOf } from '../../lib/query-client.ts';
import { CircleAlert, CircleCheck, Copy, Download, TriangleAlert } from '../../ui/icons.ts';
import { Button, Card, DefinitionList, Disclosure, FailureNotice, Row, Stack, Text } from '../../ui/index.ts';
import styles from './letters.module.css';

type Pack = OutputOf<(typeof burofaxChannels)['burofax.pack']>;

/** The letter as an operator of burofax takes it, checked, and what its form asks for. */
export function BurofaxCard({ letterId }: { readonly letterId: LetterId }) {
  const found = useQuery(queryOf(['letters'], 'burofax.pack', { letterId }));
  const save = useMutation({
    mutationFn: () => call('burofax.save', { letterId }),
    onSuccess: ({ saved }) => saved && announce(t('burofax.saved')),
  });
  const pack = found.data;
  if (!pack) return <FailureNotice failure={found.error} />;
  const lines = linesOf(pack);
  const text = lines.map(({ label, value }) => t('burofax.sheet.line', { label, value })).join('\n');
  return (
    <Card title={t('burofax.title')}>
      <Stack gap={4}>
        <Text muted small>
          {t('burofax.intro')}
        </Text>
        <Row gap={2}>
          <Button icon={Download} busy={save.isPending} onClick={() => save.mutate()}>
            {t('burofax.save')}
          </Button>
          <Button look="quiet" icon={Copy} onClick={() => void copyText(text, t('burofax.copied'))}>
            {t('burofax.copy')}
          </Button>
        </Row>
        <FailureNotice failure={save.error} />
        <Checks pack={pack} />
        {pack.annexes.length > 0 && (
          <div>
            <Text small>{t('burofax.annexes')}</Text>
            <ul className={styles.plainList}>
              {pack.annexes.map((annex) => (
                <li key={annex}>{annex}</li>
              ))}
            </ul>
          </div>
        )}
        <Disclosure title={t('burofax.data')}>
          <DefinitionList facts={lines} />
        </Disclosure>
      </Stack>
    </Card>
  );
}

const SIGNS = { good: CircleCheck, warns: TriangleAlert, fails: CircleAlert } as const;
const LOOKS = { good: 'fine', warns: 'warns', fails: 'blocks' } as const;

function Checks({ pack }: { readonly pack: Pack }) {
  const values = { size: sizeText(pack.byteSize), pages: pack.pages };
  return (
    <div>
      <Text small>{t('burofax.checks')}</Text>
      <ul className={styles.gaps}>
        {pack.checks.map(({ check, verdict }) => {
          const Sign = SIGNS[verdict];
          return (
            <li key={check} className={styles[LOOKS[verdict]]}>
              <Sign aria-hidden />
              <span>{t(verdict === 'good' ? `burofax.good.${check}` : `burofax.wrong.${check}`, values)}</span>
            </li>
          );
        })}
      </ul>
      <Text muted small>
        {t('burofax.limits')}
      </Text>
    </div>
  );
}

const number = new Intl.NumberFormat('es-ES', { maximumFractionDigits: 1 });
const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${number.format(Math.ceil(bytes / 1024))} kB` : `${number.format(bytes / 1024 / 1024)} MB`;

const FIELDS = ['taxId', 'street', 'postalCode', 'town', 'province', 'country', 'phone', 'email'] as const;

/** In the order of the usual form. */
function linesOf({ sender, addressee, reference, fileName, pages, byteSize, hash }: Pack) {
  const party = (name: 'sender' | 'addressee', of: Pack['sender']) => {
    const who = t(`burofax.sheet.${name}`);
    return [
      { label: who, value: of.name },
      ...FIELDS.flatMap((field) => {
        const value = of[field];
        return value === undefined
          ? []
          : [{ label: t('burofax.sheet.of', { label: t(`burofax.sheet.${field}`), party: who }), value }];
      }),
    ];
  };
  return [
    { label: t('burofax.sheet.service'), value: t('burofax.sheet.serviceText') },
    ...party('sender', sender),
    ...party('addressee', addressee),
    { label: t('burofax.sheet.reference'), value: reference },
    {
      label: t('burofax.sheet.file'),
      value: t('burofax.sheet.fileText', { name: fileName, pages, size: sizeText(byteSize) }),
    },
    { label: t('burofax.sheet.hash'), value: hash },
  ];
}
