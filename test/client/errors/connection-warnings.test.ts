import { expect } from '@open-wc/testing';
import { ConnectionWarnings } from '../../../src/client/errors/connection-warnings.js';
import { errorCodes } from '../../../src/client/errors/error-codes.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import { FakeClock } from '../../support/fake-clock.js';

describe('warnings of a connection', () => {
  let told: string[];
  let warnings: ConnectionWarnings;

  beforeEach(() => {
    told = [];
    warnings = new ConnectionWarnings(new FakeClock(), ({ name }, cleared) =>
      told.push(`${name} ${cleared ? 'over' : 'began'}`),
    );
  });

  it('are told once each, and again once all was well', () => {
    const lost = new TelnyxError(errorCodes.WEBSOCKET_ERROR);
    for (const error of [lost, new TelnyxError(errorCodes.NETWORK_OFFLINE), lost]) warnings.add(error);
    expect(told).to.deep.equal(['WEBSOCKET_ERROR began', 'NETWORK_OFFLINE began']);
    warnings.clear();
    expect(told.slice(2)).to.deep.equal(['WEBSOCKET_ERROR over', 'NETWORK_OFFLINE over']);
    warnings.clear();
    warnings.add(lost);
    expect(told.slice(4)).to.deep.equal(['WEBSOCKET_ERROR began']);
  });

  it('say what happened, what may help and since when', () => {
    const clock = new FakeClock();
    let seen: unknown;
    new ConnectionWarnings(clock, warning => (seen = warning)).add(new TelnyxError(errorCodes.WEBSOCKET_ERROR));
    const { message, solutions } = new TelnyxError(errorCodes.WEBSOCKET_ERROR);
    expect(seen).to.include({ code: 45002, cause: message, advice: solutions[0], since: clock.wallTime() });
  });
});
