import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { Page } from "@/lib/kernel/pages";
import { type AnswersScope, findInputs } from "./find-inputs";
import { type PublicInput, readInputs } from "./read-inputs";
import type { AnswersFilter } from "./schema";

/** Published inputs with those of their answers that match, newest first. */
export async function publicInputs(
  scope: AnswersScope,
  filter: AnswersFilter,
  now: Date,
  size: number,
  cursor?: string,
): Promise<Page<PublicInput>> {
  const found = await findInputs(scope, filter, now, size, cursor);
  return { next: found.next, items: await readInputs(found.items, scope, filter, now) };
}

/** Areas by their ids, in the order of their process. */
export async function areasOf(ids: readonly string[]): Promise<{ slug: string; name: Localised }[]> {
  const rows = await database().area.findMany({
    where: { id: { in: [...new Set(ids)] } },
    orderBy: { position: "asc" },
    select: { slug: true, name: true },
  });
  return rows.map(({ slug, name }) => ({ slug, name: readLocalised(name) }));
}

/** An area of a published process; null where there is none to show. */
export type PublicArea = {
  id: string;
  slug: string;
  name: Localised;
  process: { id: string; slug: string; name: Localised };
};

/** One area of a published process by its address, or null. */
export async function publicArea(process: string, area: string): Promise<PublicArea | null> {
  const row = await database().area.findFirst({
    where: { slug: area, process: { slug: process, status: "published" } },
    select: { id: true, slug: true, name: true, process: { select: { id: true, slug: true, name: true } } },
  });
  if (row === null) return null;
  return {
    id: row.id,
    slug: row.slug,
    name: readLocalised(row.name),
    process: { ...row.process, name: readLocalised(row.process.name) },
  };
}

/** A stage of a published process, such as a session. Days without an hour, as YYYY-MM-DD. */
export type PublicStage = {
  id: string;
  position: number;
  name: Localised;
  startsOn: string;
  endsOn: string | null;
  process: PublicArea["process"];
  areas: { slug: string; name: Localised }[];
};

/** One stage of a published process by its place in the order, or null. */
export async function publicStage(process: string, position: string): Promise<PublicStage | null> {
  if (!/^\d{1,4}$/.test(position)) return null;
  const row = await database().processStage.findFirst({
    where: { position: Number(position), process: { slug: process, status: "published" } },
    select: {
      id: true,
      position: true,
      name: true,
      startsOn: true,
      endsOn: true,
      process: {
        select: {
          id: true,
          slug: true,
          name: true,
          areas: { select: { slug: true, name: true }, orderBy: { position: "asc" } },
        },
      },
    },
  });
  if (row === null) return null;
  const { areas, ...found } = row.process;
  return {
    id: row.id,
    position: row.position,
    name: readLocalised(row.name),
    startsOn: row.startsOn.toISOString().slice(0, 10),
    endsOn: row.endsOn?.toISOString().slice(0, 10) ?? null,
    process: { ...found, name: readLocalised(found.name) },
    areas: areas.map(({ slug, name }) => ({ slug, name: readLocalised(name) })),
  };
}
