/**
 * Runs work once the pointer is up again. A field that closes its reading line while a button below it is being pressed
 * would move that button from under the pointer, and the press would be lost.
 */
const pointer = { isDown: false };
function follow(event: string, isDown: boolean): void {
  const remember = (): void => {
    pointer.isDown = isDown;
  };
  window.addEventListener(event, remember, true);
}
follow('pointerdown', true);
follow('pointerup', false);
follow('pointercancel', false);

export function afterPress(work: () => void): void {
  if (!pointer.isDown) {
    work();
    return;
  }
  // The click comes right after the pointer is up.
  window.addEventListener('pointerup', () => setTimeout(work), { once: true });
}
