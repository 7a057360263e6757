/** A token in the query of the server's address: the server gets it, and it stands in nothing that goes anywhere else. */
import { expect } from '@open-wc/testing';
import { Diagnosis } from '../../src/client/diagnosis/index.js';
import { control, gatewayUrl } from '../support/gateway.js';
import { clientOf, hangUpEverything, isReady, livePhone } from '../support/live-phone.js';
import { become, dialed, newPhone, takeDown } from '../support/phone.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';

const secret = 'S3cr3t';
const query = `?tenant=7&access_token=${secret}`;
const host = `${gatewayUrl}/${query}`;
const text = (value: unknown) => JSON.stringify(value);

/** All events of a client, as text. */
const eventTypes = [
  'socketconnected',
  'socketdisconnected',
  'sessionupdated',
  'ready',
  'error',
  'regionfallback',
] as const;

describe('a token in the query of `host`', () => {
  afterEach(takeDown);
  afterEach(hangUpEverything);

  it('stands in no event, state, log line, report or file of a call', async () => {
    const told: string[] = [];
    const logger = { log: (...line: unknown[]) => told.push(text(line)) };
    const phone = newPhone({ host, callReports: true, debug: true, logLevel: 'all', logger });
    for (const type of eventTypes) phone.client.on(type, event => told.push(text([type, event])));
    phone.client.subscribe(state => told.push(text(state)));
    await phone.client.connect();
    const call = await dialed(phone, '9196');
    told.push(await (await call.exportReport()).text());
    await call.hangup();
    await until(async () => (await control<unknown[]>('reports')).length);
    told.push(text(await control('reports')), text(await control('frames')), text(phone.client.recentLog));
    await phone.client.disconnect();
    expect(told.join('\n')).to.contain('connected to').and.to.contain('tenant=7').and.not.contain(secret);
  });

  it('stands in no check of the setup', async () => {
    const { client } = newPhone({ host });
    const iceServers = [{ urls: `turn:user:${secret}@127.0.0.1:3999`, username: 'u', credential: secret }];
    const report = await new Diagnosis({ client, iceServers, timeouts: { iceServer: 500, prompt: 500 } }).run();
    expect(report.facts.signaling?.registered).to.equal(true);
    expect(text(report)).to.contain('3999').and.not.contain(secret);
  });

  it('stands in no storage and no lock when the page goes with a call', async () => {
    sessionStorage.clear();
    const phone = newPhone({ host });
    await phone.client.connect();
    await dialed(phone, '9196');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    const { held = [] } = await navigator.locks.query();
    expect(sessionStorage).to.have.length.above(0);
    expect(text([{ ...sessionStorage }, { ...localStorage }, held]))
      .to.contain('tenant=7')
      .and.not.contain(secret);
    sessionStorage.clear();
  });

  it('stands in no error of a server that does not answer', async () => {
    const told: string[] = [];
    const { client } = newPhone({ host: `ws://localhost:9/${query}`, autoReconnect: false });
    client.on('error', ({ error }) => told.push(`${error.message} ${text(error)} ${String(error.cause)}`));
    const error = (await rejection(client.connect())) as Error;
    told.push(error.message, text(client.state));
    expect(told.join()).to.contain('localhost').and.not.contain(secret);
  });

  it('on a tag stands in no event and no word of it', async () => {
    const told: string[] = [];
    const note = (event: Event) => told.push(text({ ...event }));
    document.body.addEventListener('telnyx-socket-connected', note);
    const element = await livePhone({ host, 'log-level': 'all', logger: 'nowhere' });
    element.addEventListener('telnyx-log', ({ message }) => told.push(message));
    await isReady(element);
    document.body.removeEventListener('telnyx-socket-connected', note);
    const call = await element.dial('9196');
    await become(call, 'active');
    told.push(text(clientOf(element).state));
    expect(told).to.have.length.above(1);
    expect(told.join()).to.not.contain(secret);
  });
});
