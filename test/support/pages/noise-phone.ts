/** The script of a page whose phone calls with noise suppression: `#` and the gateway. It reports the call and what was warned of. */
import { TelnyxClient } from '../../../src/client/index.js';
import { noiseSuppression } from '../../../src/noise/index.js';

const tones = { ringtone: 'off', ringback: 'off', endTone: 'off' } as const;
const account = { login: '1000', password: '1234', iceServers: [] };
const client = new TelnyxClient({ host: location.hash.slice(1), ...account, ...tones });
const told: { callId: string; state: string; warnings: number[]; causes: string[]; trials: number } = {
  ...{ callId: '', state: '', warnings: [], causes: [], trials: 0 },
};
client.setOptions({
  logLevel: 'all',
  logger: {
    log: (_level, message) => {
      if (/webassembly|wasm/i.test(message)) told.causes.push(message);
    },
  },
});
client.on('warning', ({ warning, cleared }) => {
  if (!cleared) told.warnings.push(warning.code);
});
const tell = () => navigator.sendBeacon('/told', JSON.stringify(told));

async function call(): Promise<void> {
  await client.connect();
  const suppress = noiseSuppression({ url: '/rnnoise-worklet.js' });
  const counted: typeof suppress = (...args) => {
    told.trials++;
    return suppress(...args);
  };
  await client.devices.setProcessor({ input: Object.assign(counted, { replaces: suppress.replaces ?? [] }) });
  const call = client.newCall('9197');
  told.callId = call.id;
  call.on('change', ({ state }) => {
    told.state = state;
    tell();
  });
}
setInterval(tell, 100);
void call();
