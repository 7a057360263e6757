import { expect, fixture, html } from '@open-wc/testing';
import { OptionsElement } from '../../src/provider/options-element.js';
import { ProviderElement } from '../../src/provider/provider-element.js';

/** Sees attributes in HTML's spelling of camel case, too. */
class TestOptions extends OptionsElement {
  static override get observedAttributes(): string[] {
    return [...new Set(super.observedAttributes.flatMap(name => [name, name.replaceAll('-', '')]))];
  }
}
customElements.define('test-options', TestOptions);

class TestProvider extends ProviderElement {}
customElements.define('test-provider', TestProvider);

const turn = { urls: 'turn:turn.example', username: 'S3cr3t-name', credential: 'S3cr3t' };

describe('attributes that hold a secret', () => {
  const taken: readonly (readonly [attribute: string, value: string])[] = [
    ['password', 'S3cr3t'],
    ['login-token', 'S3cr3t'],
    ['logintoken', 'S3cr3t'],
    ['ice-servers', JSON.stringify([turn])],
    ['iceservers', JSON.stringify([turn])],
    ['ICE-SERVERS', JSON.stringify([turn])],
    ['ice-servers', JSON.stringify([{ urls: 'stun:stun.example' }, turn], null, 2)],
    ['ice-servers', JSON.stringify([{ urls: 'turn:turn.example', credential: 'S3cr3t' }])],
    ['ice-servers', JSON.stringify([{ urls: 'turn:turn.example', username: 'S3cr3t' }])],
    ['ice-servers', JSON.stringify(turn)],
    ['ice-servers', JSON.stringify([turn]).slice(0, -2)],
    ['ice-servers', JSON.stringify([turn]).replace('credential', '\\u0063redential').replace('username', 'x')],
    ['ice-servers', "[{urls: 'turn:turn.example', credential: 'S3cr3t'}]"],
    ['ice-servers', '[{"urls":"turn:name:S3cr3t@turn.example"}]'],
  ];
  for (const [attribute, value] of taken) {
    it(`${attribute}=${value} is taken off, in HTML and when it is set`, async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const { body } = new DOMParser().parseFromString('<test-options></test-options>', 'text/html');
      body.firstElementChild?.setAttribute(attribute, value);
      page.append(document.importNode(body, true)); // upgraded with what the parser found
      const parsed = page.querySelector('test-options') as TestOptions;
      const set = document.createElement('test-options');
      set.setAttribute(attribute, value);
      for (const element of [parsed, set]) {
        expect(element.outerHTML).to.not.contain('S3cr3t');
        expect(element.hasAttribute(attribute)).to.equal(false);
      }
    });
  }

  const kept: readonly (readonly [attribute: string, value: string])[] = [
    ['ice-servers', '[]'],
    ['ice-servers', '[{"urls":"stun:stun.example"}]'],
    ['ice-servers', '[{"urls":["stun:a.example","turn:b.example?transport=udp"]}]'],
    ['ice-servers', '[{"urls":"stun:stun.exa'],
    ['ice-servers', ''],
    ['login', '1000'],
    ['token-url', '/api/token'],
  ];
  for (const [attribute, value] of kept) {
    it(`${attribute}=${value} holds none: it stays, and taking it off takes the value away`, () => {
      const element = document.createElement('test-options') as TestOptions;
      element.setAttribute(attribute, value);
      expect(element.getAttribute(attribute)).to.equal(value);
      const property = attribute.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase()) as 'iceServers';
      expect(element[property]).to.equal(value);
      element.removeAttribute(attribute);
      expect(element[property]).to.equal(null);
    });
  }

  it('what was taken off is valid still: the client has the servers, until the next value', async () => {
    const element = await fixture<TestProvider>(
      html`<test-provider ice-servers=${JSON.stringify([turn])} password="1234"></test-provider>`,
    );
    const servers = () => element.client?.network.iceServers;
    expect(servers()).to.deep.equal([turn]);
    expect(element.password).to.equal('1234');
    element.region = 'eu';
    await element.updateComplete;
    expect(servers()).to.deep.equal([turn]);
    const other = { ...turn, urls: 'turn:other.example' };
    element.setAttribute('ice-servers', JSON.stringify([other]));
    await element.updateComplete;
    expect([servers(), element.hasAttribute('ice-servers')]).to.deep.equal([[other], false]);
    element.setAttribute('ice-servers', '[]');
    await element.updateComplete;
    expect([servers(), element.getAttribute('ice-servers')]).to.deep.equal([[], '[]']);
    element.removeAttribute('ice-servers');
    await element.updateComplete;
    expect(servers()).to.have.length.above(2);
  });
});
