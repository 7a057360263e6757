/** Telnyx's Call Control as the demo plays it, and what the relay has it do, to be awaited. What Telnyx does with time (twice, out of order) tests do by `post`. */
import { PretendedCalls } from '../../demo/away/pretended-calls.mjs';
import { Arrivals } from './arrivals.mjs';

/** @typedef {import('../../demo/away/telnyx-api.mjs').Command} Command */

export class FakeCallControl extends PretendedCalls {
  /** @type {Arrivals<Command>} */
  commands = new Arrivals();

  /** The commands about a call so far. @param {string} call */
  actions(call) {
    return this.commands.all.filter(command => command.call === call).map(({ action }) => action);
  }

  /** @override @param {Command} command */
  take(command) {
    this.commands.add(command);
    return super.take(command);
  }
}
