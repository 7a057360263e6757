/** Where announcements are heard. Covers: `announcer.ts`, `flat-tree.ts`. */
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Announcer } from '../../src/page/announcer.js';
import { until } from '../support/until.js';

class PlacedSpeaker extends LitElement {
  readonly announcer = new Announcer(this);
}
customElements.define('placed-speaker', PlacedSpeaker);

/** A component of the page that has its content in a dialog of its own. */
class DialogBox extends LitElement {
  protected override render() {
    return html`<dialog><slot></slot></dialog>`;
  }
}
customElements.define('dialog-box', DialogBox);

/** The live region, wherever it is. */
function region(root: ParentNode = document): HTMLElement | undefined {
  const hosts = [...root.querySelectorAll('dialog-box')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...hosts].flatMap(each => [...each.querySelectorAll<HTMLElement>('.telnyx-announcer')])[0];
}

/** Has a speaker say something, and resolves with where it is heard. */
async function place(speaker: PlacedSpeaker): Promise<Element | null | undefined> {
  const text = crypto.randomUUID();
  speaker.announcer.say(text, 'en');
  await until(() => region()?.isConnected && region()?.textContent.includes(text), { what: 'the message' });
  return region()?.parentElement ?? (region()?.parentNode as ShadowRoot).host;
}

const speakerIn = (page: Element): PlacedSpeaker => page.querySelector('placed-speaker') as PlacedSpeaker;

describe('announcements', () => {
  it('are heard in a modal dialog, and afterwards on the body', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><placed-speaker></placed-speaker></dialog>`);
    expect(await place(speakerIn(dialog))).to.equal(document.body);
    dialog.showModal();
    expect(await place(speakerIn(dialog))).to.equal(dialog);
    dialog.close();
    expect(await place(speakerIn(dialog))).to.equal(document.body);
    dialog.show();
    expect(await place(speakerIn(dialog))).to.equal(dialog);
  });

  it('are heard in a popover, and in a dialog of a library', async () => {
    const page = await fixture<HTMLElement>(html`<div popover="manual"><placed-speaker></placed-speaker></div>`);
    page.showPopover();
    expect(await place(speakerIn(page))).to.equal(page);
    page.hidePopover();
    expect(await place(speakerIn(page))).to.equal(document.body);
    page.popover = null;
    page.setAttribute('aria-modal', 'true');
    expect(await place(speakerIn(page))).to.equal(page);
  });

  it('are heard in a modal dialog that the element is not in', async () => {
    const page = await fixture(
      html`<div>
        <placed-speaker></placed-speaker>
        <dialog id="first"><button>A</button></dialog>
        <dialog id="second"><button>B</button></dialog>
      </div>`,
    );
    const [first, second] = page.querySelectorAll('dialog');
    second?.showModal();
    expect(await place(speakerIn(page))).to.equal(second);
    first?.showModal(); // above the other, and with the focus
    expect(await place(speakerIn(page))).to.equal(first);
    first?.close();
    expect(await place(speakerIn(page))).to.equal(second);
  });

  it('are heard in the dialog of a component', async () => {
    const box = await fixture(html`<dialog-box><placed-speaker></placed-speaker></dialog-box>`);
    box.shadowRoot?.querySelector('dialog')?.showModal();
    expect(await place(speakerIn(box))).to.equal(box.shadowRoot?.querySelector('dialog'));
  });

  it('stay in order while the region moves', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><placed-speaker></placed-speaker></dialog>`);
    dialog.showModal();
    for (const text of ['one', 'two', 'three']) speakerIn(dialog).announcer.say(text, 'en');
    await until(() => region()?.childElementCount === 3);
    expect([...(region()?.children ?? [])].map(({ textContent }) => textContent)).to.deep.equal([
      'one',
      'two',
      'three',
    ]);
  });

  for (const [how, empty] of [
    ['empties the body', () => document.body.replaceChildren()],
    [
      'has another body',
      () => {
        document.body.replaceWith(document.createElement('body'));
      },
    ],
  ] as const) {
    it(`go on where a page ${how}`, async () => {
      const page = await fixture<HTMLElement>(html`<div><placed-speaker></placed-speaker></div>`);
      const { body } = document;
      const content = [...body.childNodes];
      document.documentElement.append(page); // as what a page keeps while it puts in another body
      const speaker = speakerIn(page);
      speaker.announcer.say('before', 'en');
      empty();
      try {
        expect(await place(speaker)).to.equal(document.body);
      } finally {
        if (document.body !== body) document.body.replaceWith(body);
        body.replaceChildren(...content);
        page.remove();
      }
    });
  }
});
