/** Renders the phone on a server, as the first thing that a visitor sees. */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import 'telnyx-elements/elements/telnyx-phone';

const phone = html`<telnyx-phone class="phone" auto-connect="off" login="1000"></telnyx-phone>`;
console.log(await collectResult(render(phone)));
