import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { inLocale } from "@/lib/kernel/localised";
import type { PublicRedaction } from "@/lib/redactions/public";

type Props = { locale: string; redactions: readonly PublicRedaction[] | null };

/** At the head of a contribution, what is not read of it and why; nothing where all of it is. */
export function RedactionNote({ locale, redactions }: Props) {
  const t = useTranslations("redactions.public");
  if (redactions === null) return null;
  const sum = (of: "places" | "files") => redactions.reduce((total, one) => total + one[of], 0);
  const [places, files] = [sum("places"), sum("files")];
  return (
    <Notice title={t("title", { places, files })}>
      <p>
        {t("reasons", {
          reasons: new Intl.ListFormat(locale).format(redactions.map(({ label }) => inLocale(label, locale).text)),
        })}
      </p>
    </Notice>
  );
}
