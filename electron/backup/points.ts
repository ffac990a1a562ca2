/**
 * Local points: copies inside the ledger's own folder, made every quarter of an hour of changes and before anything
 * that changes much. They share the ledger's stored files. The point made before a restore is the way back from it and
 * is kept for 30 days whatever the retention says.
 */
import { join } from 'node:path';
import type { CopyReason } from '../../shared/contract/copy-state.ts';
import { retainPoints } from '../../shared/domain/backup-retention.ts';
import { addDays } from '../../shared/domain/civil-date.ts';
import type { BlobHash } from '../../shared/domain/ids.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { PARTIAL_SUFFIX, removeWhole } from '../platform/atomic-file.ts';
import { localStamp } from '../platform/clock.ts';
import { namesIn, removeTree } from '../platform/file-layer.ts';
import { findCopies, freeCopyName } from './copies.ts';
import type { LedgerFolder } from './ledger-folder.ts';
import type { Manifest } from './manifest.ts';
import { type BackupPorts, takeSnapshot, takeSnapshotAtOnce } from './snapshot.ts';
import { attempt, type BackupError, type Work } from './work.ts';

const WAY_BACK_DAYS = 30;
/** What all points together may take before they are thinned out. */
const POINTS_CAP_BYTES = 2_000_000_000;

/** A point whose list could be read. */
export type Point = { readonly name: string; readonly folder: string; readonly bytes: number; readonly manifest: Manifest };

/** Makes one, checked, and then lets go of those that the retention no longer keeps. */
export async function makePoint(
  ports: BackupPorts,
  ledger: LedgerFolder,
  reason: CopyReason,
  work: Work,
  capBytes = POINTS_CAP_BYTES,
): Promise<Result<Point, BackupError>> {
  const { files, clock } = ports;
  const swept = await attempt('computer', () => {
    for (const name of namesIn(files, ledger.points)) {
      if (name.endsWith(PARTIAL_SUFFIX)) removeTree(files, join(ledger.points, name));
    }
    return freeCopyName(files, ledger.points, localStamp(clock.now()));
  });
  if (!swept.ok) return swept;
  const name = swept.value;
  const folder = join(ledger.points, name);
  const manifest = await takeSnapshot(ports, ledger, folder, reason, work);
  if (!manifest.ok) return manifest;
  // The point stands, whatever happens to older ones.
  await applyRetention(ports, ledger, capBytes);
  return ok({ name, folder, bytes: manifest.value.ledger.bytes, manifest: manifest.value });
}

/** Before a migration, at the start: in one breath. The caller gives up the migration when this is refused. */
export function makePointAtOnce(ports: BackupPorts, ledger: LedgerFolder, reason: CopyReason): Result<Manifest, BackupError> {
  const name = freeCopyName(ports.files, ledger.points, localStamp(ports.clock.now()));
  return takeSnapshotAtOnce(ports, ledger, join(ledger.points, name), reason);
}

/** Newest first. A point with a damaged list is left out; it is not removed either. */
export async function listPoints(ports: BackupPorts, ledger: LedgerFolder): Promise<Result<readonly Point[], BackupError>> {
  if (ports.files.stat(ledger.points) === undefined) return ok([]);
  const found = await findCopies(ports.files, ledger.points);
  if (!found.ok) return found;
  return ok(
    found.value.flatMap(({ name, folder, bytes, manifest }) =>
      manifest.ok ? [{ name, folder, bytes, manifest: manifest.value }] : [],
    ),
  );
}

/** What a restore of the last 30 days can be taken back to, newest first. */
export async function listWaysBack(ports: BackupPorts, ledger: LedgerFolder): Promise<Result<readonly Point[], BackupError>> {
  const points = await listPoints(ports, ledger);
  return points.ok ? ok(points.value.filter((point) => isWayBack(ports, point))) : points;
}

/** Gives the names of the points it removed. */
export async function applyRetention(
  ports: BackupPorts,
  ledger: LedgerFolder,
  capBytes = POINTS_CAP_BYTES,
): Promise<Result<readonly string[], BackupError>> {
  const points = await listPoints(ports, ledger);
  if (!points.ok) return points;
  const dated = points.value.map((point) => ({
    name: point.name,
    folder: point.folder,
    madeOn: point.manifest.madeOn,
    madeAt: point.manifest.madeAt,
    bytes: point.bytes,
    isProtected: isWayBack(ports, point),
  }));
  return attempt('computer', () => {
    const { remove } = retainPoints(dated, ports.clock.today(), capBytes);
    for (const point of remove) removeWhole(ports.files, point.folder);
    return remove.map((point) => point.name);
  });
}

/** Stored files that some point names; the sweep of unused files must leave them. */
export async function blobsNamedByPoints(
  ports: BackupPorts,
  ledger: LedgerFolder,
): Promise<Result<ReadonlySet<BlobHash>, BackupError>> {
  const points = await listPoints(ports, ledger);
  if (!points.ok) return points;
  return ok(new Set(points.value.flatMap((point) => point.manifest.blobs.map((blob) => blob.hash))));
}

const isWayBack = (ports: BackupPorts, { manifest }: Point): boolean =>
  manifest.reason === 'before-restore' && manifest.madeOn > addDays(ports.clock.today(), -WAY_BACK_DAYS);
