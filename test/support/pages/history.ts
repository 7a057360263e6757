/** A page with one phone, whose attributes stand in its address. */
import '../../../src/elements/telnyx-phone/telnyx-phone.js';

const phone = document.createElement('telnyx-phone');
for (const [name, value] of new URLSearchParams(location.search)) phone.setAttribute(name, value);
document.body.append(phone);
