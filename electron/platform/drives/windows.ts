/**
 * Removable drives on Windows, as PowerShell tells of them. Disks in a USB case say that they are fixed, and those of
 * USB 3 that they are SCSI, so the bus is asked for in two ways; the second may be refused to ordinary users.
 */
import { z } from 'zod';
import { asBytes, type Drive, fileSystemNamed } from './drive.ts';

/** What is not ASCII is written as an escape of JSON: a console speaks the code page of its country, 850 in Spain. */
const SCRIPT = String.raw`$u=@{}
Get-CimInstance Win32_DiskDrive -Filter "InterfaceType='USB'" | % { $d=$_; Get-CimAssociatedInstance $d -ResultClassName Win32_DiskPartition | % { Get-CimAssociatedInstance $_ -ResultClassName Win32_LogicalDisk | % { $u[$_.DeviceID]=$d.Model } } }
try { Get-Disk -EA Stop | ? BusType -eq 'USB' | % { $m=$_.FriendlyName; $_ | Get-Partition -EA Stop | ? DriveLetter | % { $u["$($_.DriveLetter):"]=$m } } } catch {}
$w=@{}
try { Get-Partition -EA Stop | ? DriveLetter | % { $w["$($_.DriveLetter):"]=$_.IsReadOnly } } catch {}
$r=@(Get-CimInstance Win32_LogicalDisk | ? { $_.DriveType -eq 2 -or $u.ContainsKey($_.DeviceID) } | % { [pscustomobject]@{id=$_.DeviceID;type=$_.DriveType;label=$_.VolumeName;fs=$_.FileSystem;size=$_.Size;free=$_.FreeSpace;serial=$_.VolumeSerialNumber;ro=$w[$_.DeviceID]} })
$j=ConvertTo-Json -Compress -InputObject $r
[regex]::Replace($j,'[^ -~]',{param($m) '\u{0:x4}' -f [int][char]$m.Value})`;

/** Explorer answers nothing: whether the drive went is seen by looking. */
const ejectScript = (letter: string): string =>
  `(New-Object -ComObject Shell.Application).Namespace(17).ParseName('${letter}').InvokeVerb('Eject'); Start-Sleep 3`;

const asArguments = (script: string): readonly string[] => [
  '-NoProfile',
  '-NonInteractive',
  '-ExecutionPolicy',
  'Bypass',
  // As one word, so that no quote of the script meets one of the command line.
  '-EncodedCommand',
  Buffer.from(script, 'utf16le').toString('base64'),
];
export const LIST_DRIVES = asArguments(SCRIPT);
export const ejectDrive = (letter: string): readonly string[] => asArguments(ejectScript(letter));

const LETTER = /^[A-Z]:$/;
const [REMOVABLE, FIXED] = [2, 3];
const text = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'string' && value !== '' ? value : undefined));
const Row = z.object({
  id: z.string().regex(LETTER),
  type: z.coerce.number(),
  label: text,
  fs: text,
  size: z.unknown().optional().transform(asBytes),
  free: z.unknown().optional().transform(asBytes),
  serial: text,
  ro: z
    .unknown()
    .optional()
    .transform((value) => value === true),
});

/** A list, one alone without its list, or a list as Windows PowerShell sometimes wraps it. */
const Answer = z.union([
  z.array(z.unknown()),
  z.object({ value: z.array(z.unknown()) }).transform(({ value }) => value),
  z.record(z.string(), z.unknown()).transform((row) => [row]),
]);

/** `systemDrive`: `C:`, never offered. `undefined` when it is no answer of the script. */
export function drivesOfPowerShell(answer: string, systemDrive: string): readonly Drive[] | undefined {
  const parsed = Answer.safeParse(json(answer));
  if (!parsed.success) return undefined;
  const rows = parsed.data.flatMap((row) => Row.safeParse(row).data ?? []);
  return rows.flatMap(({ id, type, label, fs, size, free, serial, ro }) => {
    // Without a size: a card reader with no card in it, or a drive that BitLocker has locked.
    if (size === undefined || id === systemDrive.toUpperCase() || (type !== REMOVABLE && type !== FIXED)) return [];
    return [
      {
        path: `${id}\\`,
        device: id,
        disk: id,
        serial,
        label: label ?? id,
        fileSystem: fileSystemNamed(fs),
        totalBytes: size,
        freeBytes: free ?? 0,
        isReadOnly: ro,
        isStick: type === REMOVABLE,
      },
    ];
  });
}

function json(answer: string): unknown {
  try {
    // PowerShell may begin with a mark of the encoding, and writes nothing at all for an empty list of older versions.
    return JSON.parse(answer.replace(/^\uFEFF/, '').trim() || '[]');
  } catch {
    return undefined;
  }
}
