import type { Page } from '@playwright/test';

export class FirstRunPage {
  readonly heading;
  readonly name;
  readonly begin;
  readonly openCopy;
  readonly example;
  readonly exampleFrame;
  readonly leaveExample;

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { level: 1, name: 'Deudario' });
    this.name = page.getByLabel('Nombre de tu negocio');
    this.begin = page.getByRole('button', { name: 'Empezar', exact: true });
    this.openCopy = page.getByRole('link', { name: 'Buscar la copia' });
    this.example = page.getByRole('button', { name: 'Entrar en la tienda de ejemplo' });
    this.exampleFrame = page.getByRole('complementary', { name: 'Datos de ejemplo' });
    this.leaveExample = page.getByRole('button', { name: 'Salir del ejemplo' });
  }
}
