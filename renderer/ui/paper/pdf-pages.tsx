import { type ComponentType, lazy, Suspense, useState } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { Waiting } from '../feedback/progress.tsx';
import type { PdfPagesProps } from './pdf-document.tsx';

let loaded: ComponentType<PdfPagesProps> | undefined;

/** What draws papers, and the thread that reads them. */
export async function loadPaper(): Promise<ComponentType<PdfPagesProps>> {
  const [{ PdfDocument }, { startReader }] = await Promise.all([import('./pdf-document.tsx'), import('./pdf-loader.ts')]);
  startReader();
  loaded = PdfDocument;
  return PdfDocument;
}
const Later = lazy(async () => ({ default: await loadPaper() }));

/** The printed pages themselves, drawn in the window. What is previewed is what is printed. */
export function PdfPages(props: PdfPagesProps) {
  // Once loaded it is shown at once: React keeps whoever has waited waiting for a third of a second.
  const [Shown] = useState<ComponentType<PdfPagesProps>>(() => loaded ?? Later);
  return (
    <Suspense fallback={<Waiting>{t('kit.pdf.loading')}</Waiting>}>
      <Shown {...props} />
    </Suspense>
  );
}
