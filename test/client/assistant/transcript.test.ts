/**
 * The live transcript: what comes in pieces, twice, late or out of order is one conversation.
 *
 * Covers: `conversation-item.ts`.
 */
import { expect } from '@open-wc/testing';
import { conversation, FakeConversation } from './assistant-fixture.js';

describe('the transcript of an assistant', () => {
  it('joins pieces by their id, and tells that the assistant speaks', () => {
    const fake = conversation();
    fake.delta('a', 'Hello');
    const before = fake.assistant.state;
    fake.delta('a', ' there!');
    expect(before.items[0]).to.include({ text: 'Hello' }).and.to.be.frozen;
    expect(fake.lines).to.deep.equal(['assistant: Hello there! (partial)']);
    expect(fake.assistant.state).to.include({ speaking: true }).and.to.be.frozen;
    expect(structuredClone(fake.assistant.state)).to.deep.equal(fake.assistant.state);
  });

  for (const [what, end] of Object.entries<(fake: FakeConversation) => unknown>({
    'the whole item': fake =>
      fake.item({ id: 'a', role: 'assistant', content: [{ type: 'output_text', text: 'Hello' }] }),
    'the end of the response': fake => fake.hear({ type: 'response.done', response: {} }),
    'the end of its text': fake => fake.hear({ type: 'response.text.done', item_id: 'a' }),
    'the next speaker': fake => fake.spoken('u', 'Hi', 'in_progress'),
    'the next answer': fake => fake.delta('b', 'And'),
    'a pause': fake => fake.clock.advance(2_000),
    'the end of the call': fake => fake.call(null),
  })) {
    it(`a line is final by ${what}, and told once`, async () => {
      const fake = conversation();
      fake.delta('a', 'Hello');
      expect(fake.said).to.be.empty;
      await end(fake);
      expect(fake.lines[0]).to.equal('assistant: Hello (final)');
      expect(fake.said).to.deep.equal(['assistant: Hello']);
    });
  }

  it('goes on with a line after a pause, but not after the server gave it whole', async () => {
    const fake = conversation();
    fake.delta('a', 'Let me see.');
    await fake.clock.advance(2_000);
    fake.delta('a', ' Yes.');
    expect(fake.lines).to.deep.equal(['assistant: Let me see. Yes. (partial)']);
    fake.item({ id: 'a', role: 'assistant', content: 'Let me see. Yes.' });
    fake.delta('a', ' Yes.');
    expect(fake.lines).to.deep.equal(['assistant: Let me see. Yes. (final)']);
  });

  it('replaces what has the same id: a line that grows, and one that comes twice', () => {
    const fake = conversation();
    fake.spoken('u', 'What are', 'in_progress');
    expect(fake.lines).to.deep.equal(['user: What are (partial)']);
    fake.spoken('u', 'What are your hours?');
    fake.spoken('u', 'What are your hours?');
    expect(fake.lines).to.deep.equal(['user: What are your hours? (final)']);
    expect(fake.said).to.deep.equal(['user: What are your hours?']);
  });

  it('keeps the order: of who began first, and of what the server says is before', () => {
    const fake = conversation();
    fake.spoken('u1', '', 'in_progress');
    fake.delta('a1', 'Good morning.');
    fake.spoken('u1', 'Hello');
    fake.delta('a2', 'How are you?');
    fake.item({ id: 'u2', role: 'user', content: 'Fine.' }, { previous_item_id: 'a1' });
    expect(fake.lines.map(line => line.replace(/ \(.*/, ''))).to.deep.equal([
      'user: Hello',
      'assistant: Good morning.',
      'user: Fine.',
      'assistant: How are you?',
    ]);
  });

  it('is interrupted without losing what the assistant says on', () => {
    const fake = conversation();
    fake.delta('a', 'We are open from');
    fake.spoken('u', 'Stop', 'in_progress');
    fake.delta('a', ' nine');
    expect(fake.lines).to.deep.equal(['assistant: We are open from nine (partial)', 'user: Stop (partial)']);
  });

  it('reads pictures, strings, and the shapes that other servers use', () => {
    const fake = conversation();
    const picture = 'data:image/png;base64,AAAA';
    fake.item({
      id: 'u',
      role: 'user',
      content: [
        { type: 'image_url', image_url: { url: picture } },
        { type: 'image_url', image_url: { url: 'javascript:alert(1)' } },
      ],
    });
    fake.hear({ transcription: { id: 't', speaker: 'assistant', text: 'A cat', isFinal: false } });
    fake.hear({ conversation: { messages: [{ id: 't', role: 'assistant', content: 'A cat.' }, 7] } });
    fake.item({ id: 's', role: 'system', content: 'secret' });
    expect(fake.assistant.state.items[0]?.images).to.deep.equal([picture]);
    expect(fake.lines).to.deep.equal(['user:  (final)', 'assistant: A cat. (final)']);
  });

  const pictures: readonly (readonly [role: string, url: string, isKept: boolean])[] = [
    ['assistant', 'https://cdn.example/a.png', true],
    ['user', 'https://cdn.example/a.png', true],
    ['user', `data:image/png;base64,${'A'.repeat(3_000_000)}`, true],
    ['user', `data:image/png;base64,${'A'.repeat(4_000_000)}`, false],
    ['assistant', 'data:image/png;base64,AAAA', false],
    ['assistant', `https://cdn.example/${'a'.repeat(8_192)}`, false],
    ['user', 'data:text/html,<p>', false],
    ['user', 'http://cdn.example/a.png', false],
    ['assistant', 'http://cdn.example/a.png', false],
    ['assistant', '//cdn.example/a.png', false],
    ['assistant', 'blob:https://cdn.example/1', false],
    ['assistant', 'file:///a.png', false],
    ['assistant', ' https://cdn.example/a.png', false],
    ['assistant', 'https:cdn.example/a.png', false],
  ];
  for (const [role, url, isKept] of pictures) {
    it(`${isKept ? 'keeps' : 'leaves'} ${url.slice(0, 32)} (${url.length}) of the ${role}`, () => {
      const fake = conversation();
      fake.item({ id: 'p', role, content: [{ text: 'Look' }, { image_url: { url } }, { image_url: url }] });
      expect(fake.assistant.state.items[0]?.images).to.deep.equal(isKept ? [url, url] : []);
    });
  }

  it('leaves what makes no sense', () => {
    const fake = conversation();
    for (const params of [
      {},
      { type: 'response.text.delta' },
      { item: 1 },
      { type: 'conversation.item.created', item: [] },
    ])
      fake.hear(params);
    fake.item({ id: 'x', role: 'user', content: [null, 5, { text: 5 }] });
    expect(fake.lines).to.be.empty;
  });

  it('remembers 500 lines and no more', () => {
    const fake = conversation();
    for (let line = 0; line < 510; line++) fake.spoken(`u${line}`, `line ${line}`);
    expect(fake.lines).to.have.length(500);
    expect(fake.lines[0]).to.equal('user: line 10 (final)');
  });

  it('stays after the call to be read, and begins anew with the next one', () => {
    const fake = conversation();
    fake.spoken('u', 'Bye');
    fake.call(null);
    expect(fake.assistant.state).to.include({ callId: null, thinking: false });
    expect(fake.lines).to.have.length(1);
    fake.call('call-2', { direction: 'inbound', activeSince: null });
    expect(fake.lines, 'a call that may be declined wipes nothing').to.have.length(1);
    fake.call('call-2', { activeSince: null });
    expect(fake.assistant.state).to.include({ callId: 'call-2' });
    expect(fake.lines).to.be.empty;
  });

  it('thinks from what the user said to the answer, and not for ever', async () => {
    const fake = conversation();
    const thinks = () => fake.assistant.state.thinking;
    fake.spoken('u', 'What', 'in_progress');
    expect(thinks(), 'while the user speaks').to.equal(false);
    fake.spoken('u', 'What time?');
    expect(thinks(), 'after it').to.equal(true);
    fake.delta('a', 'Noon.');
    expect(thinks(), 'while it answers').to.equal(false);
    fake.spoken('u2', 'Thanks');
    await fake.clock.advance(30_000);
    expect(thinks(), 'after half a minute').to.equal(false);
    expect(fake.clock.pending).to.equal(0);
  });

  it('reads the settings of the widget, with defaults, before there is a call', () => {
    const fake = new FakeConversation();
    expect(fake.assistant.state.settings).to.include({ theme: 'dark', startCallText: '', defaultState: 'collapsed' });
    fake.hear({
      widget_settings: {
        theme: 'light',
        agent_thinking_text: 'Hm',
        startCallText: 'Talk',
        auto_start: true,
        logo_icon_url: 'https://example.com/logo.png',
        report_issue_url: 'javascript:alert(1)',
        audio_visualizer_config: { preset: 'bars' },
      },
    });
    expect(fake.assistant.state.settings).to.deep.include({
      theme: 'light',
      agentThinkingText: 'Hm',
      startCallText: 'Talk',
      autoStart: true,
      showTranscript: true,
      logoIconUrl: 'https://example.com/logo.png',
      reportIssueUrl: null,
      audioVisualizer: { color: 'verdant', preset: 'bars' },
    });
    fake.call('call-1');
    expect(fake.assistant.state.settings.theme, 'a call does not forget them').to.equal('light');
  });

  it('lets its client go, and takes it up again with what was said', async () => {
    const fake = conversation();
    fake.delta('a', 'Hello');
    fake.assistant.close();
    expect(fake.listeners).to.equal(0);
    expect(fake.clock.pending).to.equal(0);
    fake.assistant.open();
    fake.delta('a', ' again');
    expect(fake.lines).to.deep.equal(['assistant: Hello again (partial)']);
    await fake.clock.advance(2_000);
    expect(fake.listeners).to.equal(2);
  });
});
