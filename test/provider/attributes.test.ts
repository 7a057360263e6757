/** Every attribute × value × dialect, set at each moment: what comes of it on the wire, in the state, or in the browser. */
import { expect } from '@open-wc/testing';
import { OptionsElement } from '../../src/provider/options-element.js';
import { gatewayUrl } from '../support/gateway.js';
import { token } from '../support/live-phone.js';
import { until } from '../support/until.js';
import { Stage, baseOf, dialectsOf, hostOf, moments, type Attributes, type Moment } from './attribute-stage.js';
import { withCalls } from '../support/needs.js';
import {
  busyTone,
  calledName,
  callerOf,
  comesBack,
  configuration,
  connection,
  endTone,
  firstCodec,
  knowsRed,
  offersRedFirst,
  givenUp,
  headers,
  hosts,
  keyTone,
  logged,
  loggedByPage,
  loginParams,
  optionError,
  pageExit,
  pageLines,
  players,
  posted,
  pushVariables,
  qualityEvents,
  refusal,
  reported,
  ring,
  ringback,
  secondCall,
  shares,
  trickles,
  user,
} from './attribute-effects.js';

interface Row {
  /** The attributes that are tried, and their values. */
  readonly tried: Attributes;
  /** Others that are needed to see something. */
  readonly also?: Attributes;
  /** What is there before, during a connection. */
  readonly before?: Attributes;
  readonly see: (stage: Stage) => Promise<unknown>;
  readonly telnyx: unknown;
  /** Default: as in Telnyx. */
  readonly verto?: unknown;
  /** Where it is something else at that moment. */
  readonly during?: unknown;
}

const stun = '[{"urls":"stun:127.0.0.1:3999"}]';

const port = new URL(gatewayUrl).port;
const regional = gatewayUrl.replace('127.0.0.1', '{region}.localhost');

