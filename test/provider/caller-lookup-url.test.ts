/** Covers: `caller-lookup-url.ts`, `telnyx-caller-info.ts`. */
import { expect } from '@open-wc/testing';
import { fetchCaller } from '../../src/provider/caller-lookup-url.js';
import '../../src/elements/telnyx-client/telnyx-client.js';
import type { TelnyxCallerInfoEvent } from '../../src/events/index.js';
import { rejection } from '../support/rejection.js';
import { ada, ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

describe('caller-lookup-url', () => {
  const { fetch } = window;
  let asked: { url: string; init: RequestInit | undefined }[];
  const answer = (make: () => Response | Promise<Response>) => {
    asked = [];
    window.fetch = async (url, init) => {
      asked.push({ url: String(url), init });
      return Promise.resolve(make());
    };
  };
  afterEach(() => (window.fetch = fetch));

  const ask = (template: string, number = '+12025550142') =>
    fetchCaller(template, number, new AbortController().signal);
  const { origin } = location;

  const addresses: [string, string, string][] = [
    ['/crm', '+12025550142', `${origin}/crm?number=%2B12025550142`],
    ['/crm?key=7', '+12025550142', `${origin}/crm?key=7&number=%2B12025550142`],
    ['/crm/{number}/card', '+12025550142', `${origin}/crm/%2B12025550142/card`],
    ['/crm/{number}', '../../admin?x=$&', `${origin}/crm/..%2F..%2Fadmin%3Fx%3D%24%26`],
    ['https://crm.example/?q={number}', 'sip:ada@example.com', 'https://crm.example/?q=sip%3Aada%40example.com'],
  ];
  for (const [template, number, url] of addresses) {
    it(`${template} is asked as ${url}`, async () => {
      answer(() => Response.json({ name: 'Ada' }));
      expect(await ask(template, number)).to.deep.equal({ name: 'Ada' });
      expect(asked.map(each => each.url)).to.deep.equal([url]);
      expect(asked[0]?.init?.credentials).to.equal('same-origin');
      expect(asked[0]?.init?.method ?? 'GET').to.equal('GET');
    });
  }

  for (const status of [204, 404]) {
    it(`${status} is nobody`, async () => {
      answer(() => new Response(null, { status }));
      expect(await ask('/crm')).to.equal(null);
    });
  }

  /** What `fetch` gives after it has followed a redirect. */
  const redirected = (url: string) =>
    Object.defineProperties(Response.json({ name: 'Ada' }), { redirected: { value: true }, url: { value: url } });

  it('follows a redirect within the site', async () => {
    answer(() => redirected(`${origin}/crm/v2?number=%2B12025550142`));
    expect(await ask('/crm')).to.deep.equal({ name: 'Ada' });
  });

  it('does not believe another site that it is redirected to', async () => {
    answer(() => redirected('https://elsewhere.example/crm?number=%2B12025550142'));
    const error = await rejection(ask('/crm?key=secret'));
    expect(String(error)).to.contain('/crm led to another site.');
    expect(String(error)).to.not.match(/secret|2025550142|elsewhere/);
  });

  const wrong: Record<string, () => Response | Promise<Response>> = {
    'a failure of the server': () => new Response('{"name":"top secret"}', { status: 500 }),
    'a page to sign in': () => new Response('<html>top secret</html>'),
    'half of JSON': () => new Response('{"name":"top secret"'),
    'a gigantic answer': () => new Response(`{"name":"${'top secret '.repeat(50_000)}"}`),
    'no body': () => new Response(null, { status: 200 }),
    nothing: () => Promise.reject(new TypeError('Failed to fetch')),
  };
  for (const [what, make] of Object.entries(wrong)) {
    it(`refuses ${what}, in words that hold nothing of it and no number`, async () => {
      answer(make);
      const error = await rejection(ask('/crm?key=secret'));
      expect(String(error)).to.match(/\/crm (answered|did not answer)/);
      expect(String(error)).to.not.match(/secret|2025550142/);
    });
  }

  for (const template of ['https://ada:secret@crm.example/', 'javascript:alert(1)', 'data:text/plain,{}', 'https://']) {
    it(`asks nobody at ${template}`, async () => {
      answer(() => Response.json({}));
      const error = await rejection(ask(template));
      expect(String(error)).to.contain('caller-lookup-url: ').and.to.not.contain('secret');
      expect(asked).to.be.empty;
    });
  }

  describe('on an element', () => {
    it('names who calls, with an event that bubbles', async () => {
      const phone = await ScriptedPhone.ready();
      const element = document.createElement('telnyx-client');
      element.client = phone.client;
      document.body.append(element);
      phone.client.setOptions({ resolveCaller: () => ({ name: 'Augusta', note: 'VIP' }) });
      const seen: TelnyxCallerInfoEvent[] = [];
      const listen = (event: TelnyxCallerInfoEvent) => void seen.push(event);
      document.addEventListener('telnyx-caller-info', listen as EventListener);
      const call = phone.ring(ada);
      await until(() => seen.length);
      document.removeEventListener('telnyx-caller-info', listen as EventListener);
      element.remove();
      expect(seen[0]?.call === call).to.equal(true);
      expect(seen[0]?.caller).to.deep.equal({ ...ada, name: 'Augusta', note: 'VIP' });
    });
  });
});
