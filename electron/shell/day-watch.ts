import { powerMonitor } from 'electron';
import type { IsoDate } from '../../shared/domain/civil-date.ts';

const LOOK_EVERY_MS = 30_000;

/** Tells when a new civil day begins: by the clock at night, or on waking up from sleep. */
export function watchDay(today: () => IsoDate, onNewDay: (today: IsoDate) => void): void {
  let known = today();
  const look = () => {
    const day = today();
    if (day === known) return;
    known = day;
    onNewDay(day);
  };
  setInterval(look, LOOK_EVERY_MS);
  powerMonitor.on('resume', look);
}
