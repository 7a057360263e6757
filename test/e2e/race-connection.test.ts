import { playRaces } from './race-play.js';

describe('races of the connection', playRaces(['device switch', 'region change', 'ICE restart', 'token renewal']));
