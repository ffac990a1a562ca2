import type { NoticeOptions } from '../../../shared/contract/letter-notice-values.ts';
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import { LetterId } from '../../../shared/domain/ids.ts';
import { isOfNegotiation } from '../../../shared/domain/letters/letter-kinds.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { CheckField, DateField, IbanField, RadioField, Section, Stack, TaxIdField, Text, TextField } from '../../ui/index.ts';
import { InvoiceChoice, Sending } from './claim-fields.tsx';
import type { PartProps } from './part-props.ts';
import type { OptionsAnswer } from './queries.ts';

type NoticeProps = PartProps & { readonly answer: OptionsAnswer };

/** What a notice announces or ends, which invoices it is about, and how it travels. */
export function NoticeClaim({ answer, options, change }: NoticeProps) {
  const { templateId } = options;
  const chooses = !isOfNegotiation(templateId) && templateId !== 'L09R';
  const hasTerm = templateId === 'L08' || templateId === 'L10A';
  return (
    <Stack gap={6}>
      <About options={options} change={change} />
      {chooses && (
        <Section title={t('letters.claim.invoices')}>
          <InvoiceChoice invoices={answer.invoices} options={options} change={change} />
        </Section>
      )}
      <Sending answer={answer} options={options} change={change} hasTerm={hasTerm} />
    </Stack>
  );
}

/** An emptied field travels as an absent one. */
function noticeOf({ notice = {} }: LetterOptions, change: PartProps['change']) {
  const set = (part: { readonly [K in keyof NoticeOptions]?: NoticeOptions[K] | undefined }) => {
    const all = Object.entries({ ...notice, ...part }).filter(([, value]) => value !== undefined && value !== '');
    change({ notice: Object.fromEntries(all) as NoticeOptions });
  };
  return { notice, set };
}

function About(props: PartProps) {
  switch (props.options.templateId) {
    case 'L08':
      return <CreditFile {...props} />;
    case 'L09':
      return <Suspension {...props} />;
    case 'L09R':
      return <Restoration {...props} />;
    case 'L10A':
      return <Agency {...props} />;
    case 'L10B':
      return <Assignee {...props} />;
    default:
      return <Negotiation {...props} />;
  }
}

function Negotiation({ options }: PartProps) {
  const about = LetterId.safeParse(options.paper?.about);
  return (
    <Section title={t('letterNotices.negotiation')}>
      <Stack gap={2}>
        <Text>{t('letterNotices.negotiationText')}</Text>
        {about.success && <a href={paths.letter(about.data)}>{t('letterNotices.openInvitation')}</a>}
      </Stack>
    </Section>
  );
}

function NotContested({ options, change }: PartProps) {
  const { notice, set } = noticeOf(options, change);
  return (
    <CheckField
      label={t('letterNotices.notContested')}
      value={notice.isNotContested ?? false}
      onChange={(isNotContested) => set({ isNotContested: isNotContested || undefined })}
    />
  );
}

const CreditFile = (props: PartProps) => (
  <Section title={t('letterNotices.file')}>
    <Stack gap={2}>
      <Text muted>{t('letterNotices.fileText')}</Text>
      <NotContested {...props} />
    </Stack>
  </Section>
);

type DayProps = { readonly label: string; readonly hint?: string; readonly value: IsoDate | undefined };
const DayOf = ({ label, hint, value, onDay }: DayProps & { readonly onDay: (day: IsoDate | undefined) => void }) => (
  <DateField
    label={label}
    {...(hint !== undefined && { hint })}
    lean="future"
    value={value}
    onChange={(typed) => {
      const read = IsoDate.safeParse(typed);
      if (read.success || !typed) onDay(read.data);
    }}
  />
);

const VARIANTS = ['service', 'prepayment', 'retention'] as const;

