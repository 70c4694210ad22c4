import type { Client } from "pg";
import { z } from "zod";
import { noteStatements, type Statement } from "@/lib/db/note-statements";
import { systemClock } from "@/lib/kernel/clock";
import { ms } from "./figures";
import { everyList } from "./lists";
import { type Plan, readPlan } from "./plan";
import { table } from "./report";
import { idOf } from "./row-ids";

/** How the database answers every list: a table of all, and each query with its plan, as Markdown. */
export async function explainLists(client: Client, url: string): Promise<string> {
  const large = await largeTables(client);
  const explained: { name: string; plans: { query: Statement; plan: Plan }[] }[] = [];
  for (const [name, read] of everyList(await busiest(client), systemClock.now())) {
    const asked = await noteStatements(url, read);
    const plans = [];
    for (const query of asked.filter(({ text }) => /^\s*(SELECT|WITH)\b/i.test(text)))
      plans.push({ query, plan: await explain(client, query, large) });
    explained.push({ name, plans });
  }
  const summary = table(
    ["List", "Queries", "In the database", "Whole tables read", "Most rows read in vain"],
    explained.map(({ name, plans }) => [
      name,
      String(plans.length),
      ms(plans.reduce((sum, { plan }) => sum + plan.milliseconds, 0)),
      [...new Set(plans.flatMap(({ plan }) => plan.wholeTables))].join(", ") || "none",
      Math.max(0, ...plans.map(({ plan }) => plan.rowsInVain)).toLocaleString("en"),
    ]),
  );
  console.log(`\n${summary}\n`);
  const details = explained.map(({ name, plans }) =>
    [`## ${name}`, ...plans.map(({ query, plan }) => fenced(query, plan))].join("\n\n"),
  );
  return [`Tables of 5,000 rows and more: ${large.join(", ")}`, summary, ...details].join("\n\n");
}

/** The second time, when the rows are in memory: disks differ, plans do not. */
async function explain(client: Client, { text, values }: Statement, large: readonly string[]): Promise<Plan> {
  const ask = () => client.query<{ "QUERY PLAN": string }>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, values);
  await ask();
  const { rows: lines } = await ask();
  return readPlan(
    lines.map((line) => line["QUERY PLAN"]),
    large,
  );
}

function fenced({ text, values }: Statement, { lines }: Plan): string {
  return ["```sql", text, `-- ${JSON.stringify(values).slice(0, 500)}`, "```", "```", ...lines, "```"].join("\n");
}

async function largeTables(client: Client): Promise<string[]> {
  const answer = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= 5000",
  );
  return answer.rows.map(({ name }) => name);
}

async function busiest(client: Client) {
  const ids = { id: "person", processId: "process", consultationId: "consultation", versionId: "version" };
  const beside = { paragraphId: "paragraph", organisationId: "organisation", seriesId: "event", areaId: "area" };
  // Most registrations are for the first session of the first series.
  const session = `${idOf("event", 1)}::text AS "eventId"`;
  const columns = Object.entries({ ...ids, ...beside }).map(
    ([column, kind]) => `${idOf(kind, 0)}::text AS "${column}"`,
  );
  const answer = await client.query(
    `SELECT ${[...columns, session].join(", ")}, (SELECT reference FROM contribution WHERE publication = 'published' LIMIT 1) AS reference`,
  );
  const id = z.uuid();
  return z
    .object({
      ...{ id, processId: id, consultationId: id, versionId: id, paragraphId: id, organisationId: id },
      ...{ eventId: id, seriesId: id, areaId: id },
      reference: z.string(),
    })
    .parse(answer.rows[0]);
}
