import { listWords } from "@/lib/i18n/lists";
import { isLocale, localeNames } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { TemplatePartView } from "@/lib/templates/template-view";

type Props = {
  part: TemplatePartView;
  locale: string;
  withGroups: boolean;
  /** Whether it is said of what may be left out; not where that is said once for all. */
  withOptional?: boolean;
};

/** The rules of a part in one quiet line: whether it must be answered, how long it may be, in which languages, by whom. */
export function PartFacts({ part, locale, withGroups, withOptional = true }: Props) {
  const t = useTranslations("templates.facts");
  const groups = useTranslations("public.groups");
  const facts = [
    ...(part.required ? [t("required")] : withOptional ? [t("optional")] : []),
    ...(part.answerKind === "text" ? [] : [t(part.answerKind)]),
    ...(part.maxWords === null ? [] : [t("words", { count: part.maxWords })]),
    ...(part.languages.length === 0
      ? []
      : [
          t("languages", {
            languages: listWords(
              part.languages.map((tag) => (isLocale(tag) ? localeNames[tag] : tag)),
              locale,
            ),
          }),
        ]),
    ...(withGroups && part.stakeholderGroups.length > 0
      ? [
          t("groups", {
            groups: listWords(
              part.stakeholderGroups.map((group) => groups(group)),
              locale,
            ),
          }),
        ]
      : []),
  ];
  if (facts.length === 0) return null;
  return (
    <p className="facts small quiet">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}
