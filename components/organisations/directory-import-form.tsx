"use client";

import { ImportForm } from "@/components/editor/import-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { useTranslations } from "@/lib/i18n/words";
import { plannedLinesSchema } from "@/lib/organisations/schema";
import { ImportPreview } from "./import-preview";

/** Brings organisations into the directory: first what the file would do, then doing it. */
export function DirectoryImportForm({ look, carryOut }: { look: FormAction; carryOut: FormAction }) {
  const t = useTranslations("organisations.import");
  return (
    <ImportForm
      look={look}
      carryOut={carryOut}
      words={{
        file: t("file"),
        fileHint: t("fileHint"),
        pasted: t("pasted"),
        look: t("look"),
        lookNext: t("lookNext"),
        carryOut: t("carryOut"),
      }}
      accept=".json,.csv,application/json,text/csv"
      direction="ltr"
      preview={(told) => {
        const lines = plannedLinesSchema.parse(JSON.parse(told));
        return {
          shown: <ImportPreview lines={lines} />,
          doesSomething: lines.some(({ kind }) => kind === "create" || kind === "update"),
        };
      }}
    />
  );
}
