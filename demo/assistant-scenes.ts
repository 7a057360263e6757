/** The conversation with an AI assistant in every state, for the gallery. */
import { callSnapshot, readyState, type GalleryClient } from './gallery-client.js';
import { initialState, TelnyxError, type CallSnapshot, type ClientState } from '../src/client/index.js';
import { TelnyxAssistant } from '../src/index.js';
import type { Scene } from './scene.js';

type Params = Readonly<Record<string, unknown>>;

const call = (patch: Partial<CallSnapshot> = {}): Partial<ClientState> => {
  const current = callSnapshot({ activeSince: Date.now() - 41_000, remote: { name: '', number: '' }, ...patch });
  return { ...readyState, microphone: 'open', calls: [current], currentCallId: current.id };
};
const item = (id: string, role: string, content: unknown, status = 'completed'): Params => ({
  type: 'conversation.item.created',
  item: { id, type: 'message', role, status, content },
});
const delta = (id: string, text: string): Params => ({ type: 'response.text.delta', item_id: id, delta: text });

const square =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 160" width="240" height="160"><rect width="240" height="160" fill="#9db8ff"/><circle cx="120" cy="80" r="48" fill="#2f5fd0"/></svg>',
  );

const talk: readonly Params[] = [
  item('1', 'assistant', 'Hello, this is the workshop of Ada & Co. How can I help you?'),
  item('2', 'user', 'Is my bicycle ready?'),
  item('3', 'assistant', 'Let me look it up. Which name is it under?'),
  item('4', 'user', 'Grace Hopper.'),
  item('5', 'assistant', 'Yes: it is ready, and you can fetch it until 6 pm today. The new chain came to 34 euros.'),
];

/** The element hears this from its client's server. */
const hear =
  (...all: readonly Params[]) =>
  (element: HTMLElement): void => {
    if (!(element instanceof TelnyxAssistant)) return;
    for (const params of all) (element.client as unknown as GalleryClient).emit('aiconversation', { params });
  };

