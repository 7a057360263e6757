/** An AI assistant by one tag over the gateway: it signs in by itself, and stands in the page as its owner says. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { TelnyxAssistant } from '../../src/elements/telnyx-assistant/telnyx-assistant.js';
import '../../src/elements/telnyx-assistant/telnyx-assistant.js';
import { heardFrequency } from '../support/audio.js';
import { control, gatewayUrl } from '../support/gateway.js';
import { withViewport } from '../support/needs.js';
import { until } from '../support/until.js';

interface Frame {
  readonly method?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const sent = async (method: string): Promise<Frame['params'] | undefined> =>
  (await control<{ dir: string; text: string }[]>('frames'))
    .filter(({ dir }) => dir === 'received')
    .map(({ text }) => JSON.parse(text) as Frame)
    .findLast(frame => frame.method?.endsWith(method))?.params;

const tags = new Set<TelnyxAssistant>();

/** The tag alone, directly in the page, or in `parent`. */
function put(attributes: Record<string, string> = {}, parent: HTMLElement = document.body): TelnyxAssistant {
  const element = document.createElement('telnyx-assistant');
  const all = { 'agent-id': 'assistant-demo', host: gatewayUrl, 'ice-servers': '[]', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  tags.add(element);
  parent.append(element);
  return element;
}

const part = (element: TelnyxAssistant, name: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`) ?? null;
const isShown = (element: TelnyxAssistant, name: string) => part(element, name)?.checkVisibility() ?? false;
const start = (element: TelnyxAssistant) =>
  until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=start-button][aria-disabled=false]'));

describe('an AI assistant in one tag', () => {
  afterEach(async () => {
    for (const element of tags) {
      await element.client?.disconnect();
      element.remove();
    }
    tags.clear();
    await control('reset', {});
  });

  it('signs in with its version, parameters and conversation, and calls with its variables', async () => {
    const element = put({
      'version-id': 'v7',
      'target-params': '{"shop":"bikes"}',
      'conversation-id': 'c-1',
      'custom-headers': '{"X-Order":"7"}',
      variables: '{"first_name":"Ada","vip":true,"__proto__ x":"no"}',
      mode: 'inline',
    });
    (await start(element)).click();
    await until(() => element.matches(':state(talking)'));
    expect(await sent('anonymous_login')).to.deep.include({
      target_id: 'assistant-demo',
      target_version_id: 'v7',
      target_params: { shop: 'bikes', conversation_id: 'c-1' },
    });
    const { custom_headers } = (await sent('invite'))?.['dialogParams'] as Frame['params'];
    expect(custom_headers).to.deep.equal([
      { name: 'X-Order', value: '7' },
      { name: 'X-First-Name', value: 'Ada' },
      { name: 'X-Vip', value: 'true' },
    ]);
  });

  it('directly in the page it is a button, and what its owner says: in place, or open', async () => {
    await control('widget-settings', { settings: { position: 'fixed' } });
    const element = put();
    await until(() => element.client?.state.ready && isShown(element, 'launcher-button'));
    expect(isShown(element, 'panel')).to.equal(false);
    await control('widget-settings', { settings: { position: 'static' } });
    await until(() => !part(element, 'launcher-button'));
    expect(isShown(element, 'start-button')).to.equal(true);
    await control('widget-settings', { settings: { position: 'fixed', default_state: 'expanded' } });
    await until(() => isShown(element, 'panel'));
    expect(document.activeElement === element, 'the focus stays where it was').to.equal(false);
    element.hide();
    await until(() => !isShown(element, 'panel'));
    expect(isShown(element, 'launcher-button')).to.equal(true);
  });

  withViewport.it('on a small screen one that its owner wants open is its button, and opens with it', async () => {
    await setViewport({ width: 375, height: 667 });
    try {
      await control('widget-settings', { settings: { position: 'fixed', default_state: 'expanded' } });
      const element = put();
      await until(() => element.client?.state.ready && isShown(element, 'launcher-button'));
      const button = await until(() => part(element, 'launcher-button'));
      await until(() => getComputedStyle(button).visibility === 'visible');
      expect(button.ariaExpanded).to.equal('false');
      button.click();
      await until(() => isShown(element, 'panel'));
      await until(() => element.shadowRoot?.activeElement === part(element, 'start-button'));
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('with a mode, and in a column of the page, it stands where the page has put it', async () => {
    await control('widget-settings', { settings: { position: 'fixed', default_state: 'expanded' } });
    const column = document.createElement('main');
    document.body.append(column);
    const elements = [put({ mode: 'inline' }), put({}, column)];
    for (const element of elements) {
      await start(element);
      expect(getComputedStyle(element).position).to.equal('static');
      expect(part(element, 'launcher-button')).to.equal(null);
    }
    column.remove();
  });

  it('nonsense in its settings changes nothing of what it does', async () => {
    await control('widget-settings', {
      settings: { theme: {}, position: 9, custom_styles: 'red', start_call_text: ['x'], audio_visualizer_config: 'y' },
    });
    const element = put({ mode: 'inline' });
    expect((await start(element)).textContent.trim()).to.equal('Start');
  });

  it('calls tools of the page by their path, which may come later, and tells the page what happens', async () => {
    const element = put({ 'client-tools': 'demoShop.tools', mode: 'inline' });
    const seen: string[] = [];
    const note = (event: Event) => void seen.push(event.type.replace('telnyx-assistant-', ''));
    for (const type of ['start', 'first-word', 'tool', 'end'])
      element.addEventListener(`telnyx-assistant-${type}`, note);
    (await start(element)).click();
    await until(() => seen.includes('first-word'));
    const shop = { price: 34, tools: { price: () => shop.price } };
    Object.assign(window, { demoShop: shop });
    const field = await until(() => element.shadowRoot?.querySelector('textarea'));
    field.value = 'call price';
    field.dispatchEvent(new InputEvent('input'));
    element.shadowRoot?.querySelector('form')?.requestSubmit();
    await until(() => element.shadowRoot?.textContent.includes('price says 34'));
    part(element, 'end-button')?.click();
    await until(() => seen.includes('end'));
    expect(seen).to.deep.equal(['start', 'first-word', 'tool', 'tool', 'end']);
    Reflect.deleteProperty(window, 'demoShop');
  });

  it('a person who is asked for takes over: seen, heard and reported', async () => {
    const element = put({ handover: '', mode: 'inline' });
    const seen: string[] = [];
    element.addEventListener('telnyx-assistant-handover', ({ name, number }) => seen.push(name, number));
    element.addEventListener('telnyx-assistant-end', ({ reason }) => seen.push(reason));
    (await start(element)).click();
    (
      await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=person-button][aria-disabled=false]'))
    ).click();
    await until(() => part(element, 'status')?.textContent.includes('Talking with Grace Hopper'));
    expect(seen).to.deep.equal(['Grace Hopper', '+14155550142']);
    expect(element.shadowRoot?.textContent).to.contain('I would like to talk to a person, please.');
    expect(part(element, 'composer'), 'nobody would read it').to.equal(null);
    const id = element.client?.state.currentCallId ?? '';
    const stream = await until(() => element.client?.getCall(id)?.remoteStream);
    expect(await heardFrequency(stream)).to.be.closeTo(440, 5);
    part(element, 'end-button')?.click();
    await until(() => seen.at(-1) === 'person');
  });

  it('who was writing is asked to speak once a person is there', async () => {
    const element = put({ handover: '', mode: 'inline', channels: 'text' });
    (await start(element)).click();
    (
      await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=person-button][aria-disabled=false]'))
    ).click();
    (await until(() => part(element, 'speak-button'))).click();
    await until(() => part(element, 'mute-button'));
    expect(part(element, 'speak-button')).to.equal(null);
    const [call] = element.client?.state.calls ?? [];
    expect(call).to.include({ state: 'active', muted: false });
  });

  it('auto_start of its owner begins in writing: no microphone is opened, and the user may speak then', async () => {
    await control('widget-settings', { settings: { auto_start: true } });
    const element = put({ mode: 'inline' });
    const channels: string[] = [];
    element.addEventListener('telnyx-assistant-start', ({ channel }) => channels.push(channel));
    await until(() => element.matches(':state(talking)'));
    expect(channels).to.deep.equal(['text']);
    expect(element.client?.state.microphone).to.equal('idle');
    expect(part(element, 'mute-button')).to.equal(null);
    const change = await until(() => part(element, 'channel-button'));
    change.click();
    await until(() => part(element, 'mute-button'));
    await until(() => element.shadowRoot?.querySelector('[part=visualizer]'));
    part(element, 'channel-button')?.click();
    await until(() => !part(element, 'mute-button'));
    const [call] = element.client?.state.calls ?? [];
    expect(call).to.include({ state: 'active', muted: true });
  });

  it('auto-start="off" of the page wins, and so does voice alone', async () => {
    await control('widget-settings', { settings: { auto_start: true } });
    const elements = [put({ mode: 'inline', 'auto-start': 'off' }), put({ mode: 'inline', channels: 'voice' })];
    for (const element of elements) {
      await start(element);
      await element.updateComplete;
      expect(element.client?.state.calls).to.be.empty;
    }
    expect(part(elements[1] as TelnyxAssistant, 'write-button')).to.equal(null);
    expect(part(elements[0] as TelnyxAssistant, 'write-button')?.checkVisibility()).to.equal(true);
  });

  for (const [look, color, shown] of [
    ['roundBars', 'flare', 'bars flare'],
    ['wave', 'glacier', 'wave glacier'],
    ['orb', 'red; color: blue', 'orb'],
    ['constructor', 'toString', 'bars'],
  ] as const)
    it(`its owner’s visualizer ${look} in ${color} is ${shown}`, async () => {
      await control('widget-settings', { settings: { audio_visualizer_config: { preset: look, color } } });
      const element = put({ mode: 'inline' });
      (await start(element)).click();
      const visual = await until(() => part(element, 'visualizer'));
      const names = [...visual.classList].filter(name => !/visual|listening|thinking|speaking/.test(name));
      expect(names.join(' ')).to.equal(shown);
      element.visualizer = 'off';
      await until(() => !part(element, 'visualizer'));
    });
});
