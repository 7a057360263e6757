import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Assistant } from '../../src/client/assistant/index.js';
import { TelnyxError } from '../../src/client/index.js';
import { TelnyxTranscript } from '../../src/elements/telnyx-transcript/telnyx-transcript.js';
import { TelnyxMessageRequestEvent } from '../../src/events/index.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act, type Stage, useFakeClient } from '../contracts/stage.js';
import type { FakeClient } from '../support/fake-client.js';
import { until } from '../support/until.js';
import { type } from '../support/type.js';
import { withHeldKeys } from '../support/needs.js';

useFakeClient();

const item = (id: string, role: string, content: unknown, status = 'completed') => ({
  type: 'conversation.item.created',
  item: { id, type: 'message', role, status, content },
});
const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const talk = [
  item('1', 'assistant', 'Hello, how can I help you?'),
  item('2', 'user', [
    { type: 'image_url', image_url: { url: picture } },
    { type: 'text', text: 'Is it ready?' },
  ]),
];

const hear = (fake: FakeClient, ...all: Readonly<Record<string, unknown>>[]) => {
  for (const params of all) fake.emit('aiconversation', { params });
};
const transcriptOf = ({ element }: Pick<Stage, 'element'>): TelnyxTranscript => {
  if (!(element instanceof TelnyxTranscript)) throw new TypeError('no transcript');
  return element;
};
/** The page's own assistant hears on while the element is out. */
const inTalk =
  (...all: Readonly<Record<string, unknown>>[]): Act =>
  at => {
    transcriptOf(at).assistant = new Assistant(at.fake.asClient);
    at.fake.addCall({ remote: { name: '', number: '' } });
    hear(at.fake, ...all);
  };

async function talking(
  ...all: Readonly<Record<string, unknown>>[]
): Promise<{ element: TelnyxTranscript; fake: FakeClient }> {
  const at = await stage('telnyx-transcript', ({ fake }) => {
    fake.addCall();
    hear(fake, ...all);
  });
  return { element: transcriptOf(at), fake: at.fake };
}

