import { impactKinds } from "@/lib/contributions/impact-kinds";
import { colon } from "@/lib/i18n/lists";
import { isLocale, localeNames } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import { regionName, regions } from "@/lib/organisations/regions";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { topicName } from "@/lib/organisations/topics";
import { type SearchFacet, searchKinds } from "@/lib/search/schema";
import { normNames } from "@/lib/templates/norm-names";

const answers = [
  "accepted",
  "accepted_in_part",
  "accepted_with_modification",
  "not_accepted",
  "noted",
  "out_of_scope",
  "merged",
] as const;

/** How the value of a facet is called in the reader's language; what has no name is shown as it is. */
export function useFacetLabel(locale: string, names: ReadonlyMap<string, Localised>) {
  const t = useTranslations("search");
  const marks = useTranslations("contributions.marks");
  const groups = useTranslations("public.groups");
  const norms = useTranslations("templates.norms");
  const part = useTranslations("templates.part");
  const states = useTranslations("dispositions.states");
  const known: Partial<Record<SearchFacet, (value: string) => string | null>> = {
    kind: (value) => named(searchKinds, value, (kind) => t(`kinds.${kind}`)),
    norm: (value) =>
      named(
        normNames,
        value,
        (norm) => `${part("normNamed", { letter: norm.slice(-1) })}${colon(locale)}${norms(norm)}`,
      ),
    topic: (value) => topicName(value, locale),
    impact: (value) => named(impactKinds, value, (kind) => marks(`impacts.${kind}`)),
    group: (value) => named(stakeholderGroups, value, (group) => groups(group)),
    region: (value) => named(regions, value, (region) => regionName(region, locale)),
    language: (value) => (isLocale(value) ? localeNames[value] : languageName(value, locale)),
    disposition: (value) => named(answers, value, (state) => states(state)),
  };
  return (facet: SearchFacet, value: string): string => {
    const own = names.get(`${facet} ${value}`);
    return (own === undefined ? known[facet]?.(value) : inLocale(own, locale).text) ?? value;
  };
}

function named<Value extends string>(list: readonly Value[], value: string, name: (value: Value) => string) {
  const found = list.find((one) => one === value);
  return found === undefined ? null : name(found);
}

function languageName(tag: string, locale: string): string | null {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? null;
  } catch {
    return null;
  }
}
