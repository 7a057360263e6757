/** Covers: `options.ts`, `ice-servers.ts`, `network.ts`. */
import { expect } from '@open-wc/testing';
import { telnyxIceServers } from '../../../src/client/config/ice-servers.js';
import { clientOptions } from '../../../src/client/config/option-names.js';
import type { ClientOptions } from '../../../src/client/config/options.js';
import { checkOptions } from '../../../src/client/config/settings.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import { withCalls } from '../../support/needs.js';

/** Options as a page without TypeScript may give them. */
const loose = (options: Record<string, unknown>) => options as ClientOptions;

describe('checkOptions', () => {
  it('fills in the documented defaults', () => {
    expect(checkOptions({})).to.deep.equal({
      environment: 'production',
      region: 'auto',
      iceServers: telnyxIceServers.production,
      forceRelay: false,
      earlySdpAnswer: false,
      trickle: true,
      callerName: '',
      callerNumber: '',
      audio: true,
      playback: 'auto',
      volume: 1,
      keyTones: true,
      startMuted: false,
      doNotDisturb: false,
      debug: false,
      callReports: false,
      logLevel: 'none',
      pageExit: 'keep',
      dialect: 'telnyx',
      autoReconnect: true,
      badNetwork: 'auto',
      tabs: 'own',
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

  it('takes a list of ICE servers as it is', () => {
    const iceServers: RTCIceServer[] = [
      { urls: 'stun:stun.example' },
      { urls: ['turn:turn.example?transport=tcp', 'turns:turn.example:443'], username: 'u', credential: 'c' },
    ];
    expect(checkOptions({ iceServers }).iceServers).to.equal(iceServers);
  });

  it('what is empty is absent: forms and configurations give it', () => {
    const names = Object.keys(clientOptions);
    const options = loose(Object.fromEntries(names.map(name => [name, ''])));
    expect(checkOptions(options)).to.deep.equal(checkOptions({}));
  });

  it('reads yes, no and numbers from the words for them', () => {
    const words = { forceRelay: 'on', debug: 'false', callReports: 'callReports', autoReconnect: '0', trickle: 'no' };
    expect(checkOptions(loose({ ...words, maxCalls: '2', reconnectTimeout: ' 500 ' }))).to.deep.include({
      forceRelay: true,
      debug: false,
      callReports: true,
      autoReconnect: false,
      trickle: false,
      maxCalls: 2,
      reconnectTimeout: 500,
    });
  });

  it('trickle follows the dialect unless it is set', () => {
    expect(checkOptions({ dialect: 'verto' }).trickle).to.equal(false);
    expect(checkOptions({ dialect: 'verto', trickle: false }).trickle).to.equal(false);
    expect(checkOptions({ dialect: 'telnyx', trickle: false }).trickle).to.equal(false);
    expect(() => checkOptions({ dialect: 'verto', trickle: true }))
      .to.throw(TelnyxError, /trickle: .*Verto/)
      .with.property('code', 49002);
  });

  it('understands former names; where both are given, the name of today counts', () => {
    const former = loose({ onLeave: 'hangup', forceRelayCandidate: true, trickleIce: false });
    expect(checkOptions(former)).to.include({ pageExit: 'hangup', forceRelay: true, trickle: false });
    const both = loose({ onLeave: 'hangup', pageExit: 'confirm', trickleIce: false, trickle: true });
    expect(checkOptions(both)).to.include({ pageExit: 'confirm', trickle: true });
    expect(checkOptions(loose({ onLeave: 'hangup', pageExit: undefined })).pageExit).to.equal('hangup');
  });

  it('is not misled by options with the names of what every object has', () => {
    expect(() => checkOptions(loose({ constructor: 'on', toString: 'x' }))).not.to.throw();
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
    ['maxCalls', '-1'],
    ['maxCalls', 1.5],
    ['maxCalls', 'none'],
    ['maxCalls', true],
    ['maxCalls', {}],
    ['volume', 1.1],
    ['volume', -0.1],
    ['volume', 'loud'],
    ['volume', NaN],
    ['playback', 'on'],
    ['playback', {}],
    ['keyTones', 'maybe'],
    ['clientState', 'order 7'],
    ['customHeaders', { Via: 'x' }],
    ['preferredCodecs', 'PCMU'],
    ['forceRelay', 'maybe'],
    ['forceRelay', 2],
    ['trickle', 'candidates'],
    ['debug', []],
    ['debug', {}],
    ['callReports', 'all'],
    ['autoReconnect', () => true],
    ['reconnectTimeout', 'soon'],
    ['reconnectTimeout', '60s'],
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
    ['iceServers', [{ urls: 7 }]],
    ['iceServers', [{}]],
    ['iceServers', [null]],
    ['iceServers', { urls: 'stun:stun.example' }],
    ['iceServers', 'stun:stun.example'],
    ['iceServers', false],
    ['iceServers', [{ urls: 'turn:127.0.0.1:3478' }]],
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

  for (const url of ['user:S3cr3t@turn.example', 'https://user:S3cr3t@turn.example', 'turn.example?token=S3cr3t']) {
    it(`does not repeat the secret in ${url}`, () => {
      expect(() => checkOptions({ iceServers: [{ urls: url }] }))
        .to.throw(TelnyxError, 'turn.example')
        .with.property('message')
        .that.does.not.contain('S3cr3t');
    });
  }

  it('says what would be right', () => {
    expect(() => checkOptions(loose({ region: 'mars' }))).to.throw('"mars" is not one of auto, us-east,');
  });
});

describe('telnyxIceServers', () => {
  for (const environment of ['production', 'development'] as const) {
    it(`${environment}: STUN first, TURN by UDP before TCP before TLS`, () => {
      const urls = telnyxIceServers[environment].map(server => String(server.urls));
      expect(urls.map(url => url.replace(/:.*?(\?transport=|$)/, ' ').trim())).to.deep.equal([
        'stun',
        'stun',
        'turn udp',
        'turn tcp',
        'turns',
      ]);
    });

    withCalls.it(`${environment}: the browser takes them`, () => {
      new RTCPeerConnection({ iceServers: [...telnyxIceServers[environment]] }).close();
    });
  }
});
