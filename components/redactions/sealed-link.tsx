import { useTranslations } from "@/lib/i18n/words";
import type { ModerationCase } from "@/lib/moderation/case-query";

type Props = { locale: string; item: Pick<ModerationCase, "id" | "hasSealed"> };

/** The way to what the public does not read; nothing where it reads all, or nothing yet. */
export function SealedLink({ locale, item: { id, hasSealed } }: Props) {
  const t = useTranslations("redactions.original");
  if (!hasSealed) return null;
  return (
    <p>
      <a href={`/${locale}/desk/moderation/${id}/original`}>{t("link")}</a>
    </p>
  );
}
