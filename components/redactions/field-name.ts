import { isolated } from "@/lib/i18n/isolated";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { TextField } from "@/lib/moderation/text-fields";

const ofContribution = ["body", "proposedText", "changeNote", "fallbackText", "termTo", "title", "about"] as const;
const ofPart = ["keyMessage", "recommendation", "body"] as const;

/** How people call a field of a contribution, with the part of the questions it stands in. */
export function useFieldName(): (field: Pick<TextField, "field" | "part">) => string {
  const t = useTranslations("redactions.fields");
  const locale = useLocale();
  return ({ field, part }) => {
    const known = ofContribution.find((name) => name === field);
    if (known !== undefined) return t(known);
    const inPart = ofPart.find((name) => field.endsWith(`:${name}`)) ?? "body";
    const title = part === null ? "" : inLocale(part.title, locale).text;
    const name = part?.number == null ? title : `${part.number} ${title}`;
    return t(`part.${inPart}`, { part: isolated(name) });
  };
}
