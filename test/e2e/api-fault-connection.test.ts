import { playApiFaults } from './api-fault-play.js';

describe('the browser fails with a connection, in each stage of a call', function () {
  this.timeout(60_000);
  playApiFaults([
    'RTCPeerConnection',
    'addTransceiver',
    'getTransceivers',
    'createOffer',
    'createAnswer',
    'addIceCandidate',
    'getStats',
  ])();
});
