/** Shows the tag as the visitor has made it, and copies it. */
import { places, snippet, type Place } from './snippet.js';

export interface BuilderParts {
  /** The buttons that choose the place. */
  readonly tabs: HTMLElement;
  readonly code: HTMLElement;
  /** Each copies the code. */
  readonly copies: readonly HTMLButtonElement[];
  readonly accent: HTMLInputElement;
}

/** Shows the code for what is chosen, and follows the choice. */
export function startBuilder({ tabs, code, copies, accent }: BuilderParts): void {
  let place: Place = 'HTML';
  const buttons = places.map(name => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => {
      place = name;
      show();
    });
    return button;
  });
  tabs.append(...buttons);

  const chosen = (name: string) =>
    document.querySelector<HTMLSelectElement>(`select[data-toggle="${name}"]`)?.value ?? '';
  const show = () => {
    const { defaultValue, value } = accent;
    code.textContent = snippet(place, {
      theme: chosen('theme'),
      density: chosen('density'),
      history: chosen('history'),
      tabs: chosen('tabs'),
      'country-picker': chosen('country-picker'),
      'call-summary': chosen('call-summary'),
      width: chosen('width'),
      lang: chosen('lang'),
      dir: chosen('dir'),
      accent: value === defaultValue ? '' : value,
    });
    for (const button of buttons) button.ariaPressed = String(button.textContent === place);
  };
  document.addEventListener('change', show);
  accent.addEventListener('input', show);
  for (const copy of copies) copyOnClick(copy, code);
  show();
}

/** How long a button says what became of the copy, in milliseconds. */
const saidForMs = 2_000;

function copyOnClick(button: HTMLButtonElement, code: HTMLElement): void {
  const name = button.textContent;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    button.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => (button.textContent = name), saidForMs);
  };
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(code.textContent).then(
      () => say('Copied'),
      () => say('Not allowed here'),
    );
  });
}
