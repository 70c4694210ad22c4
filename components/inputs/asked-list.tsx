import { LocalisedProse, LocalisedText } from "@/components/reading/localised-text";
import { PartFacts } from "@/components/templates/part-facts";
import { inLocale } from "@/lib/kernel/localised";
import type { TemplateView } from "@/lib/templates/template-view";

/** What a round asks, in a list: titles, rules and guidance of the parts. */
export function AskedList({ locale, template }: { locale: string; template: TemplateView }) {
  return (
    <ol className="list dense">
      {template.parts.map((part) => (
        <li key={part.key}>
          <h3>
            {part.number === null ? null : <span className="asked-number">{part.number} </span>}
            <LocalisedText text={part.title} locale={locale} />
          </h3>
          <PartFacts part={part} locale={locale} withGroups={false} />
          {inLocale(part.guidance, locale).text === "" ? null : <LocalisedProse text={part.guidance} locale={locale} />}
        </li>
      ))}
    </ol>
  );
}
