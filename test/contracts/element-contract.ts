/** What every element must pass, in each of its states, before its own spec says what is special about it. */
import { expect } from '@open-wc/testing';
import { canEmulateMedia, expectAccessible, expectQuiet } from './accessible.js';
import { expectKeysKept, expectOwnAttributes, expectPageKeptOut } from './guest.js';
import { expectOperable, expectReachable } from './keyboard.js';
import { expectLargeTextFits } from './large-text.js';
import { expectFits } from './layout.js';
import { expectMovable } from './movable.js';
import { expectOwnSize } from './own-size.js';
import { expectLateUpgrade, expectNothingLeft, expectRemovable, expectTwoApart } from './life.js';
import { expectLanguageFits, expectTranslated, tightLanguages } from './other-language.js';
import { expectTranslatable } from './translated.js';
import type { Act } from './stage.js';
import { withViewport } from '../support/needs.js';

export interface ElementContract {
  /** How each state comes about, from an element on a client that is signed in. */
  readonly states: Readonly<Record<string, Act>>;
  /** Those of them that are none without the element: nobody else has the call measured. */
  readonly whileShown?: readonly string[];
  /** Those that all phones of the page share: the microphone, and what the browser says of it. */
  readonly ofPage?: readonly string[];
  /** Properties that must outlive an upgrade that comes after them. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Call it at the top of the element's `describe`. The element must be imported already. */
export function elementContract(
  tag: keyof HTMLElementTagNameMap,
  { states, whileShown = [], ofPage = [], properties = {} }: ElementContract,
): void {
  describe('as every element', () => {
    it('is defined, and stays so when its script comes twice', async () => {
      const defined = customElements.get(tag);
      expect(defined).to.not.equal(undefined);
      await import(`../../src/elements/${tag}/${tag}.ts?copy`);
      expect(customElements.get(tag)).to.equal(defined);
    });

    it('may be upgraded late', () => expectLateUpgrade(tag, properties));

    for (const [name, act] of Object.entries(states)) {
      describe(name, () => {
        stateContract(tag, act);
        const isShortLived = whileShown.includes(name);
        it('keeps its look in another document', () => expectMovable(tag, act, isShortLived));
        if (!ofPage.includes(name)) it('shows nothing of another one on the page', () => expectTwoApart(tag, act));
        const expectClean = isShortLived ? expectNothingLeft : expectRemovable;
        it('may be taken out and put back', () => expectClean(tag, act));
      });
    }
  });
}

/** What holds in one state, also in one that a client alone does not bring about. */
export function stateContract(tag: string, act: Act): void {
  it('is accessible in light', () => expectAccessible(tag, act, 'light'));
  it('is accessible in dark', () => expectAccessible(tag, act, 'dark'));
  it('can be reached with the keyboard', () => expectReachable(tag, act));
  it('can be used with the keyboard', () => expectOperable(tag, act));
  it('fits into 280 px', () => expectFits(tag, act, 'ltr'));
  it('fits from right to left', () => expectFits(tag, act, 'rtl'));
  it('splits no word of large text, and fits', () => expectLargeTextFits(tag, act));
  for (const lang of tightLanguages) {
    it(`splits no word of large text in “${lang}”, and fits`, () => expectLanguageFits(tag, act, lang));
  }
  it('has no English word in another language', () => expectTranslated(tag, act));
  withViewport.it('has a size of its own', () => expectOwnSize(tag, act));
  it('gives itself no attributes', () => expectOwnAttributes(tag, act));
  it('keeps to itself what is written', () => expectKeysKept(tag, act));
  it('is not reached by a rule for all tags', () => expectPageKeptOut(tag, act));
  it('says what is new on a page that is translated', () => expectTranslatable(tag, act));
  if (canEmulateMedia) it('moves nothing for those who want rest', () => expectQuiet(tag, act));
}
