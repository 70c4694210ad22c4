import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Composer } from "@/lib/contributions/composer-query";
import { showInstant } from "@/lib/i18n/dates";
import { inLocale } from "@/lib/kernel/localised";

type Props = { locale: string; composer: Composer; organisation: string | null };

/** What a writer should know before writing: why it came back, that it goes on, that they may not. */
export function ComposerNotices({ locale, composer, organisation }: Props) {
  const t = useTranslations("contributions.composer");
  const { comment, may, paragraph, version, round } = composer;
  if (!may.answer) {
    return (
      <Notice kind="warning" title={t("mayNotAnswer")}>
        <p>{organisation === null ? t("mayNotAnswerAlone") : t("mayNotAnswerOrganisation", { name: organisation })}</p>
        {organisation === null ? (
          <LinkButton href={`/${locale}/register`}>{t("registerOrganisation")}</LinkButton>
        ) : null}
      </Notice>
    );
  }
  if (comment === null) return null;
  const saved = showInstant(comment.savedAt, round.zone, locale);
  const another = `/${locale}/compose/${version.id}?${paragraph === null ? "" : `paragraph=${paragraph.id}&`}another=1`;
  return (
    <>
      {comment.returned === null ? null : (
        <Notice kind="warning" title={t("returned")}>
          <p>{inLocale(comment.returned.reason, locale).text}</p>
          {comment.returned.words === null ? null : <blockquote dir="auto">{comment.returned.words}</blockquote>}
          <p>{t("returnedNext")}</p>
        </Notice>
      )}
      <p className="small quiet">
        {t("continued", { text: saved.text })} <a href={another}>{t("another")}</a>
      </p>
    </>
  );
}
