/** Pictures that an assistant names: nothing is loaded from a host that neither the page nor the user wants. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TelnyxAssistant } from '../../src/elements/telnyx-assistant/telnyx-assistant.js';
import { settled, stage } from '../contracts/stage.js';
import type { ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';
import { withRecordOfPictures } from '../support/needs.js';

/** Below the page's own address, so that a request shows, and is answered with 404. */
const { port } = location;
const local = (name: string) => `https://localhost:${port}/${name}.png`;

const line = (id: string, role: string, ...urls: readonly string[]) => ({
  type: 'conversation.item.created',
  item: { id, type: 'message', role, status: 'completed', content: urls.map(url => ({ image_url: { url } })) },
});

async function talk(
  hosts: string,
  ...lines: readonly Readonly<Record<string, unknown>>[]
): Promise<{ element: TelnyxAssistant; phone: ScriptedPhone }> {
  const { element, phone } = await stage('telnyx-assistant', async at => {
    if (hosts) at.element.setAttribute('picture-hosts', hosts);
    await at.phone.talk();
    for (const params of lines) at.phone.server.request('ai_conversation', params);
  });
  if (!(element instanceof TelnyxAssistant)) throw new TypeError('no transcript');
  return { element, phone };
}

const all = <E extends HTMLElement>(element: TelnyxAssistant, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];
const shown = (element: TelnyxAssistant) => all<HTMLImageElement>(element, 'img').map(({ src }) => src);
const buttons = (element: TelnyxAssistant) => all(element, '[part=show-button]');
const words = (element: TelnyxAssistant) => buttons(element).map(({ textContent }) => textContent.trim());
/** What a page could load by: everything but the words. */
const markup = (element: TelnyxAssistant) =>
  all(element, '*')
    .flatMap(each => [...each.attributes].map(({ name, value }) => `${name}=${value}`))
    .join('\n');
const requests = (name: string) => performance.getEntriesByName(local(name)).length;

