/** The current call in the browser's media session: who, and what the system's buttons do. Loaded with the first call. */
import type { LitElement, ReactiveController } from 'lit';
import type { CallSnapshot, ClientState } from '../../client/index.js';
import type { PhoneController } from '../../context/phone-controller.js';
import { TelnyxHangupRequestEvent, TelnyxMuteRequestEvent } from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { loadPart } from '../../page/load-part.js';
import { showInMediaSession } from '../../page/media-session.js';
import { nameOf } from '../identity.js';
import { formatNumber } from '../phone-number.js';
import type { PhoneView } from './phone-view.js';
import type { PopOut } from './pop-out.js';
import type { QuietFile } from './quiet-file.js';

interface CallMediaSessionHost {
  readonly mediaKeys: boolean;
  readonly popOut: boolean;
}

export class CallMediaSession implements ReactiveController {
  readonly #host: LitElement & CallMediaSessionHost;
  readonly #words: Localize;
  readonly #phone: PhoneController<ClientState>;
  readonly #view: () => PhoneView;
  readonly #popOut: () => Pick<PopOut, 'open'> | undefined;
  #QuietFile: typeof QuietFile | undefined;
  #loading: Promise<void> | undefined;
  #file: QuietFile | undefined;

  /**
   * @param view What the phone shows.
   * @param popOut What opens the small window, once it is loaded.
   */
  constructor(
    host: LitElement & CallMediaSessionHost,
    phone: PhoneController<ClientState>,
    view: () => PhoneView,
    popOut: () => Pick<PopOut, 'open'> | undefined,
  ) {
    this.#host = host;
    this.#words = new Localize(host, inCall);
    this.#phone = phone;
    this.#view = view;
    this.#popOut = popOut;
    host.addController(this);
  }

  hostUpdated(): void {
    const { screen, call } = this.#view();
    this.#show(screen === 'call' && !call?.elsewhere ? call : null); // its audio is here
  }

  hostDisconnected(): void {
    this.#show(null);
  }

  #show(call: CallSnapshot | null): void {
    const hasKeys = this.#holdFile(call);
    if (!call) return showInMediaSession(this, null);
    const { id, muted, held, remote } = call;
    const mute = (to: boolean) => void this.#phone.request(new TelnyxMuteRequestEvent(id, to));
    const hangup = () => void this.#phone.request(new TelnyxHangupRequestEvent(id));
    const keys = { pause: () => mute(true), play: () => mute(false), stop: hangup };
    const popOut = this.#host.popOut ? this.#popOut() : undefined;
    const number = formatNumber(remote.number);
    const title = nameOf(remote, this.#words);
    showInMediaSession(this, {
      title,
      artist: number === title ? '' : number,
      picture: remote.picture && isOwn(remote.picture) ? remote.picture : null,
      playbackState: muted || held ? 'paused' : 'playing',
      isMicrophoneOn: !muted && !held,
      actions: {
        hangup,
        togglemicrophone: () => mute(!muted),
        ...(hasKeys && keys),
        ...(popOut && { enterpictureinpicture: () => void popOut.open() }), // the browser's own, as the page goes out of sight
      },
    });
  }

  /** Returns whether the file that brings the keys is there. It is for conversations alone: what rings may be something else's pause. */
  #holdFile(call: CallSnapshot | null): boolean {
    const isWanted = this.#host.mediaKeys && call !== null && call.activeSince !== null;
    if (isWanted) this.#loading ??= this.#load();
    if (isWanted && this.#QuietFile) this.#file ??= new this.#QuietFile();
    if (!isWanted) {
      this.#file?.close();
      this.#file = undefined;
    } else if (this.#file) this.#file.isPlaying = !call.muted;
    return this.#file !== undefined;
  }

  async #load(): Promise<void> {
    await loadPart(this.#host, 'The media keys', async () => {
      this.#QuietFile = (await import('./quiet-file.js')).QuietFile;
    });
    this.#host.requestUpdate();
  }
}

/** Browsers load it with the page's address as the referrer, which others need not learn. */
const isOwn = (picture: string): boolean =>
  /^(data:|\/[^/])/i.test(picture) || picture.startsWith(`${location.origin}/`);
