/** Covers: `push-at-relay.ts`. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/telnyx-client/telnyx-client.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import type { TelnyxClientElement } from '../../src/elements/telnyx-client/telnyx-client.js';
import type { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import type { TelnyxErrorEvent } from '../../src/events/index.js';
import { withCalls } from '../support/needs.js';
import { ScriptedPhone, soon } from '../support/scripted-phone.js';

withCalls.describe('push-url', () => {
  const undo: (() => void)[] = [];
  let permission: NotificationPermission;
  let workers: string[];
  let asked: string[];
  let status: number;

  function replace(object: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { configurable: true, writable: true, value });
    undo.push(() => {
      if (before) Object.defineProperty(object, name, before);
      else Reflect.deleteProperty(object, name);
    });
  }

  const subscription = {
    options: { applicationServerKey: null },
    toJSON: () => ({ endpoint: 'https://push.example/1' }),
  };
  const told: { readonly type?: string; readonly words?: object }[] = [];
  const registration = {
    active: { state: 'activated', addEventListener: () => {}, postMessage: (message: object) => told.push(message) },
    pushManager: { getSubscription: () => Promise.resolve(subscription) },
  };

  beforeEach(() => {
    [permission, workers, asked, status] = ['granted', [], [], 201];
    told.length = 0;
    replace(globalThis, 'PushManager', {});
    replace(globalThis, 'Notification', {
      get permission() {
        return permission;
      },
      requestPermission: () => Promise.resolve((permission = 'granted')),
    });
    replace(navigator.serviceWorker, 'register', (url: unknown) => {
      workers.push(String(url).replace(location.origin, '')); // a trusted address where the browser has them
      return Promise.resolve(registration);
    });
    replace(globalThis, 'fetch', (url: string, init?: RequestInit) => {
      asked.push(`${init?.method ?? 'GET'} ${url}`);
      const body = url.endsWith('/key') ? JSON.stringify({ applicationServerKey: 'AQID' }) : null;
      return Promise.resolve(new Response(body, { status: body ? 200 : status }));
    });
  });
  afterEach(() => undo.splice(0).forEach(each => each()));

  it('subscribes once the user has allowed it, with a worker that knows what it needs', async () => {
    const { client } = new ScriptedPhone();
    await fixture<TelnyxClientElement>(html`<telnyx-client push-url="/push" .client=${client}></telnyx-client>`);
    await soon(() => asked.length === 2);
    expect(asked).to.deep.equal(['GET /push/key', 'POST /push/subscriptions']);
    const query = new URLSearchParams(workers[0]?.split('?')[1]);
    expect(workers[0]).to.match(/^\/telnyx-elements\.sw\.js\?/);
    expect(Object.fromEntries(query)).to.deep.equal({ page: location.pathname, 'push-url': '/push' });
    await soon(() => told.some(({ type }) => type === 'telnyx-push-words'));
    expect(told.find(({ words }) => words)?.words).to.include({ isCalling: '📞 {who} is calling', decline: 'Decline' });
  });

  it('takes another worker, and does nothing without the attribute', async () => {
    const { client } = new ScriptedPhone();
    await fixture(html`<telnyx-client .client=${client}></telnyx-client>`);
    expect(workers).to.deep.equal([]);
    await fixture(html`<telnyx-client push-url="/push" push-worker="/own.js" .client=${client}></telnyx-client>`);
    await soon(() => workers.length === 1);
    expect(workers[0]).to.match(/^\/own\.js\?/);
  });

  it('asks nobody by itself: the phone has a button for it', async () => {
    permission = 'default';
    const { client } = await ScriptedPhone.ready();
    const phone = await fixture<TelnyxPhone>(html`<telnyx-phone push-url="/push" .client=${client}></telnyx-phone>`);
    await phone.updateComplete;
    const button = () => phone.shadowRoot?.querySelector<HTMLElement>('.banner button');
    await soon(() => Boolean(button()));
    expect(workers).to.deep.equal([]);
    button()?.click();
    await soon(() => asked.length === 2);
    await soon(() => !button());
  });

  it('a call that rings in a hidden tab is notified of by the worker, which has buttons', async () => {
    replace(document, 'hasFocus', () => false);
    const phone = await ScriptedPhone.ready();
    await fixture(html`<telnyx-phone push-url="/push" alerts="notification" .client=${phone.client}></telnyx-phone>`);
    await soon(() => told.some(({ type }) => type === 'telnyx-push-words'));
    const call = phone.ring();
    await soon(() => told.some(({ type }) => type === 'telnyx-push-show'));
    phone.end(call);
    await soon(() => told.at(-1)?.type === 'telnyx-push-over');
  });

  it('what the server refuses is told to the owner of the page', async () => {
    status = 403;
    const { client } = new ScriptedPhone();
    const errors: number[] = [];
    const onError = ({ error }: TelnyxErrorEvent) => errors.push(error.code);
    await fixture(html`<telnyx-client push-url="/refused" .client=${client} @telnyx-error=${onError}></telnyx-client>`);
    await soon(() => errors.length === 1);
    expect(errors).to.deep.equal([49012]);
  });
});
