import { LocalisedProse, LocalisedText } from "@/components/reading/localised-text";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { TemplatePartView, TemplateView } from "@/lib/templates/template-view";
import { PartFacts } from "./part-facts";

type Props = {
  locale: string;
  template: Pick<TemplateView, "parts" | "guidance" | "maxWords" | "asksAbout">;
  /** Whether it says of whom a part is asked; not where one group's form is shown. */
  withGroups?: boolean;
};

/** The whole form to look at or to print: every part with its guidance and room for the answer, written on by hand. */
export function AskedParts({ locale, template, withGroups = false }: Props) {
  const t = useTranslations("templates.asked");
  return (
    <div className="asked">
      {inLocale(template.guidance, locale).text === "" ? null : (
        <LocalisedProse text={template.guidance} locale={locale} />
      )}
      {template.maxWords === null ? null : <p className="quiet">{t("wholeWords", { count: template.maxWords })}</p>}
      <section className="asked-part">
        <h2>{t("title")}</h2>
        <Room label={t("titleLabel")} lines={1} />
        {template.asksAbout ? <Room label={t("about")} lines={4} /> : null}
      </section>
      {template.parts.map((part) => (
        <AskedPart key={part.key} locale={locale} part={part} withGroups={withGroups} />
      ))}
    </div>
  );
}

type PartProps = { locale: string; part: TemplatePartView; withGroups: boolean };

function AskedPart({ locale, part, withGroups }: PartProps) {
  const t = useTranslations("templates.asked");
  return (
    <section className="asked-part" id={`part-${part.key}`}>
      <h2>
        {part.number === null ? null : <span className="asked-number">{part.number}</span>}{" "}
        <LocalisedText text={part.title} locale={locale} />
      </h2>
      <PartFacts part={part} locale={locale} withGroups={withGroups} />
      {inLocale(part.guidance, locale).text === "" ? null : <LocalisedProse text={part.guidance} locale={locale} />}
      {part.choices.length === 0 ? null : (
        <ul className="asked-choices" data-kind={part.answerKind}>
          {part.choices.map((choice) => (
            <li key={choice.key}>
              <LocalisedText text={choice.label} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {part.asksKeyMessage ? <Room label={t("keyMessage")} lines={2} /> : null}
      {part.asksRecommendation ? <Room label={t("recommendation")} lines={3} /> : null}
      {part.asksBody ? <Room label={t(part.kind === "question" ? "answer" : "body")} lines={8} /> : null}
    </section>
  );
}

/** Room for an answer: a quiet box on the screen, lines to write on in print. */
function Room({ label, lines }: { label: string; lines: number }) {
  return (
    <div className="asked-room">
      <p className="small">{label}</p>
      <div className="asked-lines" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
          <span key={key} />
        ))}
      </div>
    </div>
  );
}
