import { IslandScript } from "@/components/islands/island-script";
import { useTranslations } from "@/lib/i18n/words";

const views = ["redline", "proposed", "now"] as const;

/** How proposals are shown; hidden where no script runs, and every change is then marked. */
export function RedlineView() {
  const t = useTranslations("public.redlineView");
  return (
    <redline-switch hidden>
      <fieldset className="switch">
        <legend>{t("title")}</legend>
        {views.map((view) => (
          <label key={view}>
            <input type="radio" name="redline" value={view} defaultChecked={view === "redline"} /> {t(view)}
          </label>
        ))}
      </fieldset>
      <IslandScript name="redline-switch" />
    </redline-switch>
  );
}
