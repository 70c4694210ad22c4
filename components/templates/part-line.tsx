import { ActForm } from "@/components/editor/act-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { TemplatePartView } from "@/lib/templates/template-view";
import type { BuilderActions } from "./builder-actions";
import { PartFacts } from "./part-facts";

type Props = {
  locale: string;
  here: string;
  part: TemplatePartView;
  /** The template, the revision that the organiser saw, and the part. */
  named: { templateId: string; seenRevision: number; key: string };
  isFirst: boolean;
  isLast: boolean;
  /** Null for who may look only. */
  actions: BuilderActions | null;
};

const fields = ["asksKeyMessage", "asksRecommendation", "asksBody"] as const;

/** A part of a template in a list, with what can be done with it. */
export function PartLine({ locale, here, part, named, isFirst, isLast, actions }: Props) {
  const t = useTranslations("templates");
  const title = inLocale(part.title, locale).text;
  const whole = part.number === null ? title : `${part.number} ${title}`;
  const act = (words: string) => (
    <>
      {words}
      <VisuallyHidden>: {whole}</VisuallyHidden>
    </>
  );
  const asked = fields.filter((name) => part[name]);
  return (
    <li id={`part-${part.key}`} className="template-part">
      <h3>
        {part.number === null ? null : <span>{part.number} </span>}
        <LocalisedText text={part.title} locale={locale} />
      </h3>
      <p className="facts small quiet">
        {asked.map((name) => (
          <span key={name}>{t(`asked.${name}`)}</span>
        ))}
        {part.choices.length === 0 ? null : <span>{t("desk.choices", { count: part.choices.length })}</span>}
        {part.norm === null ? null : <span>{t("part.normNamed", { letter: part.norm.slice("norm-".length) })}</span>}
      </p>
      <PartFacts part={part} locale={locale} withGroups />
      {actions === null ? null : (
        <div className="part-acts">
          <a href={`${here}/parts/${part.key}`}>{act(t("desk.edit"))}</a>
          {isFirst ? null : (
            <ActForm action={actions.placePart} values={{ ...named, direction: "up" }} kind="quiet">
              {act(t("desk.up"))}
            </ActForm>
          )}
          {isLast ? null : (
            <ActForm action={actions.placePart} values={{ ...named, direction: "down" }} kind="quiet">
              {act(t("desk.down"))}
            </ActForm>
          )}
          <ActForm action={actions.doublePart} values={named} kind="quiet">
            {act(t("desk.duplicate"))}
          </ActForm>
          <ActForm action={actions.takePartOut} values={named} kind="quiet">
            {act(t("desk.remove"))}
          </ActForm>
        </div>
      )}
    </li>
  );
}
