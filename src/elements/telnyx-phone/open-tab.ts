import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadPart } from '../../page/load-part.js';
import { nextTask } from '../../page/next-task.js';

export type TabName = 'keypad' | 'recents' | 'contacts';

type Host = ReactiveControllerHost & HTMLElement;

/** Which tab of the phone is open, and whether the phone is so wide that the others have a place beside the keypad. */
export class OpenTab implements ReactiveController {
  readonly #host: Host;
  #name: TabName = 'keypad';
  #isWide = false;
  #isSideTaken = false;
  readonly #loading = new Set<string>();
  #observer: ResizeObserver | undefined;
  #observed: Element | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get name(): TabName {
    return this.#name;
  }

  /** The page has put something of its own into the second column. */
  get isSideTaken(): boolean {
    return this.#isSideTaken;
  }

  /** The other tabs stand in the second column. */
  get isBeside(): boolean {
    return this.#isWide && !this.#isSideTaken;
  }

  show(name: TabName): void {
    if (name === this.#name) return;
    this.#name = name;
    this.#host.requestUpdate();
  }

  /** Loads what a tab shows, unless it is there. */
  load(name: string, tag: string, load: () => Promise<unknown>): void {
    if (customElements.get(tag) || this.#loading.has(tag)) return;
    this.#loading.add(tag);
    void loadPart(this.#host, name, load).then(() => this.#host.requestUpdate());
  }

  readonly onClick = (event: Event): void => {
    this.show((event.currentTarget as HTMLElement).dataset['tab'] as TabName);
  };

  /** Arrow keys lead to the tab beside, in the direction of the script; Enter opens it, for what it shows may have to be loaded. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    const row = event.currentTarget as HTMLElement;
    const tabs = [...row.querySelectorAll<HTMLElement>('[role="tab"]')];
    const forward = getComputedStyle(row).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const at = tabs.indexOf(event.target as HTMLElement);
    const next = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: -1 }[event.key];
    const tab = next === undefined ? undefined : tabs.at(next % tabs.length);
    if (!tab || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    tab.focus();
  };

  readonly onSlotChange = (event: Event): void => {
    this.#isSideTaken = (event.target as HTMLSlotElement).assignedElements().length > 0;
    this.#host.requestUpdate();
  };

  /** The second column is shown by a container query alone, so that its size is what tells. */
  hostUpdated(): void {
    const side = this.#host.shadowRoot?.querySelector('.side') ?? null;
    if (side === this.#observed || !globalThis.ResizeObserver) return;
    // In a task of its own: what is rendered at once may resize what is observed, which browsers report as an error of the page.
    this.#observer ??= new ResizeObserver(([entry]) => void nextTask().then(() => this.#onResize(entry)));
    this.#observer.disconnect();
    if (side) this.#observer.observe(side);
    this.#observed = side;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = null;
  }

  #onResize(entry: ResizeObserverEntry | undefined): void {
    const isWide = (entry?.contentRect.width ?? 0) > 0;
    if (isWide === this.#isWide) return;
    this.#isWide = isWide;
    this.#host.requestUpdate();
  }
}
