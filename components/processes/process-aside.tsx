import { LocalisedText } from "@/components/reading/localised-text";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { OfficeHeld, ProcessForDesk } from "@/lib/processes/queries";

type Props = { locale: string; process: ProcessForDesk; offices: OfficeHeld[] };

/** Beside a process: its areas, its stages and its team, each with the way to change it. */
export function ProcessAside({ locale, process, offices }: Props) {
  const t = useTranslations("processes");
  const accreditation = useTranslations("accreditations.desk");
  const here = `/${locale}/desk/processes/${process.slug}`;
  return (
    <aside className="aside">
      <section aria-labelledby="areas">
        <h2 id="areas">{t("page.areas")}</h2>
        {process.areas.length === 0 ? <p className="quiet">{t("page.noAreas")}</p> : null}
        <ol>
          {process.areas.map((area) => (
            <li key={area.id}>
              <LocalisedText text={area.name} locale={locale} />
            </li>
          ))}
        </ol>
        {process.may.edit ? <a href={`${here}/areas`}>{t("page.editAreas")}</a> : null}
      </section>
      <section aria-labelledby="stages">
        <h2 id="stages">{t("page.stages")}</h2>
        {process.stages.length === 0 ? <p className="quiet">{t("page.noStages")}</p> : null}
        <ol>
          {process.stages.map((stage) => (
            <li key={stage.id}>
              <LocalisedText text={stage.name} locale={locale} />
              <time className="quiet small" dateTime={stage.startsOn}>
                {showDate(new Date(stage.startsOn), locale, "UTC")}
              </time>
            </li>
          ))}
        </ol>
        {process.may.edit ? <a href={`${here}/stages`}>{t("page.editStages")}</a> : null}
      </section>
      {process.may.edit ? (
        <section aria-labelledby="accreditation">
          <h2 id="accreditation">{accreditation("title")}</h2>
          <a href={`${here}/accreditation`}>{accreditation("toDesk")}</a>
        </section>
      ) : null}
      {process.may.edit ? (
        <section aria-labelledby="related">
          <h2 id="related">{t("related.title")}</h2>
          <a href={`${here}/related`}>{t("related.toDesk")}</a>
        </section>
      ) : null}
      <section aria-labelledby="team">
        <h2 id="team">{t("page.team")}</h2>
        {offices.length === 0 ? <p className="quiet">{t("page.noTeam")}</p> : null}
        <ul>
          {offices.map((office) => (
            <li key={office.id}>
              <span>
                <bdi>{office.name ?? office.email}</bdi>
              </span>
              <span className="quiet small">{t(`role.${office.role}`)}</span>
            </li>
          ))}
        </ul>
        {process.may.nameTeam || process.may.nameOrganisers ? (
          <a href={`/${locale}/desk/offices/${process.slug}`}>{t("page.editTeam")}</a>
        ) : null}
      </section>
    </aside>
  );
}
