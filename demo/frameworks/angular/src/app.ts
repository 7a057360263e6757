import { afterNextRender, Component, inject, signal, viewChild } from '@angular/core';
import type { TelnyxDialRequestEvent } from 'telnyx-elements';
import { TelnyxPhone, TelnyxService } from 'telnyx-elements/angular';

/** A page with the whole phone, and controls of its own on the same client. */
@Component({
  selector: 'app-root',
  imports: [TelnyxPhone],
  templateUrl: './app.html',
})
export class App {
  readonly host = new URLSearchParams(location.search).get('host') ?? 'ws://localhost:8080';
  readonly refused = signal('');
  readonly phone = viewChild.required(TelnyxPhone);
  readonly telnyx = inject(TelnyxService);
  readonly current = this.telnyx.call();
  readonly quality = this.telnyx.quality();

  constructor() {
    afterNextRender(() => this.telnyx.use(this.phone().element));
  }

  handleDial(event: TelnyxDialRequestEvent): void {
    if (!event.number?.startsWith('+1900')) return;
    event.preventDefault(); // no call is made
    this.refused.set(event.destination);
  }
}
