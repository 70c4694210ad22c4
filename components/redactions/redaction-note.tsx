import { Notice } from "@/components/ui/notice";
import { listFormat } from "@/lib/i18n/formats";
import { useTranslations } from "@/lib/i18n/words";
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
      <p>{t.rich("reasons", { reasons: () => <Reasons locale={locale} redactions={redactions} /> })}</p>
    </Notice>
  );
}

/** Each links to its sentence in the published list. */
function Reasons({ locale, redactions }: { locale: string; redactions: readonly PublicRedaction[] }) {
  const codes = redactions.map(({ code }) => code);
  return listFormat(locale)
    .formatToParts(codes)
    .map(({ type, value }) => {
      const reason = redactions.find(({ code }) => type === "element" && code === value);
      return reason === undefined ? (
        value
      ) : (
        <a key={value} href={`/${locale}/reasons#${value}`}>
          {inLocale(reason.label, locale).text}
        </a>
      );
    });
}
