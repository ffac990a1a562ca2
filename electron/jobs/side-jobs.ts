/** Jobs that leaving may cut without asking: they only read, or are made again by themselves. */
export const ON_THE_SIDE: ReadonlySet<string> = new Set([
  'agenda.recompute',
  'ledger.check',
  'copies.check',
  'copies.compare',
  'copies.list',
  'copies.look',
  'copies.lookAtDebtor',
  'copies.makePoint',
  'copies.points',
  'copies.rehearse',
  'imports.read',
  'letterTexts.preview',
  'letterTexts.sample',
  'letters.preview',
  'policy.preview',
  'press.plan',
]);