/** Rows that are the same for both dialects. */
const rows: readonly Row[] = [
  { tried: { 'login-token': token('1001') }, see: user, telnyx: '1001' },
  { tried: { 'token-url': '/token-of-1001' }, see: user, telnyx: '1001' },
  { tried: { login: '1001' }, see: user, telnyx: '1001' },
  { tried: { password: 'wrong' }, see: refusal, telnyx: 46001 },
  {
    tried: { 'anonymous-target': 'assistant-1' },
    see: async stage => (await stage.sent('anonymous_login'))['target_id'],
    telnyx: 'assistant-1',
  },
  {
    tried: { 'anonymous-target': 'assistant-1', 'target-version': 'v2' },
    see: async stage => (await stage.sent('anonymous_login'))['target_version_id'],
    telnyx: 'v2',
  },
  {
    tried: { 'anonymous-target': 'assistant-1', 'target-params': '{"customer":"7"}' },
    see: async stage => (await stage.sent('anonymous_login'))['target_params'],
    telnyx: { customer: '7' },
  },
  {
    tried: { 'anonymous-target': 'assistant-1', 'conversation-id': 'c-1', 'target-params': '{"customer":"7"}' },
    see: async stage => (await stage.sent('anonymous_login'))['target_params'],
    telnyx: { customer: '7', conversation_id: 'c-1' },
  },
  {
    tried: { environment: 'development' },
    also: { 'ice-servers': null },
    see: async stage => JSON.stringify(await configuration('iceServers')(stage)).includes('stundev.telnyx.com'),
    telnyx: true,
  },
  {
    tried: { environment: 'production' },
    also: { 'ice-servers': null },
    before: { environment: 'development' },
    see: async stage => JSON.stringify(await configuration('iceServers')(stage)).includes('stundev.telnyx.com'),
    telnyx: false,
  },
  { tried: { 'ice-servers': stun }, see: configuration('iceServers'), telnyx: JSON.parse(stun) },
  { tried: { 'ice-servers': '[]' }, before: { 'ice-servers': stun }, see: configuration('iceServers'), telnyx: [] },
  { tried: { 'force-relay': '' }, see: configuration('iceTransportPolicy'), telnyx: 'relay' },
  { tried: { 'force-relay': 'true' }, see: configuration('iceTransportPolicy'), telnyx: 'relay' },
  {
    tried: { 'force-relay': 'false' },
    before: { 'force-relay': 'on' },
    see: configuration('iceTransportPolicy'),
    telnyx: 'all',
  },
  {
    tried: { 'force-relay': null },
    before: { 'force-relay': '' },
    see: configuration('iceTransportPolicy'),
    telnyx: 'all',
  },
  { tried: { trickle: 'off' }, see: trickles, telnyx: false },
  { tried: { trickle: null }, before: { trickle: 'off' }, see: trickles, telnyx: true, verto: false },
  { tried: { 'caller-name': 'Ada' }, before: { 'caller-name': 'Bea' }, see: callerOf('caller_id_name'), telnyx: 'Ada' },
  { tried: { 'caller-name': null }, before: { 'caller-name': 'Bea' }, see: callerOf('caller_id_name'), telnyx: '' },
  { tried: { 'caller-number': '+15550100' }, see: callerOf('caller_id_number'), telnyx: '+15550100' },
  { tried: { 'client-state': 'eyJhIjoxfQ==' }, see: callerOf('clientState'), telnyx: 'eyJhIjoxfQ==' },
  {
    tried: { 'client-state': null },
    before: { 'client-state': 'eyJhIjoxfQ==' },
    see: callerOf('clientState'),
    telnyx: undefined,
  },
  {
    tried: { 'custom-headers': '{"X-Order":"7"}' },
    see: headers,
    telnyx: [{ name: 'X-Order', value: '7' }],
    verto: { 'sip_h_X-Order': '7' },
  },
  {
    tried: { 'custom-headers': '[{"name":"X-Order","value":"8"}]' },
    before: { 'custom-headers': '{"X-Order":"7"}' },
    see: headers,
    telnyx: [{ name: 'X-Order', value: '8' }],
    verto: { 'sip_h_X-Order': '8' },
  },
  { tried: { 'preferred-codecs': 'PCMU, opus' }, see: firstCodec, telnyx: true },
  { tried: { 'preferred-codecs': '' }, before: { 'preferred-codecs': 'PCMU' }, see: firstCodec, telnyx: false },
  { tried: { 'bad-network': 'on' }, see: offersRedFirst, telnyx: knowsRed },
  { tried: { 'bad-network': 'off' }, before: { 'bad-network': 'on' }, see: offersRedFirst, telnyx: false },
  { tried: { playback: 'off' }, see: async stage => (await players(stage)).length, telnyx: 0 },
  {
    tried: { playback: null },
    before: { playback: 'off' },
    see: async stage => (await players(stage)).length,
    telnyx: 1,
  },
  { tried: { volume: '0.25' }, see: async stage => (await players(stage))[0]?.volume, telnyx: 0.25 },
  {
    tried: { volume: null },
    before: { volume: '0' },
    see: async stage => (await players(stage))[0]?.volume,
    telnyx: 1,
  },
  { tried: { 'key-tones': 'off' }, see: keyTone, telnyx: false },
  { tried: { 'key-tones': 'on' }, before: { 'key-tones': 'off' }, see: keyTone, telnyx: true },
  { tried: { 'start-muted': '' }, see: async stage => (await stage.talk()).snapshot.muted, telnyx: true },
  {
    tried: { 'start-muted': 'false' },
    before: { 'start-muted': '' },
    see: async stage => (await stage.talk()).snapshot.muted,
    telnyx: false,
  },
  { tried: { 'quality-events': '' }, see: qualityEvents, telnyx: true },
  { tried: { 'quality-events': 'off' }, before: { 'quality-events': '' }, see: qualityEvents, telnyx: false },
  { tried: { 'early-sdp-answer': '' }, see: loginParams, telnyx: { early_sdp_answer: true }, verto: {} },
  { tried: { 'push-token': 'device-1' }, see: pushVariables, telnyx: ['device-1', 'android'], verto: [] },
  {
    tried: { 'push-provider': 'ios' },
    also: { 'push-token': 'device-1' },
    see: pushVariables,
    telnyx: ['device-1', 'ios'],
    verto: [],
  },
  { tried: { ringtone: '/ring.wav' }, see: ring, telnyx: '/ring.wav' },
  { tried: { ringtone: 'off' }, before: { ringtone: '/ring.wav' }, see: ring, telnyx: null },
  { tried: { ringback: '/back.wav' }, see: ringback, telnyx: '/back.wav', verto: null }, // Verto never says that it rings
  { tried: { ringback: 'off' }, before: { ringback: '/back.wav' }, see: ringback, telnyx: null },
  { tried: { 'end-tone': 'off' }, before: { 'end-tone': null }, see: endTone, telnyx: false },
  { tried: { 'end-tone': null }, see: endTone, telnyx: true },
  { tried: { country: 'GB' }, also: { 'end-tone': null }, see: busyTone, telnyx: 400 },
  { tried: { country: 'FR' }, also: { 'end-tone': null }, before: { country: 'GB' }, see: busyTone, telnyx: 440 },
  { tried: { 'max-calls': '1' }, see: secondCall, telnyx: 'USER_BUSY' },
  { tried: { 'max-calls': '2' }, before: { 'max-calls': '1' }, see: secondCall, telnyx: 'rings' },
  { tried: { 'max-calls': '' }, before: { 'max-calls': '1' }, see: secondCall, telnyx: 'rings' },
  { tried: { 'caller-lookup-url': '/caller-of?q={number}' }, see: calledName, telnyx: 'Augusta 9197' },
  { tried: { 'caller-lookup-url': null }, before: { 'caller-lookup-url': '/caller-of' }, see: calledName, telnyx: '' },
  { tried: { 'do-not-disturb': '' }, see: secondCall, telnyx: 'USER_BUSY' },
  { tried: { 'do-not-disturb': 'off' }, before: { 'do-not-disturb': '' }, see: secondCall, telnyx: 'rings' },
  { tried: { tabs: 'shared' }, see: shares, telnyx: true },
  { tried: { tabs: 'own' }, before: { tabs: 'shared' }, see: shares, telnyx: false },
  { tried: { tabs: null }, before: { tabs: 'shared' }, see: shares, telnyx: false },
  { tried: { 'page-exit': 'keep' }, before: { 'page-exit': 'hangup' }, see: pageExit, telnyx: [false, 'active'] },
  { tried: { 'page-exit': 'hangup' }, see: pageExit, telnyx: [false, 'done'] },
  { tried: { 'page-exit': 'confirm' }, see: async stage => (await pageExit(stage))[0], telnyx: true },
  { tried: { 'on-leave': 'hangup' }, see: pageExit, telnyx: [false, 'done'] }, // the former name
  { tried: { 'on-leave': null }, before: { 'on-leave': 'hangup' }, see: pageExit, telnyx: [false, 'active'] },
  { tried: { debug: '' }, see: reported, telnyx: true },
  { tried: { debug: 'false' }, before: { debug: '' }, see: reported, telnyx: false },
  { tried: { 'call-reports': 'on' }, see: posted, telnyx: 1, verto: 0 }, // Verto takes none
  { tried: { 'call-reports': 'false' }, before: { 'call-reports': 'on' }, see: posted, telnyx: 0 },
  { tried: { 'log-level': 'info' }, see: logged, telnyx: true },
  {
    tried: { 'log-level': 'none' },
    before: { 'log-level': 'info' },
    see: async stage => {
      stage.lines.length = 0;
      return logged(stage);
    },
    telnyx: false,
  },
  { tried: { logger: 'pageOfTest.log' }, also: { 'log-level': 'info' }, see: loggedByPage, telnyx: true },
  { tried: { 'auto-connect': 'off' }, see: connection, telnyx: 'disconnected', during: 'connected' },
  { tried: { 'auto-reconnect': 'off' }, see: comesBack, telnyx: false },
  { tried: { 'auto-reconnect': 'on' }, before: { 'auto-reconnect': '0' }, see: comesBack, telnyx: true },
  { tried: { 'reconnect-timeout': '100' }, see: givenUp, telnyx: 45003 },
  { tried: { 'reconnect-timeout': '' }, before: { 'reconnect-timeout': '100' }, see: givenUp, telnyx: null },
];

