import type { PublicEvent } from "@/lib/events/public";
import { listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";

type Rule = Pick<PublicEvent, "access" | "stakeholderGroups" | "takesApplications"> & {
  process: { slug: string; name: Localised };
  consultation: { slug: string } | null;
};

/** Who may come, said before anybody tries, and what those who may not come can do instead. */
export function AccessSection({ event, isOver, locale }: { event: Rule; isOver: boolean; locale: string }) {
  const t = useTranslations("events.access");
  const group = useTranslations("public.groups");
  const groups = listWords(
    event.stakeholderGroups.map((one) => group(one)),
    locale,
  );
  return (
    <section id="access">
      <h2>{t("title")}</h2>
      <p>{t(`rule.${event.access}`, { groups, process: inLocale(event.process.name, locale).text })}</p>
      {isOver || event.access === "everyone" ? null : <Ways event={event} locale={locale} />}
    </section>
  );
}

function Ways({ event, locale }: { event: Rule; locale: string }) {
  const t = useTranslations("events.access");
  const { access, process, consultation } = event;
  const input =
    consultation === null ? `/${locale}/processes/${process.slug}` : `/${locale}/consultations/${consultation.slug}`;
  return (
    <>
      <p className="small">{t(`else.${access === "invited" ? "invited" : "organisation"}`)}</p>
      <ul className="plain-list small">
        {access === "accredited_organisations" && event.takesApplications ? (
          <li>
            <a href={`/${locale}/organisation/accreditation/${process.slug}`} rel="nofollow">
              {t("apply")}
            </a>
          </li>
        ) : null}
        {access === "accredited_organisations" ? (
          <li>
            <a href={`/${locale}/processes/${process.slug}/accreditation`}>{t("register")}</a>
          </li>
        ) : null}
        {access === "invited" ? null : (
          <li>
            <a href={`/${locale}/register`}>{t("organisation")}</a>
          </li>
        )}
        <li>
          <a href={input}>{t("input")}</a>
        </li>
      </ul>
    </>
  );
}
