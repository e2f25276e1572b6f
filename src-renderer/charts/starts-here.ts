/** Says which element of a dialog takes the focus when the dialog opens. */

/** A ref: `showModal` looks for this attribute, which React's own property does not write. */
export function startsHere(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '')
}
