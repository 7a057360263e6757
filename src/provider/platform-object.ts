/** Which objects and functions are the browser's own, in whatever frame they were made. */

const native = /^function([^({]*)\(\)\s*\{\s*\[native code\]\s*\}$/;

/** Prototypes that objects of the page have, too. Whatever else is built into the browser is its own. */
const shared = /^(Object|Function|AsyncFunction|Array|Map|Set|Error|EventTarget)$/;

/**
 * The name in the source of a built-in function; null for one of a script. It is '' for what `bind()` and `Proxy` make,
 * and there alone, because built-in functions have names. (Safari writes `bound name`, or the name alone.)
 */
const nativeName = (value: unknown): string | null =>
  typeof value === 'function' ? (native.exec(Function.prototype.toString.call(value))?.[1]?.trim() ?? null) : null;

/** Whether a function is built into the browser. What `bind()` makes is the page's, for the page made it. */
function isPlatformFunction(value: object): boolean {
  const name = nativeName(value);
  if (name === null) return false;
  const ownName = String((value as { name?: unknown }).name);
  const isBound = name === '' || name.startsWith('bound ') || ownName.startsWith('bound ');
  return !isBound || ownName === '';
}

/** Whether an object is the browser's: a function of it, an instance of one of its classes, or a prototype. */
export function isPlatformObject(value: object): boolean {
  if (isPlatformFunction(value)) return true;
  try {
    for (let at: object | null = value; at; at = Reflect.getPrototypeOf(at)) {
      const name = nativeName(Reflect.getOwnPropertyDescriptor(at, 'constructor')?.value);
      if (name && !shared.test(name)) return true;
    }
    return false;
  } catch {
    return true; // a window of another origin allows no access
  }
}
