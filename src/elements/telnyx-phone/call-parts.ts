/** What the phone shows of calls, which it loads while it connects. */
import '../telnyx-call-controls/telnyx-call-controls.js';
import '../telnyx-call-status/telnyx-call-status.js';
import '../telnyx-incoming-call/telnyx-incoming-call.js';
