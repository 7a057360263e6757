/**
 * Elements of the page for the audio of calls. As with the SDK a call is heard only through an element that the page
 * gives.
 */

/** An element, its id, or a function that gives it; looked up when it is needed. */
export type MediaElementOption = HTMLMediaElement | string | (() => HTMLMediaElement | null) | null;

export function findElement(option: MediaElementOption | undefined): HTMLMediaElement | null {
  if (typeof option === 'function') return option();
  if (typeof option !== 'string') return option ?? null;
  const element = document.getElementById(option.replace(/^#/, ''));
  return element instanceof HTMLMediaElement ? element : null;
}

/** The element that plays one stream of a call. */
export class MediaElement {
  #element: HTMLMediaElement | null = null;
  #stream: MediaStream | null = null;

  get element(): HTMLMediaElement | null {
    return this.#element;
  }

  /** Shows the stream in the element, which plays it by itself as far as the browser lets it. */
  attach(element: HTMLMediaElement | null, stream: MediaStream | null): void {
    if (!element || !stream) return;
    this.#element = element;
    this.#stream = stream;
    element.autoplay = true;
    element.setAttribute('playsinline', '');
    if (element.srcObject !== stream) element.srcObject = stream;
  }

  /** Empties it, unless another call has taken it over. */
  detach(): void {
    if (this.#element && this.#element.srcObject === this.#stream) this.#element.srcObject = null;
    this.#element = this.#stream = null;
  }

  /** Whether it plays at this speaker now. */
  async setSpeaker(deviceId: string): Promise<boolean> {
    if (!this.#element || !('setSinkId' in this.#element)) return false;
    try {
      await this.#element.setSinkId(deviceId);
      return true;
    } catch {
      return false; // as the SDK: the speaker is gone, or not allowed
    }
  }
}
