/** Covers: `next-task.ts`, `size-watch.ts`. */
import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import '../../src/elements/telnyx-dialpad/telnyx-dialpad.js';
import { SizeWatch } from '../../src/page/size-watch.js';
import { until } from '../support/until.js';

class WatchedBox extends LitElement {
  readonly widths: number[] = [];
  /** What is shown anew. */
  round = 0;

  constructor() {
    super();
    new SizeWatch(
      this,
      () => this.shadowRoot?.querySelector('div'),
      ({ width }) => {
        this.widths.push(width);
        this.style.setProperty('block-size', `${width / 2}px`);
      },
    );
  }

  override render() {
    return this.round % 2 ? html`<div></div>` : html`<div class="other"></div>`;
  }
}
customElements.define('watched-box', WatchedBox);

const frames = async (count: number) => {
  for (let at = 0; at < count; at++) await new Promise(resolve => requestAnimationFrame(resolve));
};

/** What the page reports as its errors meanwhile. */
async function errorsDuring(act: () => Promise<unknown>): Promise<string[]> {
  const errors: string[] = [];
  const { onerror } = window;
  window.onerror = message => void errors.push(String(message));
  try {
    await act();
  } finally {
    window.onerror = onerror;
  }
  return errors;
}

describe('the size of an element', () => {
  const box = (width: number, parent: Element = document.body) => {
    const element = document.createElement('watched-box') as WatchedBox;
    element.style.setProperty('display', 'block');
    element.style.setProperty('inline-size', `${width}px`);
    parent.append(element);
    return element;
  };

  it('is told at the start, whenever it changes, and of what is rendered in its place', async () => {
    const element = box(100);
    await until(() => element.widths.at(-1) === 100);
    element.style.setProperty('inline-size', '60px');
    await until(() => element.widths.at(-1) === 60);
    element.widths.length = 0;
    element.round++;
    element.requestUpdate();
    await until(() => element.widths.at(-1) === 60);
    element.remove();
  });

  it('is not told while it is away, and again when it is back', async () => {
    const element = box(100);
    await until(() => element.widths.length);
    element.remove();
    element.widths.length = 0;
    element.style.setProperty('inline-size', '60px');
    await frames(2);
    expect(element.widths).to.deep.equal([]);
    document.body.append(element);
    await until(() => element.widths.at(-1) === 60);
    element.remove();
  });

  it('is told in another document, and is no error of the page once that is gone', async () => {
    const element = box(100);
    await until(() => element.widths.length);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    element.widths.length = 0;
    frame.contentDocument?.body.append(element);
    await until(() => element.widths.at(-1) === 100);
    const errors = await errorsDuring(async () => {
      frame.remove();
      await frames(2);
      element.round++;
      element.requestUpdate();
      await element.updateComplete;
      await frames(3);
    });
    expect(errors).to.deep.equal([]);
    element.widths.length = 0;
    document.body.append(element);
    await until(() => element.widths.at(-1) === 100);
    element.remove();
  });

  it('of a dialpad that is left in a frame that goes is no error of the page', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const dialpad = document.createElement('telnyx-dialpad');
    frame.contentDocument?.body.append(dialpad);
    await dialpad.updateComplete;
    await frames(2);
    const errors = await errorsDuring(async () => {
      frame.remove();
      dialpad.value = '+15550100';
      await dialpad.updateComplete;
      await frames(3);
    });
    expect(errors).to.deep.equal([]);
  });
});
