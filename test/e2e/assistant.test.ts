/** An AI assistant over the gateway: signing in without an account, talking, writing, tools, and a lost connection. */
import { expect } from '@open-wc/testing';
import { Assistant, type AssistantOptions } from '../../src/client/assistant/index.js';
import type { Call } from '../../src/client/index.js';
import '../../src/elements/telnyx-assistant/telnyx-assistant.js';
import { control } from '../support/gateway.js';
import { hangUpEverything, isReady, livePhone } from '../support/live-phone.js';
import { become, readyPhone, takeDown, type TestPhone } from '../support/phone.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';

const assistants = new Set<Assistant>();

interface Talk {
  readonly phone: TestPhone;
  readonly assistant: Assistant;
  readonly call: Call;
}

async function talkTo(targetId: string, options: AssistantOptions = {}): Promise<Talk> {
  const phone = await readyPhone({ login: undefined, password: undefined, anonymousLogin: { targetId } });
  const assistant = new Assistant(phone.client, options);
  assistants.add(assistant);
  const call = phone.client.newCall({ destinationNumber: '' });
  await become(call, 'active');
  return { phone, assistant, call };
}

const lines = ({ assistant }: Talk) => assistant.state.items.map(({ role, text }) => `${role}: ${text}`);
/** Waits until exactly this was said. */
const said = (talk: Talk, ...all: string[]) => until(() => lines(talk).join() === all.join(), { what: all.join() });
const sent = async () =>
  (await control<{ dir: string; text: string }[]>('frames'))
    .filter(({ dir }) => dir === 'received')
    .map(({ text }) => JSON.parse(text) as { method?: string; params: Record<string, unknown> });
const say = (params: object) =>
  control('inject', { frame: { jsonrpc: '2.0', id: crypto.randomUUID(), method: 'ai_conversation', params } });

/** What `telnyx-assistant` shows, by its tag and an attribute alone. */
async function transcript(): Promise<ShadowRoot> {
  const provider = await livePhone({ 'anonymous-target': 'assistant-demo' });
  const element = document.createElement('telnyx-assistant');
  provider.append(element);
  await isReady(provider);
  return until(() => element.shadowRoot);
}

describe('an AI assistant', () => {
  afterEach(async () => {
    for (const assistant of assistants) assistant.close();
    assistants.clear();
    await takeDown();
  });

  it('is called without an account, greets, hears, and answers: both sides in order', async () => {
    const talk = await talkTo('assistant-demo');
    await until(() => lines(talk).length === 3 && talk.assistant.state.items[2]?.status === 'final');
    expect(lines(talk)).to.deep.equal([
      'assistant: Hello, this is the demo assistant. How can I help you?',
      'user: What can you do?',
      'assistant: I repeat what you write. Send me a picture, too, or write: call lookup {"id": 7}',
    ]);
    expect(talk.assistant.state.settings).to.include({ theme: 'light', agentThinkingText: 'One moment' });
    await talk.call.hangup();
    expect(lines(talk), 'to be read after the call').to.have.length(3);
    expect(await rejection(talk.assistant.sendText('too late'))).to.include({ code: 49003 });
  });

  it('telnyx-assistant talks with it, in the words of its owner', async () => {
    const root = await transcript();
    const start = await until(() => {
      const button = root.querySelector<HTMLElement>('[part=start-button][aria-disabled=false]');
      return button?.textContent.includes('Talk to the demo assistant') ? button : null;
    });
    start.click();
    const bubble = (words: string) =>
      until(() => [...root.querySelectorAll('.bubble')].some(({ textContent }) => textContent === words), {
        what: words,
      });
    await bubble('Hello, this is the demo assistant. How can I help you?');
    const field = await until(() => root.querySelector('textarea'));
    field.value = 'Good morning';
    field.dispatchEvent(new InputEvent('input'));
    root.querySelector('form')?.requestSubmit();
    await bubble('You wrote: Good morning');
    root.querySelector<HTMLElement>('[part=end-button]')?.click();
    await until(() => root.querySelector('[part=start-button]')?.textContent.includes('Start again'));
    await hangUpEverything();
  });

  it('answers what is written, with a picture', async () => {
    const talk = await talkTo('assistant-1');
    await talk.assistant.sendText('Hello', { images: ['data:image/gif;base64,R0lGODlhAQABAAAAACw='] });
    await said(talk, 'user: Hello', 'assistant: I see a picture. You wrote: Hello');
    expect(talk.assistant.state.items[0]?.status).to.equal('sent');
  });

  it('calls a function of the page and gets its result; one that fails, too', async () => {
    const tools = {
      lookup: (args: unknown) => ({ found: args }),
      broken: () => Promise.reject(new Error('out of order')),
    };
    const talk = await talkTo('assistant-1', { tools });
    for (const order of ['call lookup {"id": 7}', 'call broken', 'call unknown']) await talk.assistant.sendText(order);
    for (const answer of [
      'assistant: lookup says {"found":{"id":7}}',
      'assistant: broken says {"error":"out of order"}',
      'assistant: unknown says {"error":"There is no tool unknown."}',
    ])
      await until(() => lines(talk).includes(answer), { what: answer });
  });

  it('a message that the server refuses has failed, and can be sent again', async () => {
    const talk = await talkTo('assistant-1');
    await control('reply-error', { method: 'ai_conversation', code: -32002, message: 'no' });
    expect(await rejection(talk.assistant.sendText('Hello'))).to.include({ code: 44007 });
    expect(talk.assistant.state.items[0]).to.include({ status: 'failed' });
    await talk.assistant.retry(talk.assistant.state.items[0]?.id ?? '');
    await said(talk, 'user: Hello', 'assistant: You wrote: Hello');
  });

  it('after a lost connection signs in as the same visitor, and the conversation goes on', async () => {
    const talk = await talkTo('assistant-1');
    const before = ['user: before', 'assistant: You wrote: before'];
    await talk.assistant.sendText('before');
    await said(talk, ...before);
    await control('drop', {});
    await until(() => !talk.phone.client.state.ready);
    await talk.assistant.sendText('during');
    await become(talk.call, 'active');
    await said(talk, ...before, 'user: during', 'assistant: You wrote: during');
    const logins = (await sent()).filter(({ method }) => method === 'anonymous_login').map(({ params }) => params);
    expect(logins).to.have.length(2);
    expect(logins[1]).to.include({ target_id: 'assistant-1', reconnection: true });
    expect(logins[1]?.['sessid']).to.be.a('string');
  });

  it('a message that waits for the connection is never sent after its call', async () => {
    const talk = await talkTo('assistant-1');
    await control('drop', {});
    await until(() => !talk.phone.client.state.ready);
    const late = rejection(talk.assistant.sendText('lost'));
    await talk.call.hangup();
    expect(await late).to.include({ code: 44007 });
    await until(() => talk.phone.client.state.ready);
    const frames = await sent();
    expect(frames.filter(({ method }) => method === 'ai_conversation')).to.be.empty;
  });

  it('nonsense in its messages harms neither the call nor the conversation', async () => {
    const talk = await talkTo('assistant-1');
    for (const params of [
      { type: 'conversation.item.created', item: null },
      { type: 'conversation.item.created', item: { type: 'function_call', call_id: 5 } },
      { type: 'response.text.delta', item_id: {}, delta: [] },
      { transcriptions: { a: 1 }, conversation: { events: 'x' }, widget_settings: { theme: 7 } },
    ])
      await say(params);
    await talk.assistant.sendText('Hello');
    await said(talk, 'user: Hello', 'assistant: You wrote: Hello');
    expect(talk.call.state).to.equal('active');
  });
});
