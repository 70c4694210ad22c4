import { Pool, type PoolClient } from "pg";
import { rowTypes } from "./row-types";
import type { Sql } from "./sql";

interface Asked {
  /** Puts the statement on its way, and is over when it was answered, well or not. */
  over(client: PoolClient): Promise<void>;
  refuse(error: unknown): void;
}

/** Statements that travel together at most; more go over another connection at the same time. */
const mostTogether = 16;

type Options = {
  idleTimeoutMillis: number;
  /** Is told of every statement; for measurements and for tests of plans. */
  note?: (text: string, values: readonly unknown[]) => void;
};

/**
 * Connections on which statements do not wait for the answer to the one before (pipelining; PostgreSQL 17, "Message
 * Flow", 53.2.4). What is asked in one turn of the event loop goes to the database in one write, and is answered in its
 * order, each by itself: what fails fails alone.
 */
export class RowReaders {
  readonly #pool: Pool;
  readonly #note: Options["note"];
  #waiting: Asked[] = [];

  constructor(url: string, { idleTimeoutMillis, note }: Options) {
    const pipelined = { connectionString: url, types: rowTypes, pipeline: true };
    this.#pool = new Pool({ ...pipelined, max: 4, connectionTimeoutMillis: 10_000, idleTimeoutMillis });
    this.#note = note;
    // A connection that breaks refuses what is on its way and is replaced; without listeners it would end the process.
    this.#pool.on("error", () => undefined);
    this.#pool.on("connect", (client) => client.on("error", () => undefined));
  }

  read<Row extends object>({ text, values }: Sql): Promise<Row[]> {
    this.#note?.(text, values);
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) process.nextTick(() => this.#send());
      this.#waiting.push({
        refuse: reject,
        over: (client) =>
          new Promise((over) => {
            client.query<Row>(text, values, (error, result) => {
              if (error) reject(error);
              else resolve(result.rows);
              over();
            });
          }),
      });
    });
  }

  end(): Promise<void> {
    return this.#pool.end();
  }

  #send(): void {
    const asked = this.#waiting;
    this.#waiting = [];
    for (let at = 0; at < asked.length; at += mostTogether) void this.#sendTogether(asked.slice(at, at + mostTogether));
  }

  async #sendTogether(asked: readonly Asked[]): Promise<void> {
    try {
      const client = await this.#pool.connect();
      try {
        const { stream } = client.connection;
        stream.cork();
        const answers = asked.map(({ over }) => over(client));
        stream.uncork();
        await Promise.all(answers);
      } finally {
        client.release();
      }
    } catch (error) {
      for (const { refuse } of asked) refuse(error);
    }
  }
}
