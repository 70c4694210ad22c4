import type { Database } from "@/lib/db/client";
import { type TemplatePartView, templateColumns, toPart } from "./template-view";

/** The parts of several templates, by the template, each in its order. */
export async function partsOfTemplates(
  db: Database,
  templateIds: readonly string[],
): Promise<Map<string, TemplatePartView[]>> {
  const rows = await db.templatePart.findMany({
    where: { templateId: { in: [...templateIds] } },
    orderBy: [{ templateId: "asc" }, { position: "asc" }],
    select: { ...templateColumns.parts.select, templateId: true },
  });
  const found = new Map<string, TemplatePartView[]>();
  for (const { templateId, ...row } of rows) found.set(templateId, [...(found.get(templateId) ?? []), toPart(row)]);
  return found;
}
