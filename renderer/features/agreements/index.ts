/** What other features may use of agreements. Addresses are `paths.agreements`, `paths.agreement(id)` and those of the wizard. */
export { AgreementsTab } from './agreements-tab.tsx';
export { DebtorAgreements } from './debtor-agreements.tsx';
