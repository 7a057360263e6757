import { expect } from '@open-wc/testing';
import { MediaRecovery } from '../../../src/client/call/media-recovery.js';
import type { RestartAnswer } from '../../../src/client/call/media-leg.js';
import type { PathProof } from '../../../src/client/call/path-proof.js';
import { Log } from '../../../src/client/log/log.js';
import { FakeClock, flush } from '../../support/fake-clock.js';

describe('MediaRecovery', () => {
  let clock: FakeClock;
  let told: string[];
  let isLive: boolean;
  let restart: () => Promise<RestartAnswer>;
  let recovery: MediaRecovery;
  /** Ends the search for a proof that is under way. */
  let finish: (found: boolean) => void;

  beforeEach(() => {
    clock = new FakeClock();
    told = [];
    isLive = true;
    finish = () => {};
    restart = () => Promise.resolve('fresh');
    const proof: Pick<PathProof, 'find' | 'stop'> = {
      find: () => new Promise(resolve => (finish = resolve)),
      stop: () => finish(false),
    };
    recovery = new MediaRecovery({
      clock,
      log: new Log(() => ({ level: 'none' }), clock),
      proof: proof as PathProof,
      isLive: () => isLive,
      onInterrupted: () => void told.push('interrupted'),
      onRecovered: () => void told.push('recovered'),
      restart: () => {
        told.push('restart');
        return restart();
      },
      reattach: () => void told.push('reattach'),
      onError: ({ code }) => void told.push(`error ${code}`),
    });
  });

  afterEach(() => {
    recovery.stop();
    expect(clock.pending).to.equal(0);
  });

  async function prove(found: boolean): Promise<void> {
    await flush();
    finish(found);
    await flush();
  }

  it('a short disconnection mends itself: nothing is done', async () => {
    recovery.handleConnectionState('disconnected');
    await clock.advance(2_900);
    recovery.handleConnectionState('connected');
    await clock.advance(60_000);
    expect(told).to.be.empty;
  });

  it('a longer one is restarted, and recovered once the path is proved', async () => {
    recovery.handleConnectionState('disconnected');
    await clock.advance(3_100);
    recovery.handleConnectionState('connected');
    expect(told).to.deep.equal(['interrupted', 'restart']);
    await prove(true);
    await clock.advance(60_000);
    expect(told).to.deep.equal(['interrupted', 'restart', 'recovered']);
  });

  it('a connection that only says that it is connected leads to a reattachment', async () => {
    recovery.handleConnectionState('failed');
    await flush();
    recovery.handleConnectionState('connected');
    await prove(false);
    expect(told).to.deep.equal(['interrupted', 'restart', 'error 47001', 'reattach']);
  });

  it('a failure is restarted at once, and once', () => {
    recovery.handleConnectionState('disconnected');
    recovery.handleConnectionState('failed');
    recovery.handleConnectionState('failed');
    expect(told).to.deep.equal(['interrupted', 'restart']);
  });

  it('a restart that the server refuses leads to a reattachment, and its audio to recovery', async () => {
    restart = () => Promise.reject(new Error('no'));
    recovery.handleConnectionState('failed');
    await clock.advance(0);
    expect(told).to.deep.equal(['interrupted', 'restart', 'error 47001', 'reattach']);
    recovery.watch(true);
    expect(told).to.have.length(4);
    recovery.handleConnectionState('connected');
    await prove(true);
    expect(told.at(-1)).to.equal('recovered');
  });

  it('a restart that is not answered leads to a reattachment too', async () => {
    restart = () => new Promise(() => {});
    recovery.handleConnectionState('failed');
    await clock.advance(15_000);
    expect(told.slice(-2)).to.deep.equal(['error 47001', 'reattach']);
  });

  it('a restart under way is given half a minute to find a path', async () => {
    recovery.handleConnectionState('failed');
    await clock.advance(29_000);
    expect(told).to.deep.equal(['interrupted', 'restart']);
    recovery.handleConnectionState('connected');
    await prove(true);
    expect(told.at(-1)).to.equal('recovered');
  });

  it('a new connection that fails too leads to the next one, without a further error', () => {
    recovery.watch(true);
    recovery.handleConnectionState('failed');
    expect(told).to.deep.equal(['reattach']);
  });

  it('once it is stopped, what becomes of the path is of no interest', async () => {
    recovery.handleConnectionState('disconnected');
    recovery.stop();
    for (const state of ['connected', 'disconnected', 'failed'] as const) recovery.handleConnectionState(state);
    await clock.advance(60_000);
    expect(told).to.be.empty;
  });

  it('a restart that fails after it was stopped is no error', async () => {
    restart = () => Promise.reject(new Error('gone'));
    recovery.handleConnectionState('failed');
    recovery.stop();
    await clock.advance(60_000);
    expect(told).to.deep.equal(['interrupted', 'restart']);
  });

  it('a proof that comes too late is none', async () => {
    recovery.watch(true);
    recovery.handleConnectionState('connected');
    const late = finish;
    recovery.watch(true);
    late(true);
    await flush();
    expect(told).to.be.empty;
  });

  it('what failed before the conversation, during early media, is mended when it begins', () => {
    isLive = false;
    recovery.handleConnectionState('failed');
    expect(told).to.be.empty;
    isLive = true;
    recovery.handleLive();
    expect(told).to.deep.equal(['interrupted', 'restart']);
  });

  it('a call that is not in a conversation is left alone', async () => {
    isLive = false;
    recovery.handleConnectionState('failed');
    await clock.advance(60_000);
    expect(told).to.be.empty;
  });
});
