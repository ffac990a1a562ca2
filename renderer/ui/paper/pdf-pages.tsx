import { lazy, Suspense } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { Waiting } from '../feedback/progress.tsx';

const PdfDocument = lazy(() => import('./pdf-document.tsx').then(({ PdfDocument }) => ({ default: PdfDocument })));

export type PdfPagesProps = {
  /** `/blob/<token>` of a document of ours; pdf.js never draws anything else. */
  readonly address: string;
  /** What it is: "Requerimiento a Talleres Soto". */
  readonly label: string;
};

/** The printed pages themselves, drawn in the window. What is previewed is what is printed. */
export const PdfPages = (props: PdfPagesProps) => (
  <Suspense fallback={<Waiting>{t('kit.pdf.loading')}</Waiting>}>
    <PdfDocument {...props} />
  </Suspense>
);
