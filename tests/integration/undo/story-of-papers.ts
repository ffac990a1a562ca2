/** Every reversible command about letters, negotiations, limitation, VAT, the business itself and what comes from files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileToken } from '../../../shared/domain/ids.ts';
import type { BasisPoints } from '../../../shared/domain/money.ts';
import { certificateFile, PASSWORD } from '../../support/certificates.ts';
import { day } from '../../support/invoice-builders.ts';
import { aPng } from '../../support/pictures.ts';
import type { TestApp } from '../../support/test-app.ts';
import { givenSample } from '../imports/steps.ts';
import type { Scene } from './scene.ts';
import type { Teller } from './teller.ts';

export async function storyOfPapers(app: TestApp, { step }: Teller, scene: Scene): Promise<void> {
  await letters(app, step, scene);
  await agreement(app, step, scene);
  await limitation(step, scene);
  await vat(step, scene);
  await business(app, step);
  await texts(app, step);
  const id = await givenSample(app, 'csv/facturas-01-win1252.csv');
  await step('imports.apply', { id });
}

type Step = Teller['step'];

async function letters(app: TestApp, step: Step, { draftId, demandId: letterId, invitationId }: Scene): Promise<void> {
  await step('letters.discardDraft', { letterId: draftId });
  await step('letters.restoreDraft', { letterId: draftId });
  await step('letters.markPrinted', { id: letterId, printed: true });
  const sent = { letterId, channel: 'burofax', sentOn: day('2026-12-01') } as const;
  const { deliveryId } = await step('letters.recordDelivery', sent);
  await step('letters.recordDelivery', { ...sent, deliveryId, result: 'delivered', resultOn: day('2026-12-01') });
  await step('deliveries.addProof', { letterId, deliveryId, proof: 'receipt', token: await aFile(app, 'acuse.pdf') });
  app.answers.push(certificateFile('rsa'));
  const { token } = await app.given('files.choose', { kind: 'certificate' });
  await step('press.sign', { letterId, certificate: token, password: PASSWORD });
  const { copies } = await app.given('press.signed', { letterId });
  const copy = copies[0]?.id ?? ('' as never);
  await step('press.keepSigned', { id: copy, kept: false });
  await step('press.keepSigned', { id: copy, kept: true });
  await step('letters.removeDelivery', { letterId, deliveryId });
  await step('letters.annul', { id: letterId, reason: 'Otra fecha' });
  await step('letters.reinstate', { id: letterId });

  await step('letters.recordDelivery', { ...sent, letterId: invitationId, result: 'delivered', resultOn: day('2026-12-01') });
  const meeting = { kind: 'meeting', on: day('2026-12-01'), means: 'phone', note: 'Pide tiempo' } as const;
  const { id } = await step('negotiations.record', { letterId: invitationId, ...meeting });
  await step('negotiations.remove', { id });
  await step('negotiations.restore', { id });
}

async function agreement(app: TestApp, step: Step, { agreementId: id }: Scene): Promise<void> {
  await step('agreements.discardDraft', { id });
  await step('agreements.restoreDraft', { id });
  await step('agreements.propose', { id });
  await step('agreements.withdraw', { id });
  await step('agreements.sign', { id, signedOn: day('2026-12-01') });
  await step('agreements.addFile', { id, token: await aFile(app, 'acuerdo firmado.pdf') });
  await step('agreements.unsign', { id });
  await step('agreements.sign', { id, signedOn: day('2026-12-01') });
  await step('agreements.cancel', { id, reason: 'Se arrepintió' });
  await step('agreements.reopen', { id });
  await step('agreements.renegotiate', { id });
}

async function limitation(step: Step, { debtorId }: Scene): Promise<void> {
  const { id } = await step('limitation.recordAct', {
    debtorId,
    kind: 'acknowledgement',
    on: day('2026-10-10'),
    proofText: 'En la carpeta azul',
  });
  await step('limitation.removeAct', { id });
  await step('limitation.restoreAct', { id });
  await step('limitation.choose', { debtorId, choice: 'services_3' });
}

async function vat(step: Step, { vat: { invoiceId } }: Scene): Promise<void> {
  await step('vatRelief.setFacts', { invoiceId, facts: { recordedInBooks: true, security: 'insurance' }, related: true });
  await step('vatRelief.setFacts', { invoiceId, facts: { recordedInBooks: true, security: 'none' }, related: false });
  const { ids } = await step('vatRelief.noteClaim', { invoiceIds: [invoiceId], kind: 'notary', claimedOn: day('2026-10-20') });
  await step('vatRelief.removeClaims', { ids });
  await step('vatRelief.restoreClaims', { ids });
  const { id } = await step('vatRelief.recordIssued', { invoiceId, number: 'R26/9', issuedOn: day('2026-10-31') });
  await step('vatRelief.recordSent', { id, sentOn: day('2026-11-02'), proof: 'Correo certificado' });
  await step('vatRelief.recordNotified', { id, notifiedOn: day('2026-11-05') });
  await step('vatRelief.takeBackIssued', { id });
  await step('vatRelief.reinstateIssued', { id });
}

async function business(app: TestApp, step: Step): Promise<void> {
  const { fields } = await app.given('profile.get', {});
  await step('profile.save', { fields: { ...fields, phone: '910 000 999', tradeName: 'La Tuerca' } });
  await step('profile.saveIbans', { ibans: [{ iban: 'ES9121000418450200051332', label: 'La nueva' }] });
  const [account] = (await app.given('profile.get', {})).ibans;
  if (!account?.id) throw new Error('no account is kept');
  await step('profile.saveIbans', { ibans: [] });
  await step('profile.restoreIban', { id: account.id });
  await step('profile.setImage', { which: 'logo', token: picture(app, 'uno.png', 0x10) });
  await step('profile.setImage', { which: 'logo', token: picture(app, 'dos.png', 0x90) });
  await step('profile.removeImage', { which: 'logo' });
  const hash = app.application.ctx.blobs.list()[0];
  if (!hash) throw new Error('no picture is kept');
  await step('profile.restoreImage', { which: 'logo', hash });
  const settings = await app.given('settings.get', {});
  await step('settings.save', {
    settings: { ...settings, defaultTermDays: 45, foldMarks: !settings.foldMarks, freeParagraph: 'Gracias.' },
  });
  const rate = { table: 'late_payment', from: day('2027-01-01'), to: day('2027-06-30'), rate: 1_015 as BasisPoints } as const;
  const { id } = await step('rates.add', { ...rate, source: 'BOE-A-2026-99999' });
  await step('rates.remove', { id });
  await step('rates.restore', { id });
  const holiday = await step('holidays.add', { on: day('2026-12-02'), name: 'Patrón del pueblo', everyYear: true });
  await step('holidays.takeOff', { on: day('2026-12-07') });
  await step('holidays.remove', { id: holiday.id });
  await step('holidays.restore', { id: holiday.id });
  await step('holidays.saveSettings', { settings: { region: 'CT', august: 'rest' } });
}

async function texts(app: TestApp, step: Step): Promise<void> {
  const save = (said: string) => step('letterTexts.save', { templateId: 'L04', lines: { P13b: said } });
  await save('{{acreedor.nombre}} se reserva todo lo que la ley le da.');
  await save('{{acreedor.nombre}} se reserva lo suyo.');
  await step('letterTexts.restore', { templateId: 'L04', version: 1 });
  const { policy } = await app.given('policy.get', {});
  await step('policy.save', { policy: { ...policy, manners: { ...policy.manners, graceDays: 5 } } });
  await step('policy.restore', { version: 0 });
}

function picture(app: TestApp, name: string, shade: number): FileToken {
  const uploaded = app.application.acceptUpload(name, aPng(40, 20, shade));
  if (!uploaded.ok) throw new Error(uploaded.error.code);
  return uploaded.value.token as FileToken;
}

async function aFile(app: TestApp, name: string): Promise<FileToken> {
  const path = join(app.folder, name);
  writeFileSync(path, `%PDF-1.7\n${name}\n%%EOF\n`);
  app.answers.push(path);
  return (await app.given('files.choose', { kind: 'attachment' })).token;
}
