import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";

/** Narrows what is followed of a text to one paragraph. A plain form; the page answers for the paragraph. */
export function ParagraphChoice({ draftId, typed }: { draftId: string; typed: string | null }) {
  const t = useTranslations("following.paragraph");
  return (
    <form className="filters" method="get" aria-label={t("title")}>
      <input type="hidden" name="kind" value="document" />
      <input type="hidden" name="subject" value={draftId} />
      <TextField
        name="paragraph"
        label={t("title")}
        hint={t("hint")}
        refusal={typed === null ? undefined : t("unknown", { typed })}
        defaultValue={typed ?? ""}
        width="short"
        maxLength={100}
        autoComplete="off"
      />
      <Button>{t("choose")}</Button>
    </form>
  );
}
