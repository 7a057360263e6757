import { expect } from '@open-wc/testing';
import { TelnyxHangupRequestEvent } from '../../src/events/index.js';
import { rejection } from '../support/rejection.js';
import { ScriptedPhone, soon } from '../support/scripted-phone.js';

describe('a call that is being answered before it is there', () => {
  it('is hung up by the same request as all others', async () => {
    const { client } = new ScriptedPhone();
    const pushId = crypto.randomUUID();
    const failure = rejection(client.answerWhenReady(pushId));
    await soon(() => client.state.calls.length === 1);
    await new TelnyxHangupRequestEvent(pushId).perform(client);
    expect(client.state.calls).to.deep.equal([]);
    expect(await failure).to.include({ code: 44005 });
  });
});
