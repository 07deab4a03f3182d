/** The element of a step as a host names it: `qushi/total`, or `total` where one section is shown. */
export function stepNamed(root: ParentNode, name: string): HTMLElement | undefined {
  const id = name.trim().replace(/^#/, '');
  return [...root.querySelectorAll<HTMLElement>('[data-step]')].find(
    (step) => step.id === id || step.dataset.step === id,
  );
}
