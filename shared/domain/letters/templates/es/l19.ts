/**
 * Statement of account (extracto de cuenta): what was invoiced and paid in a time, what is left and how old it is.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l19 = builtInTemplate({
  id: 'L19',
  version: 'l19-es-1',
  forKinds: ['business', 'public', 'consumer', 'private_other'],
  freeParagraphBefore: 'P4',
  oneVoice: 'accounts',
  leadIns: [],
  locks: {
    P1: 'form',
    P2: 'form',
    P3: 'form',
    P5: 'debtor-can-object',
    P7: 'demand',
  },
  text: `
[[TITULO]]
P1 Saldo anterior al {{extracto.desde}}: {{extracto.saldo_inicial}}
P2 [con_movimientos] [[MOVIMIENTOS]]
P2 [no con_movimientos] No hay movimientos desde entonces.
P3 [no saldo_del_deudor] Saldo a nuestro favor: {{extracto.saldo_final}} [[ANTIGUEDAD]]
P3 [saldo_del_deudor] Saldo a su favor: {{extracto.saldo_final}} [[ANTIGUEDAD]]
P4 [es_b2b y extracto.sin_liquidar] Pendiente de liquidar aparte, por intereses de demora y costes de cobro: {{extracto.sin_liquidar}}.
P5 Si sus datos no coinciden con este extracto, {{s|indíquenos|indíquennos}} las diferencias en el plazo de quince días.
P6 [es_b2b] Si no recibimos observaciones, daremos por conciliados los movimientos, sin perjuicio de los errores que cualquiera de las partes advierta después.
P7 [con_requerimiento] {{s|Le|Les}} pedimos el pago de las partidas vencidas, {{extracto.vencido}}, antes del {{pago.fecha_limite}}. [[DATOS_PAGO]]
[[FIRMA]]
`,
});
