/** Our client in the bench, with its defaults. */
import './meters.js';
import { TelnyxClient } from '../../../src/client/index.js';
import { caller, type Connect } from './contender.js';
import { Scenes } from './scenes.js';

const connect: Connect = async ({ url, login, password, token, iceServers, listens, badNetwork, tabs = 'own' }) => {
  const credentials = token ? { loginToken: token } : { login, password };
  const client = new TelnyxClient({ host: url, ...credentials, iceServers, tabs, ...(badNetwork && { badNetwork }) });
  await client.connect();
  return {
    dial: destinationNumber => {
      const call = client.newCall({ destinationNumber, ...caller });
      if (listens) call.on('quality', () => {});
      return {
        active: new Promise(resolve => call.on('change', ({ state }) => state === 'active' && resolve())),
        press: digit => void call.dtmf(digit),
        hangUp: () => void call.hangup(),
      };
    },
    shown: new Promise(resolve =>
      client.subscribe(({ calls }) => calls.length && resolve(performance.timeOrigin + performance.now())),
    ),
    leave: () => client.disconnect(),
    renew: async token => {
      client.setOptions({ loginToken: token });
      await client.connect(); // joins the renewal
    },
  };
};

window.bench = new Scenes(connect);
