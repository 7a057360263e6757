/** A fault of the audio or the page, in each state of a call. The table is in three files, for Firefox takes its time. */
import { playFaults } from './fault-play.js';
import { audioAndPageFaults } from './fault-table.js';

describe('a fault of the audio or the page, in each state of a call', playFaults(audioAndPageFaults));