const find = <E extends HTMLElement = HTMLElement>(element: TelnyxTranscript, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const lines = (element: TelnyxTranscript) =>
  [...(element.shadowRoot?.querySelectorAll('[part=line]') ?? [])].map(line =>
    [...line.children].map(part => part.textContent.replace(/\s+/g, ' ').trim()).join('|'),
  );
const has = (element: TelnyxTranscript, selector: string) => element.shadowRoot?.querySelector(selector) !== null;
const write = async (element: TelnyxTranscript, text: string) => {
  const field = find<HTMLTextAreaElement>(element, 'textarea');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
  await settled(element);
};
const messages = (fake: FakeClient) =>
  fake.asked
    .filter(([method]) => method === 'sendConversation')
    .map(([, , params]) => (params as { item: unknown }).item);

describe('telnyx-transcript', () => {
  elementContract('telnyx-transcript', {
    states: {
      'not called': () => {},
      'not connected': ({ fake }) =>
        fake.setState({ connection: 'disconnected', registration: 'unregistered', ready: false }),
      'sign-in refused': ({ fake }) =>
        fake.setState({
          connection: 'disconnected',
          registration: 'failed',
          ready: false,
          error: new TelnyxError(46001).toJSON(),
        }),
      calling: ({ fake }) => fake.addCall({ state: 'connecting', activeSince: null }),
      'nothing said': inTalk(),
      'a picture of another host': inTalk(
        item('1', 'assistant', [
          { image_url: 'https://a-long-name-of-a-host.pictures.example.test/a.png' },
          { text: 'See' },
        ]),
      ),
      'in conversation': inTalk(...talk, { type: 'response.text.delta', item_id: '3', delta: 'Yes, it' }),
      'sound blocked': ({ fake }) => {
        fake.addCall();
        fake.setState({ playback: 'blocked' });
      },
      over: at => {
        void inTalk(...talk)(at);
        at.fake.updateCall('call-1', { state: 'done' });
      },
    },
    properties: { destination: '+13125550123', silent: true, pictureHosts: 'cdn.example' },
  });

  it('calls the assistant when the phone is ready, and not before', async () => {
    const { element, fake } = await stage('telnyx-transcript', ({ fake: client }) =>
      client.setState({ ready: false, connection: 'connecting' }),
    );
    const start = () => find(transcriptOf({ element }), '[part=start-button]');
    start().click();
    expect(fake.asked).to.be.empty;
    fake.setState({ ready: true, connection: 'connected' });
    await settled(element);
    start().click();
    expect(fake.asked).to.deep.equal([['newCall', '']]);
  });

  it('shows both sides as they speak, with the names of who begins', async () => {
    const { element, fake } = await talking(...talk);
    expect(lines(element)).to.deep.equal(['Assistant|Hello, how can I help you?', 'You||Is it ready?']);
    expect(find<HTMLImageElement>(element, '.picture').src).to.equal(picture);
    hear(fake, { type: 'response.text.delta', item_id: '3', delta: 'Yes' });
    hear(fake, { type: 'response.text.delta', item_id: '3', delta: ', it is.' });
    await settled(element);
    expect(lines(element).at(-1)).to.equal('Assistant|Yes, it is.');
    expect(find(element, '[part=status]').textContent).to.contain('Speaking');
    expect(element.matches(':state(talking)')).to.equal(true);
  });

  it('says that the assistant thinks, in the words of its owner', async () => {
    const { element, fake } = await talking(item('1', 'user', 'What time is it?'));
    expect(find(element, '.thinking').textContent).to.contain('Thinking');
    hear(fake, { widget_settings: { agent_thinking_text: 'Hm …', start_call_text: 'Ask us' } });
    await settled(element);
    expect(find(element, '.thinking').textContent).to.contain('Hm …');
    hear(fake, item('2', 'assistant', 'Noon.'));
    await settled(element);
    expect(has(element, '.thinking')).to.equal(false);
    fake.updateCall('call-1', { state: 'done' });
    await settled(element);
    expect(find(element, '[part=start-button]').textContent, 'what was said can be read').to.contain('Start again');
    expect(lines(element)).to.have.length(2);
  });

  withHeldKeys.it('sends with Enter, makes a new line with Shift and Enter, and sends nothing empty', async () => {
    const { element, fake } = await talking();
    await write(element, 'Hello');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await type('there');
    expect(messages(fake)).to.be.empty;
    await sendKeys({ press: 'Enter' });
    await until(() => messages(fake).length === 1);
    expect(messages(fake)[0]).to.deep.include({ content: [{ type: 'input_text', text: 'Hello\nthere' }] });
    await settled(element);
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('');
    expect(lines(element)[0]).to.match(/^You\|Hello there/);
    await sendKeys({ press: 'Enter' });
    find(element, '[part=send-button]').click();
    expect(messages(fake)).to.have.length(1);
  });

  it('attaches chosen and pasted pictures, takes one away, and says what is none', async () => {
    const { element, fake } = await talking();
    const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.svg', { type: 'image/svg+xml' });
    const transfer = (file: File) => {
      const data = new DataTransfer();
      data.items.add(file);
      return data;
    };
    const paste = (file: File) => {
      const event = new Event('paste', { cancelable: true });
      find(element, 'textarea').dispatchEvent(Object.assign(event, { clipboardData: transfer(file) }));
    };
    const attached = (count: number) =>
      until(() => element.shadowRoot?.querySelectorAll('.images img').length === count);
    const input = find<HTMLInputElement>(element, 'input[type=file]');
    input.files = transfer(svg).files;
    input.dispatchEvent(new Event('change'));
    await attached(1);
    paste(svg);
    await attached(2);
    find(element, '.remove').click();
    await settled(element);
    find(element, '[part=send-button]').click();
    await until(() => messages(fake).length === 1);
    const [message] = messages(fake) as { content: { type: string }[] }[];
    expect(message?.content.map(({ type }) => type)).to.deep.equal(['image_url']);
    paste(new File(['text'], 'a.txt', { type: 'text/plain' }));
    await until(() => find(element, '.error').textContent.includes('This cannot be sent.'));
  });

  it('tells what was not sent, and sends it again', async () => {
    const { element, fake } = await talking();
    fake.failure = new TelnyxError(45002);
    await write(element, 'Hello');
    find(element, '[part=send-button]').click();
    await until(() => has(element, '.failed'));
    expect(lines(element)[0]).to.contain('Not sent');
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('');
    find(element, '[part=retry-button]').click();
    await until(() => has(element, '.sent'));
    expect(messages(fake)).to.have.length(2);
  });

  it('asks the page before it sends: one that prevents it takes the message over', async () => {
    const { element, fake } = await talking();
    const taken: string[] = [];
    element.addEventListener('telnyx-message-request', event => {
      expect(event).to.be.instanceOf(TelnyxMessageRequestEvent).and.include({ bubbles: true, composed: true });
      taken.push(event.text);
      event.preventDefault();
    });
    await write(element, 'My card is 4111');
    find(element, '[part=send-button]').click();
    await settled(element);
    expect(taken).to.deep.equal(['My card is 4111']);
    expect(messages(fake)).to.be.empty;
  });

  it('lets the assistant use the tools of the page', async () => {
    const { element, fake } = await talking();
    element.tools = { now: () => 'noon' };
    await settled(element);
    hear(fake, {
      type: 'conversation.item.created',
      item: { type: 'function_call', call_id: 'f', name: 'now', arguments: '{}' },
    });
    await until(() => messages(fake).length === 1);
    expect(messages(fake)[0]).to.deep.equal({ type: 'function_call_output', call_id: 'f', output: 'noon' });
  });

  it('announces what the assistant has said, once it is said, and nothing of the user', async () => {
    const told = () => document.querySelector('.telnyx-announcer')?.textContent ?? '';
    const { element, fake } = await talking(item('1', 'user', 'Is it ready?'));
    hear(fake, { type: 'response.text.delta', item_id: '2', delta: 'Yes, it is.' });
    expect(told()).to.not.contain('Yes');
    hear(fake, { type: 'response.done' });
    expect(told()).to.equal('Assistant: Yes, it is.');
    element.silent = true;
    hear(fake, item('3', 'assistant', 'Anything else?'));
    expect(told()).to.not.contain('Anything');
  });

  it('follows the newest line until the reader scrolls back, and jumps to it', async () => {
    const many = Array.from({ length: 40 }, (_, index) => item(`${index}`, 'assistant', `line ${index}`));
    const { element, fake } = await talking(...many);
    const list = find(element, '.lines');
    const isAtEnd = () => list.scrollTop + list.clientHeight > list.scrollHeight - 8;
    await until(isAtEnd);
    expect(has(element, '[part=latest-button]')).to.equal(false);
    list.scrollTop = 100;
    await until(() => has(element, '[part=latest-button]'));
    hear(fake, item('new', 'assistant', 'the newest'));
    await settled(element);
    expect(list.scrollTop).to.be.closeTo(100, 1);
    find(element, '[part=latest-button]').click();
    await until(isAtEnd);
    await until(() => !has(element, '[part=latest-button]'));
  });

  it('keeps what was said when it is moved on the page', async () => {
    const { element, fake } = await talking(...talk);
    const box = document.createElement('div');
    element.after(box);
    box.append(element);
    await settled(element);
    hear(fake, item('3', 'assistant', 'Yes.'));
    await settled(element);
    expect(lines(element)).to.have.length(3);
    box.remove();
  });

  it('mutes, ends, and turns the sound on', async () => {
    const { element, fake } = await talking();
    find(element, '[part=mute-button]').click();
    fake.setState({ playback: 'blocked' });
    await settled(element);
    find(element, '[part=notice] button').click();
    find(element, '[part=end-button]').click();
    await settled(element);
    expect(fake.asked).to.deep.equal([['call.muteAudio', 'call-1'], ['resumeAudio'], ['call.hangup', 'call-1']]);
  });
});
