import { playRaces } from './race-play.js';

describe(
  'races of two calls',
  playRaces(['swap', 'hold and answer', 'end and answer', 'blind transfer', 'attended transfer']),
);
