/** What a browser has and jsdom lacks: a size for every element, and someone who watches it. */
const WIDTH = 1200;
const HEIGHT = 800;

const sizes = {
  offsetWidth: WIDTH,
  offsetHeight: HEIGHT,
  clientWidth: WIDTH,
  clientHeight: HEIGHT,
  scrollHeight: 10_000_000,
} as const;
for (const [name, value] of Object.entries(sizes)) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
}

HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, to?: ScrollToOptions | number, top?: number) {
  this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : (top ?? 0);
  this.dispatchEvent(new Event('scroll'));
} as typeof HTMLElement.prototype.scrollTo;
HTMLElement.prototype.scrollIntoView = () => {};

window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
} as unknown as typeof ResizeObserver;

window.matchMedia = (query) =>
  ({
    matches: query.includes('prefers-reduced-motion'),
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
  }) as unknown as MediaQueryList;

// Nothing is ever to be done later than now.
window.requestIdleCallback = (work) => window.setTimeout(() => work({ didTimeout: false, timeRemaining: () => 50 }), 0);
window.cancelIdleCallback = (id) => window.clearTimeout(id);
