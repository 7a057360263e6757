/** Covers: `ended-events.ts`. */
import { expect } from '@open-wc/testing';
import type { CallSnapshot } from '../../../src/client/index.js';
import { summarize } from '../../../src/client/call/call-summary.js';
import { withCalls } from '../../support/needs.js';
import { ScriptedPhone } from '../../support/scripted-phone.js';
import type { CallSummary } from '../../../src/client/index.js';

const call = (patch: Partial<CallSnapshot>): CallSnapshot =>
  ({
    id: 'call-1',
    direction: 'outbound',
    state: 'done',
    startedAt: 1_000,
    activeSince: null,
    endedAt: 31_000,
    heldSince: null,
    heldMs: 0,
    telnyxIds: null,
    transferredTo: null,
    customHeaders: {},
    termination: { endedBy: 'remote' },
    ...patch,
  }) as CallSnapshot;
const sources = { now: 31_000, wallTime: Date.UTC(2026, 0, 2, 9, 30, 31), mos: [], region: 'eu' };

describe('the summary of a call', () => {
  it('has the times by the clock of the system, and the spans', () => {
    const held = { activeSince: 11_000, heldSince: 25_000, heldMs: 4_000 };
    expect(summarize(call(held), { ...sources, mos: [4, null, 3.5] })).to.deep.include({
      startedAt: '2026-01-02T09:30:01.000Z',
      answeredAt: '2026-01-02T09:30:11.000Z',
      endedAt: '2026-01-02T09:30:31.000Z',
      ringSeconds: 10,
      talkSeconds: 20,
      holdSeconds: 10,
      mos: 3.75,
      region: 'eu',
      outcome: 'answered',
    });
    expect(summarize(call({}), sources)).to.include({ answeredAt: null, ringSeconds: 30, talkSeconds: 0, mos: null });
  });

  const local = { endedBy: 'local' } as const;
  const remote = { endedBy: 'remote' } as const;
  const outcomes: readonly (readonly [string, Partial<CallSnapshot>])[] = [
    ['answered', { activeSince: 2_000, termination: { endedBy: 'network' } }],
    ['cancelled', { termination: { ...local, cause: 'CANCELLED' } }],
    ['busy', { termination: { ...remote, causeCode: 17 } }],
    ['busy', { termination: { ...remote, sipCode: 486 } }],
    ['no-answer', { termination: { ...remote, cause: 'NO_ANSWER', causeCode: 19, sipCode: 480 } }],
    ['declined', { termination: { ...remote, causeCode: 21, sipCode: 603 } }],
    ['failed', { termination: { ...remote, causeCode: 1, sipCode: 404 } }],
    ['failed', { termination: { endedBy: 'error' } }],
    ['failed', { termination: { endedBy: 'network' } }],
    ['missed', { direction: 'inbound', termination: { ...remote, causeCode: 487 } }],
    ['missed', { direction: 'inbound', termination: { ...local, cause: 'DO_NOT_DISTURB' } }],
    ['declined', { direction: 'inbound', termination: { ...local, cause: 'DECLINED', causeCode: 21 } }],
    ['answered-elsewhere', { direction: 'inbound', termination: { ...remote, cause: 'PICKED_OFF' } }],
    ['failed', { direction: 'inbound', termination: { endedBy: 'error' } }],
  ];
  for (const [outcome, patch] of outcomes) {
    it(`${patch.direction ?? 'outbound'}, ${JSON.stringify(patch.termination)}: ${outcome}`, () => {
      expect(summarize(call(patch), sources).outcome).to.equal(outcome);
    });
  }

  withCalls.it('comes once for each call, after its end, and not for a test call', async () => {
    const phone = await ScriptedPhone.ready();
    const summaries: CallSummary[] = [];
    phone.client.on('callsummary', ({ summary }) => summaries.push(summary));
    const talk = await phone.talk();
    await talk.hold();
    await phone.pass(3);
    await talk.unhold();
    await talk.transfer('+12025550142');
    phone.end(talk);
    phone.end(talk);
    expect(summaries).to.have.length(1);
    expect(summaries[0]).to.deep.include({
      callId: talk.id,
      outcome: 'answered',
      transferredTo: '+12025550142',
    });
    expect(summaries[0]?.holdSeconds).to.be.within(3, 15); // the clock of the test is the real one, put forward
    const test = phone.client.newCall({ destinationNumber: '9196', testCall: true });
    await test.hangup();
    expect(summaries).to.have.length(1);
  });

  withCalls.it('says nothing of a transfer that the server refused', async () => {
    const phone = await ScriptedPhone.ready();
    const summaries: CallSummary[] = [];
    phone.client.on('callsummary', ({ summary }) => summaries.push(summary));
    const talk = await phone.talk();
    phone.server.on('modify', () => {
      throw new Error('no');
    });
    await talk.transfer('+12025550142').catch(() => {});
    await talk.hangup();
    expect(summaries.map(({ transferredTo }) => transferredTo)).to.deep.equal([null]);
  });
});
