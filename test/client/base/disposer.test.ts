import { expect } from '@open-wc/testing';
import { Disposer } from '../../../src/client/base/disposer.js';

describe('Disposer', () => {
  it('closes all, last opened first, once', () => {
    const closed: number[] = [];
    const disposer = new Disposer();
    for (const number of [1, 2, 3]) disposer.add(() => closed.push(number));
    disposer.dispose();
    disposer.dispose();
    expect(closed).to.deep.equal([3, 2, 1]);
  });

  it('closes the others when one of them throws, and does not swallow the error', () => {
    const closed: number[] = [];
    const disposer = new Disposer();
    disposer.add(() => closed.push(1));
    disposer.add(() => {
      throw new Error('stuck');
    });
    disposer.add(() => closed.push(3));
    expect(() => disposer.dispose()).to.throw('stuck');
    expect(closed).to.deep.equal([3, 1]);
    expect(() => disposer.dispose()).not.to.throw();
  });

  it('can be used again after that', () => {
    let closed = 0;
    const disposer = new Disposer();
    disposer.add(() => closed++);
    disposer.dispose();
    disposer.add(() => closed++);
    disposer.dispose();
    expect(closed).to.equal(2);
  });

  it('listeners of the DOM are gone afterwards', () => {
    const target = new EventTarget();
    let heard = 0;
    const disposer = new Disposer();
    disposer.listen(target, 'online', () => heard++);
    target.dispatchEvent(new Event('online'));
    disposer.dispose();
    target.dispatchEvent(new Event('online'));
    expect(heard).to.equal(1);
  });
});
