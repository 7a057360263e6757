import { expect } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import type { TelnyxClient } from '../../src/client/index.js';
import { PhoneController } from '../../src/context/phone-controller.js';
import { TelnyxElement } from '../../src/context/telnyx-element.js';
import { canEmulateMedia, expectAccessible, expectQuiet } from './accessible.js';
import { expectOperable, expectReachable } from './keyboard.js';
import { expectLargeTextFits } from './large-text.js';
import { expectFits } from './layout.js';
import { expectRemovable, expectTwoApart } from './life.js';
import { expectMovable } from './movable.js';
import { expectOwnSize } from './own-size.js';
import type { Act } from './stage.js';
import { withViewport } from '../support/needs.js';

const rest: Act = () => {};
const ring: Act = ({ phone }) => phone.ring();

/** Defines an element that renders as it is told, and returns its tag. */
function element(tag: string, content: unknown, styles = css``): string {
  customElements.define(
    tag,
    class extends TelnyxElement {
      static override styles = styles;
      readonly phone = new PhoneController(this, state => state.calls.length);
      protected override render() {
        return content;
      }
    },
  );
  return tag;
}

/** What a check says about a faulty element. */
const verdict = (check: Promise<unknown>): Promise<string> =>
  check.then(
    () => 'passed',
    (error: unknown) => String(error),
  );

