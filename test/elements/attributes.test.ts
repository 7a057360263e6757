/** What holds for every attribute of every element: the words of yes and no, both spellings, no name of a listener. */
import { expect } from '@open-wc/testing';
import * as all from '../../src/index.js';
import { TelnyxElement } from '../../src/index.js';

type ElementClass = typeof TelnyxElement;

const classes = Object.values(all).filter(
  (each): each is ElementClass => typeof each === 'function' && each.prototype instanceof TelnyxElement,
);

const make = (each: ElementClass) => new each();

/** Each attribute: class, property, attribute, type. */
const attributes = classes.flatMap(each => {
  if (!each.observedAttributes.length) return []; // Lit makes the list of properties with these
  return [...each.elementProperties].flatMap(([property, { attribute = String(property).toLowerCase(), type }]) =>
    typeof attribute === 'string' ? [{ each, property: String(property), attribute, type }] : [],
  );
});

const tagOf = (each: ElementClass) => make(each).localName;

/** Taken off once they are read. */
const secrets = ['login-token', 'password', 'push-token'];

describe('attributes', () => {
  it('are those of every element', () => {
    expect(classes.length).to.be.greaterThan(12);
    expect(attributes.filter(({ type }) => type === Boolean).length).to.be.greaterThan(15);
  });

  const spellings: [text: string, means: boolean][] = [
    ['', true],
    ['true', true],
    ['on', true],
    ['Yes', true],
    ['1', true],
    ['false', false],
    ['off', false],
    ['OFF', false],
    [' no ', false],
    ['0', false],
  ];
  for (const { each, property, attribute } of attributes.filter(({ type }) => type === Boolean)) {
    it(`${attribute} of ${tagOf(each)} understands every word for yes and no, as attribute and as property`, () => {
      const own: [string, boolean][] = [attribute, property].map(name => [name, true]);
      for (const [text, means] of [...spellings, ...own]) {
        const [byAttribute, byPlainAttribute, byProperty] = [make(each), make(each), make(each)];
        byAttribute.setAttribute(attribute, text);
        byPlainAttribute.setAttribute(attribute.replaceAll('-', ''), text);
        Reflect.set(byProperty, property, text);
        for (const element of [byAttribute, byPlainAttribute, byProperty]) {
          expect(Reflect.get(element, property), `"${text}"`).to.equal(means);
        }
      }
      for (const value of [true, false]) {
        const element = make(each);
        Reflect.set(element, property, value);
        expect(Reflect.get(element, property)).to.equal(value);
      }
    });
  }

  const valueOf = (type: unknown) => (type === Boolean ? '' : type === Number ? '3' : 'some text');

  for (const { each, property, attribute, type } of attributes.filter(({ attribute: name }) => name.includes('-'))) {
    const plain = attribute.replaceAll('-', '');
    it(`${attribute} of ${tagOf(each)} is understood as ${plain}, and the hyphen wins`, () => {
      const [element, other] = [make(each), make(each)];
      element.setAttribute(attribute, valueOf(type));
      other.setAttribute(plain, valueOf(type));
      const value: unknown = Reflect.get(element, property);
      expect(value).to.not.equal(undefined);
      expect(Reflect.get(other, property)).to.equal(value);
      other.removeAttribute(plain);
      if (!secrets.includes(attribute)) expect(Reflect.get(other, property) || undefined).to.equal(undefined);
      if (type || secrets.includes(attribute)) return;
      element.setAttribute(plain, 'another text');
      expect(Reflect.get(element, property)).to.equal(value);
    });
  }

  for (const { each, property, attribute } of attributes) {
    it(`${attribute} of ${tagOf(each)} takes no object that was written as text`, () => {
      const element = make(each);
      const before: unknown = Reflect.get(element, property);
      element.setAttribute(attribute, '[object Object]');
      expect(Reflect.get(element, property)).to.equal(before);
    });
  }

  for (const secret of secrets) {
    for (const order of [
      [secret, secret.replaceAll('-', '')],
      [secret.replaceAll('-', ''), secret],
    ]) {
      it(`${order.join(' and ')} are taken off in either spelling, and the hyphen wins`, () => {
        const page = document.createElement('div');
        document.body.append(page);
        const [first = '', second = ''] = order;
        page.insertAdjacentHTML(
          'beforeend',
          `<telnyx-client auto-connect="off" ${first}="of ${first}" ${second}="of ${second}"></telnyx-client>`,
        );
        const element = page.firstElementChild as InstanceType<typeof all.TelnyxClientElement>;
        expect(element.outerHTML).to.not.contain('of ');
        expect([element.loginToken, element.password, element.pushToken]).to.include(`of ${secret}`);
        element.setAttribute(secret.replaceAll('-', ''), 'next');
        expect(element.outerHTML).to.not.contain('next');
        expect([element.loginToken, element.password, element.pushToken]).to.include('next');
        page.remove();
      });
    }
  }

  it('that are documented, and properties, do not begin with "on"', async () => {
    interface Declaration {
      readonly name: string;
      readonly attributes?: readonly { name: string }[];
      readonly members?: readonly { name: string }[];
    }
    const response = await fetch('/custom-elements.json');
    const { modules } = (await response.json()) as { modules: { declarations: Declaration[] }[] };
    const declarations = modules.flatMap(module => module.declarations);
    const names = declarations.flatMap(each => [...(each.attributes ?? []), ...(each.members ?? [])]);
    expect(names.length).to.be.greaterThan(100);
    expect(names.map(({ name }) => name).filter(name => name.startsWith('on'))).to.be.empty;
  });
});
