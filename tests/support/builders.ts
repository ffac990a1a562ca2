/** Small, valid inputs of the contract, to be changed where a test cares. */
import type { DebtorFields } from '../../shared/contract/debtors.ts';

export const aDebtor = (change: Partial<DebtorFields> = {}): DebtorFields => ({
  kind: 'business',
  kindConfirmed: true,
  name: 'Talleres Hermanos Ficticio, S.L.',
  taxId: 'B69000115',
  isNaturalPerson: false,
  street: 'Polígono Imaginario, nave 3',
  postalCode: '28099',
  town: 'Villaficción',
  province: 'Madrid',
  country: 'ES',
  phone: '910000011',
  tags: [],
  contacts: [],
  ...change,
});
