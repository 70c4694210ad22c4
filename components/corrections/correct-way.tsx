import { useTranslations } from "@/lib/i18n/words";

/** Where a reader corrects words of what is on the page. */
export function CorrectWay({ href }: { href: string }) {
  const t = useTranslations("corrections.form");
  return (
    <p className="small">
      <a href={href} rel="nofollow">
        {t("link")}
      </a>
    </p>
  );
}
