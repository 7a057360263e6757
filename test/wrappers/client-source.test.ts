import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/telnyx-client/telnyx-client.js';
import { ProviderElement } from '../../src/provider/provider-element.js';
import { clientOf, watchClient, type ProviderNode } from '../../src/wrappers/client-source.js';
import { ScriptedPhone } from '../support/scripted-phone.js';

describe('the client of a source', () => {
  it('is the client itself, or none', () => {
    const { client } = new ScriptedPhone();
    expect(clientOf(client)).to.equal(client);
    expect(clientOf(null)).to.equal(undefined);
  });

  it('of an element is told on each change, until it is stopped', async () => {
    const [first, second] = [new ScriptedPhone().client, new ScriptedPhone().client];
    const node = await fixture<ProviderElement>(html`<telnyx-client .client=${first}></telnyx-client>`);
    const seen: unknown[] = [];
    const stop = watchClient(node, () => seen.push(clientOf(node)));
    expect(seen).to.deep.equal([first]);
    node.client = second;
    expect(seen).to.deep.equal([first, second]);
    stop();
    node.client = first;
    expect(seen).to.have.length(2);
  });

  it('of an element is told once that is defined', async () => {
    const node = await fixture<Element & ProviderNode>(html`<late-provider></late-provider>`);
    const heard = new Promise<void>(resolve => watchClient(node, resolve));
    const stopped = watchClient(node, () => expect.fail('it was stopped'));
    stopped();
    customElements.define('late-provider', class extends ProviderElement {});
    await heard;
    expect(clientOf(node)).to.not.equal(undefined);
  });
});
