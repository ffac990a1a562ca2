/**
 * Which page an address opens. Each feature adds one line a page; its code is loaded when it is first opened, but for Hoy,
 * which the window opens with.
 * The patterns are those of `lib/paths.ts`. A section of the rail appears as soon as its pattern stands here.
 *
 *   '/deudores': page(() => import('../features/debtors/debtors-page.tsx'), 'DebtorsPage'),
 *   '/deudores/:debtorId': page(() => import('../features/debtors/debtor-page.tsx'), 'DebtorPage'),
 *
 * Of two patterns that fit, the one written first wins: `/facturas/nueva` before `/facturas/:invoiceId`.
 */
import type { ComponentType } from 'react';
import { TodayPage } from '../features/today/today-page.tsx';
import { type LoadedLater, loadLater } from '../lib/load-later.tsx';
import { readyPaper } from '../ui/index.ts';
import type { FirstScreenProps, LedgerState } from './first-screen.ts';

/** What a page gets: the `:names` of its pattern, as text. Pages parse them with the id's own schema. */
export type PageProps = { readonly params: Readonly<Record<string, string | undefined>> };

export const routes: Readonly<Record<string, LoadedLater<PageProps>>> = {
  '/hoy': atOnce(TodayPage),
  '/hoy/ronda': page(() => import('../features/today/round-page.tsx'), 'RoundPage'),
  '/calendario': page(() => import('../features/agenda/calendar-page.tsx'), 'CalendarPage'),
  '/empezar': page(() => import('../features/onboarding/first-steps-page.tsx'), 'FirstStepsPage'),
  '/copias': page(() => import('../features/backup/backup-page.tsx'), 'BackupPage'),
  '/copias/abrir': page(() => import('../features/backup/open-copy-page.tsx'), 'OpenCopyPage'),
  '/ajustes': page(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
  '/ajustes/politica': page(() => import('../features/policy/policy-page.tsx'), 'PolicyPage'),
  '/ajustes/textos': page(() => import('../features/letter-texts/texts-page.tsx'), 'TextsPage'),
  '/ajustes/textos/:templateId': paperPage(() => import('../features/letter-texts/text-page.tsx'), 'TextPage'),
  '/ajustes/:section': page(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
  '/deudores': page(() => import('../features/debtors/debtors-page.tsx'), 'DebtorsPage'),
  '/deudores/nuevo': page(() => import('../features/debtors/debtor-form-pages.tsx'), 'NewDebtorPage'),
  '/deudores/:debtorId/datos': page(() => import('../features/debtors/debtor-form-pages.tsx'), 'EditDebtorPage'),
  '/deudores/:debtorId': page(() => import('../features/debtors/debtor-page.tsx'), 'DebtorPage'),
  '/llamada/:debtorId': page(() => import('../features/calls/call-page.tsx'), 'CallPage'),
  '/acuerdos': page(() => import('../features/agreements/agreements-page.tsx'), 'AgreementsPage'),
  '/acuerdos/nuevo': page(() => import('../features/agreements/wizard/new-agreement-page.tsx'), 'NewAgreementPage'),
  '/acuerdos/:agreementId/asistente': paperPage(
    () => import('../features/agreements/wizard/wizard-page.tsx'),
    'AgreementWizardPage',
  ),
  '/acuerdos/:agreementId': page(() => import('../features/agreements/agreement-page.tsx'), 'AgreementPage'),
  '/cartas': page(() => import('../features/letters/letters-page.tsx'), 'LettersPage'),
  '/cartas/nueva': paperPage(() => {
    leadsTo('/cartas/:letterId');
    return import('../features/letters/letter-pages.tsx');
  }, 'NewLetterPage'),
  '/cartas/lote': page(() => import('../features/press/batch-page.tsx'), 'BatchPage'),
  '/cartas/:letterId': paperPage(() => import('../features/letters/letter-pages.tsx'), 'LetterPage'),
  '/facturas/importar': page(() => import('../features/imports/imports-page.tsx'), 'ImportsPage'),
  '/facturas/importar/:importId/columnas': page(() => import('../features/imports/columns-page.tsx'), 'ColumnsPage'),
  '/facturas/importar/:importId': page(() => import('../features/imports/preview-page.tsx'), 'PreviewPage'),
  '/facturas': page(() => import('../features/invoices/invoices-page.tsx'), 'InvoicesPage'),
  '/facturas/nueva': page(() => import('../features/invoices/invoice-form-pages.tsx'), 'NewInvoicePage'),
  '/facturas/:invoiceId/cambiar': page(() => import('../features/invoices/invoice-form-pages.tsx'), 'EditInvoicePage'),
  '/facturas/:invoiceId': page(() => import('../features/invoices/invoice-page.tsx'), 'InvoicePage'),
  '/papelera': page(() => import('../features/bin/bin-page.tsx'), 'BinPage'),
  '/ayuda': page(() => import('../features/help/help-page.tsx'), 'HelpPage'),
  '/ayuda/:topic': page(() => import('../features/help/help-page.tsx'), 'HelpPage'),
  '/cobros': page(() => import('../features/payments/payments-page.tsx'), 'PaymentsPage'),
  '/cobros/nuevo': page(() => import('../features/payments/record-payment-page.tsx'), 'RecordPaymentPage'),
  '/cobros/:paymentId/usar': page(() => import('../features/payments/use-surplus-page.tsx'), 'UseSurplusPage'),
  '/cobros/:paymentId': page(() => import('../features/payments/payment-page.tsx'), 'PaymentPage'),
};

const LedgerProblem = loadLater(async () => (await import('./ledger-problem.tsx')).LedgerProblem);

/** What is shown instead of the sections while no ledger is open. */
export const firstScreens: Readonly<Record<Exclude<LedgerState['state'], 'open'>, ComponentType<FirstScreenProps>>> = {
  none: loadLater(async () => (await import('../features/onboarding/first-run-screen.tsx')).FirstRunScreen),
  damaged: LedgerProblem,
  foreign: LedgerProblem,
  newer: LedgerProblem,
  unwritable: LedgerProblem,
};

/** The page that the window opens with: it comes with the frame. */
function atOnce(Page: ComponentType): LoadedLater<PageProps> {
  return Object.assign(() => <Page />, { load: async () => undefined });
}

/** A page that is loaded when it is first opened. */
function page<Name extends string, Props extends PageProps>(
  load: () => Promise<{ readonly [K in Name]: ComponentType<Props> }>,
  name: Name,
): LoadedLater<PageProps> {
  return loadLater(async () => (await load())[name] as unknown as ComponentType<PageProps>);
}

/** Whoever opens that page goes on to this one. */
const leadsTo = (pattern: string): void => void routes[pattern]?.load().catch(() => undefined);

/** A page with a paper in it: what draws that comes along, while main is still setting it. */
function paperPage<Name extends string, Props extends PageProps>(
  load: () => Promise<{ readonly [K in Name]: ComponentType<Props> }>,
  name: Name,
): LoadedLater<PageProps> {
  return page(() => {
    readyPaper();
    return load();
  }, name);
}
