import { useEffect, useRef } from 'react';
import styles from './paper.module.css';

export type PictureOfPaper = {
  /** What it shows; the same is drawn once for as long as the window lives. */
  readonly id: string;
  /** Asked for when it comes into sight: `/blob/<token>` of a document of ours, or nothing. */
  readonly address: () => Promise<string | undefined>;
};

/** Device pixels: sharp on the screens that shops have. */
const WIDTH = 220;

const drawn = new Map<string, Promise<HTMLCanvasElement | undefined>>();
let line: Promise<unknown> = Promise.resolve();
/** Those on the screen that somebody has had in sight. */
const inSight = new Set<string>();

/**
 * One after another, so that the screen stays quick. What cannot be drawn stays a blank sheet. Whose turn comes when nobody looks
 * any more is left out: the letter that was chosen comes sooner.
 */
export function pictureOf(
  { id, address }: PictureOfPaper,
  isWanted: () => boolean = () => true,
): Promise<HTMLCanvasElement | undefined> {
  const known = drawn.get(id);
  if (known) return known;
  const picture = line.then(async () => {
    const file = isWanted() ? await address() : undefined;
    if (file === undefined) return undefined;
    const { drawFirstPage } = await import('./pdf-loader.ts');
    return drawFirstPage(file, WIDTH);
  });
  const settled = picture.catch(() => undefined);
  line = settled;
  drawn.set(id, settled);
  // Another visit tries again.
  void settled.then((done) => done ?? drawn.delete(id));
  return settled;
}

/** The first page of a document, small: it says nothing that the words beside it do not say. */
export function PageThumbnail(props: PictureOfPaper) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const asked = useRef(props);
  useEffect(() => {
    const element = canvas.current;
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const { id } = asked.current;
    let gone = false;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      inSight.add(id);
      void pictureOf(asked.current, () => inSight.has(id)).then((picture) => {
        if (gone || !picture) return;
        element.width = picture.width;
        element.height = picture.height;
        element.getContext('2d')?.drawImage(picture, 0, 0);
      });
    });
    observer.observe(element);
    return () => {
      gone = true;
      inSight.delete(id);
      observer.disconnect();
    };
  }, []);
  return <canvas ref={canvas} className={styles.thumbnail} aria-hidden />;
}
