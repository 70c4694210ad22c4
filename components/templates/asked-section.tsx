import { LocalisedProse, LocalisedText } from "@/components/reading/localised-text";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { AskedRound } from "@/lib/templates/public";
import { PartFacts } from "./part-facts";

type Props = {
  locale: string;
  asked: AskedRound;
  /** Whether answers are taken now. */
  isOpen: boolean;
};

/** What a round asks, on the page of its consultation: the questions, their guidance one press away, the way to answer. */
export function AskedSection({ locale, asked, isOpen }: Props) {
  const t = useTranslations("templates.public");
  const { consultation, round, template } = asked;
  const id = `asked-${round.position}`;
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {t("title")}: <LocalisedText text={round.name} locale={locale} />
      </h2>
      {inLocale(template.guidance, locale).text === "" ? null : (
        <LocalisedProse text={template.guidance} locale={locale} />
      )}
      <p className="quiet">{t("skip")}</p>
      <ol className="list dense">
        {template.parts.map((part) => (
          <li key={part.key}>
            <h3>
              {part.number === null ? null : <span className="asked-number">{part.number} </span>}
              <LocalisedText text={part.title} locale={locale} />
            </h3>
            <PartFacts part={part} locale={locale} withGroups withOptional={false} />
            {inLocale(part.guidance, locale).text === "" ? null : (
              <Disclosure summary={t("guidance")}>
                <LocalisedProse text={part.guidance} locale={locale} />
              </Disclosure>
            )}
          </li>
        ))}
      </ol>
      <div className="button-row">
        {isOpen ? (
          <LinkButton kind="primary" href={`/${locale}/compose/input/${round.id}`}>
            {t("answer")}
          </LinkButton>
        ) : null}
        <LinkButton
          kind="quiet"
          href={`/${locale}/consultations/${consultation.slug}/rounds/${round.position}/questions`}
        >
          {t("whole")}
        </LinkButton>
      </div>
    </section>
  );
}
