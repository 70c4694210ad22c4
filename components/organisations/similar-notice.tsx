import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";
import type { SimilarOrganisation } from "@/lib/organisations/similar-organisations";

/** "Is it one of these?": organisations of the directory with nearly the name that is being registered. */
export function SimilarNotice({
  organisations,
  locale,
}: {
  organisations: readonly SimilarOrganisation[];
  locale: string;
}) {
  const t = useTranslations("organisations.register");
  return (
    <Notice kind="warning" title={t("similarTitle")}>
      <p>{t("similarText")}</p>
      <ul>
        {organisations.map(({ slug, name, acronym }) => (
          <li key={slug}>
            <a href={`/${locale}/register/join/${slug}`}>
              {t.rich("joinThis", {
                name: () => <bdi key="name">{acronym === null ? name : `${name} (${acronym})`}</bdi>,
              })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
