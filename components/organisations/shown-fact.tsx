import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { countryName } from "@/lib/organisations/countries";
import { type EntryFact, isNameFact, languageOfName, linesOf } from "@/lib/organisations/entry-facts";
import { topicName } from "@/lib/organisations/topics";

type Props = {
  locale: string;
  fact: EntryFact;
  /** As `factText` writes it; "" is not stated. */
  text: string;
  /** Language of the description, or of its words; null when there is none. */
  language: string | null;
  /** Names of organisations that it is a part of, by their addresses. */
  wholes: Readonly<Record<string, string>>;
};

/** What an entry states, or stated once, in the words of its page. */
export function ShownFact({ locale, fact, text, language, wholes }: Props) {
  const t = useTranslations("organisations");
  const groups = useTranslations("public.groups");
  if (text === "") return <span className="quiet">{t("fields.notStated")}</span>;
  switch (fact) {
    case "stakeholderGroup":
      return groups(text);
    case "ecosocStatus":
      return t(`ecosoc.${text}`);
    case "country":
      return countryName(text, locale);
    case "topics":
      return <Lines lines={linesOf(text).map((id) => topicName(id, locale) ?? id)} />;
    case "partOf":
      return <Lines lines={linesOf(text).map((slug) => wholes[slug] ?? slug)} />;
    default: {
      const spoken = isNameFact(fact)
        ? languageOfName(fact)
        : fact === "description"
          ? (language ?? locale)
          : undefined;
      return (
        <bdi className="plain-words" lang={spoken} dir={spoken === undefined ? undefined : directionOf(spoken)}>
          {text}
        </bdi>
      );
    }
  }
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="whole-line">
      <bdi>{line}</bdi>
    </span>
  ));
}
