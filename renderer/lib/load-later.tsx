/**
 * Code that the first screen does not need: loaded when it is first shown, or a moment before, while the window has nothing
 * to do or the pointer is already on its way. What has been loaded is shown at once, without a frame of waiting.
 * The texts of the other screens come with the first such part.
 */
import { type ComponentType, lazy, useState } from 'react';
import { addTexts } from '../../shared/i18n/t.ts';

export type LoadedLater<Props> = ComponentType<Props> & { readonly load: () => Promise<unknown> };

const allTexts = once(async () => addTexts((await import('../../shared/i18n/es/index.ts')).es));

export function loadLater<Props extends object>(load: () => Promise<ComponentType<Props>>): LoadedLater<Props> {
  let loaded: ComponentType<Props> | undefined;
  const ready = once(async () => {
    const [component] = await Promise.all([load(), allTexts()]);
    loaded = component;
    return component;
  });
  const Later = lazy(async () => ({ default: await ready() }));
  function Part(props: Props) {
    // What was shown first stays: another component in its place would begin anew.
    const [Shown] = useState<ComponentType<Props>>(() => loaded ?? Later);
    return <Shown {...props} />;
  }
  return Object.assign(Part, { load: ready });
}

/** Once nothing else is to be done. What cannot be loaded then is told where it is shown. Returns the way to give up, for an effect. */
export function whenIdle(work: () => Promise<unknown>): () => void {
  const id = window.requestIdleCallback(() => void work().catch(() => undefined));
  return () => window.cancelIdleCallback(id);
}

/** Only once, unless it fails: then whoever needs it next tries again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined;
  return () => {
    begun ??= work().catch((cause: unknown) => {
      begun = undefined;
      throw cause;
    });
    return begun;
  };
}
