import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { inLocale } from "@/lib/kernel/localised";
import { slugOf } from "@/lib/text/slug-of";
import { loadProcess } from "./load-process";
import { processPolicy } from "./policy";
import type { SetAreas } from "./schema";
import { processTags, writeProcess } from "./write-process";

/**
 * An organiser writes the areas of the process in their order, all at once. Areas left out or without a name go;
 * refuses to let one go that a consultation or a question is about.
 */
export function setAreas({ actor }: Deps, input: SetAreas): Promise<void> {
  return transaction(async (tx) => {
    const process = await loadProcess(tx, actor, input.processId);
    authorise(processPolicy.edit, actor, process);
    await writeProcess(tx, { id: process.id, seenRevision: input.seenRevision }, {});
    const present = await tx.area.findMany({
      where: { processId: process.id },
      select: { id: true, slug: true, _count: { select: { consultations: true, templateParts: true } } },
    });
    const wanted = inOrder(input.areas);
    const kept = new Set(wanted.flatMap((area) => area.id ?? []));
    for (const id of kept) if (!present.some((area) => area.id === id)) throw notFound();
    const going = present.filter((area) => !kept.has(area.id));
    if (going.some((area) => area._count.consultations + area._count.templateParts > 0)) {
      throw new DomainError("conflict", "processes.errors.areaInUse");
    }
    await tx.area.deleteMany({ where: { id: { in: going.map((area) => area.id) } } });
    await writeAreas(tx, process.id, wanted, present);
    await dropDocuments(tx, processTags(process.id));
  });
}

type WantedArea = SetAreas["areas"][number];

function inOrder(areas: WantedArea[]): WantedArea[] {
  return areas.filter((area) => Object.keys(area.name).length > 0).sort((a, b) => a.place - b.place);
}

async function writeAreas(
  tx: Transaction,
  processId: string,
  wanted: WantedArea[],
  present: { id: string; slug: string }[],
): Promise<void> {
  const taken = new Set<string>();
  for (const [index, area] of wanted.entries()) {
    const known = present.find(({ id }) => id === area.id);
    const slug = area.slug || known?.slug || slugOf(inLocale(area.name, "en").text) || `area-${index + 1}`;
    if (taken.has(slug)) throw new DomainError("invalid", "processes.errors.areaTwice", { values: { slug } });
    taken.add(slug);
    const data = { slug, name: area.name, position: index + 1 };
    if (area.id === null) await tx.area.create({ data: { ...data, processId } });
    else await tx.area.update({ where: { id: area.id }, data });
  }
}
