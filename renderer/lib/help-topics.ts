/** What the help explains; each is a part of one page, with an address of its own that explanations lead to. */
export const HELP_TOPICS = [
  'importe',
  'interes-empresas',
  'interes-particulares',
  'interes-pactado',
  'dias',
  'tipos',
  'cuarenta-euros',
  'gastos',
  'orden-de-pagos',
  'reserva',
  'plazos-de-pago',
  'prescripcion',
  'iva',
  'dias-habiles',
  'concurso',
  'aviso',
] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];
