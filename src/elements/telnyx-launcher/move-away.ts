/** Moves a fixed button away from the page's own fixed controls. */
import { closestAround } from '../../page/flat-tree.js';

/** Pixels between the button and what it moves away from. */
const gap = 8;
/** What people click or fill in. */
const controls = 'a[href], button, input, select, textarea, iframe, summary, [role=button], [onclick], [tabindex]';

/** The ways out of a corner: the custom property with its pixels, the two edges, and how large the page is. */
const ways = [
  ['--_up', 'top', 'bottom', 'innerHeight'],
  ['--_aside', 'left', 'right', 'innerWidth'],
] as const;

/**
 * It goes towards the middle by the size of what is there and 8 px, up or else aside, but never beyond half of the page; then it
 * stays. A page that gives offsets gets just those.
 * @param base What is moved, in the shadow root of `host`.
 */
export function moveAway(host: HTMLElement, base: HTMLElement): void {
  const before = base.getBoundingClientRect();
  const style = getComputedStyle(host);
  const isPlaced = ['inline', 'block'].some(axis => style.getPropertyValue(`--telnyx-launcher-offset-${axis}`));
  const isMovable = style.position === 'fixed' && !isPlaced;
  if (!isMovable || !ways.some(way => findFree(host, base, way))) stay(base);
  const { x, y } = base.getBoundingClientRect();
  if (x !== before.x || y !== before.y) dispatchEvent(new Event('telnyx-launcher-move')); // others look again
}

const stay = (base: HTMLElement): void => {
  for (const [name] of ways) base.style.removeProperty(name);
};

/** Goes one way until nothing is covered. Whether there is such a place. */
function findFree(host: HTMLElement, base: HTMLElement, [name, start, end, size]: (typeof ways)[number]): boolean {
  stay(base);
  for (let by = 0; by < window[size] / 2;) {
    base.style.setProperty(name, `${by}px`);
    const box = base.getBoundingClientRect();
    const edges = coveredBy(host, box)?.getBoundingClientRect();
    if (!edges) return true;
    by += gap + (box[start] > window[size] / 2 ? box[end] - edges[start] : edges[end] - box[start]);
  }
  return false;
}

/** The page's fixed thing under a box, if it can be clicked. */
function coveredBy(host: HTMLElement, { left, right, top, bottom }: DOMRect): Element | undefined {
  for (const x of [(left + right) / 2, left + 1, right - 1]) {
    for (const y of [(top + bottom) / 2, top + 1, bottom - 1]) {
      const hits = host.ownerDocument.elementsFromPoint(x, y);
      const covered = hits.map(hit => fixedControl(host, hit)).find(Boolean);
      if (covered) return covered;
    }
  }
  return undefined;
}

/** Nothing for what scrolls with the page, for the button itself, and for what is as large as the page. */
function fixedControl(host: HTMLElement, hit: Element): Element | null {
  const fixed = closestAround(hit, at => at === host || getComputedStyle(at).position === 'fixed');
  if (!fixed || fixed === host) return null;
  const isLater = host.compareDocumentPosition(fixed) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (fixed.localName === host.localName && isLater) return null; // that one moves
  const { width, height } = fixed.getBoundingClientRect();
  if (width > 0.9 * innerWidth && height > 0.6 * innerHeight) return null;
  const isControl = fixed.matches(controls) || fixed.querySelector(controls) || fixed.localName.includes('-'); // what is in those is not seen
  return isControl || getComputedStyle(hit).cursor === 'pointer' ? fixed : null;
}
