import { expect } from '@open-wc/testing';
import { HealthMonitor } from '../../../src/client/signaling/health-monitor.js';
import { FakeClock } from '../../support/fake-clock.js';

describe('HealthMonitor', () => {
  let clock: FakeClock;
  let probes: { resolve: () => void; reject: () => void }[];
  let deaths: number;
  let monitor: HealthMonitor;

  beforeEach(() => {
    clock = new FakeClock();
    probes = [];
    deaths = 0;
    monitor = new HealthMonitor({
      clock,
      probe: () => new Promise<void>((resolve, reject) => probes.push({ resolve, reject: () => reject(new Error()) })),
      onDead: () => deaths++,
    });
    monitor.start();
  });

  afterEach(() => {
    monitor.stop();
    expect(clock.pending).to.equal(0);
  });

  it('leaves a server alone that talks and answers', async () => {
    for (let i = 0; i < 30; i++) {
      await clock.advance(10_000);
      monitor.handleFrame(true);
    }
    expect(probes).to.be.empty;
  });

  it('asks a silent server after 20 s, once, and believes its answer', async () => {
    await clock.advance(19_000);
    expect(probes).to.be.empty;
    await clock.advance(4_000);
    expect(probes).to.have.length(1);
    monitor.handleFrame(true);
    probes[0]?.resolve();
    await clock.advance(15_000);
    expect([probes.length, deaths]).to.deep.equal([1, 0]);
  });

  it('declares a server dead that does not answer the question', async () => {
    await clock.advance(21_000);
    probes[0]?.reject();
    await clock.advance(0);
    expect(deaths).to.equal(1);
  });

  it('#650: notices a socket that receives and cannot send', async () => {
    for (let i = 0; i < 5; i++) {
      await clock.advance(10_000);
      monitor.handleFrame(false);
    }
    expect(probes).to.have.length(1);
    probes[0]?.reject();
    await clock.advance(0);
    expect(deaths).to.equal(1);
  });

  it('another reply that came meanwhile is a sign of life too', async () => {
    await clock.advance(21_000);
    await clock.advance(1_000);
    monitor.handleFrame(true);
    probes[0]?.reject();
    await clock.advance(0);
    expect(deaths).to.equal(0);
  });

  it('asks at once when told to, and never two questions at a time', () => {
    monitor.check();
    monitor.check();
    expect(probes).to.have.length(1);
  });

  it('stopped, it says nothing more', async () => {
    monitor.check();
    monitor.stop();
    probes[0]?.reject();
    await clock.advance(60_000);
    expect([probes.length, deaths]).to.deep.equal([1, 0]);
  });
});
