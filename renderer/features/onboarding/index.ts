export { useExampleShop } from './use-example-shop.ts';
