/** What the life of an element demands: upgraded late, beside another one, taken out and put back. */
import { expect } from '@open-wc/testing';
import { countListeners } from '../support/count-listeners.js';
import { ScriptedPhone } from '../support/scripted-phone.js';
import { picture, settled, stage, type Act, type ContractElement, type Stage } from './stage.js';

const task = () => new Promise(resolve => setTimeout(resolve));

/** An empty page of its own, where nothing is defined yet. */
export async function freshPage(): Promise<HTMLIFrameElement & { contentDocument: Document }> {
  const frame = document.createElement('iframe');
  frame.title = 'late upgrade';
  frame.srcdoc = '<!doctype html><html lang="en"><body></body></html>';
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame as HTMLIFrameElement & { contentDocument: Document };
}

/** Stands in the markup, and has its properties, before its script comes. */
export async function expectLateUpgrade(tag: string, properties: Readonly<Record<string, unknown>>): Promise<void> {
  const frame = await freshPage();
  try {
    const page = frame.contentDocument;
    const { client } = await ScriptedPhone.ready();
    const listeners = countListeners(client);
    const element = page.createElement(tag) as ContractElement;
    Object.assign(element, { client, ...properties });
    page.body.append(element);
    const script = page.createElement('script');
    script.type = 'module';
    script.src = new URL(`../../src/elements/${tag}/${tag}.ts`, import.meta.url).href;
    page.head.append(script);
    await frame.contentWindow?.customElements.whenDefined(tag);
    await settled(element);
    expect(element.shadowRoot, 'it has rendered').to.not.equal(null);
    for (const [name, value] of Object.entries({ client, ...properties })) {
      expect(Reflect.get(element, name), name).to.equal(value);
    }
    expect(listeners(), 'it sees its client').to.be.greaterThan(0);
  } finally {
    frame.remove();
  }
}

/** What happens in one does not show in the other. */
export async function expectTwoApart(tag: string, act: Act): Promise<void> {
  const one = await stage(tag, () => {});
  const { client, server } = await ScriptedPhone.ready();
  /** But for those that a hint of the whole page may lead to. */
  const requests = () => server.received.filter(({ method }) => method !== 'ping').length;
  const other = document.createElement(tag) as ContractElement;
  other.client = client;
  one.element.after(other);
  await new Promise(resolve => requestAnimationFrame(resolve)); // whether it can be seen is known then
  await settled(other);
  const [state, before, count] = [client.state, picture(other), requests()];
  await act(one);
  await settled(one.element);
  await settled(other);
  expect(picture(other)).to.equal(before);
  expect(client.state).to.equal(state);
  expect(requests(), 'requests of its client').to.equal(count);
}

/** While it is out it listens to nothing; put back, it shows what has happened since. */
export async function expectRemovable(tag: string, act: Act): Promise<void> {
  const at = await stage(tag, () => {});
  const { element } = at;
  const box = element.parentElement;
  await takeOut(at, 0);
  await act(at);
  const others = at.listeners(); // the page's own
  box?.append(element);
  await settled(element);
  const shown = picture(element);
  const fresh = await stage(tag, act);
  expect(shown, 'what it shows, and what a new one does').to.equal(picture(fresh.element));
  await expectSameListeners(at, box, others);
  expect(picture(element)).to.equal(shown);
}

/** The same for a state that is none without the element, as that of a call which is measured for it. */
export async function expectNothingLeft(tag: string, act: Act): Promise<void> {
  const at = await stage(tag, act);
  await expectSameListeners(at, at.element.parentElement, 0);
  await takeOut(at, 0);
}

async function takeOut({ element, listeners }: Stage, others: number): Promise<void> {
  expect(listeners()).to.be.greaterThan(others);
  element.remove();
  await task();
  await task();
  expect(listeners(), 'listeners while it is out').to.equal(others);
}

async function expectSameListeners(at: Stage, box: Element | null, others: number): Promise<void> {
  const count = at.listeners();
  for (let round = 0; round < 3; round++) {
    await takeOut(at, others);
    box?.append(at.element);
    await settled(at.element);
  }
  expect(at.listeners(), 'listeners after it was put back again and again').to.equal(count);
}
