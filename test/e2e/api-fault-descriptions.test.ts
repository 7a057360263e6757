import { playApiFaults } from './api-fault-play.js';

describe('the browser fails with a description, or with what is stored, in each stage of a call', function () {
  this.timeout(60_000);
  playApiFaults([
    'setLocalDescription',
    'setRemoteDescription',
    'locks.request',
    'sessionStorage.setItem',
    'sessionStorage.getItem',
    'crypto.randomUUID',
  ])();
});
