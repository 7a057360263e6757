/** Covers: `load-part.ts`, `element-roots.ts`. */
import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { elementRoots } from '../../src/context/element-roots.js';
import { PhoneController } from '../../src/context/phone-controller.js';
import { ElementLoader } from '../../src/page/element-loader.js';
import { until } from '../support/until.js';

describe('ElementLoader', () => {
  let place: HTMLElement;
  let loaded: string[];
  let serial = 0;

  /** A tag of this test alone: a browser forgets none. */
  const newTag = () => `x-loaded-${++serial}`;
  const load = (tag: string) => () => {
    loaded.push(tag);
    return Promise.resolve();
  };
  const loaderOf = (...tags: string[]) => new ElementLoader(Object.fromEntries(tags.map(tag => [tag, load(tag)])));
  /** Mutations are handled in a microtask, before any task. */
  const nextTask = () => new Promise(resolve => setTimeout(resolve));

  beforeEach(() => {
    loaded = [];
    place = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => place.remove());

  it('loads what stands there, once, and nothing else', async () => {
    const [there, twice, absent] = [newTag(), newTag(), newTag()];
    place.innerHTML = `<${there}></${there}><p><${twice}></${twice}><${twice}></${twice}></p>`;
    loaderOf(there, twice, absent).watch(document);
    await nextTask();
    expect(loaded).to.have.members([there, twice]);
  });

  it('loads what is added later, by itself or deep inside', async () => {
    const [alone, deep] = [newTag(), newTag()];
    loaderOf(alone, deep).watch(document);
    place.append(document.createElement(alone));
    place.insertAdjacentHTML('beforeend', `<section><p><${deep}></${deep}></p></section>`);
    await nextTask();
    expect(loaded).to.have.members([alone, deep]);
  });

  it('loads nothing that the page has defined itself', async () => {
    const tag = newTag();
    customElements.define(tag, class extends HTMLElement {});
    place.append(document.createElement(tag));
    loaderOf(tag).watch(document);
    await nextTask();
    expect(loaded).to.be.empty;
  });

  it('looks at nothing but what is added', async () => {
    loaderOf(newTag()).watch(document);
    let looks = 0;
    Object.assign(document, { querySelectorAll: () => (looks++, []) });
    try {
      for (let added = 0; added < 50; added++) place.append(document.createElement('p'), 'text');
      await nextTask();
      expect(looks).to.equal(0);
    } finally {
      Reflect.deleteProperty(document, 'querySelectorAll');
    }
  });

  it('looks into each root that holds an element that follows a phone, closed ones too, and into what that is made of', async () => {
    const [beside, inside] = [newTag(), newTag()];
    const loader = loaderOf(beside, inside);
    elementRoots.subscribe(root => loader.watch(root));
    class Follower extends LitElement {
      readonly phone = new PhoneController(this, ({ ready }) => ({ ready }));
    }
    const follower = newTag();
    customElements.define(follower, Follower);
    const root = place.attachShadow({ mode: 'closed' });
    const element = document.createElement(follower);
    root.append(element);
    root.append(document.createElement(beside));
    element.shadowRoot?.append(document.createElement(inside));
    await nextTask();
    expect(loaded).to.have.members([beside, inside]);
    elementRoots.subscribe(() => {});
  });

  it('says once that something cannot be loaded, and tries again until it can', async () => {
    const tag = newTag();
    const lines: unknown[] = [];
    const { error } = console;
    Object.assign(console, { error: (line: unknown) => lines.push(line) });
    let tries = 0;
    try {
      new ElementLoader({
        [tag]: async () => {
          if (++tries === 1) throw new TypeError('failed to fetch https://phone.example/x.js');
          return Promise.resolve();
        },
      }).watch(document);
      place.append(document.createElement(tag));
      await until(() => tries === 2, { what: 'a second try' });
    } finally {
      Object.assign(console, { error });
    }
    expect(lines).to.have.length(1);
    expect(String(lines[0])).to.include(`<${tag}>`).and.to.include('https://phone.example/x.js');
  });
});