/** The judges themselves: each must find the fault that it is there for. */
describe('the element contract', () => {
  it('finds nothing in a good element', async () => {
    const tag = element(
      'good-one',
      html`<button>Call</button><input aria-label="Number" value="+1 800 437" dir="ltr" />`,
      css`
        button {
          background: white;
          color: black; /* not those of the browser */
        }
      `,
    );
    await expectAccessible(tag, rest, 'light');
    await expectAccessible(tag, rest, 'dark');
    await expectReachable(tag, rest);
    await expectOperable(tag, rest);
    await expectFits(tag, rest, 'rtl');
    await expectTwoApart(tag, ring);
    await expectRemovable(tag, ring);
    await expectQuiet(tag, rest);
  });

  it('finds what has no name', async () => {
    const tag = element('nameless-one', html`<button></button>`);
    expect(await verdict(expectAccessible(tag, rest, 'light'))).to.contain('button-name');
  });

  it('finds words that large text splits, or pushes out', async () => {
    const split = element(
      'splitting-one',
      html`<p>Reconnecting</p>`,
      css`
        p {
          inline-size: 80px;
          overflow-wrap: break-word;
        }
      `,
    );
    expect(await verdict(expectLargeTextFits(split, rest))).to.contain('“Reconnecting”');
    const row = element(
      'crowded-one',
      html`<div><button>Answer</button><button>Decline</button></div>`,
      css`
        :host {
          font-size: var(--telnyx-font-size);
        }

        div {
          display: flex;
        }

        button {
          flex: none;
          font: inherit;
          padding-inline: 1em;
        }
      `,
    );
    expect(await verdict(expectLargeTextFits(row, rest))).to.contain('32 px text in 280 px');
    const stranger = element(
      'long-named-one',
      html`<b>${'x'.repeat(200)}</b>`,
      css`
        b {
          overflow-wrap: anywhere;
        }
      `,
    );
    await expectLargeTextFits(stranger, rest);
  });

  it('finds text that cannot be read in the dark', async () => {
    const tag = element(
      'dark-one',
      html`<p>Hello</p>`,
      css`
        p {
          color: #222;
        }
      `,
    );
    await expectAccessible(tag, rest, 'light');
    expect(await verdict(expectAccessible(tag, rest, 'dark'))).to.contain('color-contrast');
  });

  it('finds controls that no key reaches', async () => {
    const tag = element('hidden-one', html`<button>A</button><button tabindex="-1">B</button>`);
    expect(await verdict(expectReachable(tag, rest))).to.contain('"B"');
  });

  it('finds focus that cannot be seen', async () => {
    const tag = element(
      'unseen-one',
      html`<button>A</button>`,
      css`
        button {
          outline: none;
        }
      `,
    );
    expect(await verdict(expectReachable(tag, rest))).to.contain('can be seen');
  });

  it('finds buttons that only a mouse can press', async () => {
    const tag = element('mouse-one', html`<span role="button" tabindex="0">A</span>`);
    expect(await verdict(expectOperable(tag, rest))).to.contain('Space');
  });

  it('finds what is too wide', async () => {
    const wide = css`
      :host {
        display: block;
        overflow: hidden;
      }
      p {
        inline-size: 300px;
      }
    `;
    const tag = element('wide-one', html`<p>A</p>`, wide);
    expect(await verdict(expectFits(tag, rest, 'ltr'))).to.contain('280');
  });

  it('finds a look that stays behind', async () => {
    const red = css`
      p {
        color: red;
      }
    `;
    await expectMovable(element('travelling-one', html`<p>A</p>`, red), rest);
    class Settled extends LitElement {
      static override styles = red;
      client: unknown;
      protected override render() {
        return html`<p>A</p>`;
      }
    }
    customElements.define('settled-one', Settled);
    expect(await verdict(expectMovable('settled-one', rest))).to.contain('in an iframe');
  });

  withViewport.it('finds a size of its own', () => expectOwnSize(element('sized-one', html`<p>A</p>`), rest));

  withViewport.it('finds what has no size of its own', async () => {
    const tag = element(
      'contained-one',
      html`<p>A</p>`,
      css`
        :host {
          container-type: inline-size;
          display: block;
        }
      `,
    );
    expect(await verdict(expectOwnSize(tag, rest))).to.contain('in a fixed corner');
  });

  withViewport.it('finds what does not share a row', async () => {
    const greedy = css`
      :host {
        contain-intrinsic-inline-size: min(400px, 100vw - 40px);
        container-type: inline-size;
        display: block;
      }
    `;
    expect(await verdict(expectOwnSize(element('greedy-one', html`<p>A</p>`, greedy), rest))).to.contain('in a row');
  });

  it('finds numbers that run the wrong way', async () => {
    const tag = element('backward-one', html`<p>+1 800 437</p>`);
    await expectFits(tag, rest, 'ltr');
    expect(await verdict(expectFits(tag, rest, 'rtl'))).to.contain('+1 800 437');
  });

  it('finds what moves without being asked to rest', async () => {
    if (!canEmulateMedia) return; // and so no element is asked
    await expectQuiet(element('still-one', html`<p>A</p>`), rest);
    const moving = css`
      @keyframes pulse {
        to {
          opacity: 0;
        }
      }
      p {
        animation: pulse 1s infinite;
      }
    `;
    const said = await verdict(expectQuiet(element('moving-one', html`<p>A</p>`, moving), rest));
    expect(said).to.not.equal('passed');
  });

  it('finds two that share what they know', async () => {
    let calls = 0;
    class Gossip extends LitElement {
      static readonly all = new Set<Gossip>();
      #client: TelnyxClient | undefined;
      set client(client: TelnyxClient) {
        this.#client = client;
        client.subscribe(state => {
          calls = state.calls.length;
          Gossip.all.forEach(each => each.requestUpdate());
        });
      }
      override connectedCallback() {
        super.connectedCallback();
        Gossip.all.add(this);
      }
      protected override render() {
        return html`${calls} of ${this.#client ? 'mine' : 'none'}`;
      }
    }
    customElements.define('gossip-one', Gossip);
    expect(await verdict(expectTwoApart('gossip-one', ring))).to.contain('expected');
  });

  it('finds listeners that are left', async () => {
    class Clinging extends LitElement {
      set client(client: TelnyxClient) {
        client.subscribe(() => this.requestUpdate());
      }
    }
    customElements.define('clinging-one', Clinging);
    expect(await verdict(expectRemovable('clinging-one', ring))).to.contain('while it is out');
  });

  it('finds an element that does not come back', async () => {
    class Once extends TelnyxElement {
      calls = 0;
      #stop: (() => void) | undefined;
      override connectedCallback() {
        super.connectedCallback();
        if (!this.hasUpdated) this.#stop = this.client?.subscribe(state => (this.calls = state.calls.length));
      }
      override disconnectedCallback() {
        super.disconnectedCallback();
        this.#stop?.();
      }
      protected override render() {
        return html`${this.isConnected && this.#stop ? Math.random() : ''}`;
      }
    }
    customElements.define('once-one', Once);
    expect(await verdict(expectRemovable('once-one', ring))).to.not.equal('passed');
  });
});
