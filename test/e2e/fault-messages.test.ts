/** A fault of what is said, in each state of a call. The table is in three files, for Firefox takes its time. */
import { playFaults } from './fault-play.js';
import { messageFaults } from './fault-table.js';

describe('a fault of what is said, in each state of a call', playFaults(messageFaults));
