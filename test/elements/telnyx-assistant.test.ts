import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Assistant } from '../../src/client/assistant/index.js';
import type { Call } from '../../src/client/index.js';
import { TelnyxAssistant } from '../../src/elements/telnyx-assistant/telnyx-assistant.js';
import { TelnyxMessageRequestEvent } from '../../src/events/index.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act, type Stage } from '../contracts/stage.js';
import { soon, type ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';
import { type } from '../support/type.js';
import { withHeldKeys } from '../support/needs.js';

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

const hear = ({ server }: ScriptedPhone, ...all: Readonly<Record<string, unknown>>[]) => {
  for (const params of all) server.request('ai_conversation', params);
};
const transcriptOf = ({ element }: Pick<Stage, 'element'>): TelnyxAssistant => {
  if (!(element instanceof TelnyxAssistant)) throw new TypeError('no transcript');
  return element;
};
const assistant = { name: '', number: 'assistant' };
/** The page's own assistant hears on while the element is out. */
const inTalk =
  (...all: Readonly<Record<string, unknown>>[]): Act =>
  async at => {
    transcriptOf(at).assistant = new Assistant(at.phone.client);
    await at.phone.talk(assistant);
    hear(at.phone, ...all);
  };

interface Talk {
  readonly element: TelnyxAssistant;
  readonly phone: ScriptedPhone;
  readonly call: Call;
}

async function talking(...all: Readonly<Record<string, unknown>>[]): Promise<Talk> {
  const { element, phone } = await stage('telnyx-assistant', () => {});
  const call = await phone.talk(assistant);
  hear(phone, ...all);
  await settled(element);
  return { element: transcriptOf({ element }), phone, call };
}

/** Somebody else is at the other end now. */
const passOn = ({ client, server }: ScriptedPhone) =>
  server.request('display', {
    callID: client.state.currentCallId,
    display_name: 'Grace Hopper',
    display_number: '+14155550142',
  });

/** The browser plays nothing before a click. */
const blocked: Act = async ({ phone }) => {
  phone.browser.blocksSound = true;
  await phone.talk(assistant);
};

/** In a conversation in writing the browser gives no microphone. */
const refusedToSpeak: Act = async at => {
  const element = transcriptOf(at);
  element.destination = assistant.number;
  find(element, '[part=write-button]').click();
  const { client } = at.phone;
  const call = await until(() => client.getCall(client.state.currentCallId ?? ''));
  await soon(() => call.state === 'connecting');
  await at.phone.answer(call);
  const { mediaDevices } = navigator;
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  try {
    (await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=channel-button]'))).click();
    await until(() => element.shadowRoot?.querySelector('[part=notice]'));
  } finally {
    mediaDevices.getUserMedia = getUserMedia;
  }
};

const find = <E extends HTMLElement = HTMLElement>(element: TelnyxAssistant, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const lines = (element: TelnyxAssistant) =>
  [...(element.shadowRoot?.querySelectorAll('[part=line]') ?? [])].map(line =>
    [...line.children].map(part => part.textContent.replace(/\s+/g, ' ').trim()).join('|'),
  );
const has = (element: TelnyxAssistant, selector: string) => element.shadowRoot?.querySelector(selector) !== null;
const write = async (element: TelnyxAssistant, text: string) => {
  const field = find<HTMLTextAreaElement>(element, 'textarea');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
  await settled(element);
};
const messages = (phone: ScriptedPhone) => phone.sent('ai_conversation').map(params => params['item']);

describe('telnyx-assistant', () => {
  it('is there under its former tag', () => {
    expect(document.createElement('telnyx-transcript')).to.be.instanceOf(TelnyxAssistant);
  });

  elementContract('telnyx-assistant', {
    states: {
      'not called': () => {},
      'not connected': ({ phone }) => phone.client.disconnect(),
      'sign-in refused': ({ phone }) => phone.refuseSignIn(),
      calling: ({ phone }) => phone.dial(assistant),
      'nothing said': inTalk(),
      'a picture of another host': inTalk(
        item('1', 'assistant', [
          { image_url: 'https://a-long-name-of-a-host.pictures.example.test/a.png' },
          { text: 'See' },
        ]),
      ),
      'in conversation': inTalk(...talk, { type: 'response.text.delta', item_id: '3', delta: 'Yes, it' }),
      'a person can be asked for': async at => {
        transcriptOf(at).handover = true;
        await inTalk(...talk.slice(0, 1))(at);
      },
      'with a person': async at => {
        await inTalk(...talk)(at);
        passOn(at.phone);
      },
      'sound blocked': blocked,
      over: async at => {
        await inTalk(...talk)(at);
        for (const call of at.phone.client.state.calls) at.phone.end(call);
      },
    },
    properties: { destination: '+13125550123', silent: true, handover: true, pictureHosts: 'cdn.example' },
  });

  it('calls the assistant when the phone is ready, and not before', async () => {
    const { element, phone } = await stage('telnyx-assistant', async ({ phone: { client, server } }) => {
      await client.disconnect();
      client.setOptions({ login: undefined, password: undefined, anonymousLogin: { targetId: 'assistant-1' } });
      server.onConnect = () => {};
      void client.connect();
    });
    const { client, server } = phone;
    const start = () => find(transcriptOf({ element }), '[part=start-button]');
    start().click();
    expect(client.state.calls).to.be.empty;
    server.open();
    await soon(() => client.state.ready);
    await settled(element);
    start().click();
    expect(client.state.calls.map(({ remote }) => remote.number)).to.deep.equal(['']);
  });

  it('shows both sides as they speak, with the names of who begins', async () => {
    const { element, phone } = await talking(...talk);
    expect(lines(element)).to.deep.equal(['Assistant|Hello, how can I help you?', 'You||Is it ready?']);
    expect(find<HTMLImageElement>(element, '.picture').src).to.equal(picture);
    hear(phone, { type: 'response.text.delta', item_id: '3', delta: 'Yes' });
    hear(phone, { type: 'response.text.delta', item_id: '3', delta: ', it is.' });
    await settled(element);
    expect(lines(element).at(-1)).to.equal('Assistant|Yes, it is.');
    expect(find(element, '[part=status]').textContent).to.contain('Speaking');
    expect(element.matches(':state(talking)')).to.equal(true);
  });

  it('says that the assistant thinks, in the words of its owner', async () => {
    const { element, phone, call } = await talking(item('1', 'user', 'What time is it?'));
    expect(find(element, '.thinking').textContent).to.contain('Thinking');
    hear(phone, { widget_settings: { agent_thinking_text: 'Hm …', start_call_text: 'Ask us' } });
    await settled(element);
    expect(find(element, '.thinking').textContent).to.contain('Hm …');
    hear(phone, item('2', 'assistant', 'Noon.'));
    await settled(element);
    expect(has(element, '.thinking')).to.equal(false);
    phone.end(call);
    await settled(element);
    expect(find(element, '[part=start-button]').textContent, 'what was said can be read').to.contain('Start again');
    expect(lines(element)).to.have.length(2);
  });

  withHeldKeys.it('sends with Enter, makes a new line with Shift and Enter, and sends nothing empty', async () => {
    const { element, phone } = await talking();
    await write(element, 'Hello');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await type('there');
    expect(messages(phone)).to.be.empty;
    await sendKeys({ press: 'Enter' });
    await until(() => messages(phone).length === 1);
    expect(messages(phone)[0]).to.deep.include({ content: [{ type: 'input_text', text: 'Hello\nthere' }] });
    await settled(element);
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('');
    expect(lines(element)[0]).to.match(/^You\|Hello there/);
    await sendKeys({ press: 'Enter' });
    find(element, '[part=send-button]').click();
    expect(messages(phone)).to.have.length(1);
  });

  it('attaches chosen and pasted pictures, takes one away, and says what is none', async () => {
    const { element, phone } = await talking();
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
    await until(() => messages(phone).length === 1);
    const [message] = messages(phone) as { content: { type: string }[] }[];
    expect(message?.content.map(({ type }) => type)).to.deep.equal(['image_url']);
    paste(new File(['text'], 'a.txt', { type: 'text/plain' }));
    await until(() => find(element, '.error').textContent.includes('This cannot be sent.'));
  });

  it('tells what was not sent, and sends it again', async () => {
    const { element, phone } = await talking();
    phone.server.on('ai_conversation', () => {
      throw new Error('no');
    });
    await write(element, 'Hello');
    find(element, '[part=send-button]').click();
    await until(() => has(element, '.failed'));
    expect(lines(element)[0]).to.contain('Not sent');
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('');
    phone.server.on('ai_conversation', () => ({}));
    find(element, '[part=retry-button]').click();
    await until(() => has(element, '.sent'));
    expect(messages(phone)).to.have.length(2);
  });

  it('asks the page before it sends: one that prevents it takes the message over', async () => {
    const { element, phone } = await talking();
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
    expect(messages(phone)).to.be.empty;
  });

  it('asks for a person by a message, once, where the page allows it', async () => {
    const { element, phone } = await talking(...talk.slice(0, 1));
    expect(has(element, '[part=person-button]')).to.equal(false);
    element.handover = true;
    await settled(element);
    find(element, '[part=person-button]').click();
    await until(() => messages(phone).length === 1);
    expect(messages(phone)[0]).to.deep.include({
      content: [{ type: 'input_text', text: 'I would like to talk to a person, please.' }],
    });
    await settled(element);
    find(element, '[part=person-button]').click();
    await settled(element);
    expect(messages(phone), 'it thinks about it').to.have.length(1);
    passOn(phone);
    await settled(element);
    expect(find(element, '[part=status]').textContent).to.contain('Talking with Grace Hopper');
    expect(has(element, '[part=person-button]')).to.equal(false);
    expect(has(element, '[part=composer]')).to.equal(false);
  });

  it('a page that prevents it brings its visitor to a person by itself', async () => {
    const { element, phone, call } = await talking(...talk.slice(0, 1));
    element.handover = true;
    await settled(element);
    const asked: string[] = [];
    element.addEventListener('telnyx-handover-request', event => {
      asked.push(event.callId, event.text);
      event.preventDefault();
    });
    find(element, '[part=person-button]').click();
    await settled(element);
    expect(asked).to.deep.equal([call.id, 'I would like to talk to a person, please.']);
    expect(messages(phone)).to.be.empty;
  });

  it('lets the assistant use the tools of the page', async () => {
    const { element, phone } = await talking();
    element.tools = { now: () => 'noon' };
    await settled(element);
    hear(phone, {
      type: 'conversation.item.created',
      item: { type: 'function_call', call_id: 'f', name: 'now', arguments: '{}' },
    });
    await until(() => messages(phone).length === 1);
    expect(messages(phone)[0]).to.deep.equal({ type: 'function_call_output', call_id: 'f', output: 'noon' });
  });

  it('announces what the assistant has said, once it is said, and nothing of the user', async () => {
    const told = () => document.querySelector('.telnyx-announcer')?.textContent ?? '';
    const { element, phone } = await talking(item('1', 'user', 'Is it ready?'));
    hear(phone, { type: 'response.text.delta', item_id: '2', delta: 'Yes, it is.' });
    expect(told()).to.not.contain('Yes');
    hear(phone, { type: 'response.done' });
    expect(told()).to.equal('Assistant: Yes, it is.');
    element.silent = true;
    hear(phone, item('3', 'assistant', 'Anything else?'));
    expect(told()).to.not.contain('Anything');
  });

  it('follows the newest line until the reader scrolls back, and jumps to it', async () => {
    const many = Array.from({ length: 40 }, (_, index) => item(`${index}`, 'assistant', `line ${index}`));
    const { element, phone } = await talking(...many);
    const list = find(element, '.lines');
    const isAtEnd = () => list.scrollTop + list.clientHeight > list.scrollHeight - 8;
    await until(isAtEnd);
    expect(has(element, '[part=latest-button]')).to.equal(false);
    list.scrollTop = 100;
    await until(() => has(element, '[part=latest-button]'));
    hear(phone, item('new', 'assistant', 'the newest'));
    await settled(element);
    expect(list.scrollTop).to.be.closeTo(100, 1);
    find(element, '[part=latest-button]').click();
    await until(isAtEnd);
    await until(() => !has(element, '[part=latest-button]'));
  });

  it('keeps what was said when it is moved on the page', async () => {
    const { element, phone } = await talking(...talk);
    const box = document.createElement('div');
    element.after(box);
    box.append(element);
    await settled(element);
    hear(phone, item('3', 'assistant', 'Yes.'));
    await settled(element);
    expect(lines(element)).to.have.length(3);
    box.remove();
  });

  it('mutes and ends', async () => {
    const { element, call } = await talking();
    find(element, '[part=mute-button]').click();
    expect(call.snapshot.muted).to.equal(true);
    find(element, '[part=end-button]').click();
    expect(call.state).to.equal('done');
  });

  it('says on the screen what to do if there is no microphone to go on by voice, until it is tried again', async () => {
    const { element, phone } = await stage('telnyx-assistant', refusedToSpeak);
    const notice = () => element.shadowRoot?.querySelector('[part=notice]')?.textContent ?? '';
    expect(notice()).to.contain('microphone');
    expect(has(transcriptOf({ element }), '[part=composer]'), 'one may go on in writing').to.equal(true);
    find(transcriptOf({ element }), '[part=end-button]').click();
    await settled(element);
    expect(phone.client.state.calls).to.be.empty;
    expect(notice()).to.equal('');
  });

  it('turns the sound on', async () => {
    const { element, phone } = await stage('telnyx-assistant', blocked);
    expect(phone.client.state.playback).to.equal('blocked');
    phone.browser.blocksSound = false;
    find(transcriptOf({ element }), '[part=notice] button').click();
    await soon(() => phone.client.state.playback === 'allowed');
  });
});
