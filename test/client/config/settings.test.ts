import { expect } from '@open-wc/testing';
import { telnyxIceServers } from '../../../src/client/config/ice-servers.js';
import type { ClientOptions } from '../../../src/client/config/options.js';
import { checkOptions } from '../../../src/client/config/settings.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';

/** Options as a page without TypeScript may give them. */
const loose = (options: Record<string, unknown>) => options as ClientOptions;

describe('checkOptions', () => {
  it('fills in the documented defaults', () => {
    expect(checkOptions({})).to.deep.equal({
      environment: 'production',
      region: 'auto',
      iceServers: telnyxIceServers.production,
      forceRelay: false,
      trickle: true,
      callerName: '',
      callerNumber: '',
      audio: true,
      debug: false,
      callReports: false,
      logLevel: 'none',
      pageExit: 'keep',
      dialect: 'telnyx',
      autoReconnect: true,
      reconnectTimeout: 60_000,
      requestTimeout: 10_000,
    });
  });

  it('keeps what is given', () => {
    const given: ClientOptions = {
      environment: 'development',
      region: 'eu',
      host: 'wss://{region}.phone.example/ws',
      iceServers: [],
      trickle: false,
      autoReconnect: false,
      logLevel: 'verto',
      logger: { log: () => {} },
      requestTimeout: 1,
      callerName: 'Ada',
    };
    expect(checkOptions(given)).to.include(given);
  });

  for (const nothing of [undefined, null]) {
    it(`${nothing} means the default`, () => {
      const names = ['environment', 'region', 'host', 'iceServers', 'logLevel', 'logger', 'audio', 'requestTimeout'];
      const options = loose(Object.fromEntries(names.map(name => [name, nothing])));
      expect(checkOptions(options)).to.deep.equal(checkOptions({}));
    });
  }

  it('takes the ICE servers of the environment', () => {
    expect(checkOptions({ environment: 'development' }).iceServers).to.equal(telnyxIceServers.development);
  });

  it('leaves what it is given as it is', () => {
    const options = Object.freeze({ region: 'eu', callerName: undefined } as const);
    checkOptions(options);
    expect(options).to.deep.equal({ region: 'eu', callerName: undefined });
  });

  it('takes every form of ICE server', () => {
    const iceServers: RTCIceServer[] = [
      { urls: 'stun:stun.example' },
      { urls: ['turn:turn.example?transport=tcp', 'turns:turn.example:443'], username: 'u', credential: 'c' },
      { urls: 'stuns:stun.example' },
    ];
    expect(checkOptions({ iceServers }).iceServers).to.equal(iceServers);
  });

  const refused: [option: string, value: unknown][] = [
    ['environment', 'staging'],
    ['environment', 'toString'],
    ['region', 'mars'],
    ['region', 'EU'],
    ['logLevel', 'debug'],
    ['pageExit', 'ask'],
    ['maxCalls', NaN],
    ['maxCalls', -1],
    ['reconnectTimeout', 0],
    ['reconnectTimeout', -1],
    ['requestTimeout', NaN],
    ['requestTimeout', Infinity],
    ['requestTimeout', '10s'],
    ['logger', {}],
    ['logger', () => {}],
    ['iceServers', [{ urls: 'https://turn.example' }]],
    ['iceServers', [{ urls: ['stun:stun.example', 'turn.example'] }]],
    ['iceServers', [{ urls: 'turn:' }]],
    ['iceServers', [{ urls: '' }]],
    ['iceServers', [{}]],
    ['iceServers', [null]],
    ['iceServers', { urls: 'stun:stun.example' }],
    ['iceServers', 'stun:stun.example'],
    ['host', 'ws://phone.example'],
    ['host', 'not a host'],
  ];
  for (const [option, value] of refused) {
    it(`refuses ${option} = ${typeof value === 'object' ? JSON.stringify(value) : String(value)} and names the option`, () => {
      expect(() => checkOptions(loose({ [option]: value })))
        .to.throw(TelnyxError, new RegExp(`${option}: `))
        .with.property('code', 49002);
    });
  }

  it('says what would be right', () => {
    expect(() => checkOptions(loose({ region: 'mars' }))).to.throw('"mars" is not one of auto, us-east,');
  });
});

describe('telnyxIceServers', () => {
  for (const environment of ['production', 'development'] as const) {
    it(`iOS 7.12 ${environment}: STUN first, TURN by UDP before TCP before TLS`, () => {
      const urls = telnyxIceServers[environment].map(server => String(server.urls));
      expect(urls.map(url => url.replace(/:.*?(\?transport=|$)/, ' ').trim())).to.deep.equal([
        'stun',
        'stun',
        'turn udp',
        'turn tcp',
        'turns',
      ]);
    });

    it(`${environment}: the browser takes them`, () => {
      new RTCPeerConnection({ iceServers: [...telnyxIceServers[environment]] }).close();
    });
  }
});
