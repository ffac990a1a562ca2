/** The shop itself and everything that happened in it, oldest first. */
import { breachStories } from './breach-stories.ts';
import type { ExampleAct } from './example-story.ts';
import { followUpStories } from './follow-up-stories.ts';
import { goodFaithStories } from './good-faith-stories.ts';

export const EXAMPLE_BUSINESS = {
  name: 'Ferretería La Tuerca Inventada, S.L.',
  tradeName: 'La Tuerca Inventada',
  taxId: 'B69000016',
  isNaturalPerson: false,
  street: 'Calle del Tornillo Supuesto, 12',
  postalCode: '28099',
  town: 'Villaficción',
  province: 'Madrid',
  phone: '910000001',
  email: 'hola@latuercainventada.example',
  representative: 'Inés Tuerca Ejemplo',
  representativeTaxId: '00000040V',
  representativeRole: 'administradora única',
  privacyEmail: 'datos@latuercainventada.example',
  vatRegime: 'general',
  salesBelowLimit: true,
} as const;

export const EXAMPLE_IBAN = { iban: 'ES9899999999550000000001', label: 'La de la tienda' } as const;

export const EXAMPLE_CONTACT = {
  contactName: 'Inés Tuerca',
  contactPhone: '910000001',
  contactEmail: 'hola@latuercainventada.example',
  contactHours: 'de lunes a viernes, de 9:00 a 14:00',
} as const;

/** Days before the first thing that happened on which the shop began its ledger. */
export const EXAMPLE_BEGAN_AGO = 400;

/** On one day, in the order in which they are written: what was promised in a call comes after it. */
export const exampleActs = (): readonly ExampleAct[] =>
  [...followUpStories, ...goodFaithStories, ...breachStories].toSorted((a, b) => b.ago - a.ago);
