/** Covers: `foreign-names.ts`, `option-names.ts`. */
import { expect } from '@open-wc/testing';
import { callOptions, clientOptions } from '../../../src/client/config/option-names.js';
import { noteUnknownOptions } from '../../../src/client/config/unknown-options.js';
import { Log } from '../../../src/client/log/log.js';
import { TelnyxClient, type ClientOptions } from '../../../src/client/index.js';
import { dialed, readyPhone, takeDown } from '../../support/phone.js';
import { FakeClock } from '../../support/fake-clock.js';
import { until } from '../../support/until.js';
import { withCalls } from '../../support/needs.js';

/** The lines that are written about these options. */
async function lines(options: object, known: object = clientOptions, noted?: Set<string>): Promise<string[]> {
  const written: string[] = [];
  const logger = { log: (level: string, message: string) => void written.push(`${level} ${message}`) };
  await noteUnknownOptions(new Log(() => ({ level: 'all', logger }), new FakeClock()), options, known, noted);
  return written;
}

describe('options that are not ours', () => {
  afterEach(takeDown);

  const table: [known: object, name: string, says: string][] = [
    [clientOptions, 'login_token', 'not read: login_token (here: loginToken)'],
    [clientOptions, 'ringtoneFile', 'not read: ringtoneFile (here: ringtone)'],
    [clientOptions, 'ringbackFile', 'not read: ringbackFile (here: ringback)'],
    [clientOptions, 'anonymous_login', 'not read: anonymous_login (here: anonymousLogin)'],
    [clientOptions, 'env', 'not read: env (here: environment)'],
    [clientOptions, 'hangupOnBeforeUnload', 'not read: hangupOnBeforeUnload (here: pageExit)'],
    [clientOptions, 'enableCallReports', 'not read: enableCallReports (here: callReports)'],
    [clientOptions, 'sipUser', 'not read: sipUser (here: login)'],
    [clientOptions, 'reconnectTimeOut', 'not read: reconnectTimeOut (here: reconnectTimeout)'],
    [clientOptions, 'onLeave', 'under another name: onLeave (here: pageExit)'],
    [clientOptions, 'forceRelayCandidate', 'under another name: forceRelayCandidate (here: forceRelay)'],
    [clientOptions, 'trickleIce', 'under another name: trickleIce (here: trickle)'],
    [clientOptions, 'colour', 'not read: colour'],
    [clientOptions, 'constructor', 'not read: constructor'],
    [callOptions, 'preferred_codecs', 'not read: preferred_codecs (here: preferredCodecs)'],
    [callOptions, 'id', 'not read: id (here: callId)'],
    [callOptions, 'trickleIce', 'under another name: trickleIce (here: trickle)'],
    [callOptions, 'localStream', 'not read: localStream (here: stream)'],
  ];
  for (const [known, name, says] of table) {
    it(`${name} ${known === callOptions ? 'of a call ' : ''}is named in one line, without its value`, async () => {
      const [line = '', ...more] = await lines({ [name]: 'top-secret' }, known);
      expect(line).to.match(/^warning options /);
      expect(line).to.contain(says).and.not.contain('top-secret');
      expect(more).to.be.empty;
    });
  }

  it('several are one line', async () => {
    expect(await lines({ login_token: 'x', login: '1000', ringtoneFile: 'y', onLeave: 'keep' })).to.deep.equal([
      'warning options that are not read: login_token (here: loginToken), ringtoneFile (here: ringtone); ' +
        'options under another name: onLeave (here: pageExit)',
    ]);
  });

  it('those that are ours, or empty, are no line; the same one is written once', async () => {
    expect(await lines({ login: '1000', login_token: '', ringtoneFile: undefined, env: null })).to.be.empty;
    expect(await lines(Object.fromEntries(Object.keys(clientOptions).map(name => [name, 'x'])))).to.be.empty;
    const noted = new Set<string>();
    expect(await lines({ env: 'x' }, clientOptions, noted)).to.have.length(1);
    expect(await lines({ env: 'x' }, clientOptions, noted)).to.be.empty;
  });

  it('are noted when a client is made, changed, calls and answers', async () => {
    const loose = (options: Record<string, unknown>) => options as ClientOptions;
    const quiet = { logLevel: 'warning', logger: { log: () => {} } } as const;
    const texts = (client: TelnyxClient) => client.recentLog.map(({ message }) => message).join('\n');
    const made = new TelnyxClient(loose({ ...quiet, ringtoneFile: 'x' }));
    await until(() => texts(made).includes('ringtoneFile (here: ringtone)'));
    made.setOptions(loose({ login_token: 'x' }));
    await until(() => texts(made).includes('login_token (here: loginToken)'));
    const { client } = await readyPhone(quiet);
    client.newCall({ destinationNumber: '9197', preferred_codecs: [1] } as never);
    await until(() => texts(client).includes('preferred_codecs (here: preferredCodecs)'));
  });

  withCalls.it('former names are understood by the client, and cleared with it', async () => {
    const phone = await readyPhone({ forceRelayCandidate: true, onLeave: 'confirm' } as ClientOptions);
    expect(phone.client.network.forceRelay).to.equal(true);
    phone.client.setOptions({ forceRelay: false });
    expect(phone.client.network.forceRelay, 'what is said last counts').to.equal(false);
    phone.client.setOptions({ forceRelayCandidate: true } as ClientOptions);
    expect(phone.client.network.forceRelay).to.equal(true);
    phone.client.setOptions({ forceRelayCandidate: undefined } as ClientOptions);
    expect(phone.client.network.forceRelay).to.equal(false);
    await dialed(phone, '9197');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented, 'it asks before the page goes').to.equal(true);
  });
});
