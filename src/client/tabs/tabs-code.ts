import type { Call } from '../call/call.js';
import type { AnnouncedCall } from '../call/call-roster.js';
import type { CallSnapshot } from '../call/call-snapshot.js';
import type { ShownCalls } from '../call/shown-calls.js';
import { loadCode } from '../errors/load-code.js';
import { openLater } from '../signaling/later-transport.js';
import type { TransportFactory } from '../signaling/transport.js';
import type { SharedTabs, SharedTabsOptions } from './shared-tabs.js';

/** The door of a client to the session that its tabs share, which is loaded for those that ask for it: `tabs="shared"`. */
export class TabsCode {
  readonly #options: () => SharedTabsOptions;
  #tabs: SharedTabs | null = null;

  constructor(options: () => SharedTabsOptions) {
    this.#options = options;
  }

  /** The same transport; or one to the tab that holds the session. */
  around(open: TransportFactory): TransportFactory {
    return (url, handlers) => {
      const { settings } = this.#options();
      if (settings().tabs !== 'shared' || this.#tabs?.isOwn) return open(url, handlers);
      return this.#tabs?.open(url, handlers) ?? openLater(this.#factory(open), url, handlers);
    };
  }

  /** Several tabs may be signed in as one. */
  get isSharing(): boolean {
    return this.#options().settings().tabs === 'shared' && this.#tabs?.isOwn !== true;
  }

  /** Calls of other tabs. */
  get calls(): readonly Call[] {
    return this.#tabs?.calls ?? [];
  }

  get(callId: string): Call | undefined {
    return this.#tabs?.get(callId);
  }

  /** The calls of this tab, which the others are shown, with those of the others. @param ended One that is over. */
  share(own: ShownCalls, ended?: CallSnapshot): ShownCalls {
    return this.#tabs?.share(own, ended) ?? own;
  }

  claim(wireId: string): AnnouncedCall | null {
    return this.#tabs?.claim(wireId) ?? null;
  }

  /** An inbound call is there. False if it does not come from another tab. */
  take(call: Call): boolean {
    return this.#tabs?.take(call) ?? false;
  }

  /** The page goes: what rings here goes on in another tab. */
  leave(): void {
    this.#tabs?.leave();
  }

  /** All that this page had to say is said. */
  handleLeft(): void {
    this.#tabs?.handleLeft();
  }

  async #factory(open: TransportFactory): Promise<TransportFactory> {
    const tabs = await this.#load();
    return (url, handlers) => (tabs.isOwn ? open(url, handlers) : tabs.open(url, handlers));
  }

  async #load(): Promise<SharedTabs> {
    const { SharedTabs: Loaded } = await loadCode(() => import('./shared-tabs.js'));
    return (this.#tabs ??= new Loaded(this.#options()));
  }
}
