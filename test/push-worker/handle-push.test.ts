/** Covers: `call-notifications.ts`, `decline.ts`, `kept.ts`, `push-messages.ts`, `worker-scope.ts`. */
import { expect } from '@open-wc/testing';
import { handlePush } from '../../src/push-worker/index.js';
import { control, gatewayUrl, type GatewayState } from '../support/gateway.js';
import { token } from '../support/live-phone.js';
import { until } from '../support/until.js';
import { FakePage, FakeWorker } from './fake-worker.js';

const pushId = '6e0ea0fd-7b7a-4c61-a0b3-5fd7b9b4cf0e';
const push = { type: 'call', pushId, callerName: 'Ada', callerNumber: '+15550100', sentAt: 1, expiresAt: 4e12 };

/** The gateway's own server is no part of the site. */
const controls = gatewayUrl.replace(/^ws/, 'http');

/** What the worker asks of the site's server, and what it answers. */
async function withServer(
  answers: Readonly<Record<string, number | object>>,
  act: () => Promise<unknown>,
): Promise<string[]> {
  const asked: string[] = [];
  const { fetch } = window;
  window.fetch = (url, init) => {
    if (String(url).startsWith(controls)) return fetch(url, init);
    asked.push(`${init?.method ?? 'GET'} ${String(url)} ${String(init?.body ?? '')}`.trim());
    const answer = answers[String(url)] ?? 404;
    if (typeof answer === 'number') return Promise.resolve(new Response(null, { status: answer }));
    return Promise.resolve(new Response(JSON.stringify(answer)));
  };
  try {
    await act();
  } finally {
    window.fetch = fetch;
  }
  return asked;
}

