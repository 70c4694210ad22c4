import { Client } from "pg";
import { z } from "zod";
import { documentChannel } from "@/lib/db/document-tags";

interface ListenerOptions {
  readonly connectionString: string;
  /** From here on every drop will be heard. */
  readonly up: () => void;
  /** Drops may be missed until `up` is called again. */
  readonly down: () => void;
  readonly drop: (tags: readonly string[]) => void;
  readonly report: (message: string, error?: unknown) => void;
  /** Milliseconds. */
  readonly heartbeat?: number;
  readonly shortestPause?: number;
  readonly longestPause?: number;
}

const payload = z.array(z.string().min(1));

/**
 * Hears on its own connection which documents have become stale, as long as it is told to.
 *
 * A connection that is lost without a word (a broken network, a stopped machine) would let drops
 * pass unheard, so the connection is asked for a sign of life again and again.
 */
export class DocumentListener {
  readonly #options: Required<ListenerOptions>;
  #client: Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  #pause: number;
  #stopped = false;
  #listening = false;

  constructor(options: ListenerOptions) {
    this.#options = { heartbeat: 5_000, shortestPause: 100, longestPause: 5_000, ...options };
    this.#pause = this.#options.shortestPause;
  }

  /** Resolves after the first attempt; a failed one is tried again by itself. */
  async start(): Promise<void> {
    const client = new Client({
      connectionString: this.#options.connectionString,
      application_name: "openfloor documents",
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    this.#client = client;
    client.on("error", (error) => this.#lost(client, error));
    client.on("end", () => this.#lost(client));
    client.on("notification", ({ payload: text }) => this.#heard(text));
    try {
      await client.connect();
      await client.query(`LISTEN ${documentChannel}`);
    } catch (error) {
      this.#lost(client, error);
      return;
    }
    if (this.#client !== client || this.#stopped) return;
    this.#pause = this.#options.shortestPause;
    this.#listening = true;
    this.#options.up();
    this.#beat(client);
  }

  /**
   * Resolves once every drop that was committed before this call has been heard. PostgreSQL gives
   * a listening session what was announced before it answers the session's next query. Resolves
   * as well when nothing can be heard: nothing is kept then.
   */
  async caughtUp(): Promise<void> {
    const client = this.#client;
    if (client && this.#listening) await client.query("SELECT 1").catch((error: unknown) => this.#lost(client, error));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    if (this.#listening) this.#options.down();
    this.#listening = false;
    await client?.end().catch(() => undefined);
  }

  #heard(text: string | undefined): void {
    try {
      this.#options.drop(payload.parse(JSON.parse(text ?? "")));
    } catch (error) {
      // Something was dropped and we cannot tell what: begin anew.
      this.#options.report("A notice about stale documents could not be read; all of them are dropped.", error);
      this.#options.drop(["*"]);
    }
  }

  #beat(client: Client): void {
    this.#timer = setTimeout(() => {
      client.query("SELECT 1").then(
        () => this.#client === client && this.#beat(client),
        (error) => this.#lost(client, error),
      );
    }, this.#options.heartbeat);
  }

  #lost(client: Client, error?: unknown): void {
    if (this.#client !== client || this.#stopped) return;
    this.#client = null;
    clearTimeout(this.#timer);
    if (this.#listening) {
      this.#listening = false;
      this.#options.down();
      this.#options.report("The document cache is off until the database can be heard again.", error);
    }
    client.end().catch(() => undefined);
    const pause = this.#pause;
    this.#pause = Math.min(pause * 2, this.#options.longestPause);
    this.#timer = setTimeout(() => void this.start(), pause);
  }
}
