// @ts-check
/** A toy of an AI assistant: it greets, repeats what is written to it, calls functions of the page on request, and passes calls on. */
import { randomUUID } from 'node:crypto';
import { playTone } from './dial-plan.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./call.mjs').Call} Call */
/** @typedef {import('./connection.mjs').Params} Params */

/** Between two words that it says, and before it says what a user is made to have said. */
const WORD_MS = 60;
const BREATH_MS = 1_500;

/** Calls of functions that may wait for their answers. */
const MOST_ASKED = 100;

/** What the owner of the demo's assistant has set, until the control `widget-settings` sets something else. */
const demoSettings = {
  theme: 'light',
  agent_thinking_text: 'One moment',
  speak_to_interrupt_text: 'Speak to interrupt',
  start_call_text: 'Talk to the demo assistant',
  audio_visualizer_config: { color: 'verdant', preset: 'roundBars' },
  default_state: 'collapsed',
  position: 'static',
};

/** `call lookup {"id": 7}`: has the page's function called. */
const order = /^call (\w+)\s*(.*)$/s;

/** Asks for a person, in the words of the elements' languages. */
const forPerson =
  /\b(person|persona|personne|pessoa|mensch(en)?|mens|insan(la)?)\b|człowiek|担当者|상담원|人工客服|व्यक्ति|شخص|נציג/iu;

/** Who takes over: one that is heard as 440 Hz. */
const person = { name: 'Grace Hopper', number: '+14155550142' };

/** The other side of an anonymous session's conversation. Its name says what it does: see README. */
export class Assistant {
  #session;
  #isDemo;
  /** Functions that the page has not answered, by `call_id`. @type {Map<string, string>} */
  #asked = new Map();
  /** The call with it. @type {Call | undefined} */
  #current;
  /** The one that it has passed on. @type {Call | undefined} */
  #handedOver;

  /** @param {Session} session @param {unknown} target */
  constructor(session, target) {
    this.#session = session;
    this.#isDemo = String(target).includes('demo');
  }

  /** Tells what it shall look like: after the sign-in, and when it is called. */
  welcome() {
    const { widget } = this.#session.gateway.settings;
    const settings = widget ?? (this.#isDemo ? demoSettings : undefined);
    if (settings) this.#tell({ widget_settings: settings });
  }

  /** It is called: it greets, and pretends to hear something. @param {Call} call */
  talk(call) {
    this.#current = call;
    call.once('ended', () => (this.#current = undefined));
    if (!this.#isDemo) return;
    this.welcome();
    const spoken = 'What can you do?';
    this.#say('Hello, this is the demo assistant. How can I help you?', call, () =>
      call.after(BREATH_MS, () => {
        const id = randomUUID();
        this.#hear(id, 'in_progress', spoken.slice(0, 8));
        call.after(BREATH_MS / 3, () => {
          this.#hear(id, 'completed', spoken);
          this.#say('I repeat what you write. Send me a picture, too, or write: call lookup {"id": 7}', call);
        });
      }),
    );
  }

  /** What the client says in the conversation. @param {Params} params */
  take({ type, item }) {
    if (type !== 'conversation.item.create' || this.#isAway) return;
    if (item?.type === 'function_call_output') return this.#takeOutput(item);
    const parts = Array.isArray(item?.content) ? item.content.filter(Boolean) : [];
    const text = parts.find((/** @type {Params} */ part) => part.type === 'input_text')?.text;
    const images = parts.filter((/** @type {Params} */ part) => part.type === 'image_url').length;
    if (item?.role !== 'user' || (typeof text !== 'string' && !images)) return;
    const [, name, json] = order.exec(text ?? '') ?? [];
    if (name) return this.#call(name, json || '{}');
    if (this.#current && forPerson.test(text ?? '')) return this.#handOver(this.#current);
    const seen = images ? `I see ${images === 1 ? 'a picture' : `${images} pictures`}. ` : '';
    this.#say(seen + (text ? `You wrote: ${text}` : ''));
  }

  /** Whether it has passed its call on, and hears nothing any more. */
  get #isAway() {
    return this.#handedOver !== undefined && this.#handedOver === this.#current;
  }

  /** Passes the call on: it says so, and another voice is the remote party. @param {Call} call */
  #handOver(call) {
    this.#say('One moment, I put you through.', call, () => {
      this.#handedOver = call;
      call.display(person.name, person.number);
      playTone(call);
    });
  }

  /** @param {string} name @param {string} json */
  #call(name, json) {
    const call_id = randomUUID();
    this.#asked.set(call_id, name);
    for (const oldest of this.#asked.keys()) if (this.#asked.size > MOST_ASKED) this.#asked.delete(oldest);
    this.#create({ type: 'function_call', call_id, name, arguments: json });
  }

  /** @param {Params} item */
  #takeOutput({ call_id, output }) {
    const name = this.#asked.get(call_id);
    if (this.#asked.delete(call_id)) this.#say(`${name} says ${output}`);
  }

  /** @param {string} id @param {string} status @param {string} transcript */
  #hear(id, status, transcript) {
    this.#create({ id, type: 'message', role: 'user', status, content: [{ type: 'input_audio', transcript }] });
  }

  /**
   * Says it word by word: at once, or at the pace of speech in a call. It does not say that it has ended, nor do the real ones.
   * @param {string} text @param {Call} [call] @param {() => void} [next]
   */
  #say(text, call, next = () => {}) {
    const words = text.trim().match(/\S+\s*/g) ?? [];
    const [item_id, response_id] = [randomUUID(), randomUUID()];
    const step = (/** @type {number} */ at) => {
      const delta = this.#isAway ? undefined : words[at];
      if (delta === undefined) return next();
      this.#tell({ type: 'response.text.delta', delta, item_id, response_id, content_index: 0, output_index: 0 });
      if (call) call.after(WORD_MS, () => step(at + 1));
      else step(at + 1);
    };
    step(0);
  }

  /** @param {object} item */
  #create(item) {
    if (!this.#isAway) this.#tell({ type: 'conversation.item.created', item });
  }

  /** @param {object} params */
  #tell(params) {
    this.#session.connection?.request('ai_conversation', params);
  }
}
