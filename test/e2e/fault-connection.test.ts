/** A fault of the connection, in each state of a call. The table is in three files, for Firefox takes its time. */
import { playFaults } from './fault-play.js';
import { connectionFaults } from './fault-table.js';

describe('a fault of the connection, in each state of a call', playFaults(connectionFaults));
