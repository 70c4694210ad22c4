import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { FacetValue } from "./found";

/** Names of processes, consultations and areas that published results stand in, by facet and value. */
export async function facetNames(facets: readonly FacetValue[]): Promise<Map<string, Localised>> {
  const db = database();
  const valuesOf = (facet: string) => facets.flatMap((one) => (one.facet === facet ? one.value : []));
  const areas = valuesOf("area").map((value) => value.split(":"));
  const [processes, consultations, named] = await Promise.all([
    db.process.findMany({ where: { slug: { in: valuesOf("process") } }, select: { slug: true, name: true } }),
    db.consultation.findMany({
      where: { slug: { in: valuesOf("consultation") } },
      select: { slug: true, title: true },
    }),
    db.area.findMany({
      where: {
        slug: { in: areas.flatMap(([, area]) => area ?? []) },
        process: { slug: { in: areas.flatMap(([process]) => process ?? []) } },
      },
      select: { slug: true, name: true, process: { select: { slug: true } } },
    }),
  ]);
  return new Map([
    ...processes.map(({ slug, name }) => [`process ${slug}`, readLocalised(name)] as const),
    ...consultations.map(({ slug, title }) => [`consultation ${slug}`, readLocalised(title)] as const),
    ...named.map(({ slug, name, process }) => [`area ${process.slug}:${slug}`, readLocalised(name)] as const),
  ]);
}
