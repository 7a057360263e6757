/** The call of a diagnosis is nobody's call: no element shows it, while it lasts and afterwards. */
import { expect } from '@open-wc/testing';
import '../../src/elements/telnyx-call-history/telnyx-call-history.js';
import '../../src/elements/telnyx-call-list/telnyx-call-list.js';
import '../../src/elements/telnyx-call-quality/telnyx-call-quality.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import '../../src/elements/telnyx-phone/call-parts.js';
import { deepElements, picture, settled, stage } from '../contracts/stage.js';
import { ada, soon } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const tags = [
  'telnyx-phone',
  'telnyx-dialpad',
  'telnyx-call-controls',
  'telnyx-call-history',
  'telnyx-call-list',
  'telnyx-call-quality',
  'telnyx-call-status',
  'telnyx-incoming-call',
];

describe('a test call', () => {
  for (const tag of tags) {
    it(`is not seen in ${tag}`, async () => {
      const { element, phone } = await stage(tag, () => {}, { width: 900 });
      if (tag === 'telnyx-phone') await until(() => deepElements(element).some(each => each.matches('.side .recents')));
      await settled(element);
      const before = picture(element);
      const call = phone.client.newCall({ destinationNumber: '9196', testCall: true });
      await soon(() => call.state === 'connecting');
      await phone.answer(call);
      await settled(element);
      expect(picture(element), 'while it lasts').to.equal(before);
      phone.end(call);
      await settled(element);
      expect(picture(element), 'afterwards').to.equal(before);
    });
  }

  it('is in the state, but neither the current nor the last call', async () => {
    const { phone } = await stage('telnyx-phone', () => {});
    const { client } = phone;
    const call = client.newCall({ destinationNumber: '9196', testCall: true });
    await soon(() => call.state === 'connecting');
    expect(client.state.calls.map(({ id, testCall }) => [id, testCall])).to.deep.equal([[call.id, true]]);
    expect(client.state.currentCallId).to.equal(null);
    const real = await phone.talk(ada);
    expect(client.state.currentCallId).to.equal(real.id);
    phone.end(real);
    phone.end(call);
    expect(client.state.lastCall?.id).to.equal(real.id);
  });
});
