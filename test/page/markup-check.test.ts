/** Markup that does nothing: who built the page is told, once. Covers: `embedder.ts`, `markup-advice.ts`. */
import { expect } from '@open-wc/testing';
import type { TelnyxErrorEvent } from '../../src/events/index.js';
import '../../src/elements/telnyx-client/telnyx-client.js';
import '../../src/elements/telnyx-dialpad/telnyx-dialpad.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { markupAdvice } from '../../src/page/markup-advice.js';
import { until } from '../support/until.js';

const phone = customElements.get('telnyx-phone') as unknown as { observedAttributes: string[] };

describe('an attribute', () => {
  const element = document.createElement('telnyx-phone');
  const advice = (...attributes: string[]) =>
    markupAdvice(element, { attributes, known: phone.observedAttributes, lost: [] });

  for (const [name, meant] of [
    ['token-ulr', 'token-url'],
    ['token_url', 'token-url'],
    ['toke-url', 'token-url'],
    ['token-urls', 'token-url'],
    ['log-in', 'login'],
    ['lgoin', 'login'],
    ['pasword', 'password'],
    ['passwd', 'password'],
    ['hsot', 'host'],
    ['fro', 'for'],
    ['regoin', 'region'],
    ['log-leve', 'log-level'],
    ['them', 'theme'],
    ['call-report', 'call-reports'],
    ['anonymos-target', 'anonymous-target'],
    ['ice-server', 'ice-servers'],
  ] as const) {
    it(`${name} is taken for ${meant}`, () => {
      expect(advice(name)).to.deep.equal([`<telnyx-phone ${name}> does nothing: is ${meant} meant?`]);
    });
  }

  for (const name of [
    'form',
    'name',
    'width',
    'key',
    'ref',
    'hosts',
    'model',
    'variant',
    'testid',
    'v-if',
    'ng-reflect-host',
    'my-theme',
  ]) {
    it(`${name} is taken for none`, () => expect(advice(name)).to.deep.equal([]));
  }
});

describe('the markup of a page', () => {
  let place: HTMLElement;
  let lines: string[];
  let told: string[];
  const { error } = console;
  const note = (event: TelnyxErrorEvent) => void told.push(event.error.codeName);

  beforeEach(() => {
    lines = [];
    told = [];
    Object.assign(console, { error: (line: unknown) => void lines.push(String(line)) });
    document.addEventListener('telnyx-error', note);
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => {
    Object.assign(console, { error });
    document.removeEventListener('telnyx-error', note);
    place.remove();
  });

  /** Resolves once an element that comes later has been looked at, and what is loaded for it. */
  async function looked(name: string): Promise<void> {
    const probe = document.createElement('telnyx-dialpad');
    probe.setAttribute(`mod${name}e`, '');
    place.append(probe);
    await until(() => lines.some(line => line.includes(`mod${name}e`)), { what: 'the line about the probe' });
    lines = lines.filter(line => !line.includes(`mod${name}e`));
    told.splice(told.length - 1);
  }

  it('is told of in one line and one event, however many there are, without the value', async () => {
    place.insertAdjacentHTML('beforeend', '<telnyx-dialpad redail="+1555"></telnyx-dialpad>'.repeat(3));
    await until(() => told.length);
    await looked('_');
    expect(told).to.deep.equal(['INVALID_MARKUP']);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('49009').and.contain('<telnyx-dialpad redail>').and.contain('redial');
    expect(lines[0]).to.not.contain('+1555');
  });

  it('that is a tag which was not closed is told of', async () => {
    place.insertAdjacentHTML('beforeend', '<telnyx-phone auto-connect="off" /><footer>Imprint</footer><p>More</p>');
    expect(place.children.length, 'what HTML makes of it').to.equal(1);
    await until(() => told.length);
    expect(told).to.deep.equal(['INVALID_MARKUP']);
    expect(lines[0]).to.contain('(<footer>, <p>)').and.contain('write </telnyx-phone>');
  });

  it('that names a slot which is not there is told of', async () => {
    place.insertAdjacentHTML('beforeend', '<telnyx-phone><b slot="actoins">x</b></telnyx-phone>after');
    await until(() => told.length);
    expect(lines[0]).to.contain('<b slot="actoins">');
  });

  it('that is as it should be is not', async () => {
    place.insertAdjacentHTML(
      'beforeend',
      `<telnyx-phone class="a" style="" id="p" title="t" data-token-ulr="x" aria-label="y" auto-connect="off" autoconnect="off" @click="z">
        <!-- remark --><b slot="actions">x</b><div slot="side">y</div><p hidden>z</p><script type="text/plain"></script>
      </telnyx-phone>
      <telnyx-phone auto-connect="off"><a href="tel:+15550100">Call us</a></telnyx-phone>
      <telnyx-client auto-connect="off"><p>shown</p><telnyx-dialpad mode="dial"></telnyx-dialpad></telnyx-client>
      <p>after</p>`,
    );
    await looked('-');
    expect([lines, told]).to.deep.equal([[], []]);
  });
});
