/*! telnyx-elements for pages that write <script src="…/telnyx-elements.classic.js" defer></script>: loads the module beside it. */
import(new URL('telnyx-elements.js' + new URL(document.currentScript.src).search, document.currentScript.src).href);