function Suspension(props: PartProps) {
  const { notice, set } = noticeOf(props.options, props.change);
  const variant = notice.variant ?? 'service';
  const isThing = variant === 'retention';
  return (
    <Section title={t('letterNotices.which')}>
      <Stack gap={4}>
        <RadioField
          label={t('letterNotices.variant')}
          value={variant}
          onChange={(chosen) => set({ variant: chosen })}
          choices={VARIANTS.map((value) => ({ value, label: t(`letterNotices.variants.${value}`) }))}
        />
        {variant !== 'prepayment' && (
          <TextField
            label={t(isThing ? 'letterNotices.thing' : 'letterNotices.service')}
            hint={t(isThing ? 'letterNotices.thingHint' : 'letterNotices.serviceHint')}
            width="full"
            maxLength={400}
            value={notice.service}
            onChange={(service) => set({ service })}
          />
        )}
        {variant === 'service' && (
          <TextField
            label={t('letterNotices.clause')}
            hint={t('letterNotices.clauseHint')}
            optional
            width="full"
            maxLength={400}
            value={notice.clause}
            onChange={(clause) => set({ clause })}
          />
        )}
        {!isThing && (
          <DayOf
            label={t('letterNotices.suspendsOn')}
            hint={t('letterNotices.suspendsOnHint')}
            value={notice.on}
            onDay={(on) => set({ on })}
          />
        )}
        <Stack gap={1}>
          {!isThing && (
            <>
              <CheckField
                label={t('letterNotices.continuing')}
                value={notice.isContinuing ?? false}
                onChange={(isContinuing) => set({ isContinuing: isContinuing || undefined })}
              />
              <CheckField
                label={t('letterNotices.notEssential')}
                value={notice.isNotEssential ?? false}
                onChange={(isNotEssential) => set({ isNotEssential: isNotEssential || undefined })}
              />
            </>
          )}
          <NotContested {...props} />
        </Stack>
      </Stack>
    </Section>
  );
}

function Restoration({ options, change }: PartProps) {
  const { notice, set } = noticeOf(options, change);
  return (
    <Section title={t('letterNotices.which')}>
      <Stack gap={4}>
        <Text muted>{t('letterNotices.restored')}</Text>
        <TextField
          label={t('letterNotices.service')}
          hint={t('letterNotices.serviceHint')}
          width="full"
          maxLength={400}
          value={notice.service}
          onChange={(service) => set({ service })}
        />
        <DayOf label={t('letterNotices.restoresOn')} value={notice.on} onDay={(on) => set({ on })} />
      </Stack>
    </Section>
  );
}

function Agency({ options, change }: PartProps) {
  const { notice, set } = noticeOf(options, change);
  return (
    <Section title={t('letterNotices.agency')}>
      <Stack gap={4}>
        <TextField
          label={t('letterNotices.agencyName')}
          width="full"
          maxLength={200}
          value={notice.name}
          onChange={(name) => set({ name })}
        />
        <TextField label={t('letterNotices.phone')} maxLength={200} value={notice.phone} onChange={(phone) => set({ phone })} />
        <TextField
          label={t('letterNotices.email')}
          width="full"
          maxLength={200}
          value={notice.email}
          onChange={(email) => set({ email })}
        />
      </Stack>
    </Section>
  );
}

function Assignee({ options, change }: PartProps) {
  const { notice, set } = noticeOf(options, change);
  return (
    <Section title={t('letterNotices.assignee')}>
      <Stack gap={4}>
        <TextField
          label={t('letterNotices.assigneeName')}
          width="full"
          maxLength={200}
          value={notice.name}
          onChange={(name) => set({ name })}
        />
        <TaxIdField label={t('letterNotices.taxId')} value={notice.taxId} onChange={(taxId) => set({ taxId })} />
        <TextField
          label={t('letterNotices.address')}
          width="full"
          maxLength={200}
          value={notice.address}
          onChange={(address) => set({ address })}
        />
        <IbanField label={t('letterNotices.iban')} value={notice.iban} onChange={(iban) => set({ iban })} />
        <DateField
          label={t('letterNotices.assignedOn')}
          lean="past"
          value={notice.assignedOn}
          onChange={(typed) => {
            const read = IsoDate.safeParse(typed);
            if (read.success || !typed) set({ assignedOn: read.data });
          }}
        />
      </Stack>
    </Section>
  );
}