/** What was written is on its way, or was not sent. */
const write =
  (failure: Error | null, text: string, ...images: string[]) =>
  async (element: HTMLElement): Promise<void> => {
    hear(...talk.slice(0, 3))(element);
    if (!(element instanceof TelnyxAssistant)) return;
    (element.client as unknown as GalleryClient).failure = failure;
    const field = element.shadowRoot?.querySelector('textarea');
    if (!field) return;
    if (images.length) {
      const files = await Promise.all(
        images.map(async url => new File([await (await fetch(url)).blob()], 'a.svg', { type: 'image/svg+xml' })),
      );
      const clipboardData = new DataTransfer();
      for (const file of files) clipboardData.items.add(file);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    field.value = text;
    field.dispatchEvent(new InputEvent('input'));
    if (!text.endsWith(' ')) element.shadowRoot?.querySelector('form')?.requestSubmit();
  };

const scrollBack = async (element: HTMLElement): Promise<void> => {
  hear(
    ...talk,
    ...talk.map(each => ({ ...each, item: { ...(each['item'] as Params), id: crypto.randomUUID() } })),
  )(element);
  await new Promise(resolve => setTimeout(resolve, 100));
  const list = element.shadowRoot?.querySelector('.lines');
  if (list) list.scrollTop -= 120;
};

const hungUp = { cause: 'NORMAL_CLEARING', causeCode: 16, endedBy: 'remote' } as const;
const hangUp =
  (...all: readonly Params[]) =>
  (element: HTMLElement): void => {
    hear(...all)(element);
    if (element instanceof TelnyxAssistant)
      (element.client as unknown as GalleryClient).updateCall('call-1', { state: 'done', termination: hungUp });
  };

const settings: Params = {
  widget_settings: { start_call_text: 'Ask the workshop', agent_thinking_text: 'Looking it up' },
};

const links: Params = {
  give_feedback_url: 'https://example.com/feedback',
  report_issue_url: 'https://example.com/problem',
  view_history_url: 'https://example.com/earlier',
};

/** What the page says of it, and what it hears then. */
const set =
  (properties: Partial<TelnyxAssistant>, ...all: readonly Params[]) =>
  (element: HTMLElement): void => {
    Object.assign(element, properties);
    hear(...all)(element);
  };

export const assistantScenes: readonly Scene[] = [
  { name: 'not called', state: readyState },
  { name: 'with its own words', state: readyState, then: hear(settings) },
  { name: 'connecting', state: { connection: 'connecting' } },
  { name: 'not connected', state: initialState },
  { name: 'refused', state: { registration: 'failed', error: new TelnyxError(46001).toJSON() } },
  { name: 'calling', state: call({ state: 'connecting', activeSince: null }) },
  { name: 'nothing said yet', state: call() },
  { name: 'speaks', state: call(), then: hear(...talk.slice(0, 4), delta('5', 'Yes: it is ready, and')) },
  {
    name: 'hears',
    state: call(),
    then: hear(...talk.slice(0, 3), item('4', 'user', 'Grace', 'in_progress')),
  },
  { name: 'thinks', state: call(), then: hear(settings, ...talk.slice(0, 4)) },
  {
    name: 'pictures',
    state: call(),
    then: hear(
      ...talk.slice(0, 1),
      item('p', 'user', [
        { type: 'image_url', image_url: { url: square } },
        { type: 'text', text: 'Which one is this?' },
      ]),
      item('6', 'assistant', 'That is a 28-inch wheel.'),
    ),
  },
  {
    name: 'pictures of other hosts',
    state: call(),
    then: hear(
      ...talk.slice(0, 2),
      item('p', 'assistant', [
        { type: 'image_url', image_url: { url: 'https://pictures.example.com/wheel.png' } },
        {
          type: 'image_url',
          image_url: { url: 'https://a-rather-long-name-of-a-host.storage.example-cloud.com/x.png' },
        },
        { type: 'text', text: 'This is how it looks now.' },
      ]),
    ),
  },
  { name: 'a message with a picture', state: call(), then: write(null, 'What is broken here? ', square) },
  { name: 'a message not sent', state: call(), then: write(new Error('lost'), 'Grace Hopper.') },
  { name: 'scrolled back', state: call(), then: scrollBack },
  { name: 'muted', state: call({ muted: true }), then: hear(...talk.slice(0, 3)) },
  {
    name: 'interrupted',
    state: call({ state: 'reconnecting', interruption: 'network-lost' }),
    then: hear(...talk),
  },
  { name: 'sound blocked', state: { ...call(), playback: 'blocked' }, then: hear(talk[0] ?? {}) },
  { name: 'a person can be asked for', state: call(), then: set({ handover: true }, ...talk.slice(0, 3)) },
  {
    name: 'with a person',
    state: call({ remote: { name: '', number: 'assistant' } }),
    then: element => {
      hear(...talk)(element);
      if (element instanceof TelnyxAssistant)
        (element.client as unknown as GalleryClient).updateCall('call-1', {
          remote: { name: 'Grace Hopper', number: '+14155550142' },
        });
    },
  },
  {
    name: 'captions alone',
    state: call(),
    then: set({ captions: true, showTranscript: false, visualizer: 'orb' }, ...talk),
  },
  { name: 'shown as a wave', state: call(), then: set({ visualizer: 'wave' }, ...talk.slice(0, 3)) },
  { name: 'voice alone', state: readyState, then: set({ channels: 'voice' }) },
  { name: 'with links', state: readyState, then: hear({ widget_settings: links }) },
  { name: 'over', state: call(), then: hangUp(...talk) },
  {
    name: 'microphone blocked',
    state: {
      ...readyState,
      lastCall: callSnapshot({ state: 'done', activeSince: null, error: new TelnyxError(42001).toJSON() }),
    },
  },
];
