import type { ReactiveControllerHost } from 'lit';
import { loadPart } from '../../page/load-part.js';
import { SizeWatch } from '../../page/size-watch.js';

export type TabName = 'keypad' | 'recents' | 'contacts';

type Host = ReactiveControllerHost & HTMLElement;

/** Which tab of the phone is open, and whether the phone is so wide that the others have a place beside the keypad. */
export class OpenTab {
  readonly #host: Host;
  #name: TabName = 'keypad';
  #isWide = false;
  #isSideTaken = false;
  readonly #loading = new Set<string>();

  constructor(host: Host) {
    this.#host = host;
    // The second column is shown by a container query alone: its size says whether it is.
    new SizeWatch(
      host,
      () => host.shadowRoot?.querySelector('.side'),
      ({ width }) => this.#onResize(width),
    );
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

  #onResize(width: number): void {
    const isWide = width > 0;
    if (isWide === this.#isWide) return;
    this.#isWide = isWide;
    this.#host.requestUpdate();
  }
}
