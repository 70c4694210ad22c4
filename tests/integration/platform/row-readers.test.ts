import { once } from "node:events";
import { connect, createServer } from "node:net";
import { expect, it } from "vitest";
import { z } from "zod";
import { disconnectDatabase, readRows } from "@/lib/db/client";
import { RowReaders } from "@/lib/db/row-readers";
import { joinSql, type Sql, sql } from "@/lib/db/sql";
import { testDatabase } from "@/tests/support/database";

const { client, url } = await testDatabase();

type Connection = { pid: number };
const pid = sql`SELECT pg_backend_pid() AS pid`;

const connections = async (count: number) => {
  const rows = await Promise.all(Array.from({ length: count }, () => readRows<Connection>(pid)));
  return rows.map(([row]) => row?.pid);
};

/** What a program sends to the database, in the pieces in which it arrives there. */
async function listenBetween(work: (url: string) => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const server = createServer((near) => {
    const far = connect(Number(new URL(url).port), new URL(url).hostname);
    near.on("data", (piece) => sent.push(piece.toString("latin1")));
    near.pipe(far).pipe(near);
  }).listen(0);
  await once(server, "listening");
  const between = new URL(url);
  between.port = String(z.object({ port: z.number() }).parse(server.address()).port);
  await work(between.href);
  server.close();
  return sent;
}

it("sends what is asked in one turn over one connection, and waits for no answer in between", async () => {
  expect(new Set(await connections(16)).size).toBe(1);
  const sent = await listenBetween(async (between) => {
    const readers = new RowReaders(between, { idleTimeoutMillis: 1_000 });
    const asked = ["one", "two", "three"].map((word) => readers.read(sql`SELECT ${word} AS word`));
    expect(await Promise.all(asked)).toEqual([[{ word: "one" }], [{ word: "two" }], [{ word: "three" }]]);
    await readers.read(sql`SELECT ${"later"} AS word`);
    await readers.end();
  });
  const words = sent.map((piece) => [...piece.matchAll(/one|two|three|later/g)].map(([word]) => word));
  expect(words.filter((found) => found.length > 0)).toEqual([["one", "two", "three"], ["later"]]);
});

it("takes another connection for what is more than may travel together", async () => {
  const used = await connections(17);
  expect(new Set(used.slice(0, 16)).size).toBe(1);
  expect(used[16]).not.toBe(used[0]);
});

it("answers each by itself, in whatever order they were asked and whichever fail", async () => {
  const asked: [Sql, unknown][] = [
    [sql`SELECT 1 AS n`, [{ n: 1 }]],
    [sql`SELECT 1 / 0 AS n`, "division by zero"],
    [sql`SELECT nothing FROM nowhere`, 'relation "nowhere" does not exist'],
    [sql`SELECT n FROM generate_series(1, 3) n`, [{ n: 1 }, { n: 2 }, { n: 3 }]],
    [sql`SELECT ${"it's"} AS n`, [{ n: "it's" }]],
  ];
  const answers = await Promise.allSettled(asked.map(([statement]) => readRows(statement)));
  const told = answers.map((answer) => (answer.status === "fulfilled" ? answer.value : answer.reason.message));
  expect(told).toEqual(asked.map(([, expected]) => expected));
});

it("refuses all that were on their way when the connection breaks, and goes on with another", async () => {
  const broken = [sql`SELECT 1`, sql`SELECT pg_terminate_backend(pg_backend_pid())`, sql`SELECT 2`];
  const answers = await Promise.allSettled(broken.map((statement) => readRows(statement)));
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(await readRows(sql`SELECT 3 AS n`)).toEqual([{ n: 3 }]);
});

it("refuses when there is no database to ask", async () => {
  const nowhere = new URL(url);
  nowhere.port = "1";
  const readers = new RowReaders(nowhere.href, { idleTimeoutMillis: 1_000 });
  await expect(Promise.allSettled([readers.read(pid), readers.read(pid)])).resolves.toMatchObject([
    { status: "rejected" },
    { status: "rejected" },
  ]);
  await readers.end();
});

/** What PostgreSQL writes in its own way, and what a reader of the page would take for something else. */
const values = [
  sql`'2026-11-23 09:30:00.123+00'::timestamptz`,
  sql`'0099-01-01 00:00:00+00'::timestamptz`,
  sql`'2026-11-23'::date`,
  sql`9007199254740993::int8`,
  sql`42::int`,
  sql`1.5::float8`,
  sql`true`,
  sql`NULL::timestamptz`,
  sql`'{"a": [1, null, "ä"]}'::jsonb`,
  sql`json_build_array(1, 'two')`,
  sql`ARRAY['a,b', 'c"d', NULL]::text[]`,
  sql`ARRAY['018f0000-0000-7000-8000-000000000000'::uuid]`,
  sql`'published'::"ProcessStatus"`,
  sql`${new Date("2026-03-04T05:06:07.089Z")}::timestamptz`,
  sql`${["x", "y"]}::text[]`,
];
const everything = sql`SELECT ${joinSql(values.map((value, at) => sql`${value} AS ${sql([`"${at}"`])}`))}`;

it("reads every type of column as raw queries of Prisma do", async () => {
  expect(await readRows(everything)).toEqual(await client.$queryRaw(everything));
});

it.each(["Asia/Kathmandu", "America/St_Johns", "UTC"])(
  "reads instants alike where the database thinks in %s",
  async (zone) => {
    const elsewhere = new URL(url);
    elsewhere.searchParams.set("options", `-c TimeZone=${zone}`);
    const readers = new RowReaders(elsewhere.href, { idleTimeoutMillis: 1_000 });
    const at = new Date("2026-11-23T09:30:00.123Z");
    expect(
      await readers.read(sql`SELECT '2026-11-23 09:30:00.123Z'::timestamptz AS at, ${at}::timestamptz AS given`),
    ).toEqual([{ at, given: at }]);
    await readers.end();
  },
);

it("closes its connections with the others of the process", async () => {
  await readRows(pid);
  await disconnectDatabase();
  await expect((async () => readRows(pid))()).rejects.toThrow("connectDatabase() was not called");
});
