import { IslandScript } from "@/components/islands/island-script";
import { useTranslations } from "@/lib/i18n/words";

/** How a text is cited, and a button that copies it where scripts run. */
export function Citation({ text }: { text: string }) {
  const t = useTranslations("public");
  return (
    <copy-citation data-text={text} data-done={t("copied")}>
      <bdi>{text}</bdi>{" "}
      <button type="button" className="button quiet" hidden>
        {t("cite")}
      </button>
      <span role="status" className="small quiet" />
      <IslandScript name="copy-citation" />
    </copy-citation>
  );
}
