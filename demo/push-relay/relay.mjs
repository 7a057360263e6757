/** The relay: its routes, and the parts behind them. It has no server of its own, so that it can share one with your site. */
import { isOwnPage, RequestLimit, send } from '../token-server/server.mjs';
import { CallControl } from './call-control.mjs';
import { openDatabase } from './database.mjs';
import { pushAddressOf } from './push-endpoint.mjs';
import { PushSender } from './push-sender.mjs';
import { Refusal } from './refusal.mjs';
import { bodyOf, jsonOf } from './request-body.mjs';
import { Subscriptions } from './subscriptions.mjs';
import { Switchboard } from './switchboard.mjs';
import { vapidKeys } from './vapid.mjs';
import { WebhookReader } from './webhook.mjs';

/** @typedef {import('../token-server/server.mjs').Answer} Answer */
/** @typedef {import('../token-server/server.mjs').Request} Request */
/** @typedef {import('./subscriptions.mjs').Session} Session */
/** What the page of a logged-in user asks for. @typedef {(session: Session, body: Record<string, unknown>) => void | Promise<void>} PageAction */

const maxPageBytes = 4_096;
const maxWebhookBytes = 64 * 1_024;

/** @type {import('./switchboard.mjs').Clock} */
const systemClock = {
  now: Date.now,
  after: (ms, step) => {
    const timer = setTimeout(step, ms);
    return () => clearTimeout(timer);
  },
};

/** A text of the body, or 400. @param {unknown} value @param {string} name */
function textOf(value, name) {
  if (typeof value !== 'string' || !value) throw new Refusal(400, `no ${name}`);
  return value;
}

export class Relay {
  #settings;
  #sessions;
  #log;
  #database;
  #subscriptions;
  #switchboard;
  #webhooks;
  #limit;
  #publicKey;

  /**
   * @param {import('./settings.mjs').Settings} settings
   * @param {{ of: (request: Request) => Session | undefined }} sessions who is logged in
   * @param {{ clock?: import('./switchboard.mjs').Clock, log?: (line: string) => void }} [options]
   */
  constructor(settings, sessions, { clock = systemClock, log = console.error } = {}) {
    this.#settings = settings;
    this.#sessions = sessions;
    this.#log = log;
    this.#database = openDatabase(settings.database);
    const keys = vapidKeys(this.#database, settings);
    this.#publicKey = keys.publicKey;
    this.#subscriptions = new Subscriptions(this.#database, clock.now);
    this.#webhooks = new WebhookReader(settings.telnyxPublicKey, this.#database, clock.now);
    this.#limit = new RequestLimit(settings.requestsPerMinute, clock.now);
    this.#switchboard = new Switchboard(settings, {
      users: settings.users,
      subscriptions: this.#subscriptions,
      sender: new PushSender(settings, keys, this.#subscriptions, log),
      control: new CallControl(settings, log),
      clock,
    });
  }

  /** Whether a request is for the relay. @param {Request} request */
  handles({ url = '' }) {
    return url.startsWith(`${this.#settings.base}/`);
  }

  /** @param {Request} request @param {import('node:http').ServerResponse} response */
  async handle(request, response) {
    send(response, await this.#answer(request).catch(error => this.#refuse(error)));
  }

  close() {
    this.#switchboard.close();
    this.#database.close();
  }

  /** What a page may ask for, by method and path. @type {Record<string, PageAction>} */
  #pageActions = {
    'POST /subscriptions': (session, { subscription }) => {
      const { pushServices: services, allowLoopback, users } = this.#settings;
      const address = pushAddressOf(subscription, { services, allowLoopback });
      if (!users.has(session.user)) throw new Refusal(403, 'no number rings you');
      this.#subscriptions.add(session, address);
    },
    'DELETE /subscriptions': (session, { endpoint }) =>
      this.#subscriptions.remove(session, textOf(endpoint, 'endpoint')),
    'POST /ready': (session, { pushId }) => this.#switchboard.ready(session, textOf(pushId, 'pushId')),
    'POST /decline': (session, { pushId }) => this.#switchboard.decline(session, textOf(pushId, 'pushId')),
  };

  /** @param {Request} request @returns {Promise<Answer>} */
  async #answer(request) {
    const path = request.url?.split('?')[0]?.slice(this.#settings.base.length) ?? '';
    const route = `${request.method} ${path}`;
    if (route === 'GET /key') return [200, { applicationServerKey: this.#publicKey }];
    if (route === 'POST /webhook') return this.#takeWebhook(request);
    const action = Object.hasOwn(this.#pageActions, route) ? this.#pageActions[route] : undefined;
    if (!action) return [404, { error: 'not found' }];
    const session = this.#sessions.of(request);
    if (!session) return [401, { error: 'log in first' }];
    if (!isOwnPage(request)) return [403, { error: 'not from this page' }];
    if (!this.#limit.allows(session.user)) return [429, { error: 'too many requests' }, { 'retry-after': '60' }];
    await action(session, await jsonOf(request, maxPageBytes));
    return [route === 'POST /subscriptions' ? 201 : 204, {}];
  }

  /** Answers at once: Telnyx sends again what waits for long. @param {Request} request @returns {Promise<Answer>} */
  async #takeWebhook(request) {
    const event = this.#webhooks.read(request.headers, await bodyOf(request, maxWebhookBytes));
    if (event) this.#switchboard.take(event).catch(error => this.#log(`${event.type}: ${error}`));
    return [200, {}];
  }

  /** @param {unknown} error @returns {Answer} */
  #refuse(error) {
    if (error instanceof Refusal) return [error.status, { error: error.message }, error.headers];
    this.#log(`relay: ${error}`);
    return [500, { error: 'the relay failed' }];
  }
}
