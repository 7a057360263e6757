/** Built with the Angular app: what templates refuse. Each component here must not compile. */
import { Component } from '@angular/core';
import { TelnyxPhone } from 'telnyx-elements/angular';

@Component({ selector: 'wrong-value', imports: [TelnyxPhone], template: `<telnyx-phone [region]="'moon'" />` })
export class WrongValue {}

@Component({
  selector: 'wrong-event',
  imports: [TelnyxPhone],
  template: `<telnyx-phone (telnyxDialRequest)="take($event)" />`,
})
export class WrongEvent {
  take(_number: number): void {}
}
