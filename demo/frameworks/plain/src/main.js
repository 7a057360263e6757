import 'telnyx-elements/elements/telnyx-phone';
import './page.js';
