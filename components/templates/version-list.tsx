import { StateMark } from "@/components/ui/state-mark";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { TemplateForDesk } from "@/lib/templates/queries";

type Props = { locale: string; versions: TemplateForDesk["versions"]; zone: string };

const marks = { draft: "draft", current: "published", replaced: "closed" } as const;

/** The versions that a template had; shown once there is more than one. */
export function VersionList({ locale, versions, zone }: Props) {
  const t = useTranslations("templates");
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t("desk.versions")}</h2>
      <ul className="list dense">
        {versions.map((version) => (
          <li key={version.id}>
            <p className="facts small">
              <StateMark state={marks[version.state]}>{t("desk.version", { version: version.version })}</StateMark>
              <span>{t(`state.${version.state}`)}</span>
              {version.currentAt === null ? null : <span>{showInstant(version.currentAt, zone, locale).text}</span>}
              <span>{t("desk.answers", { count: version.answers })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