const named = (attributes: Attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => (value === null ? `no ${name}` : `${name}="${name === 'login-token' ? '…' : value}"`))
    .join(' ');

withCalls.describe('attributes', () => {
  let stage: Stage;
  const { fetch } = window;

  beforeEach(() => {
    stage = new Stage();
    window.fetch = (input, init) => {
      const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input, location.href);
      if (pathname === '/token-of-1001') return Promise.resolve(Response.json({ token: token('1001') }));
      if (pathname !== '/caller-of') return fetch.call(window, input, init);
      return Promise.resolve(Response.json({ name: `Augusta ${searchParams.get('q')}` }));
    };
    Object.assign(window, { pageOfTest: { log: (level: string) => void pageLines.push(level) } });
  });

  afterEach(async () => {
    await stage.end();
    window.fetch = fetch;
    Reflect.deleteProperty(window, 'pageOfTest');
  });

  const check = async (moment: Moment, base: Attributes, row: Row, expected: unknown) => {
    await stage.play(moment, base, row.tried);
    const isDuring = moment === 'during a connection' && 'during' in row;
    expect(await row.see(stage)).to.deep.equal(isDuring ? row.during : expected);
  };

  for (const dialect of dialectsOf) {
    for (const moment of moments) {
      describe(`${dialect}, ${moment}`, () => {
        for (const row of rows) {
          const { tried, also, before } = row;
          it(named(tried), () => {
            const base = { ...baseOf(dialect), ...also, ...(moment === 'before insertion' ? {} : before) };
            return check(moment, base, row, 'verto' in row && dialect === 'verto' ? row.verto : row.telnyx);
          });
        }

        it('dialect, with its host', () => {
          const other = baseOf(dialect === 'verto' ? 'telnyx' : 'verto');
          const see = async () => {
            await until(() => stage.hosts.length && stage.phone.client?.state.ready);
            await stage.talk();
            return (await stage.frames()).findLast(({ method }) => method?.endsWith('.invite'))?.method;
          };
          const tried = { dialect: dialect === 'telnyx' ? null : dialect, host: hostOf(dialect) };
          const wanted = dialect === 'verto' ? 'verto.invite' : 'telnyx_rtc.invite';
          return check(
            moment,
            moment === 'before insertion' ? baseOf(dialect) : other,
            { tried, see, telnyx: '' },
            wanted,
          );
        });

        it('host', () => {
          const host = hostOf(dialect, gatewayUrl.replace('127.0.0.1', 'localhost'));
          return check(moment, baseOf(dialect), { tried: { host }, see: hosts, telnyx: '' }, `localhost:${port}`);
        });

        it('region', () => {
          const base = { ...baseOf(dialect), host: hostOf(dialect, regional), region: 'us-west' };
          const see = async () => {
            await until(() => stage.hosts.at(-1)?.startsWith('eu') && stage.phone.client?.state.ready);
            return [stage.hosts.at(-1), stage.phone.client?.state.region.selected];
          };
          return check(moment, base, { tried: { region: 'eu' }, see, telnyx: '' }, [`eu.localhost:${port}`, 'eu']);
        });

        it('trickle="on"', async () => {
          const row = { tried: { trickle: 'on' }, see: dialect === 'verto' ? optionError : trickles, telnyx: '' };
          await stage.play(moment, baseOf(dialect), row.tried);
          const seen = await row.see(stage);
          if (dialect === 'telnyx') expect(seen).to.equal(true);
          else expect(seen).to.contain('trickle: ').and.to.contain('Verto');
        });

        it('for', async () => {
          const other = document.createElement('telnyx-client');
          other.id = 'other-provider';
          document.body.append(other);
          await stage.play(moment, baseOf(dialect), { for: 'other-provider' });
          await until(() => stage.phone.client === other.client);
          expect(stage.phone.ownsClient).to.equal(false);
          other.remove();
        });
      });
    }
  }

  it('are all in this table', () => {
    const tried = new Set(rows.flatMap(row => Object.keys(row.tried)));
    const others = ['dialect', 'host', 'region', 'for'];
    const known = [...OptionsElement.elementProperties].map(([name, { attribute }]) =>
      typeof attribute === 'string' ? attribute : attribute !== false && String(name).toLowerCase(),
    );
    expect(known.filter(name => name !== false && !tried.has(name) && !others.includes(name))).to.be.empty;
  });
});
