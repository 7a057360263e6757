/** Tools of the page: whatever becomes of a call to one, the assistant gets one answer. */
import { expect } from '@open-wc/testing';
import { flush } from '../../support/fake-clock.js';
import { conversation, type FakeConversation } from './assistant-fixture.js';

const ask = (fake: FakeConversation, name: string, args: unknown = '{}', call_id = 'f1') =>
  fake.item({ type: 'function_call', call_id, name, arguments: args, status: undefined });

const answer = (output: string) => [{ type: 'function_call_output', call_id: 'f1', output }];
const fault = (message: string) => answer(JSON.stringify({ error: message }));

describe('tools of the page', () => {
  it('get their arguments, and the assistant their result', async () => {
    const seen: unknown[] = [];
    const lookup = async (args: unknown) => {
      seen.push(args);
      return Promise.resolve({ name: 'Ada' });
    };
    const fake = conversation({ tools: { lookup } });
    ask(fake, 'lookup', '{"id":7}');
    expect(fake.assistant.state.thinking, 'while it runs').to.equal(true);
    await flush();
    expect(seen).to.deep.equal([{ id: 7 }]);
    expect(fake.sent).to.deep.equal(answer('{"name":"Ada"}'));
    expect(fake.runs).to.deep.equal([
      { id: 'f1', name: 'lookup', state: 'running', output: '', durationMs: null },
      { id: 'f1', name: 'lookup', state: 'done', output: '{"name":"Ada"}', durationMs: 0 },
    ]);
    expect(fake.lines, 'a call is no line').to.be.empty;
  });

  for (const [what, name, args, sent] of [
    ['text goes as it is', 'word', '', answer('noon')],
    ['nothing is null', 'nothing', '{}', answer('null')],
    ['what throws', 'throws', '{}', fault('no such order')],
    ['what rejects', 'rejects', '{}', fault('no such order')],
    ['what cannot be written', 'circle', '{}', /error.*ircular|error.*cyclic/],
    ['arguments that are no JSON', 'word', '{"a"', /^\{"error":"/],
    ['a tool that nobody has', 'toString', '{}', fault('There is no tool toString.')],
  ] as const) {
    it(`${what}: answered`, async () => {
      const circle: unknown[] = [];
      circle.push(circle);
      const fail = (): never => {
        throw new Error('no such order');
      };
      const tools = {
        word: () => 'noon',
        nothing: () => undefined,
        throws: fail,
        rejects: () => Promise.resolve().then(fail),
        circle: () => circle,
      };
      const fake = conversation({ tools });
      ask(fake, name, args);
      await flush();
      if (sent instanceof RegExp) expect(fake.sent[0]?.['output']).to.match(sent);
      else expect(fake.sent).to.deep.equal(sent);
    });
  }

  it('what takes too long is aborted, and its late result is no second answer', async () => {
    let finish = (_late: string) => {};
    let signal: AbortSignal | undefined;
    const fake = conversation({ toolTimeout: 5_000 });
    fake.assistant.registerTool('slow', (_, context) => {
      ({ signal } = context);
      return new Promise<string>(resolve => (finish = resolve));
    });
    ask(fake, 'slow');
    await fake.clock.advance(4_999);
    expect(fake.sent).to.be.empty;
    await fake.clock.advance(1);
    expect(fake.sent).to.deep.equal(fault('slow took longer than 5000 ms.'));
    expect(signal?.aborted).to.equal(true);
    finish('late');
    await flush();
    expect(fake.sent).to.have.length(1);
    expect(fake.runs.at(-1)).to.include({ state: 'failed' });
  });

  it('are called once, though the server says it twice, and not before the arguments are there', async () => {
    let calls = 0;
    const fake = conversation({ tools: { count: () => ++calls } });
    fake.item({ type: 'function_call', call_id: 'f1', name: 'count', arguments: '', status: 'in_progress' });
    await flush();
    expect(calls).to.equal(0);
    ask(fake, 'count');
    ask(fake, 'count');
    await flush();
    expect(calls).to.equal(1);
  });

  it('end with the call: aborted, and nobody is told', async () => {
    let signal: AbortSignal | undefined;
    const fake = conversation({
      tools: {
        slow: (_, context) => {
          ({ signal } = context);
          return new Promise(() => {});
        },
      },
    });
    ask(fake, 'slow');
    fake.call(null);
    await flush();
    expect(signal?.aborted).to.equal(true);
    expect(fake.sent).to.be.empty;
    expect(fake.clock.pending).to.equal(0);
  });

  it('are left to others by a page that has none, and taken back again', async () => {
    const fake = conversation();
    ask(fake, 'lookup');
    await flush();
    expect(fake.sent).to.be.empty;
    const unregister = fake.assistant.registerTool('lookup', () => 1);
    unregister();
    expect(fake.assistant.tools).to.deep.equal({});
  });

  it('run side by side: a quick one, a slow one and one that fails, each answered once, in its own time', async () => {
    const late = new Promise<string>(() => {});
    const tools = { quick: () => 'now', slow: () => late, broken: () => Promise.reject(new Error('no')) };
    const fake = conversation({ tools, toolTimeout: 5_000 });
    ask(fake, 'slow', '{}', 'a');
    ask(fake, 'quick', '{}', 'b');
    ask(fake, 'broken', '{}', 'c');
    expect(fake.assistant.state.runningTools).to.deep.equal(['slow', 'quick', 'broken']);
    await flush();
    expect(fake.sent.map(({ call_id }) => call_id)).to.deep.equal(['b', 'c']);
    expect(fake.assistant.state.runningTools).to.deep.equal(['slow']);
    await fake.clock.advance(5_000);
    await flush();
    expect(fake.sent.at(-1)).to.deep.include({ call_id: 'a', output: '{"error":"slow took longer than 5000 ms."}' });
    expect(fake.runs.at(-1)).to.include({ name: 'slow', state: 'failed', durationMs: 5_000 });
    expect(fake.assistant.state.runningTools).to.be.empty;
    expect(fake.sent).to.have.length(3);
  });

  it('may be given by a function, which is asked for each call, beside those that were registered', async () => {
    let word = 'one';
    const fake = conversation({ tools: () => ({ word: () => word }) });
    const remove = fake.assistant.registerTool('other', () => 'registered');
    ask(fake, 'word', '{}', 'a');
    word = 'two';
    ask(fake, 'word', '{}', 'b');
    ask(fake, 'other', '{}', 'c');
    await flush();
    remove();
    ask(fake, 'other', '{}', 'd');
    await flush();
    const outputs = fake.sent.map(({ output }) => output);
    expect(outputs.slice(1)).to.deep.equal(['two', 'registered', '{"error":"There is no tool other."}']);
  });
});