describe('handlePush', () => {
  beforeEach(() => caches.delete('telnyx-push'));
  after(() => caches.delete('telnyx-push'));

  it('shows who calls, with Answer and Decline, once a call', async () => {
    const worker = new FakeWorker();
    await worker.push(push);
    await worker.push(push);
    const [shown] = [...worker.shown.values()];
    expect(worker.shown.size).to.equal(1);
    expect(shown).to.include({ title: 'Ada is calling', body: '+15550100', lang: 'en', requireInteraction: true });
    expect(shown?.actions?.map(({ action }) => action)).to.deep.equal(['answer', 'decline']);
  });

  it('takes what strangers write as text, bounded', async () => {
    const worker = new FakeWorker();
    await worker.push({ ...push, callerName: '$&<b>'.repeat(1_000) });
    expect([...worker.shown.values()][0]?.title.length).to.be.lessThan(300);
    expect([...worker.shown.values()][0]?.title).to.match(/^\$&<b>/);
  });

  it('leaves other pushes, notifications and messages to the site', async () => {
    const worker = new FakeWorker();
    expect(await worker.push({ news: 'Sale' })).to.equal(false);
    expect(await worker.push('no JSON')).to.equal(false);
    expect(await worker.dispatch('push', { data: null })).to.equal(false);
    const notification = { data: { own: 1 }, tag: 'own', close: () => {} };
    expect(await worker.dispatch('notificationclick', { action: '', notification })).to.equal(false);
    for (const data of [null, 'hello', { type: 'own' }]) expect(await worker.message(data)).to.equal(false);
    expect(worker.shown.size).to.equal(0);
  });

  it('says in its place that the call was missed, also of one that is too old', async () => {
    for (const over of [
      { ...push, type: 'missed' },
      { ...push, expiresAt: 1 },
    ]) {
      const worker = new FakeWorker();
      await worker.push(push);
      await worker.push(over);
      expect([...worker.shown.values()].map(({ title, body, actions }) => [title, body, actions])).to.deep.equal([
        ['Missed call', 'Ada', undefined],
      ]);
    }
  });

  it('closes it when the call is answered elsewhere, or in a page; "missed" stays', async () => {
    const worker = new FakeWorker();
    await worker.push(push);
    await worker.push({ ...push, type: 'answered' });
    expect(worker.shown.size).to.equal(0);
    await worker.push(push);
    await worker.message({ type: 'telnyx-push-over', id: pushId });
    expect(worker.shown.size).to.equal(0);
    await worker.push({ ...push, type: 'missed' });
    await worker.message({ type: 'telnyx-push-over', id: pushId });
    expect(worker.shown.size).to.equal(1);
  });

  it('shows a call that rings in a page as the page says, and does not alert again when that says more', async () => {
    const worker = new FakeWorker();
    const call = { ...push, id: pushId, callerName: '', callerNumber: '' };
    const said = { title: 'Ada '.repeat(200), body: 'VIP', icon: 'https://example.com/a.png' };
    await worker.message({ type: 'telnyx-push-show', push: call, said });
    const [shown] = [...worker.shown.values()];
    expect(shown).to.include({ title: said.title.slice(0, 256), body: 'VIP', icon: said.icon, renotify: false });
    expect(shown?.actions?.map(({ action }) => action)).to.deep.equal(['answer', 'decline']);
    await worker.message({ type: 'telnyx-push-over', id: pushId });
    expect(worker.shown.size).to.equal(0);
  });

  describe('calls that were missed while there was no page', () => {
    const missed = { ...push, type: 'missed' };
    const sayUser = (user: string, page: FakePage) =>
      new FakeWorker().message({ type: 'telnyx-push-user', user }, page);

    it('are for the next page of the same user, once, with their time', async () => {
      await sayUser('ada', new FakePage(true));
      const worker = new FakeWorker();
      await worker.push({ ...missed, sentAt: 5 });
      await worker.push({ ...missed, sentAt: 5 });
      await worker.push({ ...push, pushId: 'another-push', sentAt: undefined, expiresAt: 1 });
      const page = new FakePage(true);
      await sayUser('ada', page);
      await sayUser('ada', page);
      const told = page.told.map(({ type, push: of }) => ({ said: type, ...(of as { id: string; sentAt: number }) }));
      expect(told.map(({ said, id }) => [said, id])).to.deep.equal([
        ['telnyx-push', pushId],
        ['telnyx-push', 'another-push'],
      ]);
      expect(told[0]).to.include({ type: 'missed', sentAt: 5 });
      expect(Date.now() - (told[1]?.sentAt ?? 0)).to.be.within(0, 60_000);
    });

    it('are not for another user, nor for anybody after that', async () => {
      await sayUser('ada', new FakePage(true));
      await new FakeWorker().push(missed);
      const page = new FakePage(true);
      for (const user of ['grace', 'ada']) await sayUser(user, page);
      expect(page.told).to.deep.equal([]);
    });

    it('are told at once where there is a page with a phone, and then no more', async () => {
      await sayUser('ada', new FakePage(true));
      const worker = new FakeWorker();
      const [page] = (worker.pages = [new FakePage(true)]);
      await worker.push({ ...push, expiresAt: 1 });
      expect(page?.told.map(({ push: of }) => (of as { type: string }).type)).to.deep.equal(['missed']);
      const next = new FakePage(true);
      await sayUser('ada', next);
      expect(next.told).to.deep.equal([]);
    });

    it('are none of those that the user has declined here', async () => {
      await sayUser('ada', new FakePage(true));
      const worker = new FakeWorker({ pushUrl: '/push' });
      await worker.push(push);
      await withServer({ '/push/decline': 204 }, () => worker.click('decline'));
      await worker.push(missed);
      const page = new FakePage(true);
      await sayUser('ada', page);
      expect(page.told).to.deep.equal([]);
    });
  });

  it('that it was closed means nothing: Firefox says so of what we close ourselves', async () => {
    const worker = new FakeWorker({ pushUrl: '/push' });
    const asked = await withServer({}, async () => {
      await worker.push(push);
      expect(await worker.dispatch('notificationclose', { notification: [...worker.shown.values()][0] })).to.equal(
        false,
      );
    });
    expect(asked).to.deep.equal([]);
  });

  it('speaks as the page does', async () => {
    const words = {
      isCalling: '{who} ruft an',
      missedCall: 'Verpasst',
      answer: 'Annehmen',
      decline: 'Ablehnen',
      lang: 'de',
    };
    await new FakeWorker().message({ type: 'telnyx-push-words', words });
    const worker = new FakeWorker(); // the browser has stopped the one before
    await worker.push({ ...push, callerName: '', callerNumber: '' });
    const [shown] = [...worker.shown.values()];
    expect([shown?.title, shown?.lang, shown?.actions?.map(({ title }) => title)]).to.deep.equal([
      'Unknown caller ruft an',
      'de',
      ['Annehmen', 'Ablehnen'],
    ]);
  });

  describe('Answer', () => {
    it('goes to the tab that has the phone, and to no other', async () => {
      const worker = new FakeWorker();
      const [other, phone] = (worker.pages = [new FakePage(false), new FakePage(true)]);
      await worker.push(push);
      await worker.click('answer');
      expect(phone?.told.at(-1)).to.deep.include({ type: 'telnyx-push-wish', wish: 'answer' });
      expect([phone?.isFocused, other?.isFocused, worker.opened, worker.shown.size]).to.deep.equal([
        true,
        false,
        [],
        0,
      ]);
      expect(other?.told.map(({ type }) => type)).to.deep.equal(['telnyx-push']);
    });

    it('opens the page where there is none, which takes the wish once', async () => {
      const worker = new FakeWorker({ page: '/phone?tab=1' });
      await worker.push(push);
      await worker.click('answer');
      expect(worker.opened).to.deep.equal([`${location.origin}/phone?tab=1`]);
      const page = new FakePage(true);
      await new FakeWorker().message({ type: 'telnyx-push-ready' }, page);
      expect(page.told[0]).to.deep.include({ type: 'telnyx-push-wish', wish: 'answer' });
      await new FakeWorker().message({ type: 'telnyx-push-ready' }, page);
      expect(page.told.length).to.equal(1);
    });

    it('of a call that is over meanwhile is forgotten', async () => {
      for (const more of [{ type: 'missed' }, { type: 'answered' }]) {
        const worker = new FakeWorker();
        await worker.push(push);
        await worker.click('answer');
        await worker.push({ ...push, ...more });
        const page = new FakePage(true);
        await worker.message({ type: 'telnyx-push-ready' }, page);
        expect(page.told).to.deep.equal([]);
      }
    });

    it('a click on the notification itself opens the phone, which rings', async () => {
      const worker = new FakeWorker();
      worker.pages = [new FakePage(true)];
      await worker.push(push);
      await worker.click('');
      expect(worker.pages[0]?.told.at(-1)).to.deep.include({ wish: 'open' });
    });

    it('a click on a missed call opens the page, and answers nothing', async () => {
      const worker = new FakeWorker();
      await worker.push({ ...push, type: 'missed' });
      await worker.click('');
      expect(worker.opened.length).to.equal(1);
      const page = new FakePage(true);
      await worker.message({ type: 'telnyx-push-ready' }, page);
      expect(page.told).to.deep.equal([]);
    });
  });

  describe('Decline', () => {
    it('asks the relay, without a page', async () => {
      const worker = new FakeWorker({ pushUrl: '/push/' });
      await worker.push(push);
      const asked = await withServer({ '/push/decline': 204 }, () => worker.click('decline'));
      expect(asked).to.deep.equal([`POST /push/decline ${JSON.stringify({ pushId })}`]);
      expect([worker.opened, worker.shown.size]).to.deep.equal([[], 0]);
    });

    it('is kept for the page where the relay refuses, or is not there', async () => {
      for (const status of [401, 429, 500]) {
        const worker = new FakeWorker({ pushUrl: '/push' });
        await worker.push(push);
        await withServer({ '/push/decline': status }, () => worker.click('decline'));
        const page = new FakePage(true);
        await worker.message({ type: 'telnyx-push-ready' }, page);
        expect(page.told[0]).to.deep.include({ wish: 'decline' });
        expect(worker.opened, 'no page is opened for it').to.deep.equal([]);
      }
    });

    it('a call that is gone needs nothing more', async () => {
      const worker = new FakeWorker({ pushUrl: '/push' });
      await worker.push(push);
      await withServer({ '/push/decline': 404 }, () => worker.click('decline'));
      const page = new FakePage(true);
      await worker.message({ type: 'telnyx-push-ready' }, page);
      expect(page.told).to.deep.equal([]);
    });

    it('without a relay asks for a token; what that server says otherwise keeps the wish', async () => {
      const worker = new FakeWorker({ tokenUrl: '/api/token' });
      await worker.push(push);
      const asked = await withServer({ '/api/token': { error: 'no session' } }, () => worker.click('decline'));
      expect(asked).to.deep.equal(['POST /api/token']);
      const page = new FakePage(true);
      await worker.message({ type: 'telnyx-push-ready' }, page);
      expect(page.told[0]).to.deep.include({ wish: 'decline' });
    });
  });

  describe('Decline in Verto, without a relay', () => {
    const tokenUrl = '/api/token';
    const phone = { dialect: 'verto', host: `${gatewayUrl}/verto` } as const;
    const state = () => control<GatewayState>('state');
    beforeEach(() => control('reset', {}));

    /** What the next page is told of it. */
    async function left(worker: FakeWorker): Promise<unknown> {
      const page = new FakePage(true);
      await worker.message({ type: 'telnyx-push-ready' }, page);
      return page.told[0]?.['wish'];
    }

    it('signs in by a token, and declines the call that comes', async () => {
      const worker = new FakeWorker({ tokenUrl, phone });
      await worker.push(push);
      await withServer({ [tokenUrl]: { token: token('1000') } }, async () => {
        const declined = worker.click('decline');
        await until(async () => (await state()).users['1000']);
        await control('ring', { user: '1000', from: '+15550100' });
        await declined;
      });
      expect((await state()).calls.at(-1)).to.include({ user: '1000', causeCode: 17, state: 'ended' });
      expect(await left(worker), 'nothing is left to do').to.equal(undefined);
    });

    it('is kept for the page where the server does not let it in', async () => {
      const worker = new FakeWorker({ tokenUrl, phone });
      await worker.push(push);
      await withServer({ [tokenUrl]: { token: token('nobody') } }, () => worker.click('decline'));
      expect(await left(worker)).to.equal('decline');
    });
  });

  it('is refused in a page', () => {
    expect(() => handlePush(window)).to.throw('service worker');
  });

  it('opens no page of another origin', () => {
    for (const page of ['https://evil.example/', '//evil.example', 'javascript:alert(1)'])
      expect(() => new FakeWorker({ page }), page).to.throw('handlePush');
  });

  it('hands a renewed subscription to the relay, and tells the pages', async () => {
    const worker = new FakeWorker({ pushUrl: '/push' });
    worker.pages = [new FakePage(true)];
    const oldSubscription = { options: { applicationServerKey: new ArrayBuffer(65) } };
    const asked = await withServer({ '/push/subscriptions': 201 }, () =>
      worker.dispatch('pushsubscriptionchange', { oldSubscription }),
    );
    const subscription = { endpoint: 'https://push.example/renewed' };
    expect(asked).to.deep.equal([`POST /push/subscriptions ${JSON.stringify({ subscription })}`]);
    expect(worker.pages[0]?.told).to.deep.equal([{ type: 'telnyx-push-changed' }]);
  });
});
