import type { DiagnosisReport } from '../client/diagnosis/index.js';
import { TelnyxNotificationEvent } from './notification-event.js';

/** A check before the first call is over. The report holds no secrets; the page may store or send it. */
export class TelnyxDiagnosisEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-diagnosis';
  readonly report: DiagnosisReport;

  constructor(report: DiagnosisReport) {
    super(TelnyxDiagnosisEvent.type);
    this.report = report;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-diagnosis': TelnyxDiagnosisEvent;
  }
}
