/** What axe and the eye demand of an element in every state: in light and dark, and at rest for those who want rest. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { deepElements, stage, type Act } from './stage.js';

type Scheme = 'light' | 'dark';

/** Firefox cannot emulate these; there the colour scheme of the page must do. */
export const canEmulateMedia = navigator.userAgent.includes('Chrome');

async function emulate(media: { colorScheme?: Scheme; reducedMotion?: 'reduce' | 'no-preference' }): Promise<void> {
  if (canEmulateMedia) await emulateMedia(media);
}

/** The page as a user with this colour scheme sees it, for as long as `look` takes. */
async function inScheme(scheme: Scheme, look: () => Promise<void>): Promise<void> {
  const style = { 'color-scheme': scheme, 'background-color': 'Canvas', color: 'CanvasText' };
  await emulate({ colorScheme: scheme });
  for (const [name, value] of Object.entries(style)) document.body.style.setProperty(name, value);
  try {
    await look();
  } finally {
    for (const name of Object.keys(style)) document.body.style.removeProperty(name);
    await emulate({ colorScheme: 'light' });
  }
}

export async function expectAccessible(tag: string, act: Act, scheme: Scheme): Promise<void> {
  await inScheme(scheme, async () => {
    const { element } = await stage(tag, act);
    await finished(element); // colours on their way are not the ones to judge
    await expect(element).to.be.accessible();
  });
}

/** Nothing moves under `prefers-reduced-motion`; only where that can be emulated. */
export async function expectQuiet(tag: string, act: Act): Promise<void> {
  await emulate({ reducedMotion: 'reduce' });
  try {
    const { element } = await stage(tag, act);
    const moving = running(element).filter(animation => Number(animation.effect?.getComputedTiming().duration) > 1);
    expect(moving.map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML)).to.deep.equal([]);
  } finally {
    await emulate({ reducedMotion: 'no-preference' });
  }
}

const running = (element: Element): Animation[] =>
  [element, ...deepElements(element)].flatMap(each => each.getAnimations());

async function finished(element: Element): Promise<void> {
  const finite = running(element).filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(finite.map(animation => animation.finished));
}
