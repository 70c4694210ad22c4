import { useTranslations } from "next-intl";

type Props = { locale: string; id: string; publication: string };

/** The way to what the public does not read; nothing where it reads all, or nothing yet. */
export function SealedLink({ locale, id, publication }: Props) {
  const t = useTranslations("redactions.original");
  if (publication !== "refused" && publication !== "published_redacted") return null;
  return (
    <p>
      <a href={`/${locale}/desk/moderation/${id}/original`}>{t("link")}</a>
    </p>
  );
}
