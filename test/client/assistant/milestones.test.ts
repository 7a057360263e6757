/** What can be counted of a conversation: each milestone once, with its numbers. */
import { expect } from '@open-wc/testing';
import { FakeConversation } from './assistant-fixture.js';

function counted(): { fake: FakeConversation; seen: string[] } {
  const fake = new FakeConversation();
  const seen: string[] = [];
  const note = (name: string) => (event: object) => void seen.push(`${name} ${JSON.stringify(event)}`);
  for (const name of ['start', 'firstword', 'handover', 'end'] as const) fake.assistant.on(name, note(name));
  return { fake, seen };
}

const remote = (name: string, number: string) => ({ remote: { name, number } });

describe('milestones of a conversation', () => {
  it('begins with the answer, and counts to the first word and to the end', async () => {
    const { fake, seen } = counted();
    fake.call('c', { activeSince: null });
    expect(seen, 'while it rings').to.be.empty;
    fake.call('c', { activeSince: fake.clock.now() });
    await fake.clock.advance(700);
    fake.delta('a', 'Hello');
    fake.delta('a', ' there');
    await fake.clock.advance(300);
    fake.end('c', 'remote');
    expect(seen).to.deep.equal([
      'start {"callId":"c"}',
      'firstword {"callId":"c","latencyMs":700}',
      'end {"callId":"c","reason":"assistant","durationMs":1000}',
    ]);
  });

  for (const [endedBy, reason] of [
    ['local', 'user'],
    ['remote', 'assistant'],
    ['network', 'failed'],
    ['error', 'failed'],
  ] as const) {
    it(`ended by ${endedBy}: ${reason}`, () => {
      const { fake, seen } = counted();
      fake.call('c', { activeSince: fake.clock.now() });
      fake.end('c', endedBy);
      expect(seen.at(-1)).to.equal(`end {"callId":"c","reason":"${reason}","durationMs":0}`);
    });
  }

  it('that was never answered has failed, whoever ended it', () => {
    const { fake, seen } = counted();
    fake.call('c', { activeSince: null });
    fake.end('c', 'local');
    expect(seen).to.deep.equal(['end {"callId":"c","reason":"failed","durationMs":0}']);
  });

  it('a person takes over: said once, nobody thinks any more, and the end is a person’s', () => {
    const { fake, seen } = counted();
    fake.call('c', { activeSince: fake.clock.now(), ...remote('', 'assistant') });
    fake.spoken('u', 'A person, please.');
    fake.call('c', { activeSince: 1, ...remote('Grace', '+14155550142') });
    fake.call('c', { activeSince: 1, ...remote('Grace', '+14155550142') });
    expect(fake.assistant.state).to.deep.include({ thinking: false });
    expect(fake.assistant.state.person).to.include({ name: 'Grace', number: '+14155550142' });
    fake.end('c', 'local');
    expect(seen.slice(1)).to.deep.equal([
      'handover {"callId":"c","name":"Grace","number":"+14155550142"}',
      'end {"callId":"c","reason":"person","durationMs":0}',
    ]);
    expect(fake.assistant.state.person).to.equal(null);
  });

  it('a server that says who has answered hands nothing over', () => {
    const { fake, seen } = counted();
    fake.call('c', { activeSince: fake.clock.now(), ...remote('', '') });
    fake.call('c', { activeSince: 1, ...remote('Assistant', 'assistant-7') });
    expect(seen).to.have.length(1);
    expect(fake.assistant.state.person).to.equal(null);
  });

  it('each line of the assistant knows how long the user has waited for it', async () => {
    const { fake } = counted();
    fake.call('c', { activeSince: fake.clock.now() });
    await fake.clock.advance(200);
    fake.delta('a', 'Hello');
    fake.spoken('u', 'What time');
    await fake.clock.advance(850);
    fake.delta('b', 'Noon');
    fake.delta('b', '.');
    fake.delta('x', 'Anything else?');
    expect(fake.assistant.state.items.map(({ latencyMs }) => latencyMs)).to.deep.equal([200, null, 850, null]);
  });
});
