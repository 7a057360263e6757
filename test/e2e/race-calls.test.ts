import { playRaces } from './race-play.js';

describe('races of one call', playRaces(['dial', 'answer', 'decline', 'hold', 'unhold', 'digits', 'mute']));
