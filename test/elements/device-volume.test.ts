/** How loud remote parties are, in telnyx-device-picker. Covers: `volume-slider.ts`. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/telnyx-device-picker/telnyx-device-picker.js';
import { settled, stage } from '../contracts/stage.js';

const picker = () => stage('telnyx-device-picker', ({ phone }) => phone.talk());
const part = (element: Element) => element.shadowRoot?.querySelector('[part=volume]') ?? null;
function find(element: Element): HTMLInputElement {
  const slider = part(element)?.querySelector('input');
  if (!slider) throw new Error('no slider');
  return slider;
}
const said = (element: Element) => part(element)?.textContent.replace(/\s+/g, ' ').trim();

describe('the volume in telnyx-device-picker', () => {
  it('has a slider for the volume, which shows what is true', async () => {
    const { element, phone } = await picker();
    const slider = find(element);
    const slide = async (value: string) => {
      slider.value = value;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await settled(element);
    };
    expect([slider.value, slider.getAttribute('aria-valuetext')]).to.deep.equal(['100', '100%']);
    element.addEventListener('telnyx-volume-request', event => event.preventDefault(), { once: true });
    await slide('40');
    expect([slider.value, phone.client.state.devices.volume], 'the page took it over').to.deep.equal(['100', 1]);
    await slide('0');
    expect(phone.client.state.devices.volume).to.equal(0);
    expect(slider.getAttribute('aria-valuetext')).to.equal('0%');
    expect(said(element)).to.equal('Volume 0%');
    slider.focus();
    await sendKeys({ press: 'ArrowUp' });
    await settled(element);
    expect(phone.client.state.devices.volume).to.equal(0.05);
  });

  it('has no slider where the browser leaves the volume to the device', async () => {
    const { volume } = Object.getOwnPropertyDescriptors(HTMLMediaElement.prototype);
    Object.defineProperty(HTMLMediaElement.prototype, 'volume', { configurable: true, get: () => 1, set: () => {} });
    try {
      const { element } = await picker();
      expect(part(element)).to.equal(null);
    } finally {
      Object.defineProperty(HTMLMediaElement.prototype, 'volume', volume);
    }
  });
});
