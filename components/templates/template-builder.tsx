import { ActForm } from "@/components/editor/act-form";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { StateMark } from "@/components/ui/state-mark";
import { useTranslations } from "@/lib/i18n/words";
import type { TemplateForDesk } from "@/lib/templates/queries";
import type { BuilderActions } from "./builder-actions";
import { PartLine } from "./part-line";
import { SettingsForm } from "./settings-form";
import { StartForm } from "./start-form";
import { VersionList } from "./version-list";

type Props = {
  locale: string;
  /** Address of this page. */
  here: string;
  found: TemplateForDesk;
  template: NonNullable<TemplateForDesk["template"]>;
  actions: BuilderActions;
};

const marks = { draft: "draft", current: "published", replaced: "closed" } as const;

/** One template: its parts in their order with the acts on each, what holds for the whole, and the step to the public. */
export function TemplateBuilder({ locale, here, found, template, actions }: Props) {
  const t = useTranslations("templates");
  const { may } = found;
  const named = { templateId: template.id, seenRevision: template.revision };
  return (
    <div className="sections">
      <section className="stack" aria-labelledby="parts">
        <p className="facts small">
          <StateMark state={marks[template.state]}>{t(`state.${template.state}`)}</StateMark>
          <span>{t("desk.version", { version: template.version })}</span>
          <span>{t("desk.answers", { count: template.answers })}</span>
        </p>
        {may.edit && template.state === "current" && template.answers > 0 ? (
          <Notice>{t("desk.makesNext")}</Notice>
        ) : null}
        <h2 id="parts">{t("desk.parts")}</h2>
        {template.parts.length === 0 ? <p className="quiet">{t("desk.noParts")}</p> : null}
        <ol className="list dense">
          {template.parts.map((part, index) => (
            <PartLine
              key={part.key}
              locale={locale}
              here={here}
              part={part}
              named={{ ...named, key: part.key }}
              isFirst={index === 0}
              isLast={index === template.parts.length - 1}
              actions={may.edit ? actions : null}
            />
          ))}
        </ol>
        <div className="button-row">
          {may.edit ? <LinkButton href={`${here}/parts/new`}>{t("desk.addPart")}</LinkButton> : null}
          <LinkButton kind="quiet" href={`${here}/preview`}>
            {t("desk.preview")}
          </LinkButton>
        </div>
      </section>
      {may.edit ? (
        <section className="stack" aria-labelledby="whole">
          <h2 id="whole">{t("settings.title")}</h2>
          <SettingsForm action={actions.saveTemplate} template={template} />
        </section>
      ) : null}
      {may.edit && template.state === "draft" ? (
        <section className="stack" aria-labelledby="ask">
          <h2 id="ask">{t("desk.askTitle")}</h2>
          <ActForm action={actions.askThis} values={named} kind="primary" next={t("desk.askNext")}>
            {t("desk.ask")}
          </ActForm>
          <ActForm action={actions.dropTemplate} values={named} kind="danger">
            {t("desk.drop")}
          </ActForm>
        </section>
      ) : null}
      <VersionList locale={locale} versions={found.versions} zone={found.round.zone} />
      {may.edit && template.state === "current" ? (
        <Disclosure summary={t("desk.anew")}>
          <StartForm action={actions.beginTemplate} roundId={found.round.id} locale={locale} />
        </Disclosure>
      ) : null}
    </div>
  );
}
