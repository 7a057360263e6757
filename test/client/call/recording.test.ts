import { expect } from '@open-wc/testing';
import { withCalls } from '../../support/needs.js';
import { ScriptedPhone } from '../../support/scripted-phone.js';

withCalls.describe('Recording', () => {
  it('goes from question to answer, and is what the page says', async () => {
    const phone = await ScriptedPhone.ready();
    const call = await phone.talk();
    const answers: boolean[] = [];
    call.on('recordinganswer', ({ allowed }) => answers.push(allowed));
    const { recording } = call;
    expect(recording.state).to.equal('off');
    recording.answer(true);
    expect(recording.state, 'nobody asked').to.equal('off');
    recording.ask();
    recording.answer(false);
    expect(recording.state).to.equal('refused');
    recording.ask();
    recording.answer(true);
    recording.ask();
    expect(recording.state).to.equal('allowed');
    recording.show(true);
    recording.ask();
    expect(phone.client.state.calls[0]?.recording).to.equal('on');
    recording.show(false);
    expect(recording.state).to.equal('off');
    expect(answers).to.deep.equal([false, true]);
  });

  it('is still shown after the page was reloaded', async () => {
    const phone = await ScriptedPhone.ready();
    const { id, recording } = await phone.talk();
    recording.show(true);
    await phone.reload();
    await phone.comeBack();
    expect(phone.client.getCall(id)?.recording.state).to.equal('on');
  });
});
