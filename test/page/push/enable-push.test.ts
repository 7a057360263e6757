/** Covers: `relay-adapter.ts`, `subscription.ts`, `worker-link.ts`, `push-adapter.ts`. */
import { expect } from '@open-wc/testing';
import type { TelnyxError } from '../../../src/client/index.js';
import { enablePush, relayAdapter, type EnablePushOptions, type PushHandle } from '../../../src/page/push/index.js';
import { audioSdp } from '../../support/fake-peer.js';
import { withCalls } from '../../support/needs.js';
import { rejection } from '../../support/rejection.js';
import { ScriptedPhone, soon } from '../../support/scripted-phone.js';

const pushId = '6e0ea0fd-7b7a-4c61-a0b3-5fd7b9b4cf0e';
const push = {
  id: pushId,
  type: 'call',
  callerName: 'Ada',
  callerNumber: '+15550100',
  voiceSdkId: null,
  expiresAt: null,
};
/** A key of a server, and another one, in base64url. */
const [key, otherKey] = ['AQID-_8', 'BAUG-_8'];

/** The browser's part: a worker that notes what it is told, and a push service that gives subscriptions. */
class FakeRegistration {
  readonly told: unknown[] = [];
  readonly ended: string[] = [];
  subscribed: PushSubscription | null = null;
  readonly active = {
    state: 'activated',
    scriptURL: '',
    postMessage: (message: unknown) => this.told.push(message),
    addEventListener: () => {},
  };
  readonly pushManager = {
    getSubscription: () => Promise.resolve(this.subscribed),
    subscribe: ({ applicationServerKey }: { applicationServerKey: Uint8Array<ArrayBuffer> }) => {
      const endpoint = `https://push.example/${applicationServerKey.join('')}`;
      const subscription = {
        options: { applicationServerKey: applicationServerKey.buffer, userVisibleOnly: true },
        toJSON: () => ({ endpoint }),
        unsubscribe: () => {
          this.ended.push(endpoint);
          this.subscribed = null;
          return Promise.resolve(true);
        },
      };
      this.subscribed = subscription as unknown as PushSubscription;
      return Promise.resolve(this.subscribed);
    },
  };
}

/** The site's own server. */
class FakeServer {
  readonly asked: string[] = [];
  answers: Readonly<Record<string, number | object>> = { 'GET /push/key': { applicationServerKey: key } };
  readonly #fetch = window.fetch;

  constructor() {
    window.fetch = (url, init) => {
      const what = `${init?.method ?? 'GET'} ${String(url)}`;
      this.asked.push([what, init?.body].filter(Boolean).join(' '));
      const answer = this.answers[what] ?? 204;
      if (typeof answer === 'number') return Promise.resolve(new Response(null, { status: answer }));
      return Promise.resolve(new Response(JSON.stringify(answer)));
    };
  }

  restore(): void {
    window.fetch = this.#fetch;
  }
}

