/** A fault of the media, in each state of a call, on a server that treats media like FreeSWITCH: stricter than Telnyx's. */
import { control } from '../support/gateway.js';
import { playFaults } from './fault-play.js';
import { mediaFaults } from './fault-table.js';

describe('a fault of the media, on a server like FreeSWITCH', () => {
  beforeEach(() => control('server', { server: 'freeswitch' }));

  describe('in each state of a call', playFaults(mediaFaults));
});
