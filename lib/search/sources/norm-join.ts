import { type Sql, sql } from "@/lib/db/sql";
import { normNames } from "@/lib/templates/norm-names";
import { paragraphAliases } from "@/lib/text/paragraph-numbers";

/** Every name by which a paragraph can be called by a norm, as norm-6 and norm-f, with the norm. */
const names = normNames.flatMap((norm) => paragraphAliases(norm).map((alias) => ({ alias, norm })));

/** Joins the norm that `called.alias` names, as `norms.norm`. */
export const normJoin: Sql = sql`
  JOIN unnest(${names.map(({ alias }) => alias)}::text[], ${names.map(({ norm }) => norm)}::text[])
    AS norms(alias, norm) ON norms.alias = called.alias`;
