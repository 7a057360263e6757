/** What the browser's media session shows of a call, and what is done when one of its buttons is pressed. */
export interface MediaSessionContent {
  readonly title: string;
  readonly artist: string;
  /** The address of a picture; null without one. */
  readonly picture: string | null;
  readonly playbackState: MediaSessionPlaybackState;
  readonly isMicrophoneOn: boolean;
  /** By the names of the media session's actions. */
  readonly actions: Readonly<Record<string, () => void>>;
}

/** More of it than every browser has. */
type Session = Pick<MediaSession, 'metadata' | 'playbackState'> & {
  setActionHandler(action: string, handler: (() => void) | null): void;
  setMicrophoneActive?(active: boolean): Promise<void> | undefined;
};

/** By page: several phones share its session. */
const shared = new WeakMap<Document, SharedMediaSession>();

/** A media session that the calls of several phones may share: it shows the one that came last. */
class SharedMediaSession {
  readonly #session: Session;
  readonly #contents = new Map<object, MediaSessionContent>();
  readonly #actions = new Set<string>();
  #pages: Pick<Session, 'metadata' | 'playbackState'> | null = null;
  #shown: { readonly text: string; readonly metadata: MediaMetadata } | null = null;
  #playbackState: MediaSessionPlaybackState = 'none';

  constructor(session: Session) {
    this.#session = session;
  }

  set(owner: object, content: MediaSessionContent | null): void {
    if (content) this.#contents.set(owner, content);
    else if (!this.#contents.delete(owner)) return;
    const newest = this.#newest;
    if (newest) this.#show(newest);
    else this.#restore();
  }

  get #newest(): MediaSessionContent | undefined {
    return [...this.#contents.values()].at(-1);
  }

  #show(content: MediaSessionContent): void {
    const { metadata, playbackState } = this.#session;
    this.#pages ??= { metadata, playbackState };
    this.#playbackState = content.playbackState;
    attempt(() => this.#showText(content));
    attempt(() => (this.#session.playbackState = content.playbackState));
    for (const name of Object.keys(content.actions)) this.#offer(name);
    for (const name of [...this.#actions]) if (!(name in content.actions)) this.#withdraw(name);
    this.#setMicrophone(content.isMicrophoneOn);
  }

  #showText({ title, artist, picture }: MediaSessionContent): void {
    const text = JSON.stringify([title, artist, picture]);
    if (text === this.#shown?.text) return;
    const metadata = metadataOf({ title, artist }, picture);
    this.#session.metadata = metadata;
    this.#shown = { text, metadata };
  }

  /** Browsers refuse actions that they do not know. */
  #offer(name: string): void {
    if (this.#actions.has(name)) return;
    this.#actions.add(name);
    attempt(() => this.#session.setActionHandler(name, () => this.#newest?.actions[name]?.()));
  }

  #withdraw(name: string): void {
    this.#actions.delete(name);
    attempt(() => this.#session.setActionHandler(name, null));
  }

  #setMicrophone(isOn: boolean): void {
    attempt(() => this.#session.setMicrophoneActive?.(isOn)?.catch(() => {})); // a hint for the browser's own buttons
  }

  /** Gives back what the page had; what it changed meanwhile stays. */
  #restore(): void {
    const { metadata = null, playbackState = 'none' } = this.#pages ?? {};
    for (const name of [...this.#actions]) this.#withdraw(name);
    this.#setMicrophone(false);
    if (this.#session.metadata === this.#shown?.metadata) attempt(() => (this.#session.metadata = metadata));
    if (this.#session.playbackState === this.#playbackState)
      attempt(() => (this.#session.playbackState = playbackState));
    this.#pages = this.#shown = null;
  }
}

/** Has the browser show a call as what plays on this page; null takes it away again. @param owner Who shows it. */
export function showInMediaSession(owner: object, content: MediaSessionContent | null): void {
  const session = (navigator as Partial<Navigator>).mediaSession as Session | undefined;
  if (!session) return;
  const known = shared.get(document) ?? new SharedMediaSession(session);
  shared.set(document, known);
  known.set(owner, content);
}

function metadataOf(texts: MediaMetadataInit, picture: string | null): MediaMetadata {
  try {
    return new MediaMetadata({ ...texts, ...(picture && { artwork: [{ src: picture }] }) });
  } catch {
    return new MediaMetadata(texts); // the picture's address is none
  }
}

/** Each step alone: where a browser does not know one, the others are of use. */
function attempt(step: () => unknown): void {
  try {
    step();
  } catch {
    // it does without
  }
}
