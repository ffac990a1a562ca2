/** Before there is a paper to show: what draws it is loaded meanwhile. What cannot be loaded is told where it is shown. */
export function readyPaper(): void {
  void import('./paper/pdf-pages.tsx').then(({ loadPaper }) => loadPaper()).catch(() => undefined);
}
