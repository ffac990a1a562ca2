import { useEffect, useRef } from 'react';
import { type EventName, type EventPayload, eventSchemas } from '../../shared/contract/events.ts';

/** Listens to one event of main; what does not match the contract is not heard. Returns the way to stop. */
export function listen<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void {
  return window.bridge.on(event, (payload) => {
    const parsed = eventSchemas[event].safeParse(payload);
    if (parsed.success) listener(parsed.data as EventPayload<E>);
  });
}

/** Listens for as long as the component is on screen, always with its latest closure. */
export function useEvent<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => listen(event, (payload) => latest.current(payload)), [event]);
}