withCalls.describe('enablePush', () => {
  let registration: FakeRegistration;
  let server: FakeServer;
  let permission: NotificationPermission;
  let handles: PushHandle[];
  const undo: (() => void)[] = [];

  function replace(object: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { configurable: true, writable: true, value });
    undo.push(() => {
      if (before) Object.defineProperty(object, name, before);
      else Reflect.deleteProperty(object, name);
    });
  }

  beforeEach(() => {
    registration = new FakeRegistration();
    server = new FakeServer();
    permission = 'granted';
    handles = [];
    replace(globalThis, 'PushManager', {});
    replace(globalThis, 'Notification', {
      get permission() {
        return permission;
      },
      requestPermission: () => Promise.resolve((permission = 'granted')),
    });
  });
  afterEach(() => {
    handles.forEach(handle => handle.stop());
    server.restore();
    undo.splice(0).forEach(each => each());
  });

  async function enable(phone: ScriptedPhone, options: Partial<EnablePushOptions> = {}): Promise<PushHandle> {
    const handle = await enablePush(phone.client, {
      adapter: relayAdapter({ url: '/push/' }),
      serviceWorker: registration as unknown as ServiceWorkerRegistration,
      ...options,
    });
    handles.push(handle);
    return handle;
  }

  /** The worker says something to the page. */
  const say = (data: object, ports: MessagePort[] = []) =>
    navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data, ports }));

  it('subscribes with the key of the server, and hands it the subscription', async () => {
    const handle = await enable(new ScriptedPhone());
    const endpoint = 'https://push.example/123251255';
    expect(handle.subscription.toJSON().endpoint).to.equal(endpoint);
    expect(server.asked).to.deep.equal([
      'GET /push/key',
      `POST /push/subscriptions ${JSON.stringify({ subscription: { endpoint } })}`,
    ]);
  });

  it('keeps the subscription that is there, and tells the server each time', async () => {
    const phone = new ScriptedPhone();
    const { subscription } = await enable(phone);
    expect((await enable(phone)).subscription === subscription).to.equal(true);
    expect(server.asked.filter(each => each.startsWith('POST')).length).to.equal(2);
  });

  it('registers its worker once, and another one where that is given', async () => {
    const registered: string[] = [];
    replace(navigator.serviceWorker, 'getRegistration', () =>
      Promise.resolve(registered.length ? registration : undefined),
    );
    replace(navigator.serviceWorker, 'register', (url: unknown) => {
      registered.push((registration.active.scriptURL = String(url)));
      return Promise.resolve(registration);
    });
    const phone = new ScriptedPhone();
    for (const serviceWorker of ['/one.js', '/one.js', '/other.js']) await enable(phone, { serviceWorker });
    expect(registered.map(url => new URL(url).pathname)).to.deep.equal(['/one.js', '/other.js']);
  });

  it('another key ends the old subscription first', async () => {
    const phone = new ScriptedPhone();
    await enable(phone, { applicationServerKey: key });
    await enable(phone, { applicationServerKey: otherKey });
    expect(registration.ended).to.deep.equal(['https://push.example/123251255']);
    expect(server.asked.map(each => each.split(' ')[0])).to.deep.equal(['POST', 'DELETE', 'POST']);
  });

  it('subscribes again when the browser has given it up', async () => {
    await enable(new ScriptedPhone());
    registration.subscribed = null;
    say({ type: 'telnyx-push-changed' });
    await soon(() => server.asked.filter(each => each.startsWith('POST')).length === 2);
  });

  it('disable() ends it, here and at the server', async () => {
    const handle = await enable(new ScriptedPhone());
    await handle.disable();
    expect(registration.ended.length).to.equal(1);
    expect(server.asked.at(-1)).to.match(/^DELETE \/push\/subscriptions {"endpoint"/);
  });

  const refusals: [string, () => void, Partial<EnablePushOptions>, number][] = [
    ['the user has blocked it', () => (permission = 'denied'), {}, 49011],
    ['nobody may be asked', () => (permission = 'default'), { ask: false }, 49011],
    ['the server has no session', () => (server.answers = { 'GET /push/key': 401 }), {}, 49012],
    ['the server gives something else', () => (server.answers = { 'GET /push/key': {} }), {}, 49012],
    ['the key is none', () => {}, { applicationServerKey: '%' }, 49012],
    ['the browser has no push', () => Reflect.deleteProperty(globalThis, 'PushManager'), {}, 49012],
    ['there is no worker', () => {}, { serviceWorker: '/there-is-none.js' }, 49012],
  ];
  for (const [why, prepare, options, code] of refusals)
    it(`rejects with ${code}: ${why}`, async () => {
      prepare();
      expect(((await rejection(enable(new ScriptedPhone(), options))) as TelnyxError).code).to.equal(code);
    });

  it('asks for the permission where it may', async () => {
    permission = 'default';
    await enable(new ScriptedPhone());
    expect(permission).to.equal('granted');
  });

  it('says that there is a phone, and takes the words of the page to the worker', async () => {
    await enable(new ScriptedPhone(), { words: { answer: 'Annehmen' } });
    expect(registration.told).to.deep.equal([
      { type: 'telnyx-push-ready' },
      { type: 'telnyx-push-words', words: { answer: 'Annehmen' } },
    ]);
    const { port1, port2 } = new MessageChannel();
    const answered = new Promise(resolve => (port1.onmessage = ({ data }) => resolve(data)));
    say({ type: 'telnyx-push-hello' }, [port2]);
    expect(await answered).to.equal(true);
    port1.close();
  });

  it('Answer in a notification: connects, tells the relay, answers what comes, and closes the notification', async () => {
    const phone = new ScriptedPhone();
    await enable(phone);
    say({ type: 'telnyx-push-wish', wish: 'answer', push });
    await soon(() => server.asked.includes(`POST /push/ready ${JSON.stringify({ pushId })}`));
    expect(phone.client.state.ready, 'the relay is told once calls can come').to.equal(true);
    const custom_headers = [{ name: 'X-Push-Id', value: pushId }];
    const invite = { callID: crypto.randomUUID(), sdp: audioSdp(), dialogParams: { custom_headers } };
    phone.server.request('invite', invite);
    await soon(() => phone.client.getCall(pushId)?.state === 'active');
    expect(registration.told).to.deep.include({ type: 'telnyx-push-over', id: pushId });
  });

  it('a call that the relay does not have any more is over at once', async () => {
    server.answers = { ...server.answers, 'POST /push/ready': 404 };
    const phone = new ScriptedPhone();
    await enable(phone);
    say({ type: 'telnyx-push-wish', wish: 'answer', push });
    await soon(() => phone.client.state.lastCall?.id === pushId);
    expect(phone.client.state.lastCall?.termination?.cause).to.equal('ORIGINATOR_CANCEL');
    expect(phone.client.state.lastCall?.remote.name).to.equal('Ada');
  });

  it('says who is signed in, and takes what that user has missed; what was declined here is not missed', async () => {
    const phone = new ScriptedPhone();
    const missed: string[] = [];
    phone.client.on('pushmissed', ({ call }) => missed.push(call.id));
    await enable(phone);
    await phone.client.connect();
    await soon(() => registration.told.length === 2);
    expect(registration.told[1]).to.deep.equal({ type: 'telnyx-push-user', user: phone.client.owner?.user });
    say({ type: 'telnyx-push-wish', wish: 'decline', push: { ...push, id: 'declined-here' } });
    say({ type: 'telnyx-push', push: { ...push, id: 'declined-here', type: 'missed' } });
    say({ type: 'telnyx-push', push: { ...push, type: 'missed', sentAt: 5 } });
    await soon(() => missed.length > 0);
    expect(missed).to.deep.equal([pushId]);
    await enable(phone);
    expect(registration.told.slice(-2), 'also a page that is signed in already').to.deep.equal([
      { type: 'telnyx-push-ready' },
      { type: 'telnyx-push-user', user: phone.client.owner?.user },
    ]);
  });

  it('a click on the notification rings', async () => {
    const phone = await ScriptedPhone.ready();
    await enable(phone);
    say({ type: 'telnyx-push-wish', wish: 'open', push });
    await soon(() => server.asked.some(each => each.startsWith('POST /push/ready')));
    phone.server.request('invite', { callID: crypto.randomUUID(), sdp: audioSdp() });
    await soon(() => phone.client.getCall(pushId)?.state === 'ringing');
  });

  it('Decline that waited for a page: at the relay; a call that rings here is declined here', async () => {
    const phone = await ScriptedPhone.ready();
    await enable(phone);
    say({ type: 'telnyx-push-wish', wish: 'decline', push });
    await soon(() => server.asked.includes(`POST /push/decline ${JSON.stringify({ pushId })}`));
    const call = phone.ring();
    say({ type: 'telnyx-push-wish', wish: 'decline', push: { ...push, id: call.id } });
    await soon(() => call.state === 'done');
    expect(server.asked.filter(each => each.startsWith('POST /push/decline')).length).to.equal(1);
  });

  it('a call that rings in this page is notified of by the worker, until it rings no more; its Answer answers it', async () => {
    const phone = await ScriptedPhone.ready();
    const handle = await enable(phone);
    const [first, second] = [phone.ring(), phone.ring()];
    const said = { title: 'Ada is calling', body: '', icon: '' };
    for (const { id } of [first, second]) handle.show(id, said);
    expect(registration.told.at(-1)).to.deep.include({ type: 'telnyx-push-show', said });
    handle.close(second.id);
    expect(registration.told.at(-1)).to.deep.equal({ type: 'telnyx-push-over', id: second.id });
    say({ type: 'telnyx-push-wish', wish: 'open', push: { ...push, id: first.id } });
    say({ type: 'telnyx-push-wish', wish: 'answer', push: { ...push, id: first.id } });
    await soon(() => first.state === 'active');
    expect(registration.told.at(-1)).to.deep.equal({ type: 'telnyx-push-over', id: first.id });
    expect(server.asked.filter(each => each.includes('/ready'))).to.deep.equal([]);
    expect(phone.client.state.calls.length).to.equal(2);
  });

  it('nothing is taken from messages that are not of ours, nor after stop()', async () => {
    const phone = new ScriptedPhone();
    const handle = await enable(phone);
    say({ type: 'telnyx-push-wish', wish: 'answer', push: { ...push, id: 7 } });
    say({ type: 'own', push });
    handle.stop();
    say({ type: 'telnyx-push-wish', wish: 'answer', push });
    await new Promise(resolve => setTimeout(resolve));
    expect(phone.client.state).to.include({ connection: 'disconnected' });
    expect(phone.server.urls).to.deep.equal([]);
  });
});
