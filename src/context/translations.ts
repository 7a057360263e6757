/** A placeholder where Lit may write: no text of ours. */
const unwritten = '\u{e000}';

const isComment = (node: Node | null): boolean => node?.nodeType === Node.COMMENT_NODE;

/**
 * Runs an update of Lit on a DOM that the browser's translator may have changed: it puts a `<font>` in the place of a text
 * node, and Lit, which takes what follows its marker for the text, would write where it is not shown. So it gets a text
 * node there. Where it writes something, the translation is out of date and goes; the translator will see the new text.
 */
export function updateTranslated(root: ParentNode, update: () => void): void {
  const places = [...root.querySelectorAll<HTMLElement>('font')]
    .filter(({ previousSibling }) => isComment(previousSibling))
    .map(translation => ({ translation, text: new Text(unwritten) }));
  for (const { translation, text } of places) translation.before(text);
  update();
  for (const { translation, text } of places) (text.data === unwritten ? text : translation).remove();
}
