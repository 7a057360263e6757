/** Tools of the page for an assistant: it calls a function by name, the page's own code answers. */
import type { Clock } from '../base/clock.js';
import { text, type Json } from '../signaling/frame.js';

/**
 * Does what the assistant asks, and returns the answer: any JSON value, or text. What it throws is sent as an error.
 * @param args The arguments as the assistant gave them, parsed; check them, for it is a language model that wrote them.
 */
export type ToolHandler = (args: unknown, context: ToolContext) => unknown;

export interface ToolContext {
  readonly name: string;
  /** Aborted at the time limit and at the end of the call: the answer is not needed any more. */
  readonly signal: AbortSignal;
}

export type Tools = Readonly<Record<string, ToolHandler>>;

/** One use of a tool, as its event reports it: once when it begins, once when it has ended. */
export interface ToolRun {
  /** The assistant's id of it. */
  readonly id: string;
  readonly name: string;
  readonly state: 'running' | 'done' | 'failed';
  /** The answer that the assistant gets; '' while it runs. */
  readonly output: string;
  /** How long it took, in milliseconds; null while it runs. */
  readonly durationMs: number | null;
}

export interface ClientToolsParts {
  readonly clock: Clock;
  /** Milliseconds for each. */
  readonly timeout: () => number;
  readonly tools: () => Tools;
  readonly onRun: (run: ToolRun) => void;
  /** Sends the answer to the assistant. */
  readonly answer: (item: Json) => void;
}

/** Runs what the assistant calls and answers each call once, whatever the outcome. */
export class ClientTools {
  readonly #parts: ClientToolsParts;
  readonly #known = new Set<string>();
  readonly #running = new Set<AbortController>();

  constructor(parts: ClientToolsParts) {
    this.#parts = parts;
  }

  /** The call is over: what runs is aborted, and no answer is sent. */
  stop(): void {
    const running = [...this.#running];
    this.#running.clear();
    this.#known.clear();
    for (const run of running) run.abort(new Error('The call ended.'));
  }

  /** Takes an item of the type `function_call`. A page without any tool leaves them to others. */
  async handle(item: Json): Promise<void> {
    const { onRun, answer, tools, clock } = this.#parts;
    const [id, name] = [text(item['call_id']), text(item['name'])];
    if (!id || this.#known.has(id) || item['status'] === 'in_progress' || !Object.keys(tools()).length) return;
    this.#known.add(id);
    const running = new AbortController();
    this.#running.add(running);
    const since = clock.now();
    onRun({ id, name, state: 'running', output: '', durationMs: null });
    const outcome = await this.#run(name, item['arguments'], running).then(
      output => ({ state: 'done', output }) as const,
      (error: unknown) => ({ state: 'failed', output: errorOutput(error) }) as const,
    );
    if (this.#running.delete(running)) answer({ type: 'function_call_output', call_id: id, output: outcome.output });
    onRun({ id, name, ...outcome, durationMs: Math.max(0, Math.round(clock.now() - since)) });
  }

  async #run(name: string, given: unknown, running: AbortController): Promise<string> {
    const { clock, tools } = this.#parts;
    const timeout = this.#parts.timeout();
    const all = tools();
    const handler = Object.hasOwn(all, name) ? all[name] : undefined;
    if (!handler) throw new Error(`There is no tool ${name}.`);
    const args: unknown = typeof given === 'string' ? JSON.parse(given || '{}') : (given ?? {});
    const late = () => running.abort(new Error(`${name} took longer than ${timeout} ms.`));
    const cancel = clock.after(timeout, late);
    try {
      const { signal } = running;
      const result = await Promise.race([handler(args, { name, signal }), aborted(signal)]);
      return typeof result === 'string' ? result : JSON.stringify(result ?? null);
    } finally {
      cancel();
    }
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));

const errorOutput = (error: unknown): string =>
  JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
