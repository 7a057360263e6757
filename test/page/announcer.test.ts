import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Announcer } from '../../src/page/announcer.js';

class Speaker extends LitElement {
  readonly announcer = new Announcer(this);
}
customElements.define('test-speaker', Speaker);

const regions = () => [...document.querySelectorAll<HTMLElement>('body > .telnyx-announcer')];
const said = () => [...(regions()[0]?.children ?? [])].map(({ textContent }) => textContent);

describe('Announcer', () => {
  it('keeps one polite region on the body for all, from the first user to the last', async () => {
    expect(regions().length).to.equal(0);
    const page = await fixture(html`<div><test-speaker></test-speaker><test-speaker></test-speaker></div>`);
    const [one, two] = [...page.children] as [Speaker, Speaker];
    expect(regions().length).to.equal(1);
    expect(regions()[0]?.getAttribute('aria-live')).to.equal('polite');
    one.remove();
    expect(regions().length).to.equal(1);
    two.remove();
    expect(regions().length).to.equal(0);
    page.append(one);
    expect(regions().length).to.equal(1);
    one.remove();
    expect(regions().length).to.equal(0);
  });

  it('says each message, the same one twice too, in its language', async () => {
    const speaker = await fixture<Speaker>(html`<test-speaker></test-speaker>`);
    speaker.announcer.say('Muted', 'en');
    speaker.announcer.say('Muted', 'en');
    speaker.announcer.say('Stumm', 'de');
    expect(said()).to.deep.equal(['Muted', 'Muted', 'Stumm']);
    expect(regions()[0]?.lastElementChild).to.have.property('lang', 'de');
  });

  it('says once what several elements tell', async () => {
    const page = await fixture(html`<div><test-speaker></test-speaker><test-speaker></test-speaker></div>`);
    const [one, two] = [...page.children] as [Speaker, Speaker];
    const subject = {};
    one.announcer.say('The region does not answer', 'en', subject);
    two.announcer.say('Europe does not answer', 'en', subject);
    two.announcer.say('Asia does not answer', 'en', {});
    expect(said()).to.deep.equal(['The region does not answer', 'Asia does not answer']);
  });

  it('tells it again once the message before has gone', async () => {
    const speaker = await fixture<Speaker>(html`<test-speaker></test-speaker>`);
    const subject = {};
    const { setTimeout: original } = window;
    const ends: (() => void)[] = [];
    window.setTimeout = ((end: () => void) => ends.push(end)) as never;
    speaker.announcer.say('The region does not answer', 'en', subject);
    window.setTimeout = original;
    ends.forEach(end => end());
    expect(said()).to.be.empty;
    speaker.announcer.say('The region does not answer', 'en', subject);
    expect(said()).to.deep.equal(['The region does not answer']);
  });

  it('is heard, not seen', async () => {
    const speaker = await fixture<Speaker>(html`<test-speaker></test-speaker>`);
    const before = [document.documentElement.scrollWidth, document.documentElement.scrollHeight];
    speaker.announcer.say('A long message that would take much room on the page if it were to be seen', 'en');
    const box = regions()[0]?.getBoundingClientRect();
    expect([box?.width, box?.height]).to.deep.equal([1, 1]);
    expect([document.documentElement.scrollWidth, document.documentElement.scrollHeight]).to.deep.equal(before);
    await expect(regions()[0]).to.be.accessible();
  });

  it('says nothing for an element that is out', async () => {
    const [one, two] = [await fixture<Speaker>(html`<test-speaker></test-speaker>`), new Speaker()];
    two.announcer.say('Hello', 'en');
    expect(said()).to.be.empty;
    one.remove();
    one.announcer.say('Hello', 'en');
    expect(regions().length).to.equal(0);
  });
});
