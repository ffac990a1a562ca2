import { Minus, MoveHorizontal, Plus } from 'lucide-react';
import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { IconButton } from '../actions/button.tsx';
import { classNames } from '../class-names.ts';
import { Notice } from '../feedback/notices.tsx';
import { Waiting } from '../feedback/progress.tsx';
import styles from './paper.module.css';
import { openPdf, type PdfFile, type PdfPage } from './pdf-loader.ts';

export type PdfPagesProps = {
  /** `/blob/<token>` of a document of ours; pdf.js never draws anything else. */
  readonly address: string;
  /** What it is: "Requerimiento a Talleres Soto". */
  readonly label: string;
};

/** CSS pixels of a PDF point. */
const PIXELS_PER_POINT = 96 / 72;
const ZOOMS = [50, 75, 100, 125, 150, 200, 300] as const;

/** A new address keeps the old pages, dimmed, until the new ones can be drawn. */
export function PdfDocument({ address, label }: PdfPagesProps) {
  const [file, setFile] = useState<PdfFile>();
  const [failed, setFailed] = useState(false);
  const [zoom, setZoom] = useState<number | 'fit'>('fit');
  const [width, setWidth] = useState(0);
  const scroller = useRef<HTMLElement>(null);

  useEffect(() => {
    let dropped = false;
    setFailed(false);
    const opening = openPdf(address);
    opening.file.then(
      (opened) => {
        if (dropped) return;
        setFile((before) => {
          before?.close();
          return opened;
        });
      },
      () => {
        if (!dropped) setFailed(true);
      },
    );
    return () => {
      dropped = true;
      opening.cancel();
    };
  }, [address]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);

  const first = file?.pages[0];
  const fitting = first ? Math.max(25, Math.floor(((width - 34) / (first.width * PIXELS_PER_POINT)) * 100)) : 100;
  const percent = zoom === 'fit' ? Math.min(fitting, 160) : zoom;

  return (
    <div className={styles.viewer}>
      <div className={styles.tools} role="toolbar" aria-label={t('kit.pdf.tools')}>
        <span>{file && t('kit.pdf.pages', { count: file.pages.length })}</span>
        <div className={styles.zoom}>
          <IconButton
            icon={Minus}
            label={t('kit.pdf.zoomOut')}
            disabled={percent <= ZOOMS[0]}
            onClick={() => setZoom(ZOOMS.findLast((each) => each < percent) ?? ZOOMS[0])}
          />
          <span className={classNames('figures', styles.percent)}>{t('kit.pdf.zoom', { percent })}</span>
          <IconButton
            icon={Plus}
            label={t('kit.pdf.zoomIn')}
            disabled={percent >= 300}
            onClick={() => setZoom(ZOOMS.find((each) => each > percent) ?? 300)}
          />
          <IconButton icon={MoveHorizontal} label={t('kit.pdf.fit')} pressed={zoom === 'fit'} onClick={() => setZoom('fit')} />
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard */}
      <section ref={scroller} className={styles.pages} tabIndex={0} aria-label={label}>
        {failed && <Notice kind="failure">{t('kit.pdf.failed')}</Notice>}
        {!file && !failed && <Waiting>{t('kit.pdf.loading')}</Waiting>}
        {file?.pages.map((page) => (
          <PageCanvas
            key={page.number}
            page={page}
            scale={(percent / 100) * PIXELS_PER_POINT}
            label={t('kit.pdf.page', { page: page.number, total: file.pages.length })}
          />
        ))}
      </section>
    </div>
  );
}

type PageCanvasProps = { readonly page: PdfPage; readonly scale: number; readonly label: string };

function PageCanvas({ page, scale, label }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!canvas.current) return;
    return page.draw(canvas.current, scale * window.devicePixelRatio);
  }, [page, scale]);
  useEffect(() => {
    let dropped = false;
    void page.text().then((read) => {
      if (!dropped) setText(read);
    });
    return () => {
      dropped = true;
    };
  }, [page]);
  const size: CSSProperties = { width: page.width * scale, height: page.height * scale };
  return (
    <>
      <canvas ref={canvas} className={styles.page} style={size} role="img" aria-label={label} />
      {/* The same page for a screen reader. */}
      <p className="only-read-aloud">{text}</p>
    </>
  );
}
