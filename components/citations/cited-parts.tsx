import { LocalisedText } from "@/components/reading/localised-text";
import { Disclosure } from "@/components/ui/disclosure";
import type { CitedPart } from "@/lib/citations/cited-parts";
import { useTranslations } from "@/lib/i18n/words";
import { CitationList } from "./citation-list";

/** How single parts of a written input are cited, each one press away, in the order in which they are read. */
export function CitedParts({ locale, parts }: { locale: string; parts: readonly CitedPart[] }) {
  const t = useTranslations("open-data.cite");
  const fields = useTranslations("inputs.text");
  if (parts.length === 0) return null;
  return (
    <div className="cite-parts">
      <h3>{t("parts")}</h3>
      {parts.map(({ anchor, number, title, field, citations }) => (
        <Disclosure
          key={anchor}
          summary={
            <>
              {number === null ? null : `${number} `}
              <LocalisedText text={title} locale={locale} />
              {field === null ? null : `: ${fields(field)}`}
            </>
          }
        >
          <CitationList citations={citations} />
        </Disclosure>
      ))}
    </div>
  );
}
