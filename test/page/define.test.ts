import { expect } from '@open-wc/testing';
import { customElement } from '../../src/page/define.js';

describe('customElement', () => {
  it('defines a tag', () => {
    class One extends HTMLElement {}
    customElement('define-one')(One);
    expect(document.createElement('define-one')).to.be.instanceOf(One);
  });

  it('leaves a tag that is taken to the first copy', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    customElement('define-two')(First);
    customElement('define-two')(Second);
    expect(customElements.get('define-two')).to.equal(First);
  });
});
