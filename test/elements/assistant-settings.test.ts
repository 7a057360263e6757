/**
 * What the owner of an assistant has set, and what the page says of the same: that wins.
 *
 * The look of one that stands loose in a page: `test/e2e/assistant-tag.test.ts`.
 */
import { expect } from '@open-wc/testing';
import { TelnyxAssistant } from '../../src/elements/telnyx-assistant/telnyx-assistant.js';
import { registerTranslation } from '../../src/i18n/index.js';
import { stateContract } from '../contracts/element-contract.js';
import { isVisible, settled, stage, type Act } from '../contracts/stage.js';
import { later } from '../support/later.js';
import type { ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

type Settings = Readonly<Record<string, unknown>>;

const own = (element: Element): TelnyxAssistant => {
  if (!(element instanceof TelnyxAssistant)) throw new TypeError('no assistant');
  return element;
};
const find = <E extends Element = HTMLElement>(element: Element, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const owner =
  (settings: Settings, ...more: readonly object[]): Act =>
  ({ phone: { server } }) => {
    for (const params of [{ widget_settings: settings }, ...more]) server.request('ai_conversation', params);
  };

async function set(settings: Settings): Promise<{ element: TelnyxAssistant; phone: ScriptedPhone }> {
  const { element, phone } = await stage('telnyx-assistant', owner(settings));
  return { element: own(element), phone };
}

const background = (element: Element) => getComputedStyle(find(element, '.base')).backgroundColor;
const everything: Settings = {
  theme: 'dark',
  start_call_text: 'Ada Lovelace',
  agent_thinking_text: 'Looking it up',
  give_feedback_url: 'https://example.com/feedback',
  report_issue_url: 'https://example.com/issue',
  view_history_url: 'https://example.com/history',
  custom_styles: { '--telnyx-color-accent': '#7a2ee6', '--telnyx-radius': '4px' },
};

describe('the settings of an assistant', () => {
  describe('in its owner’s look', () => stateContract('telnyx-assistant', owner(everything)));
  describe('floating', () =>
    stateContract('telnyx-assistant', async ({ element }) => {
      element.parentElement?.style.setProperty('transform', 'scale(1)'); // what is fixed stands in it then
      element.parentElement?.style.setProperty('block-size', '200px');
      own(element).mode = 'floating';
      await until(() => element.shadowRoot?.querySelector('[part=launcher-button]'));
    }));

  it('theme: the owner’s where the page says nothing, the page’s where it says something', async () => {
    const { element } = await set({ theme: 'dark' });
    expect(element.matches(':state(dark)')).to.equal(true);
    expect(background(element)).to.equal('rgb(27, 28, 31)');
    element.theme = 'light';
    await settled(element);
    expect(background(element)).to.equal('rgb(255, 255, 255)');
    expect(element.matches(':state(dark)')).to.equal(false);
  });

  it('theme: a page with a color-scheme has said it', async () => {
    const { element } = await stage('telnyx-assistant', async at => {
      const box = at.element.parentElement;
      box?.style.setProperty('color-scheme', 'light');
      owner({ theme: 'dark' })(at);
      await settled(at.element);
    });
    expect(background(element)).to.equal('rgb(255, 255, 255)');
  });

  it('theme: none from the server is no word of the owner', async () => {
    const { element } = await set({ start_call_text: 'x' });
    expect(element.matches(':state(dark)')).to.equal(false);
  });

  it('language: the owner’s on a page that names none, the page’s on one that does', async () => {
    registerTranslation({ lang: 'eo', words: { startTalking: 'Komenci', talkToAssistant: 'Parolu' } });
    const lang = document.documentElement.getAttribute('lang');
    document.documentElement.removeAttribute('lang');
    try {
      const { element } = await set({ language: 'eo' });
      expect(find(element, '.title').textContent).to.equal('Parolu');
      element.lang = 'en';
      await until(() => find(element, '.title').textContent === 'Talk to the assistant');
    } finally {
      if (lang !== null) document.documentElement.setAttribute('lang', lang);
    }
  });

  it('texts: the owner’s, or the page’s, also an empty one', async () => {
    const { element } = await set({ start_call_text: 'Ask <b>us</b>' });
    const start = () => find(element, '[part=start-button]').textContent.trim();
    expect(start(), 'no HTML').to.equal('Ask <b>us</b>');
    element.startCallText = 'Ask the bank';
    await settled(element);
    expect(start()).to.equal('Ask the bank');
    element.startCallText = '';
    await settled(element);
    expect(start()).to.equal('Start');
  });

  it('links: the owner’s, in a window that knows nothing of the page; the page’s; or none', async () => {
    const { element } = await set({
      give_feedback_url: 'https://example.com/feedback',
      report_issue_url: 'javascript:alert(1)',
      view_history_url: 'https://example.com/history',
    });
    const links = () => all(element, '[part=link]').map(link => link.getAttribute('href'));
    expect(links()).to.deep.equal(['https://example.com/feedback', 'https://example.com/history']);
    for (const link of all(element, '[part=link]'))
      expect([link.getAttribute('rel'), link.getAttribute('target')]).to.deep.equal(['noopener noreferrer', '_blank']);
    element.giveFeedbackUrl = 'off';
    element.viewHistoryUrl = '/mine';
    await settled(element);
    expect(links()).to.deep.equal([new URL('/mine', location.href).href]);
    element.viewHistoryUrl = 'javascript:alert(1)';
    await settled(element);
    expect(links()).to.be.empty;
  });

  it('logo: of a host that the page has named; the page’s own at once', async () => {
    const { element } = await set({ logo_icon_url: 'https://cdn.example.test/logo.png' });
    const logo = () => element.shadowRoot?.querySelector('.sign img')?.getAttribute('src') ?? null;
    expect(logo(), 'of a host that nobody named').to.equal(null);
    element.pictureHosts = 'cdn.example.test';
    await settled(element);
    expect(logo()).to.equal('https://cdn.example.test/logo.png');
    element.logoIconUrl = '/own.png';
    await settled(element);
    expect(logo()).to.equal(new URL('/own.png', location.href).href);
  });

  it('custom styles: documented properties with values of their kind', async () => {
    const { element } = await set({ custom_styles: { '--telnyx-radius': '3px', '--telnyx-color-surface': '#010203' } });
    expect(background(element)).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(element).getPropertyValue('--telnyx-radius')).to.equal('3px');
  });

  it('custom styles: the page’s rules for the element, and around it, win', async () => {
    const { element } = await stage('telnyx-assistant', async at => {
      at.element.parentElement?.style.setProperty('--telnyx-color-surface', 'rgb(4, 5, 6)');
      at.element.style.setProperty('--telnyx-radius', '9px');
      owner({ custom_styles: { '--telnyx-radius': '3px', '--telnyx-color-surface': '#010203' } })(at);
      await settled(at.element);
      at.element.removeAttribute('class');
    });
    expect(background(element)).to.equal('rgb(4, 5, 6)');
    expect(getComputedStyle(element).getPropertyValue('--telnyx-radius')).to.equal('9px');
  });

  for (const [name, value] of [
    ['--telnyx-color-surface', 'url(https://evil.example/a.png)'],
    ['--telnyx-color-surface', 'var(--secret)'],
    ['--telnyx-color-surface', 'red; } * { display: none'],
    ['--telnyx-color-surface', 'ruddy'],
    ['--telnyx-color-surface', 7],
    ['--telnyx-color-surface', `#${'0'.repeat(100_000)}`],
    ['--telnyx-radius', 'calc(100vw * 9999)'],
    ['--telnyx-radius', '99999px'],
    ['--telnyx-launcher-z-index', '99999'],
    ['--_surface', 'red'],
    ['display', 'none'],
    ['--telnyx-font-family', 'x; src: url(//evil.example)'],
  ] as const) {
    it(`custom styles: ${name}: ${String(value).slice(0, 40)} is nothing`, async () => {
      const { element } = await set({ theme: 'light' });
      const before = getComputedStyle(find(element, '.base')).cssText + background(element);
      const { element: hostile } = await set({ theme: 'light', custom_styles: { [name]: value } });
      expect(getComputedStyle(find(hostile, '.base')).cssText + background(hostile)).to.equal(before);
      expect(getComputedStyle(hostile).getPropertyValue(name)).to.not.contain('evil');
    });
  }

  it('show_transcript: what is spoken is not written down, unless the page wants it', async () => {
    const { element, phone } = await set({ show_transcript: false });
    await phone.talk({ name: '', number: 'assistant' });
    const said = { id: '1', type: 'message', role: 'assistant', status: 'completed', content: 'Hello' };
    phone.server.request('ai_conversation', { type: 'conversation.item.created', item: said });
    await settled(element);
    expect(all(element, '.line')).to.be.empty;
    element.showTranscript = true;
    await settled(element);
    expect(all(element, '.line')).to.have.length(1);
  });

  it('position and default_state leave one alone that stands in a column of the page', async () => {
    const { element } = await set({ position: 'fixed', default_state: 'collapsed' });
    expect(getComputedStyle(element).position).to.equal('static');
    expect(isVisible(find(element, '[part=start-button]'))).to.equal(true);
  });

  it('mode="floating": a button that opens a panel and takes the focus back', async () => {
    const { element } = await set({ default_state: 'expanded', start_call_text: 'Ask us' });
    element.mode = 'floating';
    const button = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=launcher-button]'));
    expect(getComputedStyle(element).position).to.equal('fixed');
    expect(button.getAttribute('aria-label')).to.equal('Ask us');
    expect(find<HTMLDialogElement>(element, 'dialog').checkVisibility(), 'the page has a mode').to.equal(false);
    await later(600, () => button.focus());
    button.click();
    await until(() => find(element, 'dialog').checkVisibility());
    await until(() => find(element, 'dialog').contains(element.shadowRoot?.activeElement ?? null));
    find(element, '[part=close-button]').click();
    await until(() => !find(element, 'dialog').checkVisibility());
    await until(() => element.shadowRoot?.activeElement === button);
  });

  it('settings that come again are taken again, and those that go are gone', async () => {
    const { element, phone } = await set(everything);
    await owner({})({ element, phone, listeners: () => 0 });
    await settled(element);
    expect(all(element, '[part=link]')).to.be.empty;
    expect(getComputedStyle(element).getPropertyValue('--telnyx-radius')).to.equal('');
    expect(element.matches(':state(dark)')).to.equal(false);
  });
});
