"use client";

import { ImportForm } from "@/components/editor/import-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { plannedSignatoriesSchema } from "@/lib/endorsements/schema";
import { useTranslations } from "@/lib/i18n/words";
import { SignatoryPreview } from "./signatory-preview";

type Props = { thing: { name: "contributionId" | "versionId"; id: string }; look: FormAction; carryOut: FormAction };

/** Brings in those who signed a text elsewhere: first what the list would add, then adding it. */
export function SignatoryListForm({ thing, look, carryOut }: Props) {
  const t = useTranslations("endorsements.list");
  return (
    <ImportForm
      look={look}
      carryOut={carryOut}
      values={{ [thing.name]: thing.id }}
      words={{
        file: t("file"),
        fileHint: t("fileHint"),
        pasted: t("pasted"),
        look: t("look"),
        lookNext: t("lookNext"),
        carryOut: t("carryOut"),
      }}
      accept=".csv,text/csv"
      direction="auto"
      preview={(told) => {
        const lines = plannedSignatoriesSchema.parse(JSON.parse(told));
        return {
          shown: <SignatoryPreview lines={lines} />,
          doesSomething: lines.some(({ kind }) => kind === "new" || kind === "matched"),
        };
      }}
    />
  );
}
