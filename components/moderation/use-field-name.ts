import { useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";

/** Where words stand: the field, and the part of the template for those of an input. */
type NamedField = { field: string; part: { number: string | null; title: Localised } | null };

const known = ["body", "proposedText", "changeNote", "fallbackText", "termTo", "title", "about"] as const;
const ofPart = ["keyMessage", "recommendation", "body"] as const;

/** How a field of a contribution is called before people; see lib/moderation/text-fields. */
export function useFieldName(locale: string): (field: NamedField) => string {
  const t = useTranslations("decisions.fields");
  return ({ field, part }) => {
    const own = known.find((name) => name === field);
    if (own !== undefined) return t(own);
    const name = ofPart.find((one) => field.endsWith(`:${one}`)) ?? "body";
    const title = part === null ? "" : [part.number, inLocale(part.title, locale).text].filter(Boolean).join(" ");
    return t(`part.${name}`, { title });
  };
}
