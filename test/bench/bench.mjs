/**
 * `npm run bench`: our client, Telnyx's SDK and bare code make the same calls through the same gateway in the same browser.
 * `--rounds N`, `--only <a scenario, or a part of a row's name>`, `--json` for programs.
 */
import { parseArgs } from 'node:util';
import { startIceServers } from './network.mjs';
import { toJson, toTable, toVerdicts } from './report.mjs';
import { runScenario } from './run.mjs';
import { badNetwork } from './scenarios/bad-network.mjs';
import { blackout } from './scenarios/blackout.mjs';
import { calls } from './scenarios/calls.mjs';
import { crowd } from './scenarios/crowd.mjs';
import { cut } from './scenarios/cut.mjs';
import { flood } from './scenarios/flood.mjs';
import { heap } from './scenarios/heap.mjs';
import { key } from './scenarios/key.mjs';
import { reload } from './scenarios/reload.mjs';
import { renewal } from './scenarios/renewal.mjs';
import { screen } from './scenarios/screen.mjs';
import { tabs } from './scenarios/tabs.mjs';
import { work } from './scenarios/work.mjs';
import { openStage } from './stage.mjs';

/** @typedef {import('./run.mjs').NetworkName} NetworkName */

/** What is played, in this order. @type {Record<string, import('./run.mjs').Scenario>} */
const scenarios = { calls, key, cut, reload, renewal, blackout, badNetwork, crowd, flood, work, heap, screen, tabs };

/** Milliseconds after which no new round begins, and after which all is given up. */
const timeToFinish = 900_000;
const timeToGiveUp = 960_000;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '11' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Math.max(1, Math.floor(Number(values.rounds)) || 1);
const tell = (/** @type {string} */ text) => console.error(`bench: ${text}`);
const deadline = performance.now() + timeToFinish;
const mayGoOn = () => performance.now() < deadline;

/** @type {(() => unknown)[]} */
const stops = [];
const stopAll = async () => {
  for (const stop of stops.splice(0)) await stop();
};

/** The networks to play on, with their ICE servers. */
async function startNetworks() {
  /** @type {Map<NetworkName, RTCIceServer[]>} */
  const networks = new Map([['loopback', []]]);
  const ice = await startIceServers();
  if (!ice) {
    tell('no coturn here (Debian: apt-get install coturn): the rows with ICE servers are left out.');
    return networks;
  }
  stops.push(ice.stop);
  return networks.set('ICE servers', ice.iceServers);
}

/** Which scenarios to play where: all, or those with a row that was asked for. */
function program() {
  const { only } = values;
  return Object.entries(scenarios).flatMap(([title, scenario]) =>
    scenario.networks.flatMap(network => {
      const rows = scenario.rows.filter(({ name }) => title === only || `${network}: ${name}`.includes(only));
      return rows.length ? [{ title, network, scenario: { ...scenario, rows } }] : [];
    }),
  );
}

async function measure() {
  const acts = program();
  if (!acts.length) throw new Error(`No row is named ${values.only}; scenarios: ${Object.keys(scenarios).join(', ')}.`);
  const stage = await openStage();
  stops.push(stage.close);
  const networks = await startNetworks();
  const rows = [];
  for (const { title, network, scenario } of acts) {
    const iceServers = networks.get(network);
    if (!iceServers) continue;
    const begin = performance.now();
    rows.push(...(await runScenario(stage, scenario, { rounds, network, iceServers, mayGoOn, tell })));
    tell(`${title} on ${network}: ${Math.round((performance.now() - begin) / 1000)} s`);
  }
  if (!mayGoOn()) tell('out of time: some rows have fewer samples than they should.');
  return rows;
}

function giveUp(/** @type {string} */ why) {
  tell(why);
  process.exitCode = 1;
  setTimeout(() => process.exit(), 5_000).unref();
  void stopAll().finally(() => process.exit());
}
setTimeout(() => giveUp('gave up: it took too long.'), timeToGiveUp).unref();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => giveUp('stopped.'));

try {
  const rows = await measure();
  if (values.json) console.log(JSON.stringify(rows.map(toJson), null, 2));
  else console.log(`${toTable(rows)}\n\n${toVerdicts(rows)}`);
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await stopAll();
}
