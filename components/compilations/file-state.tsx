import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ShownFile } from "@/lib/compilations/shown-file";
import { useTranslations } from "@/lib/i18n/words";

/** How far a file is, and the one thing to do about it: have it made, or follow it. */
export function FileState({ locale, versionId, file }: { locale: string; versionId: string; file: ShownFile }) {
  const t = useTranslations("compilations.files");
  const { state, words, progressHref, name } = file;
  if (state === "queued" || state === "making") {
    return (
      <>
        {words} {progressHref === null ? null : <a href={progressHref}>{t("follow")}</a>}
      </>
    );
  }
  if (state === "ready" || state === "always") return words;
  const fields = { versionId, kind: file.kind, arrangement: file.by, format: file.format, locale };
  return (
    <form method="post" action="/api/compilations" className="line">
      <span>{words}</span>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button kind="quiet">
        {t("make")}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
    </form>
  );
}
