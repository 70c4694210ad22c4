import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { FormField } from "@/lib/registrations/form-view";

type Props = {
  locale: string;
  here: string;
  field: FormField;
  /** The event, the revision that was seen, and the question. */
  named: { eventId: string; seenRevision: number; key: string };
  isFirst: boolean;
  isLast: boolean;
  /** Null where the form is another's, to look at only. */
  actions: { move: FormAction; remove: FormAction } | null;
};

/** A question of the form in a list, with what can be done with it. */
export function FieldLine({ locale, here, field, named, isFirst, isLast, actions }: Props) {
  const t = useTranslations("registrations");
  const groups = useTranslations("public.groups");
  const own = inLocale(field.title, locale).text;
  const title = own === "" && field.kind !== "question" ? t(`fields.${field.kind}`) : own;
  const act = (words: string) => (
    <>
      {words}
      <VisuallyHidden>: {title}</VisuallyHidden>
    </>
  );
  const names = field.stakeholderGroups.map((group) => groups(group));
  return (
    <li id={`field-${field.key}`} className="template-part">
      <h3>{own === "" ? title : <LocalisedText text={field.title} locale={locale} />}</h3>
      <p className="facts small quiet">
        <span>{t(field.required ? "form.isRequired" : "form.isOptional")}</span>
        {field.answerKind === "text" ? null : <span>{t(`form.answerKinds.${field.answerKind}`)}</span>}
        {field.kind === "accessibility" ? <span>{t("form.private")}</span> : null}
        {names.length === 0 ? null : <span>{t("form.asked", { groups: listWords(names, locale) })}</span>}
      </p>
      {actions === null ? null : (
        <div className="part-acts">
          <a href={`${here}/${field.key}`}>{act(t("form.edit"))}</a>
          {isFirst ? null : (
            <ActForm action={actions.move} values={{ ...named, direction: "up" }} kind="quiet">
              {act(t("form.up"))}
            </ActForm>
          )}
          {isLast ? null : (
            <ActForm action={actions.move} values={{ ...named, direction: "down" }} kind="quiet">
              {act(t("form.down"))}
            </ActForm>
          )}
          <ActForm action={actions.remove} values={named} kind="quiet">
            {act(t("form.remove"))}
          </ActForm>
        </div>
      )}
    </li>
  );
}
