import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TelnyxClient } from '../client/index.js';
import type { Localize } from '../i18n/index.js';
import type { Announcer } from '../page/announcer.js';

/** Announces to screen readers that do not disturb was switched, by whomever; once for all elements of a client. */
export class DoNotDisturbNews implements ReactiveController {
  readonly #client: () => TelnyxClient | undefined;
  readonly #announcer: Announcer;
  readonly #words: Localize;
  #known: { readonly client: TelnyxClient; readonly isOn: boolean } | undefined;

  constructor(
    host: ReactiveControllerHost,
    client: () => TelnyxClient | undefined,
    announcer: Announcer,
    words: Localize,
  ) {
    this.#client = client;
    this.#announcer = announcer;
    this.#words = words;
    host.addController(this);
  }

  hostUpdated(): void {
    const client = this.#client();
    const before = this.#known;
    this.#known = client && { client, isOn: client.state.doNotDisturb };
    if (!client || before?.client !== client || before.isOn === client.state.doNotDisturb) return;
    const text = this.#words.term(before.isOn ? 'doNotDisturbOff' : 'doNotDisturbOn');
    this.#announcer.say(text, this.#words.lang, client.state);
  }
}
