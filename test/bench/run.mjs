/** Plays a scenario on a network: round after round all contenders in turn, so that noise hits them alike. */
import { contenders as everybody } from './stage.mjs';
import { summarize } from './statistics.mjs';

/** @typedef {import('./stage.mjs').Actor} Actor */
/** @typedef {import('./stage.mjs').Contender} Contender */
/** @typedef {import('./targets.mjs').Target} Target */
/** @typedef {'loopback' | 'ICE servers'} NetworkName */
/**
 * @typedef {object} ScenarioRow
 * @property {string} key of the sample's figure
 * @property {string} name
 * @property {string} unit
 * @property {Partial<Record<NetworkName, Target[]>>} [targets]
 */
/**
 * @typedef {object} Scenario
 * @property {NetworkName[]} networks
 * @property {ScenarioRow[]} rows
 * @property {(asked: number, network: NetworkName) => number} [rounds] if not as many as were asked for
 * @property {Contender[]} [contenders] if not all
 * @property {'median' | 'mean'} [summary] of the samples; default: median
 * @property {string} [jsFlags] of V8, for a browser of its own
 * @property {(actor: Actor) => Promise<unknown>} [begin] before the first sample; without it one sample is thrown away
 * @property {(actor: Actor) => Promise<Record<string, number>>} sample
 */
/** @typedef {{ value: number, spread: number, count: number }} Figure */
/** @typedef {{ name: string, unit: string, figures: Partial<Record<Contender, Figure>>, targets: Target[] }} Row */
/** @typedef {Awaited<ReturnType<typeof import('./stage.mjs').openStage>>} Stage */
/** @typedef {{ rounds: number, network: NetworkName, iceServers: RTCIceServer[], mayGoOn: () => boolean, tell: (text: string) => void }} Conditions */

/** @param {Stage} stage @param {Scenario} scenario @param {Conditions} conditions @returns {Promise<Row[]>} */
export async function runScenario(stage, scenario, conditions) {
  const { network, mayGoOn } = conditions;
  const { begin = scenario.sample, rounds = asked => asked, contenders = everybody } = scenario;
  /** @type {Map<Contender, Record<string, number>[]>} */
  const samples = new Map(contenders.map(name => [name, []]));
  const players = await openPlayers(stage, conditions, contenders, async name => {
    const actor = await stage.enter(name, conditions.iceServers, scenario.jsFlags);
    const failed = await begin(actor).then(
      () => undefined,
      error => ({ error }),
    );
    if (!failed) return actor;
    await actor.page.close();
    throw failed.error;
  });
  for (let round = 0; round < rounds(conditions.rounds, network) && mayGoOn(); round++) {
    for (const name of inTurn(contenders, round)) {
      const figures = await players.turn(name, scenario.sample);
      if (figures) samples.get(name)?.push(figures);
    }
  }
  await players.close();
  return scenario.rows.map(({ key, name, unit, targets }) => ({
    name: `${network}: ${name}`,
    unit,
    targets: targets?.[network] ?? [],
    figures: figuresOf(samples, key, scenario.summary),
  }));
}

/**
 * The order of a round: over the rounds each comes as often right after each other one, because what a contender leaves
 * behind (garbage, timers, reports under way) costs the next one time.
 * @param {Contender[]} names @param {number} round
 */
function inTurn(names, round) {
  const { length } = names;
  const zigzag = names.map((_, index) => (index % 2 ? (index + 1) / 2 : length - index / 2));
  const order = zigzag.flatMap(place => names[(place + round) % length] ?? []);
  return Math.floor(round / length) % 2 ? order.reverse() : order;
}

/** @param {Map<Contender, Record<string, number>[]>} samples @param {string} key @param {'median' | 'mean'} [summary] */
function figuresOf(samples, key, summary) {
  /** @type {Row['figures']} */
  const figures = {};
  for (const [name, list] of samples) {
    const values = list.flatMap(sample => sample[key] ?? []);
    if (values.length) figures[name] = summarize(values, summary);
  }
  return figures;
}

/**
 * A page for each contender. One that fails gets a new page, so that it fails alone.
 * @param {Stage} stage @param {Conditions} conditions @param {Contender[]} contenders @param {(name: Contender) => Promise<Actor>} enter
 */
async function openPlayers(stage, { tell, mayGoOn }, contenders, enter) {
  /** @type {Map<Contender, Actor>} */
  const actors = new Map();
  const leave = async (/** @type {Contender} */ name) => {
    await actors.get(name)?.page.close();
    actors.delete(name);
  };
  /** @template T @param {Contender} name @param {(actor: Actor) => Promise<T>} play @returns {Promise<T | undefined>} */
  const turn = async (name, play) => {
    if (!mayGoOn()) return undefined;
    try {
      const actor = actors.get(name) ?? (await enter(name));
      actors.set(name, actor);
      await actor.page.bringToFront();
      return await play(actor);
    } catch (error) {
      tell(`${name} failed: ${error instanceof Error ? error.message : error}`);
      await leave(name);
      return undefined;
    } finally {
      await stage.idle();
    }
  };
  for (const name of contenders) await turn(name, () => Promise.resolve());
  return { turn, close: () => Promise.all(contenders.map(leave)) };
}
