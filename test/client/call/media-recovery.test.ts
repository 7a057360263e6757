import { expect } from '@open-wc/testing';
import { MediaRecovery } from '../../../src/client/call/media-recovery.js';
import { Log } from '../../../src/client/log/log.js';
import { FakeClock } from '../../support/fake-clock.js';

describe('MediaRecovery', () => {
  let clock: FakeClock;
  let told: string[];
  let isLive: boolean;
  let restart: () => Promise<void>;
  let recovery: MediaRecovery;

  beforeEach(() => {
    clock = new FakeClock();
    told = [];
    isLive = true;
    restart = () => Promise.resolve();
    recovery = new MediaRecovery({
      clock,
      log: new Log(() => ({ level: 'none' }), clock),
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

  it('a short disconnection mends itself: nothing is done', async () => {
    recovery.handleConnectionState('disconnected');
    await clock.advance(2_900);
    recovery.handleConnectionState('connected');
    await clock.advance(60_000);
    expect(told).to.be.empty;
  });

  it('a longer one is restarted, and then all is well', async () => {
    recovery.handleConnectionState('disconnected');
    await clock.advance(3_100);
    recovery.handleConnectionState('connected');
    await clock.advance(60_000);
    expect(told).to.deep.equal(['interrupted', 'restart', 'recovered']);
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
    recovery.watch('replaced');
    expect(told).to.have.length(4);
    recovery.handleConnectionState('connected');
    expect(told.at(-1)).to.equal('recovered');
  });

  it('a restart that takes too long leads to a reattachment too', async () => {
    recovery.handleConnectionState('failed');
    await clock.advance(11_000);
    expect(told.slice(-2)).to.deep.equal(['error 47001', 'reattach']);
  });

  it('a new path that fails too leads to the next one, without a further error', () => {
    recovery.watch('replaced');
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
