import { lazy, Suspense } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { Waiting } from '../feedback/progress.tsx';
import type { PdfPagesProps } from './pdf-document.tsx';

const PdfDocument = lazy(() => import('./pdf-document.tsx').then(({ PdfDocument }) => ({ default: PdfDocument })));

/** The printed pages themselves, drawn in the window. What is previewed is what is printed. */
export const PdfPages = (props: PdfPagesProps) => (
  <Suspense fallback={<Waiting>{t('kit.pdf.loading')}</Waiting>}>
    <PdfDocument {...props} />
  </Suspense>
);
