import { expect } from '@open-wc/testing';
import { placeOf } from '../../src/provider/place-of.js';

describe('placeOf', () => {
  let page: HTMLElement;

  beforeEach(() => {
    page = document.createElement('div');
    document.body.append(page);
  });

  afterEach(() => page.remove());

  function add(to: ParentNode & Node, id = '', host = 'wss://example.com'): Element {
    const element = Object.assign(document.createElement('x-phone'), { id, host });
    to.appendChild(element);
    return element;
  }

  it('is the id, if there is one', () => {
    expect(placeOf(add(page, 'support'))).to.equal('support');
  });

  it('is the number among those of the same host without an id', () => {
    add(page, 'support');
    const elements = [add(page), add(page, '', 'wss://example.org'), add(page)];
    expect(elements.map(placeOf)).to.deep.equal(['x-phone 0', 'x-phone 0', 'x-phone 1']);
  });

  it('tells trees apart', () => {
    const trees = ['a', 'b'].map(() => {
      const around = document.createElement('x-frame');
      page.append(around);
      return add(around.attachShadow({ mode: 'open' }));
    });
    expect(trees.map(placeOf)).to.deep.equal(['x-frame 0 x-phone 0', 'x-frame 1 x-phone 0']);
  });
});
