/** What was said outlives a page load, for the call that continues there and for no other. */
import { expect } from '@open-wc/testing';
import { FakeConversation } from './assistant-fixture.js';

const leave = () => window.dispatchEvent(new Event('pagehide'));

/** One page after the other, with the same call or another one. */
function pages(keep: boolean, next = 'call-1'): { before: FakeConversation; after: () => FakeConversation } {
  const before = new FakeConversation({ keep });
  before.call('call-1');
  return {
    before,
    after: () => {
      leave();
      before.assistant.close();
      const page = new FakeConversation({ keep });
      page.call(next);
      return page;
    },
  };
}

describe('a conversation over a page load', () => {
  beforeEach(() => sessionStorage.removeItem('telnyx-assistant'));
  afterEach(() => sessionStorage.removeItem('telnyx-assistant'));

  it('is there again, and goes on', () => {
    const { before, after } = pages(true);
    before.delta('a', 'Hello, how');
    const page = after();
    expect(page.lines).to.deep.equal(['assistant: Hello, how (final)']);
    page.delta('a', ' can I help?');
    expect(page.lines).to.deep.equal(['assistant: Hello, how can I help? (partial)']);
    page.assistant.close();
  });

  it('of another call is not', () => {
    const { before, after } = pages(true, 'call-2');
    before.delta('a', 'Hello');
    const page = after();
    expect(page.lines).to.be.empty;
    page.assistant.close();
  });

  it('is not kept where nobody asked for it, nor after its end', () => {
    const { before, after } = pages(false);
    before.delta('a', 'Hello');
    after().assistant.close();
    expect(sessionStorage.getItem('telnyx-assistant')).to.equal(null);
    const ended = new FakeConversation({ keep: true });
    ended.call('call-1');
    ended.delta('a', 'Hello');
    leave();
    expect(sessionStorage.getItem('telnyx-assistant')).to.contain('Hello');
    ended.end('call-1', 'local');
    expect(sessionStorage.getItem('telnyx-assistant')).to.equal(null);
    ended.assistant.close();
  });

  for (const stored of [
    'nonsense',
    '7',
    '{"callId":"call-1"}',
    '{"callId":"call-1","items":[7,null,{"role":"admin","id":"a","at":1}]}',
    '{"callId":"call-1","items":[{"role":"user","id":{},"at":"x"}]}',
  ])
    it(`${stored.slice(0, 40)} of another script is nothing`, () => {
      sessionStorage.setItem('telnyx-assistant', stored);
      const page = new FakeConversation({ keep: true });
      page.call('call-1');
      expect(page.lines).to.be.empty;
      page.assistant.close();
    });

  it('takes no address that runs from there', () => {
    const items = [
      { role: 'assistant', id: 'a', at: 1, text: 'x', images: ['javascript:alert(1)', 'https://a.test/b.png', 7] },
    ];
    sessionStorage.setItem('telnyx-assistant', JSON.stringify({ callId: 'call-1', items }));
    const page = new FakeConversation({ keep: true });
    page.call('call-1');
    expect(page.assistant.state.items[0]?.images).to.deep.equal(['https://a.test/b.png']);
    page.assistant.close();
  });
});
