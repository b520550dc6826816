/** Opens the menu whose button stands in a box, as Enter on the button would: the focus goes in, and comes back to it. */
export function openMenu(box: Element | null): void {
  const button = box?.querySelector('button');
  if (!button || button.disabled) return;
  button.focus();
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
}
