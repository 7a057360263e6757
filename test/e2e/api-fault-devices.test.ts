import { playApiFaults } from './api-fault-play.js';

describe('the browser fails with a device, in each stage of a call', function () {
  this.timeout(60_000);
  playApiFaults([
    'getUserMedia',
    'enumerateDevices',
    'permissions.query',
    'AudioContext',
    'play',
    'setSinkId',
    'replaceTrack',
  ])();
});
