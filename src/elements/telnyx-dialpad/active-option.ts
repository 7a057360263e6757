/** The option of a list that a field with the role combobox controls: the focus stays in the field. */
export class ActiveOption {
  #index = -1;

  /** -1: none. */
  get index(): number {
    return this.#index;
  }

  set(index: number): void {
    this.#index = index;
  }

  /**
   * Moves as a key says, over the last to none, which is the text itself, and from there to the first. Returns whether it is such a key.
   * @param pageSize How far Page Up and Page Down go; 0 leaves them to the field.
   */
  move(key: string, count: number, pageSize = 0): boolean {
    const at = this.#index;
    const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? count - 1 : at - 1 }[key];
    const page = pageSize ? { PageDown: at + pageSize, PageUp: at - pageSize }[key] : undefined;
    if (page !== undefined) this.#index = Math.max(0, Math.min(count - 1, page));
    else if (next !== undefined) this.#index = next < count ? next : -1;
    return page !== undefined || next !== undefined;
  }
}

/** Scrolls the active option into view, and nothing around its list. */
export function scrollToActive(list: Element | null | undefined): void {
  const option = list?.querySelector<HTMLElement>('[aria-selected="true"]');
  if (!list || !option) return;
  const [view, row] = [list.getBoundingClientRect(), option.getBoundingClientRect()];
  if (row.top < view.top) list.scrollTop -= view.top - row.top + 4;
  else if (row.bottom > view.bottom) list.scrollTop += row.bottom - view.bottom + 4;
}
