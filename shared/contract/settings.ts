/** The business that owns the ledger, how its letters are made, and the interest rates it counts with. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { BlobHash, FileToken } from '../domain/ids.ts';
import { BasisPoints } from '../domain/money.ts';
import type { Contract } from './define.ts';
import { DISK_ERRORS } from './errors.ts';
import { longText, shortText } from './lists.ts';
import { addressFields, optionalText } from './values.ts';

/** Everything the owner can write about the business. A wrong NIF warns in the window and is kept. */
export const ProfileFields = z.strictObject({
  name: shortText.min(1),
  tradeName: optionalText,
  taxId: optionalText,
  /** One person (autónomo) and not a company. */
  isNaturalPerson: z.boolean(),
  ...addressFields,
  phone: optionalText,
  mobile: optionalText,
  email: optionalText,
  website: optionalText,
  representative: optionalText,
  representativeTaxId: optionalText,
  representativeRole: optionalText,
  privacyEmail: optionalText,
  privacyUrl: optionalText,
  vatRegime: z.enum(['general', 'cash_accounting', 'simplified', 'exempt', 'igic', 'foral']),
  /** Turnover up to 6.010.121,04 € (LIVA art. 80.Cuatro.A.1.ª); absent: not answered. */
  salesBelowLimit: z.boolean().optional(),
});
export type ProfileFields = z.infer<typeof ProfileFields>;

/** In the owner's order; letters print the first. `id` is absent of one that is new. */
export const ProfileIbans = z
  .array(z.strictObject({ id: z.uuid().optional(), iban: shortText.min(1), holder: optionalText, label: optionalText }))
  .max(10);
export type ProfileIbans = z.infer<typeof ProfileIbans>;

export const ProfileImage = z.enum(['logo', 'signature']);
export type ProfileImage = z.infer<typeof ProfileImage>;

/** How letters and due dates are made where nobody says otherwise. */
export const LedgerSettings = z.strictObject({
  contactName: optionalText,
  contactPhone: optionalText,
  contactEmail: optionalText,
  contactHours: optionalText,
  defaultTermDays: z.int().min(0).max(365),
  dayCount: z.enum(['act-365', 'act-act']),
  envelopeWindow: z.enum(['right', 'left', 'none']),
  /** Millimetres to the right and down, for envelopes whose window lies elsewhere. */
  windowOffset: z.strictObject({ x: z.int().min(-20).max(20), y: z.int().min(-20).max(20) }),
  foldMarks: z.boolean(),
  paymentQr: z.boolean(),
  /** Proposed as the free paragraph of a new letter. */
  freeParagraph: longText.min(1).optional(),
  /** Credit information systems in which the business takes part, separated by commas. Absent: none, and none is ever named. */
  creditFiles: shortText.min(1).optional(),
});
export type LedgerSettings = z.infer<typeof LedgerSettings>;

const RateTable = z.enum(['late_payment', 'legal_interest']);

const RateView = z.strictObject({
  from: IsoDate,
  to: IsoDate,
  rate: BasisPoints,
  source: z.string(),
  /** Read in a published text; false when it was derived or typed by the owner. */
  verified: z.boolean(),
  /** Of a published row: how its figure was checked. */
  check: z.enum(['official_text', 'secondary_full_text', 'secondary', 'derived']).optional(),
  /** Of a row that the owner added. */
  ownId: z.uuid().optional(),
});
export type RateView = z.infer<typeof RateView>;

export const RateInput = z
  .strictObject({
    table: RateTable,
    from: IsoDate,
    to: IsoDate,
    rate: BasisPoints.refine((rate) => rate <= 10_000, { message: 'settings.rates.tooHigh' }),
    /** The BOE reference, or where it was read. Letters print it beside the rate. */
    source: shortText.min(3),
  })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: 'settings.rates.toBeforeFrom' });

/** As a form holds it, before the schema has looked at it. */
export type RateTyped = z.input<typeof RateInput>;
/** A schema that only checks: what goes in is what comes out. */
export type CheckOf<Values> = z.ZodType<Values, Values>;

