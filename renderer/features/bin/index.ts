/** What other features may use of the bin. Its address is `paths.bin`. */
export { BinNews } from './bin-news.tsx';
export { binStateQuery } from './queries.ts';
