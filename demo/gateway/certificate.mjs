// @ts-check
/** The DTLS certificate that all calls of this process share: making one per call would cost each call its time. */
import { RTCDtlsTransport } from 'werift';

const made = await RTCDtlsTransport.SetupCertificate();

export const certificate = () => ({
  certPem: made.certPem,
  keyPem: made.privateKey,
  signatureHash: made.signatureHash,
});
