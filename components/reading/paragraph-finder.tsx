import { useTranslations } from "@/lib/i18n/words";

/** Goes to a paragraph by any name it has: "12", "13(a)", "norm 6". A plain form; the page answers with the way there. */
export function ParagraphFinder({ action }: { action: string }) {
  const t = useTranslations("public");
  return (
    <form className="finder" action={action} method="get">
      <label>
        <span className="visually-hidden">{t("goToParagraph")}</span>
        <input type="text" name="paragraph" placeholder={t("goToParagraphHint")} autoComplete="off" size={18} />
      </label>
      <button type="submit" className="button quiet">
        {t("go")}
      </button>
    </form>
  );
}
