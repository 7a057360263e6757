/** Our client in the bench, with its defaults. */
import './meters.js';
import { TelnyxClient } from '../../../src/client/index.js';
import { caller, type Connect } from './contender.js';
import { Scenes } from './scenes.js';

const connect: Connect = async ({ url, login, password, iceServers, listens }) => {
  const client = new TelnyxClient({ host: url, login, password, iceServers });
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
    leave: () => client.disconnect(),
  };
};

window.bench = new Scenes(connect);