export const settingsChannels = {
  'profile.get': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({ fields: ProfileFields, ibans: ProfileIbans, hasLogo: z.boolean(), hasSignature: z.boolean() }),
    errors: ['ledger-not-open'],
  },
  'profile.save': {
    kind: 'command',
    input: z.strictObject({ fields: ProfileFields }),
    output: z.strictObject({}),
    errors: ['ledger-not-open'],
    touches: ['profile', 'undo'],
  },
  /** The whole list; an account that is left out is removed. */
  'profile.saveIbans': {
    kind: 'command',
    input: z.strictObject({ ibans: ProfileIbans }),
    output: z.strictObject({}),
    errors: ['ledger-not-open'],
    touches: ['profile', 'undo'],
  },
  /** Takes an account out of the bin. */
  'profile.restoreIban': {
    kind: 'command',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
    errors: ['iban-not-found', 'ledger-not-open'],
    touches: ['profile', 'undo'],
  },
  /** Where the window finds the picture; no token while there is none. */
  'profile.image': {
    kind: 'query',
    input: z.strictObject({ which: ProfileImage }),
    output: z.strictObject({ token: FileToken.optional() }),
    errors: ['ledger-not-open'],
  },
  /** A PNG or JPEG of at most 5 MB, looked at before it is kept. */
  'profile.setImage': {
    kind: 'command',
    input: z.strictObject({ which: ProfileImage, token: FileToken }),
    output: z.strictObject({ width: z.int().positive(), height: z.int().positive() }),
    errors: [
      'file-token-unknown',
      'file-empty',
      'file-too-large',
      'file-not-an-image',
      'file-damaged',
      ...DISK_ERRORS,
      'ledger-not-open',
    ],
    touches: ['profile', 'undo'],
  },
  'profile.removeImage': {
    kind: 'command',
    input: z.strictObject({ which: ProfileImage }),
    output: z.strictObject({}),
    errors: ['ledger-not-open'],
    touches: ['profile', 'undo'],
  },
  /** Back to a picture that was there before; the inverse of the two above. */
  'profile.restoreImage': {
    kind: 'command',
    input: z.strictObject({ which: ProfileImage, hash: BlobHash }),
    output: z.strictObject({}),
    errors: ['file-token-unknown', 'ledger-not-open'],
    touches: ['profile', 'undo'],
  },
  'settings.get': {
    kind: 'query',
    input: z.strictObject({}),
    output: LedgerSettings,
    errors: ['ledger-not-open'],
  },
  'settings.save': {
    kind: 'command',
    input: z.strictObject({ settings: LedgerSettings }),
    output: z.strictObject({}),
    errors: ['ledger-not-open'],
    touches: ['settings', 'profile', 'debtors', 'invoices', 'letters', 'undo'],
  },
  /** Shows the folder of the ledger in the system's own file window; also of one that could not be opened. */
  'settings.showDataFolder': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: [],
  },
  /** Where the window finds the licences of what the program is made of, as text. */
  'settings.licences': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({ programs: FileToken, data: FileToken }),
    errors: [],
  },
  /** Both series, newest first, and what each of them lacks. */
  'rates.list': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({
      reviewedOn: IsoDate,
      tables: z.array(
        z.strictObject({
          table: RateTable,
          rows: z.array(RateView),
          /** Last day that can be counted. */
          reachesTo: IsoDate,
          /** The half-year (or year) that comes after it. `missing`: it has begun, so amounts are provisional. */
          next: z.strictObject({ from: IsoDate, to: IsoDate, missing: z.boolean() }),
        }),
      ),
    }),
    errors: ['ledger-not-open'],
  },
  'rates.add': {
    kind: 'command',
    input: RateInput,
    output: z.strictObject({ id: z.uuid() }),
    errors: ['rate-overlaps', 'ledger-not-open'],
    touches: ['rates', 'debtors', 'invoices', 'letters', 'undo'],
  },
  /** Of a row that the owner added; the published ones stay. */
  'rates.remove': {
    kind: 'command',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
    errors: ['rate-not-found', 'ledger-not-open'],
    touches: ['rates', 'debtors', 'invoices', 'letters', 'undo'],
  },
  'rates.restore': {
    kind: 'command',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
    errors: ['rate-not-found', 'rate-overlaps', 'ledger-not-open'],
    touches: ['rates', 'debtors', 'invoices', 'letters', 'undo'],
  },
} as const satisfies Contract;
