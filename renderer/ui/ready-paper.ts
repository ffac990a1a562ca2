import type { PictureOfPaper } from './paper/page-thumbnail.tsx';

/** Before there is a paper to show: what draws it is loaded meanwhile. What cannot be loaded is told where it is shown. */
export function readyPaper(): void {
  void import('./paper/pdf-pages.tsx').then(({ loadPaper }) => loadPaper()).catch(() => undefined);
}

/** The same, and a picture drawn ahead: code that has run once runs in half the time. */
export async function practisePaper(picture: PictureOfPaper): Promise<void> {
  readyPaper();
  const { pictureOf } = await import('./paper/page-thumbnail.tsx');
  await pictureOf(picture);
}
