import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels from the end that still count as the end. */
const near = 32;

/** Keeps a list that grows at its end, unless the reader has scrolled back. */
export class FollowEnd implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #list: () => HTMLElement | null;
  #isFollowing = true;
  #scrollTop = 0;

  /** @param list What scrolls. */
  constructor(host: ReactiveControllerHost, list: () => HTMLElement | null) {
    this.#host = host;
    this.#list = list;
    host.addController(this);
  }

  /** The reader looks at what was before. */
  get isAway(): boolean {
    return !this.#isFollowing;
  }

  hostUpdated(): void {
    this.follow();
  }

  /** Goes to the end, if the reader is there; also when something in the list has got its height. */
  readonly follow = (): void => {
    const list = this.#list();
    if (!list || !this.#isFollowing) return;
    list.scrollTop = list.scrollHeight;
    this.#scrollTop = list.scrollTop; // its event comes later, and may come once for this and for what the reader did
  };

  /** Goes to the end, wherever the reader is. */
  readonly jump = (): void => {
    this.#isFollowing = true;
    this.#host.requestUpdate();
  };

  readonly onScroll = (): void => {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = this.#list() ?? {};
    const isAtEnd = scrollTop + clientHeight > scrollHeight - near;
    const isBack = scrollTop < this.#scrollTop; // by hand; when lines grow, it only stays behind
    this.#scrollTop = scrollTop;
    const follows = isAtEnd || (this.#isFollowing && !isBack);
    if (follows === this.#isFollowing) return;
    this.#isFollowing = follows;
    this.#host.requestUpdate();
  };
}