describe('pictures of an assistant', () => {
  withRecordOfPictures.it('of another host are not loaded, nor prepared, until the user asks for them', async () => {
    performance.clearResourceTimings(); // its record is full with the modules of the page
    const links = document.querySelectorAll('link').length;
    const { element } = await talk('', line('1', 'assistant', local('asked')), line('2', 'user', local('own')));
    expect(words(element)).to.deep.equal([1, 2].map(() => `Show picture from localhost:${port}`));
    expect(shown(element)).to.be.empty;
    expect(markup(element)).to.not.contain('.png');
    expect([requests('asked'), document.querySelectorAll('link').length]).to.deep.equal([0, links]);
    buttons(element)[0]?.click();
    await settled(element);
    expect(shown(element)).to.deep.equal([local('asked')]);
    await until(() => requests('asked'));
    expect([requests('own'), words(element).length]).to.deep.equal([0, 1]);
  });

  it('come with the keyboard, and the focus goes to the picture and stays there', async () => {
    const { element, phone } = await talk('', line('1', 'assistant', local('keyboard')));
    buttons(element)[0]?.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    const [picture] = all(element, 'img');
    expect(element.shadowRoot?.activeElement).to.equal(picture);
    phone.server.request('ai_conversation', line('2', 'assistant', 'https://other.example/a.png'));
    await settled(element);
    expect(element.shadowRoot?.activeElement).to.equal(picture);
    expect(words(element)).to.deep.equal(['Show picture from other.example']);
  });

  it('are asked for one by one: another line, and another address in the same one, need another click', async () => {
    const { element, phone } = await talk(
      '',
      line('1', 'assistant', local('once')),
      line('2', 'assistant', local('once')),
    );
    buttons(element)[0]?.click();
    await settled(element);
    expect([shown(element).length, words(element).length]).to.deep.equal([1, 1]);
    phone.server.request('ai_conversation', line('1', 'assistant', local('other')));
    await settled(element);
    expect([shown(element).length, words(element).length]).to.deep.equal([0, 2]);
  });

  it('tell no referrer, asked for or not', async () => {
    const { element } = await talk('cdn.example', line('1', 'assistant', local('click'), 'https://cdn.example/a.png'));
    buttons(element)[0]?.click();
    await settled(element);
    const policies = all<HTMLImageElement>(element, 'img').map(({ referrerPolicy }) => referrerPolicy);
    expect(policies).to.deep.equal(['no-referrer', 'no-referrer']);
  });

  it('follow the attribute, when it changes too', async () => {
    const { element } = await talk('', line('1', 'assistant', 'https://cdn.example/a.png'));
    element.setAttribute('picture-hosts', 'cdn.example');
    await settled(element);
    expect(shown(element)).to.deep.equal(['https://cdn.example/a.png']);
    element.removeAttribute('picture-hosts');
    await settled(element);
    expect(shown(element)).to.be.empty;
  });

  const data = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
  const table: readonly (readonly [hosts: string, url: string, shows: boolean | string])[] = [
    ['', data, true],
    ['', data.replace('data', 'DATA'), true],
    ['cdn.example', 'https://cdn.example/a.png', true],
    ['cdn.example', 'HTTPS://CDN.Example/a.png', true],
    ['CDN.EXAMPLE', 'https://cdn.example/a.png', true],
    ['https://cdn.example', 'https://cdn.example/a.png', true],
    ['cdn.example/pictures', 'https://cdn.example/a.png', true],
    ['a.example cdn.example', 'https://cdn.example/a.png', true],
    ['a.example,cdn.example', 'https://cdn.example/a.png', true],
    [' a.example ,\n cdn.example,', 'https://cdn.example/a.png', true],
    ['*.example.com', 'https://cdn.example.com/a.png', true],
    ['*.example.com', 'https://a.b.example.com/a.png', true],
    ['cdn.example:8443', 'https://cdn.example:8443/a.png', true],
    ['bücher.example', 'https://xn--bcher-kva.example/a.png', true],
    ['[::1]', 'https://[::1]/a.png', true],
    ['*.example.com', 'https://example.com/a.png', 'example.com'],
    ['*.example.com', 'https://badexample.com/a.png', 'badexample.com'],
    ['*.example.com', 'https://example.com.evil.example/a.png', 'example.com.evil.example'],
    ['example.com', 'https://cdn.example.com/a.png', 'cdn.example.com'],
    ['example.com', 'https://example.com@evil.example/a.png', 'evil.example'],
    ['example.com', 'https://evil.example/example.com', 'evil.example'],
    ['example.com', 'https://evil.example\\@example.com/a.png', 'evil.example'],
    ['example.com', 'https://example.com:8443/a.png', 'example.com:8443'],
    ['example.com', 'https://example.com./a.png', 'example.com.'],
    ['', 'https://exаmple.com/a.png', 'xn--exmple-4nf.com'],
    ['*', 'https://cdn.example/a.png', 'cdn.example'],
    ['*.', 'https://cdn.example/a.png', 'cdn.example'],
    [',', 'https://cdn.example/a.png', 'cdn.example'],
    ['https://', 'https://cdn.example/a.png', 'cdn.example'],
    ['cdn.example', 'https://[/a.png', false],
    ['cdn.example', 'https://', false],
    ['cdn.example', 'http://cdn.example/a.png', false],
    ['cdn.example', 'javascript:alert(1)', false],
  ];
  for (const [hosts, url, shows] of table) {
    it(`picture-hosts="${hosts}", ${url}: ${shows === true ? 'shown' : shows || 'left'}`, async () => {
      const { element } = await talk(hosts, line('1', 'user', url));
      expect(shown(element).length).to.equal(shows === true ? 1 : 0);
      expect(words(element)).to.deep.equal(typeof shows === 'string' ? [`Show picture from ${shows}`] : []);
    });
  }

  for (const [logo, hosts, isShown] of [
    ['https://cdn.example/logo.png', '', false],
    ['https://cdn.example/logo.png', 'cdn.example', true],
    ['http://cdn.example/logo.png', 'cdn.example', false],
  ] as const) {
    it(`the logo ${logo} with picture-hosts="${hosts}" is ${isShown ? '' : 'not '}loaded`, async () => {
      const { element } = await talk(hosts, { widget_settings: { logo_icon_url: logo } });
      expect(shown(element)).to.deep.equal(isShown ? [logo] : []);
      expect(all(element, '.sign svg').length).to.equal(isShown ? 0 : 1);
    });
  }
});
