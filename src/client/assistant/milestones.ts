/** What is counted of a conversation: that it began, the first word, that a person took over, and how it ended. */
import type { Clock } from '../base/clock.js';

/** A call with an assistant, as far as is needed. */
export interface AssistantCall {
  readonly id: string;
  readonly direction: string;
  readonly activeSince: number | null;
  readonly remote?: { readonly name: string; readonly number: string };
}

/** A call that is over. */
export interface EndedCall {
  readonly id: string;
  readonly termination?: { readonly endedBy: string } | null;
}

/** The conversation has begun: the assistant has answered the call. */
export interface ConversationStart {
  readonly callId: string;
}

/** The assistant has said its first word, so many milliseconds after it answered. */
export interface ConversationFirstWord {
  readonly callId: string;
  readonly latencyMs: number;
}

/** The call was passed on to somebody else: a person, as far as can be known. Either may be empty. */
export interface ConversationHandover {
  readonly callId: string;
  readonly name: string;
  readonly number: string;
}

export interface ConversationEnd {
  readonly callId: string;
  /**
   * `user`: it was ended here. `assistant`: it, or its server, hung up. `person`: it was passed on, and is over now, on either side.
   * `failed`: it never began, or was lost.
   */
  readonly reason: 'user' | 'assistant' | 'person' | 'failed';
  /** How long it was, in milliseconds; 0 if it never began. */
  readonly durationMs: number;
}

export interface ConversationMilestones {
  start: ConversationStart;
  firstword: ConversationFirstWord;
  handover: ConversationHandover;
  end: ConversationEnd;
}

type Emit = <K extends keyof ConversationMilestones>(name: K, event: ConversationMilestones[K]) => void;

/** Follows one call after the other; each milestone is emitted once a call. */
export class Milestones {
  readonly #clock: Clock;
  readonly #emit: Emit;
  #callId = '';
  #activeSince: number | null = null;
  #hasSpoken = false;
  #partner = '';
  #person: ConversationHandover | null = null;

  constructor(clock: Clock, emit: Emit) {
    this.#clock = clock;
    this.#emit = emit;
  }

  /** Who has taken over; null while the assistant is there. */
  get person(): ConversationHandover | null {
    return this.#person;
  }

  /** The call as it is now. Returns whether the conversation begins with it. */
  handleCall({ id, activeSince, remote }: AssistantCall): boolean {
    if (id !== this.#callId) this.#reset(id);
    if (!activeSince) return false;
    const number = remote?.number ?? '';
    if (this.#activeSince !== null) {
      this.#handlePartner(number, remote?.name ?? '');
      return false;
    }
    this.#activeSince = activeSince;
    this.#partner = number;
    this.#emit('start', Object.freeze({ callId: id }));
    return true;
  }

  /** The assistant says something. */
  handleWord(): void {
    if (this.#hasSpoken || this.#activeSince === null) return;
    this.#hasSpoken = true;
    const latencyMs = Math.max(0, Math.round(this.#clock.now() - this.#activeSince));
    this.#emit('firstword', Object.freeze({ callId: this.#callId, latencyMs }));
  }

  /** The call is over. */
  handleEnd(ended: EndedCall | null | undefined): void {
    const durationMs = this.#activeSince === null ? 0 : Math.max(0, Math.round(this.#clock.now() - this.#activeSince));
    const { endedBy } = (ended?.id === this.#callId && ended.termination) || {};
    const ends = { local: 'user', remote: 'assistant' } as const;
    const known = this.#activeSince === null ? undefined : ends[endedBy as keyof typeof ends];
    const reason = (known && this.#person && 'person') ?? known ?? 'failed';
    const callId = this.#callId;
    this.#reset('');
    this.#emit('end', Object.freeze({ callId, reason, durationMs }));
  }

  #handlePartner(number: string, name: string): void {
    if (!number || number === this.#partner) return;
    const isNaming = !this.#partner && !this.#hasSpoken; // servers say who has answered a moment later
    this.#partner = number;
    if (isNaming) return;
    this.#person = Object.freeze({ callId: this.#callId, name, number });
    this.#emit('handover', this.#person);
  }

  #reset(callId: string): void {
    this.#callId = callId;
    this.#activeSince = null;
    this.#hasSpoken = false;
    this.#partner = '';
    this.#person = null;
  }
}
